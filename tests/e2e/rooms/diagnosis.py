"""What the pages of diagnoses need: two of them with scores, what is asked still, and an examination."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from clients.models import Diagnosis, DiagnosisRequest, MedicalExamination
from tests.factories import DiagnosisFactory, DiagnosisRequestFactory, MedicalExaminationFactory

EARLIER = {"Samenwerken": 45, "Werktempo": 60, "Plannen en organiseren": 30, "Motivatie": 72}
NOW = {"Samenwerken": 70, "Werktempo": 52.5, "Plannen en organiseren": 48, "Leervermogen": 81}


@dataclass(frozen=True)
class DiagnosisRoom:
    diagnosis: Diagnosis
    request: DiagnosisRequest
    examination: MedicalExamination


def build(world: Any) -> DiagnosisRoom:
    client, today = world.clients[2], timezone.localdate()
    made, before = today - dt.timedelta(days=60), today - dt.timedelta(days=500)
    DiagnosisFactory(client=client, made_on=before, advised_rung=3, scores=EARLIER)
    return DiagnosisRoom(
        diagnosis=DiagnosisFactory(
            client=client, made_on=made, advised_rung=4, mediation_months=12, scores=NOW
        ),
        request=DiagnosisRequestFactory(
            client=client, module__code="herindicatie", asked_on=today, asked_by=world.people["alice"]
        ),
        examination=MedicalExaminationFactory(client=client, asked_on=made, received_on=today, cost=412),
    )
