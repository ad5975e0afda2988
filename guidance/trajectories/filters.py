"""What the list of trajectories is filtered by."""

import datetime as dt
from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from core.day_field import DayField
from core.lists.filters import ListFilterSet
from guidance.enums import Standing
from guidance.models import Instrument, Trajectory, TrajectoryOutcome
from guidance.trajectories.querysets import TrajectoryQuerySet


class DayFilter(django_filters.DateFilter):
    field_class = DayField


class TrajectoryFilterSet(ListFilterSet):
    """Filters of trajectories as they stand on a day (`on`)."""

    client = django_filters.CharFilter(label=_("Client or client number"), method="by_client", max_length=100)
    instrument = django_filters.ModelChoiceFilter(
        label=_("Instrument"), queryset=Instrument.objects.all(), empty_label=_("All instruments")
    )
    provider = django_filters.CharFilter(label=_("Provider"), lookup_expr="icontains", max_length=100)
    standing = django_filters.ChoiceFilter(
        label=_("State"), choices=Standing.choices, method="by_standing", empty_label=_("All states")
    )
    outcome = django_filters.ModelChoiceFilter(
        label=_("Outcome"), queryset=TrajectoryOutcome.objects.all(), empty_label=_("All outcomes")
    )
    first = DayFilter(label=_("Started from"), field_name="start", lookup_expr="gte", help_text="")
    last = DayFilter(label=_("Started up to"), field_name="start", lookup_expr="lte", help_text="")

    class Meta:
        model = Trajectory
        fields: list[str] = []

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on

    def by_client(self, trajectories: TrajectoryQuerySet, name: str, words: str) -> TrajectoryQuerySet:
        return trajectories.of_client_named(words)

    def by_standing(self, trajectories: TrajectoryQuerySet, name: str, wanted: str) -> TrajectoryQuerySet:
        return trajectories.standing(Standing(wanted), self.on)
