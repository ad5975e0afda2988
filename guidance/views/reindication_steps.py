"""The steps of one re-indication: noting, asking, coupling, acknowledging, ending."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from clients.handover.one_client import seen
from clients.links import client_url
from clients.models import Client
from clients.views.pages import ClientFormPage
from core.change_forms import add_errors
from core.requests import request_number
from core.versions import StaleError, version_of
from guidance.models import Reindication
from guidance.reindication import services
from guidance.reindication.enums import Ending
from guidance.reindication.forms import CoupleForm, EndForm, SuspicionForm
from guidance.reindication.rules import advice_in_words


class NoteSuspicionView(ClientFormPage):
    """A change that somebody suspects, for a regie-consulent to ask a re-indication."""

    permission = "guidance.note_suspicion"
    template_name = "guidance/reindication_form.html"
    about = "reindication"

    @property
    def title(self) -> str:
        return _("Note a suspected change")

    def form(self, data: Any = None) -> SuspicionForm:
        return SuspicionForm(data, instance=Reindication(client=self.client), user=self.user)

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        form = self.form(request.POST)
        if form.is_valid():
            try:
                services.note_suspicion(
                    user=self.user,
                    reindication=form.instance,
                    on=self.today,
                    reason=_("Change suspected"),
                    request=request_number(request),
                )
                return self.saved()
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)


class ReindicationPage(ClientFormPage):
    """A page about the re-indication in the address; its permission is asked of that one."""

    template_name = "guidance/reindication_form.html"
    about = "reindication"

    @cached_property
    def reindication(self) -> Any:
        rows = Reindication.objects.with_steps(self.today).select_related("client")
        found = get_object_or_404(rows, pk=self.kwargs["pk"], client__number=self.kwargs["number"])
        if not self.user.has_perm(self.permission, found):
            raise PermissionDenied
        return found

    @cached_property
    def client(self) -> Client:
        found: Client = self.reindication.client
        return found

    def act(self) -> dict[str, Any]:
        """What the services are told of every act."""
        return {
            "user": self.user,
            "reindication": self.reindication,
            "on": self.today,
            "request": request_number(self.request),
        }

    def done(self, text: str) -> HttpResponse:
        """Back to the file; to the list where somebody gave the file away."""
        messages.success(self.request, text)
        may_open = self.user.has_perm("clients.view_client", self.client)
        return redirect(client_url(self.client) if may_open else "guidance:reindications")

    def refused(self, error: ValidationError) -> HttpResponse:
        messages.error(self.request, " ".join(error.messages))
        return redirect(client_url(self.client))


class AskView(ReindicationPage):
    permission = "guidance.handle_reindication"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        try:
            services.ask(**self.act(), reason=_("Re-indication asked"))
        except ValidationError as error:
            return self.refused(error)
        return self.done(_("The re-indication is asked."))


class AcknowledgeView(ReindicationPage):
    permission = "guidance.acknowledge_coupling"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        try:
            services.acknowledge_coupling(**self.act())
        except ValidationError as error:
            return self.refused(error)
        return self.done(_("The coupling is acknowledged."))


class ReindicationFormPage(ReindicationPage):
    """A form about a stored re-indication, and the service that it leads to."""

    permission = "guidance.handle_reindication"

    def form(self, data: Any = None) -> Any:
        raise NotImplementedError

    def save(self, form: Any) -> str:
        """Do it, and say what was done."""
        raise NotImplementedError

    def get(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, number: int, pk: int) -> HttpResponse:
        form = self.form(request.POST)
        if form.is_valid():
            try:
                return self.done(self.save(form))
            except StaleError as error:
                del self.reindication
                return self.show_both(form, error, self.form())
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def show(self, form: Any, *, status: int = 200, **more: Any) -> HttpResponse:
        row = self.reindication
        advice = advice_in_words(row.months, row.term) if row.diagnosed_on else ""
        return super().show(form, status=status, reindication=row, advice=advice, **more)

    @property
    def version(self) -> str:
        return version_of(self.reindication)


class CoupleView(ReindicationFormPage):
    @property
    def title(self) -> str:
        return _("Couple to a consultant")

    def form(self, data: Any = None) -> CoupleForm:
        return CoupleForm(data, initial={"version": self.version, "seen": seen(self.client)})

    def show(self, form: Any, *, status: int = 200, **more: Any) -> HttpResponse:
        if form.is_bound:
            form.data = {**form.data.dict(), "seen": seen(self.client)}
        return super().show(form, status=status, **more)

    def save(self, form: Any) -> str:
        values = form.cleaned_data
        made = services.couple(
            **self.act(),
            consultant=values["consultant"],
            note=values["note"],
            shown=values["seen"],
            version=values["version"],
            reason=_("Re-indication: mediation is expected"),
        )
        return _("The client is coupled to %(who)s.") % {"who": made.coupled_to}


class EndView(ReindicationFormPage):
    @property
    def title(self) -> str:
        return _("End the re-indication")

    def form(self, data: Any = None) -> EndForm:
        return EndForm(data, state=self.reindication.state, initial={"version": self.version})

    def save(self, form: Any) -> str:
        values = form.cleaned_data
        services.end_reindication(
            **self.act(),
            ending=Ending(values["ending"]),
            version=values["version"],
            reason=values["why"],
        )
        return _("The re-indication is ended.")
