"""The list of placements."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F
from django.utils.translation import gettext as _

from audit.reading import record
from core.lists.columns import Column
from core.lists.keyset import KeysetPage
from core.lists.views import ListPage
from placements.filters import PlacementFilterSet
from placements.models import Placement
from placements.outlook import verdicts
from placements.querysets import PlacementQuerySet
from placements.resources import PlacementResource
from placements.tables import placement_columns
from placements.views.pages import DatedPage


class PlacementsView(ListPage, DatedPage):
    """The placements of the clients whose file this person may open, the latest first."""

    permission = "placements.view_placement"
    export_permission = "placements.export_placements"
    template_name = "placements/placements.html"
    list_name = "placements"
    sorts = {"start": F("start")}
    default_sort = "-start"
    filterset_class = PlacementFilterSet
    resource_class = PlacementResource

    def everybody(self) -> PlacementQuerySet:
        return Placement.objects.visible_to(self.user, self.today)

    def with_details(self, rows: Any) -> PlacementQuerySet:
        found: PlacementQuerySet = rows.select_related("client", "employer", "kind").defer(
            "client__bsn_index", "client__bsn_sealed"
        )
        return found

    def columns(self) -> Sequence[Column]:
        return placement_columns(self.today)

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def page(self, rows: Any) -> KeysetPage:
        """Each row with its verdict of today: one query for all."""
        page = super().page(rows)
        found = verdicts([row.pk for row in page.rows], as_of=self.today)
        for row in page.rows:
            row.verdict = found[row.pk]
        return page

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        clients = Placement.objects.filter(pk__in=keys).values_list("client", flat=True)
        record(self.request, clients=clients, purpose=purpose, fields="placement")

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {
            **super().context(*arguments),
            "caption": _("Placements"),
            "may_add": self.user.has_perm("placements.change_placement"),
        }
