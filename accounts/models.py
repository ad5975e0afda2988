"""The people who use the system, and their teams."""

from functools import cached_property
from typing import Any

from django.contrib.auth.models import AbstractUser
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _
from rules.permissions import has_perm

from accounts.enums import Role
from accounts.roles import permissions_of
from core.history import tracked


@tracked()
class Team(models.Model):
    """A team of the service point. Who is on it sees its clients."""

    name = models.CharField(_("name"), max_length=80, unique=True)
    active = models.BooleanField(_("in use"), default=True)

    class Meta:
        ordering = ["name"]
        verbose_name = _("team")
        verbose_name_plural = _("teams")

    def __str__(self) -> str:
        return self.name


@tracked(exclude=("password", "last_login"))
class User(AbstractUser):
    """Somebody who signs in. What they may do follows from `roles` alone (accounts/roles.py)."""

    roles = ArrayField(
        models.CharField(max_length=20, choices=Role), verbose_name=_("roles"), default=list, blank=True
    )
    team = models.ForeignKey(
        Team, on_delete=models.PROTECT, null=True, blank=True, related_name="members", verbose_name=_("team")
    )
    language = models.CharField(
        _("language"), max_length=2, default="nl", choices=[("nl", "Nederlands"), ("en", "English")]
    )

    class Meta(AbstractUser.Meta):
        constraints = [
            models.CheckConstraint(
                name="user_roles_known",
                condition=models.Q(roles__contained_by=Role.values),
                violation_error_message=_("Choose roles from the list."),
            ),
            models.UniqueConstraint(
                Lower("username"),
                name="user_name_once",
                violation_error_message=_("This user name is taken."),
            ),
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_once",
                condition=~models.Q(email=""),
                violation_error_message=_("This e-mail address belongs to another user."),
            ),
        ]

    def __str__(self) -> str:
        return self.get_full_name() or self.username

    def has_perm(self, perm: str, obj: Any = None) -> bool:
        """What the roles allow, for everybody: nobody stands above the table of roles."""
        return self.is_active and has_perm(perm, self, obj)

    @cached_property
    def role_permissions(self) -> frozenset[str]:
        return permissions_of(self.roles)

    @property
    def initials(self) -> str:
        return (
            "".join(part[0] for part in (self.first_name, self.last_name) if part).upper()
            or self.username[:2].upper()
        )


@tracked()
class SavedFilter(models.Model):
    """A filter of a list under a name, for one person or for a team. `query` is what its address holds."""

    list_name = models.CharField(_("list"), max_length=40)
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(_("filter"), max_length=2000, blank=True)
    user = models.ForeignKey(
        User, on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("user")
    )
    team = models.ForeignKey(
        Team, on_delete=models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("team")
    )

    class Meta:
        ordering = ["name"]
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")
        constraints = [
            models.CheckConstraint(
                name="saved_filter_of_somebody",
                condition=models.Q(user__isnull=False, team__isnull=True)
                | models.Q(user__isnull=True, team__isnull=False),
                violation_error_message=_("A saved filter is of one person or of one team."),
            ),
            models.UniqueConstraint(
                "user",
                "list_name",
                Lower("name"),
                name="saved_filter_name_once",
                violation_error_message=_("You have a filter of this name already."),
            ),
            models.UniqueConstraint(
                "team",
                "list_name",
                Lower("name"),
                name="saved_team_filter_name_once",
                violation_error_message=_("Your team has a filter of this name already."),
            ),
        ]

    def __str__(self) -> str:
        return self.name
