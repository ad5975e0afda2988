from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart


@tracked()
class BudgetPolicy(Period):
    """How what is set aside for everybody is shared, and what is worth a remark: the values for a period.

    A year takes the policy of its first day. A change of policy is a new row.
    """

    far_share = models.DecimalField(
        _("share of rungs 1 and 2"),
        max_digits=4,
        decimal_places=3,
        help_text=_("Of what is set aside for everybody; the rest is for rungs 3 to 6."),
    )
    deviation_share = models.DecimalField(
        _("deviation worth a remark"),
        max_digits=4,
        decimal_places=3,
        help_text=_("A post that will end the year so far from what was allocated is put into words."),
    )
    source_text = models.CharField(_("source"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name = _("budget policy")
        verbose_name_plural = _("budget policies")
        constraints = [
            period_in_order("budget_policy_in_order"),
            periods_apart("budget_policies_apart", message=_("There is already a policy in that period.")),
            models.CheckConstraint(
                name="budget_policy_shares",
                condition=Q(
                    far_share__gte=0, far_share__lte=1, deviation_share__gte=0, deviation_share__lte=1
                ),
                violation_error_message=_("A share lies between 0 and 1."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.start)
