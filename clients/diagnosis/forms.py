"""Forms of diagnoses and examinations. All rules are checked again by the service that they lead to."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from clients.diagnosis.rules import competence_name, competences
from clients.forms import RungField
from clients.models import Competence, Diagnosis, DiagnosisModule, DiagnosisRequest, MedicalExamination
from core.change_forms import ReasonField
from core.day_field import DayField


class DiagnosisRecordForm(forms.ModelForm):
    """A row of a client, new or to be corrected; only a correction asks why and knows a version."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk:
            self.fields["why"] = ReasonField()
        if "module" in self.fields:
            modules: Any = self.fields["module"]
            held = DiagnosisModule.objects.filter(pk=self.instance.module_id)
            modules.queryset = DiagnosisModule.objects.valid_on(on) | held
        self.prepare(on)

    def prepare(self, on: dt.date) -> None:
        """What the fields of this kind need besides."""


class RequestForm(DiagnosisRecordForm):
    asked_on = DayField(label=_("Asked on"))
    withdrawn_on = DayField(label=_("Withdrawn on"), required=False)

    class Meta:
        model = DiagnosisRequest
        fields = ["module", "asked_on", "withdrawn_on"]

    def prepare(self, on: dt.date) -> None:
        if not self.instance.pk:
            del self.fields["withdrawn_on"]


class DiagnosisForm(DiagnosisRecordForm):
    """What Competensys said, with a field for each competence of the list and for those already scored."""

    made_on = DayField(label=_("Made on"))
    advised_rung = RungField(label=_("Advised rung"), required=False)

    class Meta:
        model = Diagnosis
        fields = ["module", "made_on", "advised_rung", "mediation_months"]

    def prepare(self, on: dt.date) -> None:
        asked = [competence_name(one.label_nl) for one in Competence.objects.valid_on(on)]
        others = [name for name in competences([self.instance.scores]) if name not in asked]
        self.competences = [*asked, *others]
        for number, name in enumerate(self.competences):
            self.fields[f"score_{number}"] = forms.DecimalField(
                label=name, min_value=0, max_value=100, decimal_places=1, localize=True, required=False
            )
            self.initial[f"score_{number}"] = self.instance.scores.get(name)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        self.instance.scores = dict(self._scored(values))
        return values

    def _scored(self, values: dict[str, Any]) -> Iterator[tuple[str, int | float]]:
        for number, name in enumerate(self.competences):
            score = values.get(f"score_{number}")
            if score is not None:
                yield name, int(score) if score == int(score) else float(score)


class ExaminationForm(DiagnosisRecordForm):
    asked_on = DayField(label=_("Asked on"))
    received_on = DayField(label=_("Received on"), required=False)
    valid_until = DayField(label=_("Valid until"), required=False)

    class Meta:
        model = MedicalExamination
        fields = ["asked_on", "received_on", "valid_until", "cost"]
        localized_fields = ["cost"]
        help_texts = {"cost": _("In euros.")}

    def prepare(self, on: dt.date) -> None:
        if not self.instance.pk:
            del self.fields["received_on"], self.fields["valid_until"], self.fields["cost"]
