from django.db import models
from django.db.models import Q
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from budget.models.money import EuroField, plausible
from core.history import tracked


@tracked()
class Override(models.Model):
    """Leave to go below zero: by which controller, why, and how far the act took it further down."""

    by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+", verbose_name=_("by"))
    reason = models.CharField(_("reason"), max_length=200)
    short = EuroField(_("further below zero"))
    made_at = models.DateTimeField(_("moment"), db_default=Now(), editable=False)

    class Meta:
        ordering = ["-made_at"]
        verbose_name = _("override")
        verbose_name_plural = _("overrides")
        constraints = [
            plausible("override_short_plausible", "short"),
            models.CheckConstraint(
                name="override_has_reason",
                condition=~Q(reason=""),
                violation_error_message=_("Say why the post may go below zero."),
            ),
        ]

    def __str__(self) -> str:
        return self.reason


class Overridable(models.Model):
    """An act that may have taken a post below zero, with leave."""

    override = models.ForeignKey(
        Override,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("override"),
    )

    class Meta:
        abstract = True
