"""Verbs on diagnoses, what was asked, and medical examinations."""

import datetime as dt
from typing import Any, Self

from django.apps import apps
from django.db import models
from django.db.models import Exists, F, OuterRef

from core.periods import months_later


class DiagnosisQuerySet(models.QuerySet[Any]):
    def with_expiry(self) -> Self:
        """The day on which what was said holds no longer; null where it holds for good."""
        return self.annotate(expires_on=months_later(F("made_on"), F("module__valid_months")))

    def newest(self) -> Self:
        """Of each client only the last one, by whichever module."""
        later = _rows("Diagnosis").filter(client=OuterRef("client"))
        after = models.Q(made_on__gt=OuterRef("made_on")) | models.Q(
            made_on=OuterRef("made_on"), pk__gt=OuterRef("pk")
        )
        return self.filter(~Exists(later.filter(after)))


class DiagnosisRequestQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        """What was asked and neither answered nor withdrawn."""
        answers = _rows("Diagnosis").filter(
            client=OuterRef("client"), module=OuterRef("module"), made_on__gte=OuterRef("asked_on")
        )
        return self.filter(~Exists(answers), withdrawn_on__isnull=True)


class ExaminationQuerySet(models.QuerySet[Any]):
    def open(self) -> Self:
        return self.filter(received_on__isnull=True)

    def newest(self) -> Self:
        """Of each client only the one that was asked last."""
        later = _rows("MedicalExamination").filter(
            client=OuterRef("client"), asked_on__gt=OuterRef("asked_on")
        )
        return self.filter(~Exists(later))


def expiring(rows: "models.QuerySet[Any]", name: str, on: dt.date, days: Any) -> "models.QuerySet[Any]":
    """Rows whose day `name` lies within so many days, each with the day from which that is told."""
    told = models.ExpressionWrapper(F(name) - days, output_field=models.DateField())
    return rows.annotate(told_from=told).filter(told_from__lte=on)


def _rows(model_name: str) -> Any:
    return apps.get_model("clients", model_name)._default_manager.order_by()
