"""What the list and the funnel of re-indications are filtered by."""

import datetime as dt
from typing import Any

import django_filters
from django.db.models import Min
from django.utils.translation import gettext_lazy as _

from accounts.models import Team
from core.lists.filters import ListFilterSet
from guidance.models import Reindication
from guidance.models.reindication import FROM_CHOICES
from guidance.reindication.enums import State, Step
from guidance.reindication.querysets import ReindicationQuerySet


class FunnelFilterSet(ListFilterSet):
    """Of which year, from which rung and of which team."""

    year = django_filters.ChoiceFilter(
        label=_("Noted in"), method="by_year", empty_label=None, choices=[(ListFilterSet.ALL, _("All years"))]
    )
    rung = django_filters.ChoiceFilter(
        label=_("Rung then"),
        choices=[(str(rung), f"{rung} {label}") for rung, label in FROM_CHOICES],
        empty_label=_("Both rungs"),
    )
    team = django_filters.ModelChoiceFilter(
        label=_("Team then"), queryset=Team.objects.all(), empty_label=_("All teams")
    )

    class Meta:
        model = Reindication
        fields: list[str] = []

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        first = Reindication.objects.aggregate(day=Min("noted_on"))["day"] or on
        years = [(str(year), str(year)) for year in range(on.year, min(first.year, on.year) - 1, -1)]
        self.filters["year"].extra["choices"] = [(self.ALL, _("All years")), *years]

    def by_year(self, rows: ReindicationQuerySet, name: str, year: str) -> ReindicationQuerySet:
        return rows if year == self.ALL else rows.noted_in(int(year))


class ReindicationFilterSet(FunnelFilterSet):
    """Besides: who reached a step, or stands somewhere now; rows have their days (`with_days`)."""

    client = django_filters.CharFilter(label=_("Client or client number"), method="by_client", max_length=100)
    step = django_filters.ChoiceFilter(
        label=_("Came as far as"), choices=Step.choices, method="by_step", empty_label=_("Any step")
    )
    state = django_filters.ChoiceFilter(
        label=_("Stands at"), choices=State.choices, method="by_state", empty_label=_("Anywhere")
    )

    def by_client(self, rows: ReindicationQuerySet, name: str, words: str) -> ReindicationQuerySet:
        return rows.of_client_named(words)

    def by_step(self, rows: ReindicationQuerySet, name: str, step: str) -> ReindicationQuerySet:
        return rows.at(Step(step))

    def by_state(self, rows: ReindicationQuerySet, name: str, state: str) -> ReindicationQuerySet:
        return rows.in_state(State(state))
