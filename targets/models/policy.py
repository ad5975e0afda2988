from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart

RUNGS = [1, 2, 3, 4, 5, 6]


@tracked()
class MetricPolicy(Period):
    """The values of the figures on a day: M3, M4 and M6 of METRICS.md for a period.

    The policy of a run is that of its `as_of`. A change of policy is a new row, so that figures that were
    published stay what they were. Those of M1 and M2 are in placements.PlacementPolicy.
    """

    duration_years = ArrayField(
        models.PositiveSmallIntegerField(),
        verbose_name=_("bounds of duration"),
        help_text=_("In years: 1, 2, 3, 5 makes the groups 0-1, 1-2, 2-3, 3-5 and 5+."),
    )
    age_bounds = ArrayField(
        models.PositiveSmallIntegerField(),
        verbose_name=_("bounds of age"),
        help_text=_("The first age of each group; the last group is open."),
    )
    far_rungs = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("rungs far from work"))
    middle_rungs = ArrayField(
        models.PositiveSmallIntegerField(), verbose_name=_("rungs at a middle distance")
    )
    near_rungs = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("rungs near work"))
    transition_months = models.PositiveSmallIntegerField(
        _("months of a transition"),
        validators=[MinValueValidator(1), MaxValueValidator(120)],
        help_text=_("Rungs are compared with those of so many months before."),
    )
    profile_rungs = ArrayField(
        models.PositiveSmallIntegerField(),
        verbose_name=_("rungs that need a profile"),
        help_text=_("Clients on these rungs should have a good profile on HalloWerk."),
    )
    profile_status = models.CharField(_("status of a good profile"), max_length=8)
    source_text = models.CharField(_("source"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["start"]
        verbose_name = _("policy of the figures")
        verbose_name_plural = _("policies of the figures")
        constraints = [
            period_in_order("metric_policy_in_order"),
            periods_apart("metric_policies_apart", message=_("There is already a policy in that period.")),
            models.CheckConstraint(
                name="metric_policy_rungs",
                condition=Q(far_rungs__contained_by=RUNGS)
                & Q(middle_rungs__contained_by=RUNGS)
                & Q(near_rungs__contained_by=RUNGS)
                & Q(profile_rungs__contained_by=RUNGS),
                violation_error_message=_("Rungs are numbers from 1 to 6."),
            ),
            models.CheckConstraint(
                name="metric_policy_distances_apart",
                condition=~Q(far_rungs__overlap=F("middle_rungs"))
                & ~Q(far_rungs__overlap=F("near_rungs"))
                & ~Q(middle_rungs__overlap=F("near_rungs")),
                violation_error_message=_("A rung stands at one distance only."),
            ),
            models.CheckConstraint(
                name="metric_policy_bounds_given",
                condition=Q(duration_years__len__gt=0) & Q(age_bounds__len__gt=0),
                violation_error_message=_("Give at least one bound."),
            ),
            models.CheckConstraint(
                name="metric_policy_window",
                condition=Q(transition_months__range=(1, 120)),
                violation_error_message=_("A window is from 1 to 120 months."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.start)
