"""What the list of placements is filtered by."""

import datetime as dt
from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from core.day_field import DayField
from core.lists.filters import ListFilterSet
from placements.enums import Standing
from placements.models import Placement, PlacementKind
from placements.querysets import PlacementQuerySet


class DayFilter(django_filters.DateFilter):
    field_class = DayField


class PlacementFilterSet(ListFilterSet):
    """Filters of placements as they stand on a day (`on`)."""

    client = django_filters.CharFilter(label=_("Client or client number"), method="by_client", max_length=100)
    employer = django_filters.CharFilter(
        label=_("Employer or KvK number"), method="by_employer", max_length=100
    )
    kind = django_filters.ModelChoiceFilter(
        label=_("Kind"), queryset=PlacementKind.objects.all(), empty_label=_("All kinds")
    )
    standing = django_filters.ChoiceFilter(
        label=_("State"), choices=Standing.choices, method="by_standing", empty_label=_("All states")
    )
    first = DayFilter(label=_("Started from"), field_name="start", lookup_expr="gte", help_text="")
    last = DayFilter(label=_("Started up to"), field_name="start", lookup_expr="lte", help_text="")

    class Meta:
        model = Placement
        fields: list[str] = []

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on

    def by_client(self, placements: PlacementQuerySet, name: str, words: str) -> PlacementQuerySet:
        return placements.of_client_named(words)

    def by_employer(self, placements: PlacementQuerySet, name: str, words: str) -> PlacementQuerySet:
        return placements.at_employer_named(words)

    def by_standing(self, placements: PlacementQuerySet, name: str, wanted: str) -> PlacementQuerySet:
        return placements.standing(Standing(wanted), self.on)
