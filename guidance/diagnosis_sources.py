"""What wants action of diagnoses and medical examinations: what ends soon, what is waited for too long."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.diagnosis.querysets import expiring
from clients.links import client_url
from clients.models import Client, Diagnosis, DiagnosisRequest, MedicalExamination
from clients.worklist import WorklistSource, day_in_words, register_source
from clients.worklist_sources import IN_A_MONTH, IN_A_WEEK
from core.periods import days_later
from guidance.querysets import term


def in_file(rows: "QuerySet[Any]", on: dt.date) -> "QuerySet[Any]":
    return rows.filter(client__in=Client.objects.in_file(on).order_by().values("pk"))


def expiring_diagnoses(on: dt.date) -> "QuerySet[Any]":
    """The last diagnosis of a client, where nothing newer is asked."""
    asked = DiagnosisRequest.objects.open().order_by().values("client")
    last = Diagnosis.objects.newest().with_expiry().exclude(client__in=asked)
    return in_file(expiring(last, "expires_on", on, term("expiry_days", on)), on)


def expiring_examinations(on: dt.date) -> "QuerySet[Any]":
    last = MedicalExamination.objects.newest()
    return in_file(expiring(last, "valid_until", on, term("expiry_days", on)), on)


def unanswered(model: Any, on: dt.date) -> "QuerySet[Any]":
    """What was asked so long ago that somebody should ask where it is."""
    asked = model.objects.open().annotate(answer_due=days_later(F("asked_on"), term("answer_days", on)))
    return asked.filter(answer_due__lte=on)


def expiring_in_words(told: Mapping[str, Any]) -> str:
    return _("The diagnosis of %(made)s is valid until %(day)s.") % {
        "made": day_in_words(told["made"]),
        "day": day_in_words(told["until"]),
    }


def examination_expiring_in_words(told: Mapping[str, Any]) -> str:
    return _("The medical examination is valid until %(day)s.") % {"day": day_in_words(told["until"])}


def asked_in_words(told: Mapping[str, Any]) -> str:
    return _("Competensys was asked on %(day)s; there is no answer yet.") % {
        "day": day_in_words(told["asked"])
    }


def examination_asked_in_words(told: Mapping[str, Any]) -> str:
    return _("Salude was asked on %(day)s; there is no answer yet.") % {"day": day_in_words(told["asked"])}


def ask_page(kind: str, client: Client, key: int) -> str:
    return client_url(client, "add_diagnosis", kind=kind)


def examination_page(client: Client, key: int) -> str:
    return client_url(client, "correct_diagnosis", kind="examination", pk=key)


register_source(
    WorklistSource(
        code="diagnosis_ends",
        label=gettext_lazy("Diagnosis expires"),
        order=32,
        facts=expiring_diagnoses,
        due=F("told_from"),
        told={"made": "made_on", "until": "expires_on"},
        sentence=expiring_in_words,
        outcomes=(IN_A_WEEK, IN_A_MONTH),
        link=partial(ask_page, "request"),
    ),
    WorklistSource(
        code="diagnosis_asked",
        label=gettext_lazy("Diagnosis not received"),
        order=33,
        facts=partial(unanswered, DiagnosisRequest),
        due=F("answer_due"),
        told={"asked": "asked_on"},
        sentence=asked_in_words,
        outcomes=(IN_A_WEEK,),
        link=partial(ask_page, "result"),
    ),
    WorklistSource(
        code="examination_ends",
        label=gettext_lazy("Medical examination expires"),
        order=34,
        facts=expiring_examinations,
        due=F("told_from"),
        told={"until": "valid_until"},
        sentence=examination_expiring_in_words,
        outcomes=(IN_A_WEEK, IN_A_MONTH),
        link=partial(ask_page, "examination"),
    ),
    WorklistSource(
        code="examination_asked",
        label=gettext_lazy("Medical examination not received"),
        order=35,
        facts=partial(unanswered, MedicalExamination),
        due=F("answer_due"),
        told={"asked": "asked_on"},
        sentence=examination_asked_in_words,
        outcomes=(IN_A_WEEK,),
        link=examination_page,
    ),
)
