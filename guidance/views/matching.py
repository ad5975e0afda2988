"""A client's matching profile: filling it in, and the same as a file for VUM."""

from functools import cached_property
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from clients.views.pages import ClientFormPage, ClientPage
from core.change_forms import add_errors
from core.formatting import short_day
from core.requests import request_number
from core.versions import StaleError, version_of
from guidance.matching.forms import MatchingProfileForm
from guidance.matching.proposals import told_in_intake
from guidance.matching.services import save_matching_profile
from guidance.matching.vum import vum_profile
from guidance.models import Intake, MatchingProfile


class MatchingProfileView(ClientFormPage):
    permission = "clients.change_client"
    template_name = "guidance/record.html"
    about = "profile"

    @property
    def profile(self) -> MatchingProfile:
        """The stored one; where there is none a new one, from the client's own address."""
        stored = MatchingProfile.objects.filter(client=self.client).first()
        return stored or MatchingProfile(client=self.client, postcode=self.client.postcode)

    def form(self, data: Any = None) -> MatchingProfileForm:
        profile = self.profile
        version = version_of(profile) if profile.pk else ""
        told = {} if profile.pk else self.told[1]
        return MatchingProfileForm(data, instance=profile, initial={"version": version, **told})

    @cached_property
    def told(self) -> tuple[Intake | None, dict[str, Any]]:
        """The intake that says something of a profile which is not there yet, and what."""
        return told_in_intake(self.client)

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, number: int) -> HttpResponse:
        form = self.form(request.POST)
        if form.is_valid():
            try:
                save_matching_profile(
                    user=self.user,
                    profile=form.instance,
                    version=form.cleaned_data["version"],
                    reason=form.cleaned_data.get("why") or _("Matching profile filled in"),
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
        return _("Matching profile")

    def show(self, form: Any, *, status: int = 200, **more: Any) -> HttpResponse:
        intake, told = (None, {}) if form.initial["version"] else self.told
        explanation = ""
        if intake and told:
            self.record("intake")
            explanation = _(
                "Filled in from the intake of %(day)s. Look whether it is right; it counts when you save."
            ) % {"day": short_day(intake.started_on)}
        return super().show(form, status=status, lines=True, explanation=explanation, **more)


class MatchingFileView(ClientPage):
    """The profile in the words of VUM, for who may export; only where the client agreed."""

    permission = "clients.view_client"

    def get(self, request: HttpRequest, number: int) -> HttpResponse:
        if not self.user.has_perm("clients.export_clients"):
            raise PermissionDenied
        profile = get_object_or_404(MatchingProfile, client=self.client, may_be_shared=True)
        self.record("profile")
        response = JsonResponse(vum_profile(profile), json_dumps_params={"ensure_ascii": False, "indent": 2})
        response["Content-Disposition"] = f'attachment; filename="matching_profile_{number}.json"'
        return response
