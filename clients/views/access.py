"""Who works for a client: giving to a consultant or team, and opening a file of the pool."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from clients.forms import AssignForm, OpenPoolFileForm
from clients.links import client_url
from clients.models import Client
from clients.services import assign, look_into_pool_file, take_from_pool
from clients.views.pages import ClientPage, signed_in
from core.change_forms import add_errors
from core.requests import request_number


class AssignView(ClientPage):
    permission = "clients.assign_client"
    template_name = "clients/assign.html"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(AssignForm(initial={"start": self.today}))

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        client, form = self.client, AssignForm(request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                assign(
                    user=signed_in(request),
                    client=client,
                    consultant=values["consultant"],
                    team=values["team"],
                    start=values["start"],
                    reason=values["why"],
                    request=request_number(request),
                )
                return self.done(client)
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def show(self, form: BaseForm, *, status: int = 200) -> HttpResponse:
        self.record("assignment")
        return self.render({"client": self.client, "form": form}, status=status)

    def done(self, client: Client) -> HttpResponse:
        """Who gave a client away to another team cannot open the file any more."""
        messages.success(self.request, _("The client was handed over."))
        may_open = self.request.user.has_perm("clients.view_client", client)
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
