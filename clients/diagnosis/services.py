"""Asking for a diagnosis or an examination, and recording the answer: each one transaction.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the row since it was read.
"""

import datetime as dt
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from accounts.models import User
from clients.models import Client, Diagnosis, DiagnosisRequest, MedicalExamination
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock

R = TypeVar("R", bound=models.Model)


def ask_diagnosis(*, user: User, row: DiagnosisRequest, on: dt.date, reason: str, request: str = "") -> None:
    """Ask Competensys for a diagnosis by a module. Refused while the same is asked and not answered yet."""
    with acting(user, reason, request=request):
        _lock(row.client)
        if DiagnosisRequest.objects.open().filter(client=row.client, module=row.module).exists():
            raise ValidationError(
                {"module": _("This was asked already, and there is no answer yet.")}, code="asked"
            )
        _refuse_to_come("asked_on", row.asked_on, on)
        _save(row)


def ask_examination(
    *, user: User, row: MedicalExamination, on: dt.date, reason: str, request: str = ""
) -> None:
    """Ask Salude for a medical examination. Refused while one is asked and not received yet."""
    with acting(user, reason, request=request):
        _lock(row.client)
        if MedicalExamination.objects.open().filter(client=row.client).exists():
            raise ValidationError(
                {"asked_on": _("An examination was asked already, and not received yet.")}, code="asked"
            )
        _refuse_to_come("asked_on", row.asked_on, on)
        _save(row)


def record_diagnosis(*, user: User, row: Diagnosis, on: dt.date, reason: str, request: str = "") -> None:
    """Keep what Competensys said."""
    with acting(user, reason, request=request):
        _refuse_to_come("made_on", row.made_on, on)
        _save(row)


def correct(*, user: User, row: R, version: str, on: dt.date, reason: str, request: str = "") -> None:
    """Save the changed values of what was asked or answered; client and who asked stay."""
    with acting(user, reason, request=request):
        lock(row, version)
        for name in ("asked_on", "received_on", "made_on"):
            _refuse_to_come(name, getattr(row, name, None), on)
        _save(row)


def _refuse_to_come(name: str, day: dt.date | None, on: dt.date) -> None:
    if day and day > on:
        raise ValidationError({name: _("This day must still come.")}, code="to_come")


def _save(row: models.Model) -> None:
    with readable_violations(type(row)):
        row.full_clean()
        row.save()


def _lock(client: Client) -> None:
    Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)
