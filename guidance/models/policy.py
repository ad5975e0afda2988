from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart


@tracked()
class GuidancePolicy(Period):
    """How soon what is asked of a consultant: the values of guidance for a period. All are days, but one."""

    contact_days = models.PositiveSmallIntegerField(
        _("days between contacts"),
        help_text=_("A client on rung 3 or higher is spoken to at least once in so many days."),
    )
    contact_days_far = models.PositiveSmallIntegerField(
        _("days between contacts, far from work"),
        help_text=_("The same for a client on rung 1 or 2, or on none."),
    )
    diagnosis_days = models.PositiveSmallIntegerField(
        _("days to the extra diagnosis"),
        help_text=_("Rung 3 is a waiting state: so many days after it began the extra diagnosis is due."),
    )
    contract_days = models.PositiveSmallIntegerField(
        _("days before the end of a contract"),
        help_text=_("So many days before a placement ends it wants action."),
    )
    benefit_days = models.PositiveSmallIntegerField(
        _("days after a change of benefit"),
        help_text=_("A benefit that ended or returned in an import is told for so many days."),
    )
    acknowledge_days = models.PositiveSmallIntegerField(
        _("days to an acknowledgement"),
        default=14,
        help_text=_("A referral that nobody acknowledged for so many days wants action."),
    )
    expiry_days = models.PositiveSmallIntegerField(
        _("days before the end of a diagnosis"),
        default=60,
        help_text=_("So many days before a diagnosis or an examination is no longer valid it wants action."),
    )
    answer_days = models.PositiveSmallIntegerField(
        _("days to the answer on a diagnosis"),
        default=42,
        help_text=_(
            "A diagnosis or examination that was asked so many days ago and not received wants action."
        ),
    )
    mediation_months = models.PositiveSmallIntegerField(
        _("months to mediation"),
        help_text=_("Who can be mediated within so many months is coupled to a consultant."),
    )
    source_text = models.CharField(_("source"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name = _("guidance policy")
        verbose_name_plural = _("guidance policies")
        constraints = [
            period_in_order("guidance_policy_in_order"),
            periods_apart("guidance_policies_apart", message=_("There is already a policy in that period.")),
            models.CheckConstraint(
                name="guidance_policy_above_zero",
                condition=Q(
                    contact_days__gt=0,
                    contact_days_far__gt=0,
                    diagnosis_days__gt=0,
                    contract_days__gt=0,
                    benefit_days__gt=0,
                    acknowledge_days__gt=0,
                    expiry_days__gt=0,
                    answer_days__gt=0,
                    mediation_months__gt=0,
                ),
                violation_error_message=_("Every term is more than 0."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.start)
