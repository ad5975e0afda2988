"""What was asked of Competensys and of Salude about a client, and what they answered."""

from django.conf import settings
from django.db import models
from django.db.models import BooleanField, F, Func, Q
from django.utils.translation import gettext_lazy as _

from clients.diagnosis.querysets import DiagnosisQuerySet, DiagnosisRequestQuerySet, ExaminationQuerySet
from clients.enums import Rung
from clients.models.client import Client
from clients.models.codes import DiagnosisModule
from core.history import tracked
from imports.models import Import


class ScoresInRange(Func):
    """Whether every value of an object is a number from 0 to 100."""

    template = "NOT jsonb_path_exists(%(expressions)s, '$.* ? (@.type() != \"number\" || @ < 0 || @ > 100)')"
    output_field = BooleanField()


class OfModule(models.Model):
    """Something by one module of Competensys."""

    module = models.ForeignKey(
        DiagnosisModule,
        on_delete=models.PROTECT,
        db_column="module",
        related_name="+",
        verbose_name=_("module"),
    )

    class Meta:
        abstract = True


@tracked()
class DiagnosisRequest(OfModule):
    """That somebody asked for a diagnosis. A diagnosis of this module from that day on answers it.

    So nothing has to be stored where a file brings the answer.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="diagnosis_requests", verbose_name=_("client")
    )
    asked_on = models.DateField(_("asked on"))
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("asked by"),
    )
    withdrawn_on = models.DateField(_("withdrawn on"), null=True, blank=True)

    objects = DiagnosisRequestQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-id"]
        verbose_name = _("request for a diagnosis")
        verbose_name_plural = _("requests for a diagnosis")
        constraints = [
            models.UniqueConstraint(
                name="diagnosis_asked_once_a_day",
                fields=["client", "module", "asked_on"],
                violation_error_message=_("This was asked on that day already."),
            ),
            models.CheckConstraint(
                name="diagnosis_withdrawn_after_asked",
                condition=Q(withdrawn_on__isnull=True) | Q(withdrawn_on__gte=F("asked_on")),
                violation_error_message=_("A request is withdrawn on or after the day on which it was made."),
            ),
        ]

    def __str__(self) -> str:
        return str(self.module)


@tracked()
class Diagnosis(OfModule):
    """What Competensys said of a client on a day.

    `scores` gives a number from 0 to 100 by the name of the competence. `mediation_months`: mediation to work
    is expected within so many months.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="diagnoses", verbose_name=_("client")
    )
    made_on = models.DateField(_("made on"))
    advised_rung = models.PositiveSmallIntegerField(_("advised rung"), choices=Rung, null=True, blank=True)
    mediation_months = models.PositiveSmallIntegerField(
        _("mediation expected within, in months"), null=True, blank=True
    )
    scores = models.JSONField(_("scores"), default=dict, db_default={}, blank=True, editable=False)
    source = models.ForeignKey(
        Import,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        editable=False,
        related_name="+",
        verbose_name=_("import"),
    )

    objects = DiagnosisQuerySet.as_manager()

    class Meta:
        ordering = ["-made_on", "-id"]
        verbose_name = _("diagnosis")
        verbose_name_plural = _("diagnoses")
        constraints = [
            models.UniqueConstraint(
                name="diagnosis_once_a_day",
                fields=["client", "module", "made_on"],
                violation_error_message=_("There is already a diagnosis by this module on that day."),
            ),
            models.CheckConstraint(
                name="diagnosis_rung_one_to_six",
                condition=Q(advised_rung__isnull=True) | Q(advised_rung__range=(1, 6)),
                violation_error_message=_("A rung is a number from 1 to 6."),
                violation_error_code="rung_invalid",
            ),
            models.CheckConstraint(
                name="diagnosis_scores_in_range",
                condition=ScoresInRange(F("scores")),
                violation_error_message=_("A score is a number from 0 to 100."),
                violation_error_code="number_invalid",
            ),
        ]

    def __str__(self) -> str:
        return str(self.module)


@tracked()
class MedicalExamination(models.Model):
    """That Salude examined what work can ask of a client: when, until when it holds and what it costs.

    What was found stands nowhere: that is for the physician.
    """

    client = models.ForeignKey(
        Client, on_delete=models.PROTECT, related_name="examinations", verbose_name=_("client")
    )
    asked_on = models.DateField(_("asked on"))
    received_on = models.DateField(_("received on"), null=True, blank=True)
    valid_until = models.DateField(_("valid until"), null=True, blank=True)
    cost = models.DecimalField(_("cost"), max_digits=8, decimal_places=2, null=True, blank=True)

    objects = ExaminationQuerySet.as_manager()

    class Meta:
        ordering = ["-asked_on", "-id"]
        verbose_name = _("medical examination")
        verbose_name_plural = _("medical examinations")
        constraints = [
            models.UniqueConstraint(
                name="examination_asked_once_a_day",
                fields=["client", "asked_on"],
                violation_error_message=_("An examination was asked on that day already."),
            ),
            models.CheckConstraint(
                name="examination_received_after_asked",
                condition=Q(received_on__isnull=True) | Q(received_on__gte=F("asked_on")),
                violation_error_message=_("An examination is received on or after the day it was asked."),
            ),
            models.CheckConstraint(
                name="examination_valid_when_received",
                condition=Q(valid_until__isnull=True)
                | Q(received_on__isnull=False, valid_until__gte=F("received_on")),
                violation_error_message=_("Only what was received is valid, from that day on."),
            ),
            models.CheckConstraint(
                name="examination_cost_plausible",
                condition=Q(cost__isnull=True) | Q(cost__gte=0),
                violation_error_message=_("A cost is nought or more."),
                violation_error_code="number_invalid",
            ),
        ]

    def __str__(self) -> str:
        return str(self.asked_on)
