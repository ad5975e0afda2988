"""Adding and correcting the periods of a client."""

from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404

from clients.forms import SpellForm
from clients.models.spells import ImportedPeriod
from clients.spell_kinds import SPELL_KINDS, SpellKind
from clients.views.pages import ClientFormPage
from core.change_forms import add_errors
from core.requests import request_number
from core.versions import StaleError, version_of


class SpellPage(ClientFormPage):
    """A form for a period of the kind in the address."""

    permission = "clients.change_client"

    @cached_property
    def kind(self) -> SpellKind:
        if self.kwargs["kind"] not in SPELL_KINDS:
            raise Http404
        return SPELL_KINDS[self.kwargs["kind"]]

    @property
    def about(self) -> str:
        return str(self.kwargs["kind"])

    def form(self, spell: ImportedPeriod, data: Any = None, **initial: Any) -> SpellForm:
        return self.kind.form(data, instance=spell, on=self.today, initial=initial)

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
                return self.show_both(form, error, self.form(error.stored))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)
