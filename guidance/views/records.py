"""Rows of a client's file: adding, correcting, taking away; closing an action with one click."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from clients.links import client_url
from clients.views.pages import ClientFormPage, ClientPage, signed_in
from core.change_forms import add_errors
from core.requests import request_number
from core.versions import StaleError, version_of
from guidance.enums import ActionState
from guidance.forms import ContactWithActionForm, RecordForm, RemoveForm
from guidance.models import Action
from guidance.record_kinds import RECORD_KINDS, SOON, RecordKind
from guidance.services.entries import close_action, record_contact, remove_record


class RecordPage(ClientFormPage):
    """A form for a row of the kind in the address."""

    permission = "clients.change_client"
    template_name = "guidance/record.html"

    @cached_property
    def kind(self) -> RecordKind:
        if self.kwargs["kind"] not in RECORD_KINDS:
            raise Http404
        return RECORD_KINDS[self.kwargs["kind"]]

    @property
    def title(self) -> Any:
        return self.kind.add_title

    @property
    def about(self) -> str:
        return str(self.kwargs.get("kind", "contact"))

    def who(self) -> dict[str, Any]:
        return {"user": signed_in(self.request), "request": request_number(self.request)}


class AddRecordView(RecordPage):
    def new(self) -> Any:
        return self.kind.new(self.client, signed_in(self.request), self.today)

    def get(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        return self.show(self.kind.form(instance=self.new()))

    def post(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        form = self.kind.form(request.POST, instance=self.new())
        if form.is_valid():
            try:
                self.kind.add(**self.who(), record=form.instance, reason=str(self.kind.reason))
                return self.saved()
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)


class AddContactView(AddRecordView):
    """A contact moment with the next action, in one small form; the client's page has it too."""

    def get(self, request: HttpRequest, number: int) -> HttpResponse:  # type: ignore[override]
        return self.show(self.form())

    def post(self, request: HttpRequest, number: int) -> HttpResponse:  # type: ignore[override]
        form = self.form(request.POST)
        if form.is_valid():
            values = form.cleaned_data
            action = None
            if values["next_action"]:
                action = Action(client=self.client, what=values["next_action"], due_on=values["next_on"])
            try:
                record_contact(**self.who(), contact=form.instance, next_action=action)
                return self.saved(_("The contact moment is saved."))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    @cached_property
    def kind(self) -> RecordKind:
        return RECORD_KINDS["contact"]

    def form(self, data: Any = None) -> ContactWithActionForm:
        initial = {"next_on": self.today + SOON}
        return ContactWithActionForm(data, instance=self.new(), initial=initial)


class StoredRecordPage(RecordPage):
    @property
    def title(self) -> Any:
        return self.kind.correct_title

    @cached_property
    def stored(self) -> Any:
        return get_object_or_404(self.kind.model, pk=self.kwargs["pk"], client=self.client)

    def show(self, form: Any, *, status: int = 200, **more: Any) -> HttpResponse:
        return super().show(form, status=status, stored=self.stored, kind=self.kwargs["kind"], **more)


class CorrectRecordView(StoredRecordPage):
    def get(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        return self.show(self.form(self.stored, initial={"version": version_of(self.stored)}))

    def post(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        form = self.form(self.stored, request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                self.kind.correct(
                    **self.who(), record=form.instance, version=values["version"], reason=values["why"]
                )
                return self.saved()
            except StaleError as error:
                return self.show_both(form, error, self.form(error.stored))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def form(self, stored: Any, data: Any = None, **options: Any) -> RecordForm:
        return self.kind.form(data, instance=stored, **options)


class RemoveRecordView(StoredRecordPage):
    """Taking a row away that should not be there, with the reason."""

    template_name = "guidance/remove.html"

    def get(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        return self.show(RemoveForm(initial={"version": version_of(self.stored)}))

    def post(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        form = RemoveForm(request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                remove_record(
                    **self.who(), record=self.stored, version=values["version"], reason=values["why"]
                )
                return self.saved(_("Taken away. The history keeps that it was there."))
            except StaleError:
                form.add_error(None, _("Somebody else changed this meanwhile. Look at it again first."))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)


class CloseActionView(ClientPage):
    """One click on the client's page: this action is done, or open again."""

    permission = "clients.change_client"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        action = get_object_or_404(Action, pk=pk, client=self.client)
        state = ActionState.OPEN if request.POST.get("state") == ActionState.OPEN else ActionState.DONE
        close_action(
            user=signed_in(request),
            action=action,
            state=state,
            on=self.today,
            reason=str(state.label),
            request=request_number(request),
        )
        return redirect(f"{client_url(self.client)}#card-plan")
