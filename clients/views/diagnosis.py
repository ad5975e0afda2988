"""Diagnoses and examinations of a client: the page of one diagnosis, and asking, recording, correcting."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from audit.changes import Wanted, described, events
from clients.diagnosis.chart import competence_profile
from clients.diagnosis.forms import DiagnosisRecordForm
from clients.diagnosis.kinds import DIAGNOSIS_KINDS, DiagnosisKind
from clients.diagnosis.services import correct
from clients.models import Diagnosis
from clients.views.pages import ClientFormPage, ClientPage
from core.change_forms import add_errors
from core.requests import request_number
from core.versions import StaleError, version_of

CHANGES_SHOWN = 20


class DiagnosisView(ClientPage):
    """One diagnosis: what was advised, the profile with the one before it, and what was done with it."""

    permission = "clients.view_diagnosis"
    template_name = "clients/diagnosis/diagnosis.html"

    def get(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        self.record("diagnosis")
        rows = self.client.diagnoses.with_expiry().select_related("module")
        diagnosis: Any = get_object_or_404(rows, pk=pk)
        earlier = [one for one in rows if one.made_on < diagnosis.made_on]
        changes = list(events(Diagnosis, Wanted()).filter(pgh_obj_id=pk)[:CHANGES_SHOWN])
        return self.render(
            {
                "client": self.client,
                "diagnosis": diagnosis,
                "profile": competence_profile(self.client.name, [diagnosis, *earlier]),
                "changes": described(Diagnosis, changes),
                "may_change": self.user.has_perm("clients.change_diagnosis"),
                "today": self.today,
            }
        )


class DiagnosisFormPage(ClientFormPage):
    """A form for what the kind in the address is about."""

    permission = "clients.change_diagnosis"
    about = "diagnosis"

    @cached_property
    def kind(self) -> DiagnosisKind:
        if self.kwargs["kind"] not in DIAGNOSIS_KINDS:
            raise Http404
        return DIAGNOSIS_KINDS[self.kwargs["kind"]]

    @property
    def title(self) -> Any:
        return self.kind.add_title

    def form(self, row: Any, data: Any = None, **options: Any) -> DiagnosisRecordForm:
        return self.kind.form(data, instance=row, on=self.today, **options)

    def act(self, form: DiagnosisRecordForm) -> dict[str, Any]:
        return {
            "user": self.user,
            "row": form.instance,
            "on": self.today,
            "request": request_number(self.request),
        }


class AddDiagnosisView(DiagnosisFormPage):
    def new(self) -> Any:
        return self.kind.new(self.client, self.user, self.today)

    def get(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        return self.show(self.form(self.new()))

    def post(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        form = self.form(self.new(), request.POST)
        if form.is_valid():
            try:
                self.kind.add(**self.act(form), reason=str(self.kind.reason))
                return self.saved()
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)


class CorrectDiagnosisView(DiagnosisFormPage):
    @property
    def title(self) -> Any:
        return self.kind.correct_title

    @cached_property
    def stored(self) -> Any:
        return get_object_or_404(self.kind.model, pk=self.kwargs["pk"], client=self.client)

    def get(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        return self.show(self.form(self.stored, initial={"version": version_of(self.stored)}))

    def post(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        form = self.form(self.stored, request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                correct(**self.act(form), version=values["version"], reason=values["why"])
                return self.saved()
            except StaleError as error:
                return self.show_both(form, error, self.form(error.stored))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)
