"""What the lists of contracts and contributions are filtered by."""

import datetime as dt
from typing import Any

import django_filters
from django.utils.translation import gettext_lazy as _

from core.lists.filters import ListFilterSet
from sroi.enums import ContractKind, ContributionStatus, Phase
from sroi.models import BuildingBlock, Contract, Contribution
from sroi.progress import progress_of
from sroi.querysets import ContractQuerySet, ContributionQuerySet

STATES = [
    ("at_risk", _("At risk")),
    ("starting", _("Starting soon")),
    ("ending", _("Ending soon, something due")),
    ("short", _("Over, something due")),
]


class ContractFilterSet(ListFilterSet):
    """Filters of contracts as they stand on a day (`on`)."""

    words = django_filters.CharFilter(
        label=_("Number, description or contractor"), method="by_words", max_length=100
    )
    department = django_filters.CharFilter(label=_("Department"), lookup_expr="icontains", max_length=80)
    kind = django_filters.ChoiceFilter(
        label=_("Kind"), choices=ContractKind.choices, empty_label=_("All kinds")
    )
    phase = django_filters.ChoiceFilter(
        label=_("Phase"), choices=Phase.choices, method="by_phase", empty_label=_("All phases")
    )
    state = django_filters.ChoiceFilter(
        label=_("Wants attention"), choices=STATES, method="by_state", empty_label=_("All")
    )
    duty = django_filters.ChoiceFilter(
        label=_("Duty"),
        choices=[("yes", _("Yes")), ("no", _("No"))],
        method="by_duty",
        empty_label=_("All"),
    )
    year = django_filters.NumberFilter(
        label=_("Year of the first day"), field_name="start", lookup_expr="year"
    )

    class Meta:
        model = Contract
        fields: list[str] = []

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on

    def by_words(self, contracts: ContractQuerySet, name: str, words: str) -> ContractQuerySet:
        return contracts.named(words)

    def by_phase(self, contracts: ContractQuerySet, name: str, wanted: str) -> ContractQuerySet:
        return contracts.in_phase(Phase(wanted), self.on)

    def by_state(self, contracts: ContractQuerySet, name: str, wanted: str) -> Any:
        found = progress_of(self.on)
        return contracts.filter(pk__in=[key for key, one in found.items() if one.state(self.on) == wanted])

    def by_duty(self, contracts: ContractQuerySet, name: str, wanted: str) -> Any:
        found = progress_of(self.on)
        return contracts.filter(
            pk__in=[key for key, one in found.items() if one.has_duty == (wanted == "yes")]
        )


class ContributionFilterSet(ListFilterSet):
    contract = django_filters.CharFilter(
        label=_("Contract or contractor"), method="by_contract", max_length=100
    )
    candidate = django_filters.CharFilter(
        label=_("Candidate or client number"), method="by_candidate", max_length=100
    )
    block = django_filters.ModelChoiceFilter(
        label=_("Building block"), queryset=BuildingBlock.objects.all(), empty_label=_("All blocks")
    )
    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=ContributionStatus.choices, empty_label=_("All statuses")
    )
    evidence = django_filters.ChoiceFilter(
        label=_("Evidence"),
        choices=[("missing", _("Missing"))],
        method="by_evidence",
        empty_label=_("All"),
    )

    class Meta:
        model = Contribution
        fields: list[str] = []

    def by_contract(self, rows: ContributionQuerySet, name: str, words: str) -> Any:
        return rows.filter(contract__in=Contract.objects.named(words).values("pk"))

    def by_candidate(self, rows: ContributionQuerySet, name: str, words: str) -> ContributionQuerySet:
        return rows.of_client_named(words)

    def by_evidence(self, rows: ContributionQuerySet, name: str, wanted: str) -> ContributionQuerySet:
        return rows.without_evidence()
