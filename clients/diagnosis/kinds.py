"""What is asked and answered about a client's abilities: one form and one pair of services each."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from clients.diagnosis import services
from clients.diagnosis.forms import DiagnosisForm, DiagnosisRecordForm, ExaminationForm, RequestForm
from clients.models import Client, Diagnosis, DiagnosisRequest, MedicalExamination


@dataclass(frozen=True, kw_only=True)
class DiagnosisKind:
    """`new` makes an unsaved row of a client; `add` saves it, as it stands on a valid form."""

    form: type[DiagnosisRecordForm]
    new: Callable[[Client, User, dt.date], Any]
    add: Callable[..., Any]
    add_title: Promise
    correct_title: Promise
    reason: Promise

    @property
    def model(self) -> Any:
        return self.form._meta.model


def answer_to_what_was_asked(client: Client, user: User, on: dt.date) -> Diagnosis:
    """A new diagnosis, by the module that was asked first and is not answered yet."""
    asked = client.diagnosis_requests.open().order_by("asked_on", "pk").first()
    return Diagnosis(client=client, made_on=on, module=asked.module if asked else None)


DIAGNOSIS_KINDS = {
    "request": DiagnosisKind(
        form=RequestForm,
        new=lambda client, user, on: DiagnosisRequest(client=client, asked_on=on, asked_by=user),
        add=services.ask_diagnosis,
        add_title=_("Ask for a diagnosis"),
        correct_title=_("Correct or withdraw a request"),
        reason=_("Diagnosis asked"),
    ),
    "result": DiagnosisKind(
        form=DiagnosisForm,
        new=answer_to_what_was_asked,
        add=services.record_diagnosis,
        add_title=_("Record a diagnosis"),
        correct_title=_("Correct a diagnosis"),
        reason=_("Diagnosis received"),
    ),
    "examination": DiagnosisKind(
        form=ExaminationForm,
        new=lambda client, user, on: MedicalExamination(client=client, asked_on=on),
        add=services.ask_examination,
        add_title=_("Ask for a medical examination"),
        correct_title=_("Record or correct a medical examination"),
        reason=_("Medical examination asked"),
    ),
}
