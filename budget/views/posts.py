"""A post in a year, and what is set aside for it: allocations and transfers."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _

from budget.enums import Decision
from budget.forms import AllocationForm, ChangeAllocationForm, LeaveForm, TransferForm
from budget.links import year_url
from budget.models import Allocation, Booking, Commitment, Post, Transfer
from budget.presentation.versions import versioned
from budget.presentation.year import YearPage
from budget.services import (
    approve_transfer,
    ask_transfer,
    change_allocation,
    refuse_transfer,
    set_aside,
)
from budget.views.pages import ActPage, BudgetPage, YearMixin
from core.change_forms import add_errors, both_versions
from core.requests import request_number
from core.versions import BothVersions, version_of

LINES_SHOWN = 25


class PostView(YearMixin):
    """One post in one year: its figures, allocations with their versions, and the latest lines."""

    permission = "budget.view_lines"
    template_name = "budget/post.html"

    def get(self, request: HttpRequest, year: int, pk: int) -> HttpResponse:
        post = get_object_or_404(Post.objects.select_related("fund"), pk=pk)
        rows = {row.post.pk: row for row in YearPage(self.year, self.today).rows}
        commitments = list(
            Commitment.objects.in_year(year)
            .filter(post=post)
            .with_booked()
            .select_related("client")[:LINES_SHOWN]
        )
        self.record_clients(commitment.client_id for commitment in commitments)
        bookings = Booking.objects.filter(year=year, post=post).select_related("commitment", "counters")
        transfers = (
            Transfer.objects.filter(year=year)
            .touching(post)
            .select_related("from_post", "to_post", "asked_by", "decided_by")
        )
        return self.render(
            {
                "year": self.year,
                "post": post,
                "row": rows.get(pk),
                "allocations": versioned(self.year, post),
                "transfers": transfers,
                "commitments": commitments,
                "bookings": bookings[:LINES_SHOWN],
                "may_change": self.user.has_perm("budget.change_budget") and not self.year.closed,
            }
        )


class NewAllocationView(YearMixin, ActPage):
    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Set money aside in %(year)s") % {"year": self.year.pk},
            "button": _("Save the allocation"),
            "back": year_url(self.year.pk),
            "done": _("The allocation is saved."),
        }

    def form(self, data: Any = None) -> AllocationForm:
        form = AllocationForm(data, initial={"post": self.request.GET.get("post")})
        form.instance.year, form.instance.author = self.year, self.user
        return form

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        allocation = self.form(self.request.POST).save(commit=False)
        set_aside(**common, allocation=allocation)
        return year_url(self.year.pk, "post", pk=allocation.post_id)


class ChangeAllocationView(ActPage):
    @cached_property
    def allocation(self) -> Allocation:
        allocations = Allocation.objects.select_related("post", "year")
        return get_object_or_404(allocations, pk=self.kwargs["pk"])

    @property
    def address(self) -> str:
        return year_url(self.allocation.year_id, "post", pk=self.allocation.post_id)

    def texts(self) -> dict[str, Any]:
        said = {"post": self.allocation.post.name, "year": self.allocation.year_id}
        return {
            "title": _("Change what is set aside for %(post)s in %(year)s") % said,
            "explanation": _("The amount before this one stays to be seen, with its reason and author."),
            "button": _("Save the new amount"),
            "back": self.address,
            "done": _("The new amount is saved."),
        }

    def form(self, data: Any = None) -> ChangeAllocationForm:
        initial = {"amount": self.allocation.amount, "version": version_of(self.allocation)}
        return ChangeAllocationForm(data, initial=initial)

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        change_allocation(
            **common,
            allocation=self.allocation,
            amount=values["amount"],
            version=values["version"],
            reason=values["why"],
            leave=self.leave(values["leave"]),
        )
        return self.address

    def both(self, form: Any, stored: Any) -> list[BothVersions]:
        return both_versions(form, ChangeAllocationForm(initial={"amount": stored.amount}))


class TransfersView(YearMixin):
    """The transfers of a year: those to decide on first."""

    template_name = "budget/transfers.html"

    def get(self, request: HttpRequest, year: int) -> HttpResponse:
        transfers = Transfer.objects.filter(year=self.year).select_related(
            "from_post", "to_post", "asked_by", "decided_by", "override__by"
        )
        asked = [transfer for transfer in transfers if transfer.decision == Decision.ASKED]
        return self.render(
            {
                "year": self.year,
                "asked": asked,
                "decided": [transfer for transfer in transfers if transfer.decision != Decision.ASKED],
                "may_decide": self.user.has_perm("budget.approve_transfer"),
                "may_ask": self.user.has_perm("budget.change_budget") and not self.year.closed,
            }
        )


class NewTransferView(YearMixin, ActPage):
    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Ask for a transfer in %(year)s") % {"year": self.year.pk},
            "explanation": _("Nothing moves before somebody else agrees."),
            "button": _("Ask for the transfer"),
            "back": year_url(self.year.pk, "transfers"),
            "done": _("The transfer is asked for. Somebody else decides on it."),
        }

    def form(self, data: Any = None) -> TransferForm:
        form = TransferForm(data, initial={"from_post": self.request.GET.get("post")})
        form.instance.year = self.year
        form.instance.asked_by, form.instance.asked_on = self.user, self.today
        return form

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        ask_transfer(**common, transfer=self.form(self.request.POST).save(commit=False), on=self.today)
        return year_url(self.year.pk, "transfers")


class DecideTransferView(BudgetPage):
    """Agree with a transfer, or not; the button that was pressed says which."""

    permission = "budget.approve_transfer"
    template_name = "budget/decide.html"

    @cached_property
    def transfer(self) -> Transfer:
        transfers = Transfer.objects.select_related("from_post", "to_post", "asked_by")
        return get_object_or_404(transfers, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(LeaveForm())

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        services = {"approve": approve_transfer, "refuse": refuse_transfer}
        decision = request.POST.get("decision", "")
        if decision not in services:
            raise Http404
        form = LeaveForm(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        common: dict[str, Any] = {"user": self.user, "transfer": self.transfer, "on": self.today}
        if decision == "approve":
            common["leave"] = self.leave(form.cleaned_data["leave"])
        try:
            services[decision](**common, request=request_number(request))
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        messages.success(request, _("The decision is saved."))
        return redirect(year_url(self.transfer.year_id, "transfers"))

    def show(self, form: LeaveForm, *, status: int = 200) -> HttpResponse:
        may_override = self.user.has_perm("budget.override_budget")
        own = self.transfer.asked_by_id == self.user.pk
        context = {"transfer": self.transfer, "form": form, "may_override": may_override, "own": own}
        return self.render(context, status=status)
