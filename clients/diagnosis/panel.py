"""What a client's page shows of diagnoses: the profile, what was advised, what is asked and examined."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from audit.reading import record
from clients.diagnosis.chart import competence_profile
from clients.models import Client
from clients.registry import Panel


def diagnoses_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    record(request, clients=[client.pk], purpose="client_file", fields="diagnosis")
    diagnoses = list(client.diagnoses.with_expiry().select_related("module"))
    return {
        "diagnoses": diagnoses,
        "profile": competence_profile(client.name, diagnoses),
        "requests": list(client.diagnosis_requests.open().select_related("module", "asked_by")),
        "examinations": list(client.examinations.all()),
        "today": on,
    }


PANEL = Panel(
    name="diagnosis",
    title=_("Diagnosis"),
    order=6,
    permission="clients.view_diagnosis",
    template="clients/diagnosis/of_client.html",
    context=diagnoses_of,
)
