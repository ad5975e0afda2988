"""One contribution: what it is worth and why, its evidence; reporting and changing one."""

import copy
import datetime as dt
from functools import cached_property
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from audit.changes import Wanted, described, events
from audit.reading import record
from clients.models import Client, TargetGroup
from core.change_forms import both_versions
from core.versions import StaleError, version_of
from placements.models import Placement
from placements.views.pages import DatedPage
from sroi import wording
from sroi.enums import ContributionStatus
from sroi.forms import ChangeContributionForm, ContributionForm
from sroi.links import contribution_url
from sroi.models import Contribution
from sroi.services import contributions as services
from sroi.tables import status_badge
from sroi.views.acts import ActPage
from sroi.views.lists import PURPOSE
from sroi.worth import Worth, worth_of

CHANGES_SHOWN = 20


def in_words(worth: Worth, until: dt.date) -> dict[str, Any]:
    """What a contribution is worth, as its template shows it."""
    return {
        "worth": worth,
        "calculation": wording.calculation(worth),
        "part": wording.part_that_counts(worth, until),
        "table_note": wording.table_note(worth.contract_start, worth.block_table),
    }


def groups_of(client: Client, on: dt.date) -> str:
    """The target groups of a candidate: with the name, all that is shown here of somebody."""
    held = TargetGroup.objects.filter(pk__in=client.target_group_spells.active_on(on).values("group"))
    return ", ".join(map(str, held))


class ContributionView(DatedPage):
    permission = "sroi.view_sroi"
    template_name = "sroi/contribution.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        contribution = get_object_or_404(Contribution.objects.with_names(), pk=pk)
        if contribution.client:
            record(request, clients=[contribution.client.pk], purpose=PURPOSE, fields="identity")
        changes = list(events(Contribution, Wanted()).filter(pgh_obj_id=pk)[:CHANGES_SHOWN])
        return self.render(
            {
                "contribution": contribution,
                "badge": status_badge(contribution),
                "groups": groups_of(contribution.client, self.today) if contribution.client else "",
                "evidence": contribution.evidence.all(),
                "changes": described(Contribution, changes),
                "may_change": self.user.has_perm("sroi.change_sroi"),
                "is_reported": contribution.status == ContributionStatus.REPORTED,
                "is_accepted": contribution.status == ContributionStatus.ACCEPTED,
                **in_words(worth_of(contribution, self.today), self.today),
            }
        )


class ContributionFormPage(ActPage):
    """Filling in, reading what it will be worth, and saving; the page asks for one or the other by `step`."""

    template_name = "sroi/contribution_form.html"

    def post(self, request: HttpRequest, **keys: Any) -> HttpResponse:
        form: Any = self.form(request.POST)
        if request.POST.get("step") != "check" or not form.is_valid():
            return super().post(request, **keys)
        contribution = form.instance
        if contribution.client_id:
            record(request, clients=[contribution.client_id], purpose=PURPOSE, fields="identity")
        until = contribution.contract.end
        return self.show(form, preview=in_words(worth_of(contribution, until), until))


class ReportContributionView(ContributionFormPage):
    """A new contribution; `?contract=` and `?placement=` fill in a contract and a placement."""

    form_class = ContributionForm

    def texts(self) -> dict[str, str]:
        return {
            "title": _("Report a contribution"),
            "explanation": _("As the contractor states it. It counts once it is accepted."),
            "button": _("Save as reported"),
            "done": _("The contribution is reported."),
            "back": reverse("sroi:contributions"),
        }

    def initial(self) -> dict[str, Any]:
        given = {"contract_number": self.request.GET.get("contract", "")}
        number = self.request.GET.get("placement", "")
        placement = Placement.objects.select_related("client").filter(number=number).first()
        if placement is None:
            return given
        record(self.request, clients=[placement.client_id], purpose=PURPOSE, fields="identity")
        return {
            **given,
            "placement_number": placement.number,
            "client_number": placement.client.number,
            "start": placement.start,
            "end": placement.end,
            "hours_per_week": placement.hours_per_week,
        }

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        contribution = services.report_contribution(
            **act, contribution=form.instance, reason=_("Contribution reported")
        )
        return contribution_url(contribution)


class ChangeContributionView(ContributionFormPage):
    @cached_property
    def contribution(self) -> Contribution:
        return get_object_or_404(Contribution.objects.with_names(), pk=self.kwargs["pk"])

    def texts(self) -> dict[str, str]:
        return {
            "title": _("Change contribution %(number)s") % {"number": self.contribution.number},
            "explanation": _("Only as long as nobody has decided on it."),
            "button": _("Save"),
            "done": _("The contribution is saved."),
            "back": contribution_url(self.contribution),
        }

    def initial(self) -> dict[str, Any]:
        if self.contribution.client_id:
            record(self.request, clients=[self.contribution.client_id], purpose=PURPOSE, fields="identity")
        return {**_numbers(self.contribution), "version": version_of(self.contribution)}

    def form(self, data: Any = None, files: Any = None, **options: Any) -> Any:
        begun = {"initial": self.initial(), **options}
        return ChangeContributionForm(data, files, instance=copy.copy(self.contribution), **begun)

    def both(self, form: Any, error: StaleError) -> list[Any]:
        stored = Contribution.objects.with_names().get(pk=error.stored.pk)
        return both_versions(form, ChangeContributionForm(instance=stored, initial=_numbers(stored)))

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = form.cleaned_data
        services.change_contribution(
            **act, contribution=form.instance, version=values["version"], reason=values["why"]
        )
        return contribution_url(self.contribution)


def _numbers(contribution: Contribution) -> dict[str, Any]:
    """What a form asks by number."""
    return {
        "contract_number": contribution.contract.number,
        "client_number": contribution.client.number if contribution.client else None,
        "placement_number": contribution.placement.number if contribution.placement else "",
    }
