"""Who works for a client: giving to a consultant or team, and opening a file of the pool."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from clients.forms import OpenPoolFileForm
from clients.handover.forms import GiveForm
from clients.handover.one_client import give, seen
from clients.links import client_url, hand_over_url
from clients.models import Client, HandOver
from clients.services import look_into_pool_file, take_from_pool
from clients.views.pages import ClientPage, signed_in
from core.change_forms import add_errors
from core.requests import request_number


class AssignView(ClientPage):
    """Give the client to somebody: handed over where somebody works for the client, else assigned at once."""

    permission = "clients.assign_client"
    template_name = "clients/assign.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(GiveForm(initial={"start": self.today, "seen": seen(self.client)}))

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        client, form = self.client, GiveForm(request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                made = give(
                    user=self.user,
                    client=client,
                    consultant=values["consultant"],
                    team=values["team"],
                    start=values["start"],
                    note=values["note"],
                    shown=values["seen"],
                    reason=values["why"],
                    request=request_number(request),
                )
                return self.done(client, made)
            except ValidationError as error:
                add_errors(form, error)
        form.data = {**request.POST.dict(), "seen": seen(client)}
        return self.show(form, status=422)

    def show(self, form: BaseForm, *, status: int = 200) -> HttpResponse:
        self.record("assignment")
        held = self.client.assignments.active_on(self.today).select_related("consultant", "team").first()
        return self.render({"client": self.client, "form": form, "held": held}, status=status)

    def done(self, client: Client, made: HandOver | None) -> HttpResponse:
        """A hand-over leads to its receipt, as who gave may not open the file any more."""
        if made:
            messages.success(self.request, _("The client was handed over."))
            return redirect(hand_over_url(made))
        messages.success(self.request, _("Saved."))
        may_open = self.user.has_perm("clients.view_client", client)
        return redirect(client_url(client) if may_open else "clients:caseload")


class OpenPoolFileView(ClientPage):
    permission = "clients.open_pool_file"
    template_name = "clients/open_pool_file.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(OpenPoolFileForm())

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        client, form = self.client, OpenPoolFileForm(request.POST)
        if form.is_valid():
            take = form.cleaned_data["act"] == OpenPoolFileForm.TAKE
            try:
                (take_from_pool if take else look_into_pool_file)(
                    user=signed_in(request),
                    client=client,
                    start=self.today,
                    reason=form.cleaned_data["why"],
                    request=request_number(request),
                )
                return redirect(client_url(client))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def show(self, form: BaseForm, *, status: int = 200) -> HttpResponse:
        self.record("identity")
        return self.render({"client": self.client, "form": form}, status=status)
