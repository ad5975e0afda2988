from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart


@tracked()
class PlacementPolicy(Period):
    """What counts as a placement, and when it is sustained: the values of METRICS.md M1 and M2 for a period.

    The policy of a placement is that of its first day. A change of policy is a new row, so that figures
    that were published stay what they were.
    """

    counted_kinds = ArrayField(
        models.CharField(max_length=32),
        verbose_name=_("counted kinds"),
        help_text=_("Codes of the kinds of placement that count for the target."),
    )
    counted_rungs = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("counted rungs"))
    continuation_days = models.PositiveSmallIntegerField(
        _("days of continuation"),
        help_text=_(
            "A start so many days or fewer after the last day at the same employer continues that placement."
        ),
    )
    benefit_days = models.PositiveSmallIntegerField(
        _("days of benefit before"),
        help_text=_(
            "A client with a day of benefit in so many days before the start belongs to the base of outflow."
        ),
    )
    outflow_months = models.PositiveSmallIntegerField(
        _("months to leave the benefit"),
        help_text=_("The benefit must have stopped within so many months of the start."),
    )
    source_text = models.CharField(_("source"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name = _("placement policy")
        verbose_name_plural = _("placement policies")
        constraints = [
            period_in_order("placement_policy_in_order"),
            periods_apart("placement_policies_apart", message=_("There is already a policy in that period.")),
            models.CheckConstraint(
                name="placement_policy_rungs",
                condition=Q(counted_rungs__contained_by=[1, 2, 3, 4, 5, 6]) & Q(counted_rungs__len__gt=0),
                violation_error_message=_("Rungs are numbers from 1 to 6."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.start)
