"""Commitments: the list, one of them, and making, changing and releasing one."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from audit.changes import Wanted, described, events
from budget.enums import Category
from budget.filters import CommitmentFilterSet
from budget.forms import ChangeCommitmentForm, CommitmentForm, WhyForm
from budget.links import commitment_url
from budget.models import Commitment
from budget.querysets import CommitmentQuerySet
from budget.resources import CommitmentResource
from budget.services import change_commitment, make_commitment, release_commitment
from budget.tables import COMMITMENTS, commitment_badge
from budget.views.pages import ActPage, BudgetPage
from core.change_forms import both_versions
from core.formatting import number
from core.lists.columns import Column
from core.lists.views import ListPage
from core.versions import BothVersions, version_of

CHANGES_SHOWN = 20


class CommitmentsView(ListPage, BudgetPage):
    """All commitments, the latest first."""

    permission = "budget.view_lines"
    export_permission = "budget.export_budget"
    template_name = "budget/list.html"
    list_name = "commitments"
    sorts = {"day": F("day")}
    default_sort = "-day"
    filterset_class = CommitmentFilterSet
    resource_class = CommitmentResource

    def everybody(self) -> CommitmentQuerySet:
        return Commitment.objects.visible_to(self.user)

    def with_details(self, rows: Any) -> CommitmentQuerySet:
        found: CommitmentQuerySet = rows.with_booked().select_related("post", "client")
        return found.defer("client__bsn_index", "client__bsn_sealed")

    def columns(self) -> Sequence[Column]:
        return COMMITMENTS

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        self.record_clients(Commitment.objects.filter(pk__in=keys).values_list("client", flat=True))

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Commitments"),
            "new": reverse("budget:new_commitment"),
            "new_label": _("New commitment"),
            "may_add": self.user.has_perm("budget.change_budget"),
        }


class CommitmentPage(BudgetPage):
    """A page about the commitment in the address; its client's number is shown."""

    permission = "budget.view_lines"

    @cached_property
    def commitment(self) -> Any:
        commitments = Commitment.objects.with_booked().select_related("post__fund", "client", "override__by")
        return get_object_or_404(commitments, pk=self.kwargs["pk"])

    def render(self, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        self.record_clients([self.commitment.client_id])
        return super().render({"commitment": self.commitment, **context}, status=status)


class CommitmentView(CommitmentPage):
    """One commitment: its months, what was spent on it, and what was done with it."""

    template_name = "budget/commitment.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        changes = list(events(Commitment, Wanted()).filter(pgh_obj_id=pk)[:CHANGES_SHOWN])
        return self.render(
            {
                "badge": commitment_badge(self.commitment),
                "months": self.commitment.months.order_by("month"),
                "bookings": self.commitment.bookings.select_related("counters").order_by("day", "id"),
                "changes": described(Commitment, changes),
                "may_change": not self.commitment.released_on and self.user.has_perm("budget.change_budget"),
            }
        )


class NewCommitmentView(ActPage):
    def texts(self) -> dict[str, Any]:
        return {
            "title": _("New commitment"),
            "explanation": _(
                "The amount is spread over the months of the period. A client's rung on the day of "
                "commitment decides from which category it comes."
            ),
            "button": _("Commit the money"),
            "back": reverse("budget:commitments"),
            "done": _("The commitment is saved."),
        }

    def form(self, data: Any = None) -> CommitmentForm:
        return CommitmentForm(data, initial={"day": self.today, "post": self.request.GET.get("post")})

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        leave = self.leave(values.pop("leave"))
        values["category"] = Category(values["category"])
        commitment = make_commitment(**common, **values, leave=leave, reason=_("Commitment recorded"))
        return commitment_url(commitment)


class ChangeCommitmentView(CommitmentPage, ActPage):
    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Change commitment %(number)s") % {"number": self.commitment.number},
            "explanation": _("Months in a closed year stay as they are."),
            "button": _("Save the changes"),
            "back": commitment_url(self.commitment),
            "done": _("The commitment is changed."),
        }

    def form(self, data: Any = None) -> ChangeCommitmentForm:
        return ChangeCommitmentForm(
            data, initial={**self.stored(self.commitment), "version": version_of(self.commitment)}
        )

    @staticmethod
    def stored(commitment: Commitment) -> dict[str, Any]:
        return {name: getattr(commitment, name) for name in ("amount", "start", "end", "text")}

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        leave, why = self.leave(values.pop("leave")), values.pop("why")
        change_commitment(**common, commitment=self.commitment, **values, leave=leave, reason=why)
        return commitment_url(self.commitment)

    def both(self, form: Any, stored: Any) -> list[BothVersions]:
        return both_versions(form, ChangeCommitmentForm(initial=self.stored(stored)))


class ReleaseCommitmentView(CommitmentPage, ActPage):
    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Release commitment %(number)s") % {"number": self.commitment.number},
            "explanation": _(
                "What was promised and not spent is free for others again. This cannot be taken back."
            ),
            "button": _("Release the rest"),
            "back": commitment_url(self.commitment),
            "done": _("The rest of the commitment is free again."),
        }

    def form(self, data: Any = None) -> WhyForm:
        return WhyForm(data, initial={"version": version_of(self.commitment)})

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        release_commitment(
            **common,
            commitment=self.commitment,
            on=self.today,
            version=values["version"] or None,
            reason=values["why"],
        )
        return commitment_url(self.commitment)

    def both(self, form: Any, stored: Any) -> list[BothVersions]:
        return [BothVersions(_("Amount"), number(self.commitment.amount, 2), number(stored.amount, 2))]
