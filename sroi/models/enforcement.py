from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from core.history import tracked
from sroi.enums import Stage
from sroi.models.contract import Contract


@tracked()
class EnforcementStep(models.Model):
    """A step of enforcement on a contract: from which day, and by when the contractor must have answered.

    The last one says where a contract stands. Closing needs no answer; every other step does.
    """

    contract = models.ForeignKey(
        Contract, on_delete=models.CASCADE, related_name="enforcement", verbose_name=_("contract")
    )
    stage = models.CharField(_("step"), max_length=12, choices=Stage)
    taken_on = models.DateField(_("day"))
    deadline = models.DateField(_("deadline"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=200, blank=True)

    class Meta:
        ordering = ["contract", "taken_on", "id"]
        verbose_name = _("step of enforcement")
        verbose_name_plural = _("steps of enforcement")
        constraints = [
            models.CheckConstraint(
                name="sroi_stage_known",
                condition=Q(stage__in=Stage.values),
                violation_error_message=_("Choose a step from the list."),
            ),
            models.CheckConstraint(
                name="sroi_step_has_deadline",
                condition=Q(stage=Stage.CLOSED, deadline__isnull=True)
                | Q(~Q(stage=Stage.CLOSED), deadline__isnull=False),
                violation_error_message=_("A step has a deadline; closing has none."),
            ),
            models.CheckConstraint(
                name="sroi_step_deadline_after",
                condition=Q(deadline__isnull=True) | Q(deadline__gte=F("taken_on")),
                violation_error_message=_("The deadline lies before the step itself."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.contract_id} {self.stage}"
