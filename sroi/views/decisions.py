"""Deciding on a contribution, its evidence, and its end."""

from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from audit.reading import record
from core.documents.serving import document_response
from core.formatting import short_day
from core.versions import version_of
from placements.views.pages import DatedPage
from sroi.forms import AcceptForm, DecisionForm, EndContributionForm, EvidenceForm
from sroi.links import contribution_url
from sroi.models import Contribution, Evidence
from sroi.services import contributions as services
from sroi.views.acts import ActPage
from sroi.views.contributions import in_words
from sroi.views.lists import PURPOSE
from sroi.worth import worth_of


class ContributionAct(ActPage):
    """An act on the contribution in the address; the page shows what it is worth."""

    @cached_property
    def contribution(self) -> Contribution:
        return get_object_or_404(Contribution.objects.with_names(), pk=self.kwargs["pk"])

    def texts(self) -> dict[str, str]:
        contribution = self.contribution
        who = contribution.client.name if contribution.client else _("nobody named")
        return {
            "lead": f"{contribution.contract.number} · {contribution.block} · {who} · "
            + short_day(contribution.start),
            "back": contribution_url(contribution),
        }

    def initial(self) -> dict[str, Any]:
        return {"version": version_of(self.contribution)}

    def more(self) -> dict[str, Any]:
        if self.contribution.client_id:
            record(self.request, clients=[self.contribution.client_id], purpose=PURPOSE, fields="identity")
        until = self.contribution.contract.end
        return {"reckoned": in_words(worth_of(self.contribution, until), until), "until": until}


class AcceptView(ContributionAct):
    form_class = AcceptForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Accept contribution %(number)s") % {"number": self.contribution.number},
            "explanation": _(
                "You have checked it with its evidence. The contractor hears that it is accepted, no more."
            ),
            "button": _("Accept"),
            "done": _("The contribution is accepted."),
        }

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        contribution = services.accept(
            **act,
            contribution=self.contribution,
            on=self.today,
            version=form.cleaned_data["version"],
            reason=_("Accepted"),
        )
        return contribution_url(contribution)


class RejectView(ContributionAct):
    form_class = DecisionForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Reject contribution %(number)s") % {"number": self.contribution.number},
            "explanation": _(
                "The reason is kept here. The contractor hears that it is not accepted, and nothing more."
            ),
            "button": _("Reject"),
            "done": _("The contribution is rejected."),
        }

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = form.cleaned_data
        contribution = services.reject(
            **act,
            contribution=self.contribution,
            on=self.today,
            version=values["version"],
            reason=values["why"],
        )
        return contribution_url(contribution)


class ReopenView(ContributionAct):
    form_class = DecisionForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Take the decision on %(number)s back") % {"number": self.contribution.number},
            "explanation": _("It is then reported again, and can be changed and decided on."),
            "button": _("Take it back"),
            "done": _("The decision is taken back."),
        }

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = form.cleaned_data
        contribution = services.reopen(
            **act, contribution=self.contribution, version=values["version"], reason=values["why"]
        )
        return contribution_url(contribution)


class EndContributionView(ContributionAct):
    form_class = EndContributionForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Last day of contribution %(number)s") % {"number": self.contribution.number},
            "explanation": _("What lies after the last day counts no more, and frees the candidate's hours."),
            "button": _("Save the last day"),
            "done": _("The last day is saved."),
        }

    def initial(self) -> dict[str, Any]:
        return {**super().initial(), "end": self.contribution.end}

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        values = dict(form.cleaned_data)
        services.end_contribution(**act, contribution=self.contribution, reason=values.pop("why"), **values)
        return contribution_url(self.contribution)


class AddEvidenceView(ContributionAct):
    form_class = EvidenceForm
    template_name = "sroi/evidence_form.html"

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Evidence of contribution %(number)s") % {"number": self.contribution.number},
            "explanation": _(
                "A labour contract, a payslip without the BSN, a bill. The same one counts once."
            ),
            "button": _("Keep the document"),
            "done": _("The document is kept."),
        }

    def initial(self) -> dict[str, Any]:
        return {}

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        services.add_evidence(
            **act,
            contribution=self.contribution,
            document=form.cleaned_data["document"],
            on=self.today,
        )
        return contribution_url(self.contribution)


class EvidenceView(DatedPage):
    """The document itself, to be saved."""

    permission = "sroi.view_sroi"

    def get(self, request: HttpRequest, pk: int, evidence: int) -> HttpResponseBase:
        found = get_object_or_404(
            Evidence.objects.select_related("contribution"), pk=evidence, contribution=pk
        )
        if found.contribution.client_id:
            record(request, clients=[found.contribution.client_id], purpose=PURPOSE, fields="document")
        return document_response(found, inside=False)
