from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from core.periods import Period, PeriodQuerySet, period_in_order, periods_apart


@tracked()
class Target(Period):
    """What the municipality aims for with a metric during a period.

    `value` is in the metric's own unit: a number a year (365 placements), a share between 0 and 1, euros.
    """

    metric = models.CharField(_("metric"), max_length=40)
    value = models.DecimalField(_("value"), max_digits=14, decimal_places=4)
    source_text = models.CharField(
        _("source"), max_length=200, help_text=_("The paper or decision that sets it.")
    )
    reason = models.CharField(_("reason"), max_length=200, blank=True)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        ordering = ["metric", "start"]
        verbose_name = _("target")
        verbose_name_plural = _("targets")
        constraints = [
            period_in_order("target_in_order"),
            periods_apart(
                "targets_apart", "metric", message=_("This metric already has a target in that period.")
            ),
            models.CheckConstraint(
                name="target_not_negative",
                condition=Q(value__gte=0),
                violation_error_message=_("A target is zero or more."),
            ),
            models.CheckConstraint(
                name="target_has_source",
                condition=~Q(source_text=""),
                violation_error_message=_("Name the paper or decision that sets this target."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.metric} {self.value.normalize():f}"
