"""Bookings: the list, recording and taking one back, and matching them to commitments."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Exists, F, OuterRef
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from budget.enums import Category
from budget.filters import BookingFilterSet
from budget.forms import BookingForm, MatchForm, WhyForm
from budget.links import year_url
from budget.models import Booking, Commitment
from budget.proposals import proposals
from budget.querysets import BookingQuerySet
from budget.resources import BookingResource
from budget.services import counter_booking, match_booking, record_booking
from budget.tables import BOOKINGS
from budget.views.pages import ActPage, BudgetPage, YearMixin
from core.lists.columns import Column
from core.lists.views import ListPage
from core.requests import request_number

PROPOSALS_SHOWN = 50


class BookingsView(ListPage, BudgetPage):
    """All bookings, the latest first."""

    permission = "budget.view_lines"
    export_permission = "budget.export_budget"
    template_name = "budget/list.html"
    list_name = "bookings"
    sorts = {"day": F("day")}
    default_sort = "-day"
    filterset_class = BookingFilterSet
    resource_class = BookingResource

    def everybody(self) -> BookingQuerySet:
        return Booking.objects.visible_to(self.user)

    def with_details(self, rows: Any) -> BookingQuerySet:
        taken_back = Exists(Booking.objects.filter(counters=OuterRef("pk")))
        found: BookingQuerySet = rows.annotate(taken_back=taken_back)
        return found.select_related("post", "commitment", "counters")

    def columns(self) -> Sequence[Column]:
        return BOOKINGS

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Bookings"),
            "new": reverse("budget:new_booking"),
            "new_label": _("New booking"),
            "may_add": self.user.has_perm("budget.change_budget"),
        }


class NewBookingView(ActPage):
    def texts(self) -> dict[str, Any]:
        return {
            "title": _("New booking"),
            "explanation": _(
                "A booking is never changed afterwards: a mistake is taken back and booked anew."
            ),
            "button": _("Save the booking"),
            "back": reverse("budget:bookings"),
            "done": _("The booking is saved."),
        }

    def form(self, data: Any = None) -> BookingForm:
        return BookingForm(
            data, initial={"year": self.today.year, "day": self.today, "category": Category.ALL}
        )

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        leave = self.leave(values.pop("leave"))
        record_booking(**common, booking=Booking(**values), leave=leave, reason=_("Booking recorded"))
        return reverse("budget:bookings")


class BookingPage(ActPage):
    """A form about the booking in the address."""

    @cached_property
    def booking(self) -> Booking:
        bookings = Booking.objects.select_related("post", "commitment")
        return get_object_or_404(bookings, pk=self.kwargs["pk"])

    def render(self, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        return super().render({"booking": self.booking, **context}, status=status)


class CounterBookingView(BookingPage):
    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Take back booking %(number)s") % {"number": self.booking.number},
            "explanation": _(
                "A counter-booking of the opposite amount is made; the booking itself stays to be seen."
            ),
            "button": _("Take it back"),
            "back": reverse("budget:bookings"),
            "done": _("The booking is taken back."),
        }

    def form(self, data: Any = None) -> WhyForm:
        return WhyForm(data)

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        counter_booking(**common, booking=self.booking, on=self.today, reason=values["why"])
        return reverse("budget:bookings")


class MatchBookingView(BookingPage):
    """Choose by number on which commitment a booking was spent."""

    def texts(self) -> dict[str, Any]:
        return {
            "title": _("Match booking %(number)s") % {"number": self.booking.number},
            "explanation": _("What is booked on a commitment takes the place of what was promised."),
            "button": _("Save the match"),
            "back": year_url(self.booking.year_id, "matches"),
            "done": _("The match is saved."),
        }

    def form(self, data: Any = None) -> MatchForm:
        held = self.booking.commitment
        return MatchForm(data, initial={"commitment": held.number if held else ""})

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        match_booking(
            **common,
            booking=self.booking,
            commitment=values["commitment"],
            leave=self.leave(values["leave"]),
            reason=values["why"],
        )
        return year_url(self.booking.year_id, "matches")


class MatchesView(YearMixin):
    """Bookings of a year on no commitment, each with a proposal; one click confirms it."""

    permission = "budget.change_budget"
    template_name = "budget/matches.html"

    def get(self, request: HttpRequest, year: int) -> HttpResponse:
        loose = Booking.objects.loose().filter(year=self.year).select_related("post")
        bookings = list(loose.order_by("-day", "-id")[:PROPOSALS_SHOWN])
        found = proposals(bookings)
        self.record_clients(one.commitment.client_id for one in found.values())
        pairs = [(booking, found.get(booking.pk)) for booking in bookings]
        return self.render({"year": self.year, "pairs": pairs, "count": loose.count()})

    def post(self, request: HttpRequest, year: int) -> HttpResponse:
        """Confirm one pair as it was proposed."""
        booking = get_object_or_404(Booking.objects.select_related("post"), pk=_key(request, "booking"))
        commitment = get_object_or_404(Commitment, pk=_key(request, "commitment"))
        try:
            match_booking(
                user=self.user,
                booking=booking,
                commitment=commitment,
                reason=_("Proposed match confirmed"),
                request=request_number(request),
            )
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            said = {"booking": booking.number, "commitment": commitment.number}
            messages.success(request, _("Booking %(booking)s is matched to %(commitment)s.") % said)
        return redirect(year_url(year, "matches"))


def _key(request: HttpRequest, name: str) -> int:
    text = request.POST.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
