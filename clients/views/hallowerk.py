"""Profiles on HalloWerk: the list of who needs one, and recording status, quality check and consent."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from accounts.enums import Role
from clients.enums import HalloWerkStatus
from clients.hallowerk.forms import ConsentForm, ProfileForm
from clients.hallowerk.lists import (
    NOT_GOOD,
    ProfileFilterSet,
    ProfileResource,
    needing_profile,
    profile_columns,
    with_profile,
)
from clients.hallowerk.services import give_consent, record_profile, seen, withdraw_consent
from clients.models import Client
from clients.querysets import ClientQuerySet
from clients.views.lists import BY_NAME, ClientListPage
from clients.views.pages import ClientFormPage, signed_in
from core.change_forms import add_errors
from core.lists.columns import Column
from core.requests import request_number
from core.versions import StaleError


class ProfilesView(ClientListPage):
    """Who of the clients that this person may open needs a profile; first those whose profile is not good."""

    permission = "clients.view_client"
    export_permission = "clients.export_clients"
    template_name = "clients/hallowerk/list.html"
    list_name = "profiles"
    fields_shown = "profile"
    sorts = BY_NAME
    filterset_class = ProfileFilterSet
    resource_class = ProfileResource

    def everybody(self) -> ClientQuerySet:
        visible = Client.objects.visible_to(signed_in(self.request), self.today)
        return needing_profile(visible, self.today)

    def with_details(self, rows: Any) -> ClientQuerySet:
        found = with_profile(rows.with_rung(self.today).with_consultant(self.today), self.today)
        return found.defer("bsn_index", "bsn_sealed")

    def columns(self) -> Sequence[Column]:
        return profile_columns(self.today)

    def defaults(self) -> Mapping[str, str]:
        user = signed_in(self.request)
        own = bool({Role.CONSULTANT, Role.REGIE_CONSULTANT} & set(user.roles))
        return {"status": NOT_GOOD, "consultant": str(user.pk) if own else ProfileFilterSet.ALL}

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Profiles on HalloWerk")}


class RecordProfileView(ClientFormPage):
    """How far the profile is today, with the quality check."""

    permission = "clients.change_client"
    about = "profile"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(self.form(version=seen(self.client)))

    def form(self, **more: Any) -> ProfileForm:
        latest = self.client.hallowerk_profiles.order_by("-recorded_on").first()
        known = {"status": latest.status, "points": latest.points} if latest else {}
        return ProfileForm(initial={"day": self.today, **known, **more})

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        client, form = self.client, ProfileForm(request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                record_profile(
                    user=self.user,
                    client=client,
                    status=HalloWerkStatus(values["status"]),
                    points=values["points"],
                    day=values["day"],
                    version=values["version"],
                    reason=values["why"],
                    request=request_number(request),
                )
                return self.saved()
            except StaleError as error:
                return self.show_both(form, error, self.form())
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    @property
    def title(self) -> str:
        return _("HalloWerk profile")


class ConsentView(ClientFormPage):
    """The client agrees, or does not any more."""

    permission = "clients.change_client"
    about = "profile"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(ConsentForm(initial={"day": self.today}))

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        client, form = self.client, ConsentForm(request.POST)
        if form.is_valid():
            try:
                (withdraw_consent if self.given else give_consent)(
                    user=self.user,
                    client=client,
                    day=form.cleaned_data["day"],
                    reason=form.cleaned_data["why"],
                    request=request_number(request),
                )
                return self.saved()
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    @property
    def given(self) -> bool:
        return self.client.hallowerk_consents.filter(end__isnull=True).exists()

    @property
    def title(self) -> str:
        return _("Withdraw the consent for HalloWerk") if self.given else _("Consent for HalloWerk")
