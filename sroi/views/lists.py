"""The lists of contracts and contributions."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from audit.reading import record
from core.lists.columns import Column
from core.lists.views import ListPage
from placements.views.pages import DatedPage
from sroi.filters import ContractFilterSet, ContributionFilterSet
from sroi.models import Contract, Contribution
from sroi.progress import progress_of
from sroi.querysets import ContractQuerySet, ContributionQuerySet
from sroi.resources import ContractResource, ContributionResource
from sroi.tables import CONTRIBUTION_COLUMNS, contract_columns
from sroi.worth import worths_of

PURPOSE = "sroi"


class ContractsView(ListPage, DatedPage):
    """All contracts with how far they are today, the latest first."""

    permission = "sroi.view_sroi"
    export_permission = "sroi.export_sroi"
    template_name = "sroi/contracts.html"
    list_name = "contracts"
    sorts = {"start": F("start")}
    default_sort = "-start"
    filterset_class = ContractFilterSet
    resource_class = ContractResource

    def everybody(self) -> ContractQuerySet:
        return Contract.objects.visible_to(self.user)

    def with_details(self, rows: Any) -> ContractQuerySet:
        found: ContractQuerySet = rows.select_related("contractor").with_stage()
        return found

    def columns(self) -> Sequence[Column]:
        return contract_columns(self.today)

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def _read(self, keys: Sequence[int]) -> Iterator[Any]:
        """Each with its progress of today: one query for all."""
        found = progress_of(self.today, keys)
        for contract in super()._read(keys):
            contract.progress = found[contract.pk]
            yield contract

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Contracts"),
            "may_change": self.user.has_perm("sroi.change_sroi"),
        }


class ContributionsView(ListPage, DatedPage):
    """All contributions with what they are worth today, the latest first."""

    permission = "sroi.view_sroi"
    export_permission = "sroi.export_sroi"
    template_name = "sroi/contributions.html"
    list_name = "contributions"
    sorts = {"start": F("start")}
    default_sort = "-start"
    filterset_class = ContributionFilterSet
    resource_class = ContributionResource

    def everybody(self) -> ContributionQuerySet:
        return Contribution.objects.visible_to(self.user)

    def with_details(self, rows: Any) -> ContributionQuerySet:
        found: ContributionQuerySet = rows.with_names()
        return found

    def columns(self) -> Sequence[Column]:
        return CONTRIBUTION_COLUMNS

    def _read(self, keys: Sequence[int]) -> Iterator[Any]:
        """Each with what it is worth today: one query for all."""
        found = worths_of(keys, self.today)
        for contribution in super()._read(keys):
            contribution.worth = found[contribution.pk]
            yield contribution

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        rows = Contribution.objects.filter(pk__in=keys, client__isnull=False)
        clients = [key for key in rows.values_list("client", flat=True) if key]
        record(self.request, clients=clients, purpose=purpose, fields="identity")

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Contributions"),
            "may_change": self.user.has_perm("sroi.change_sroi"),
        }
