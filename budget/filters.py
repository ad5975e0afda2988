"""What the lists of commitments and bookings are filtered by."""

import datetime as dt
from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from budget.enums import Category
from budget.models import Booking, BudgetYear, Commitment, Post
from budget.querysets import BookingQuerySet, CommitmentQuerySet
from core.lists.filters import ListFilterSet


def years(on: dt.date) -> Any:
    return BudgetYear.objects.filter(year__lte=on.year + 1).order_by("-year")


class OfPost(ListFilterSet):
    """What both lists ask: year, post and category."""

    year = django_filters.ModelChoiceFilter(
        label=_("Year"), queryset=BudgetYear.objects.none(), method="by_year", empty_label=_("All years")
    )
    post = django_filters.ModelChoiceFilter(
        label=_("Post"), queryset=Post.objects.all(), empty_label=_("All posts")
    )
    category = django_filters.ChoiceFilter(
        label=_("Category"), choices=Category.choices, empty_label=_("All categories")
    )

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.filters["year"].queryset = years(on)


class CommitmentFilterSet(OfPost):
    number = django_filters.CharFilter(label=_("Number"), lookup_expr="iexact", max_length=40)
    client = django_filters.NumberFilter(label=_("Client number"), field_name="client__number")
    open = django_filters.ChoiceFilter(
        label=_("State"),
        choices=[("open", _("Open")), ("released", _("Released"))],
        method="by_state",
        empty_label=_("All states"),
    )

    class Meta:
        model = Commitment
        fields: list[str] = []

    def by_year(self, rows: CommitmentQuerySet, name: str, year: BudgetYear) -> CommitmentQuerySet:
        return rows.in_year(year.pk)

    def by_state(self, rows: CommitmentQuerySet, name: str, state: str) -> Any:
        if state == "released":
            return rows.filter(released_on__isnull=False)
        return rows.with_booked().filter(still_open__gt=0)


class BookingFilterSet(OfPost):
    number = django_filters.CharFilter(label=_("Number"), lookup_expr="iexact", max_length=40)
    matched = django_filters.ChoiceFilter(
        label=_("Commitment"),
        choices=[("no", _("On no commitment"))],
        method="by_match",
        empty_label=_("All bookings"),
    )

    class Meta:
        model = Booking
        fields: list[str] = []

    def by_year(self, rows: BookingQuerySet, name: str, year: BudgetYear) -> BookingQuerySet:
        return rows.filter(year=year)

    def by_match(self, rows: BookingQuerySet, name: str, state: str) -> BookingQuerySet:
        return rows.loose()
