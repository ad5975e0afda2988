"""Adding and correcting the periods of a client."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from clients.forms import SpellForm
from clients.links import client_url
from clients.models.spells import ImportedPeriod
from clients.spell_kinds import SPELL_KINDS, SpellKind
from clients.views.pages import ClientPage
from core.change_forms import add_errors, both_versions
from core.requests import request_number
from core.versions import StaleError, version_of


class SpellPage(ClientPage):
    """A form for a period of the kind in the address."""

    permission = "clients.change_client"
    template_name = "clients/spell.html"

    @cached_property
    def kind(self) -> SpellKind:
        if self.kwargs["kind"] not in SPELL_KINDS:
            raise Http404
        return SPELL_KINDS[self.kwargs["kind"]]

    @property
    def title(self) -> Any:
        raise NotImplementedError

    def form(self, spell: ImportedPeriod, data: Any = None, **initial: Any) -> SpellForm:
        return self.kind.form(data, instance=spell, on=self.today, initial=initial)

    def show(self, form: SpellForm, *, status: int = 200, **more: Any) -> HttpResponse:
        self.record(self.kwargs["kind"])
        context = {"client": self.client, "form": form, "title": self.title, **more}
        return self.render(context, status=status)

    def saved(self) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        return redirect(client_url(self.client))

    def act(self, form: SpellForm) -> dict[str, Any]:
        """What the services are told of every act."""
        return {
            **({"on": self.today} if self.kind.dated else {}),
            "user": self.request.user,
            "spell": form.instance,
            "reason": form.cleaned_data["why"],
            "request": request_number(self.request),
        }


class AddSpellView(SpellPage):
    @property
    def title(self) -> Any:
        return self.kind.add_title

    @property
    def new(self) -> Any:
        model: Any = self.kind.model
        return model(client=self.client)

    def get(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        return self.show(self.form(self.new, start=self.today))

    def post(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        form = self.form(self.new, request.POST)
        if form.is_valid():
            try:
                self.kind.add(**self.act(form))
                return self.saved()
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)


class CorrectSpellView(SpellPage):
    @property
    def title(self) -> Any:
        return self.kind.correct_title

    @cached_property
    def spell(self) -> ImportedPeriod:
        return get_object_or_404(self.kind.model, pk=self.kwargs["pk"], client=self.client)

    def get(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        return self.show(self.form(self.spell, version=version_of(self.spell)))

    def post(self, request: HttpRequest, number: int, kind: str, pk: int) -> HttpResponse:
        form = self.form(self.spell, request.POST)
        if form.is_valid():
            try:
                self.kind.correct(**self.act(form), version=form.cleaned_data["version"])
                return self.saved()
            except StaleError as error:
                return self.show_both(form, error)
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def show_both(self, form: SpellForm, error: StaleError) -> HttpResponse:
        """What was typed stays in the form, beside what somebody else saved; saving again decides."""
        form.data = {**form.data.dict(), "version": error.version}  # type: ignore[attr-defined]
        return self.show(form, status=409, both=both_versions(form, self.form(error.stored)))
