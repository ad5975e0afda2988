"""Who works for a client, and who else may see the file: `visible_to` reads nothing but these."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from accounts.models import Team
from clients.enums import GrantScope
from clients.models.client import Client
from clients.models.spells import ImportedPeriod
from clients.models.unassigned import ON_ASSIGNMENTS
from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart


@tracked()
class Assignment(ImportedPeriod):
    """Who works for a client, from–to: a consultant of a team, or a team alone. History is kept.

    The team is written down, not derived: a consultant who moves to another team leaves past figures as they
    were.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="assignments", verbose_name=_("client")
    )
    consultant = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("consultant"),
    )
    team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="assignments",
        verbose_name=_("team"),
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        triggers = ON_ASSIGNMENTS
        # Who has somebody from a later day on only is in the pool until then.
        indexes = [models.Index(name="assignment_by_start", fields=["start", "client"])]
        constraints = [
            period_in_order("assignment_in_order"),
            periods_apart(
                "assignments_apart",
                "client",
                message=_("This client already has a consultant in that period."),
            ),
            models.CheckConstraint(
                name="assignment_to_somebody",
                condition=Q(consultant__isnull=False) | Q(team__isnull=False),
                violation_error_message=_("Choose a consultant or a team."),
            ),
        ]


@tracked()
class Grant(Period):
    """Access to a client's file besides the assignment: a proposal, coaching, a hand-over, an emergency."""

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="grants", verbose_name=_("client")
    )
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="client_grants",
        verbose_name=_("user"),
    )
    team = models.ForeignKey(
        Team,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="client_grants",
        verbose_name=_("team"),
    )
    scope = models.CharField(_("scope"), max_length=16, choices=GrantScope)
    reason = models.CharField(_("reason"), max_length=200)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["client", "start"]
        verbose_name = _("grant")
        verbose_name_plural = _("grants")
        constraints = [
            period_in_order("grant_in_order"),
            periods_apart("user_grants_apart", "client", "user", "scope"),
            periods_apart("team_grants_apart", "client", "team", "scope"),
            models.CheckConstraint(
                name="grant_to_user_or_team",
                condition=Q(user__isnull=False, team__isnull=True) | Q(user__isnull=True, team__isnull=False),
                violation_error_message=_("A grant is for one user or for one team."),
            ),
            models.CheckConstraint(
                name="grant_scope_known",
                condition=Q(scope__in=GrantScope.values),
                violation_error_message=_("Choose a scope from the list."),
            ),
            models.CheckConstraint(
                name="grant_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why this person may see the file."),
            ),
        ]
