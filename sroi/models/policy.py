from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart
from sroi.enums import ContractKind


@tracked()
class SroiPolicy(Period):
    """Which contracts owe social return, and how much: the values of METRICS.md, M7, for a period.

    The policy of a contract is that of its first day. A change of policy is a new row, so that contracts that
    were signed keep theirs. `threshold` is in euros without VAT, `percentage` of the contract's value.
    """

    threshold = models.DecimalField(_("threshold"), max_digits=14, decimal_places=2)
    threshold_included = models.BooleanField(
        _("the threshold itself has the duty"),
        default=True,
        help_text=_("Yes: at or above the threshold. No: only above it."),
    )
    contract_kinds = ArrayField(
        models.CharField(max_length=12, choices=ContractKind),
        verbose_name=_("kinds of contract"),
        default=list,
        blank=True,
        help_text=_("Codes of the kinds that have the duty; none named: all kinds."),
    )
    percentage = models.DecimalField(_("percentage"), max_digits=5, decimal_places=2)
    risk_points = models.PositiveSmallIntegerField(
        _("points behind"),
        help_text=_("A contract is at risk when realisation lies more than so many points behind the time."),
    )
    deadline_days = models.PositiveSmallIntegerField(
        _("days to answer"), help_text=_("The deadline that a step of enforcement gets at first.")
    )
    source_text = models.CharField(_("source"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name = _("SROI policy")
        verbose_name_plural = _("SROI policies")
        constraints = [
            period_in_order("sroi_policy_in_order"),
            periods_apart("sroi_policies_apart", message=_("There is already a policy in that period.")),
            models.CheckConstraint(
                name="sroi_policy_threshold",
                condition=Q(threshold__gte=0),
                violation_error_message=_("A threshold is not negative."),
            ),
            models.CheckConstraint(
                name="sroi_policy_percentage",
                condition=Q(percentage__range=(0, 100)),
                violation_error_message=_("A percentage is from 0 to 100."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.start)
