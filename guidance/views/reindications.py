"""The funnel of re-indication, and the list of who is behind each of its counts."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from audit.reading import record
from clients.views.pages import DatedPage
from core.lists.columns import Column
from core.lists.views import ListPage
from guidance.models import Reindication
from guidance.reindication.enums import Step
from guidance.reindication.filters import FunnelFilterSet, ReindicationFilterSet
from guidance.reindication.funnel import Numbers, funnel
from guidance.reindication.querysets import ReindicationQuerySet
from guidance.reindication.rules import FROM_RUNGS
from guidance.reindication.tables import COLUMNS, ReindicationResource

PERSONAL = ("client__bsn_index", "client__bsn_sealed")


class ReindicationsView(ListPage, DatedPage):
    """The re-indications that this person may see, the latest first."""

    permission = "guidance.view_reindications"
    export_permission = "guidance.export_reindications"
    template_name = "guidance/reindications.html"
    list_name = "reindications"
    sorts = {"noted": F("noted_on")}
    default_sort = "-noted"
    filterset_class = ReindicationFilterSet
    resource_class = ReindicationResource

    def everybody(self) -> ReindicationQuerySet:
        return Reindication.objects.visible_to(self.user, self.today).with_days(self.today)

    def with_details(self, rows: Any) -> ReindicationQuerySet:
        related = rows.select_related(
            "client", "team", "regie", "coupled_to", "diagnosis_request", "hand_over"
        )
        found: ReindicationQuerySet = related.with_steps(self.today).openable_by(self.user, self.today)
        return found.defer(*PERSONAL)

    def columns(self) -> Sequence[Column]:
        return COLUMNS

    def defaults(self) -> Mapping[str, str]:
        return {"year": str(self.today.year)}

    def filter_options(self) -> dict[str, Any]:
        return {"on": self.today}

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        clients = Reindication.objects.filter(pk__in=keys).values_list("client", flat=True)
        record(self.request, clients=clients, purpose=purpose, fields="reindication")

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Re-indications")}


class FunnelView(DatedPage):
    """How many came to each step, of those noted in a year; each number opens its rows."""

    permission = "guidance.view_reindications"
    template_name = "guidance/reindication_funnel.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        rows = Reindication.objects.visible_to(self.user, self.today).with_steps(self.today)
        defaults = {"year": str(self.today.year)}
        filterset = FunnelFilterSet(request.GET, rows, defaults=defaults, request=request, on=self.today)
        if not filterset.form.is_valid():
            return self.render({"filterset": filterset}, status=400)
        found = funnel(filterset.qs)
        steps = [self.row(filterset.data, step.label, "step", step.value, found.steps[step]) for step in Step]
        states = [
            self.row(filterset.data, state.label, "state", state.value, numbers)
            for state, numbers in found.states.items()
            if numbers.total
        ]
        context = {"filterset": filterset, "rungs": FROM_RUNGS, "noted": found.noted}
        return self.render({**context, "steps": steps, "states": states})

    def row(self, chosen: Any, label: Any, name: str, value: str, numbers: Numbers) -> dict[str, Any]:
        """A line of the table: each number with the address of the list behind it."""
        asked = {key: chosen[key] for key in ("year", "rung", "team") if chosen.get(key)}
        by_rung = [
            (rung.value, count, _list({**asked, name: value, "rung": str(rung.value)}))
            for rung, count in zip(FROM_RUNGS, numbers.by_rung.values(), strict=True)
        ]
        return {
            "label": label,
            "total": numbers.total,
            "href": _list({**asked, name: value}),
            "by_rung": by_rung,
        }


def _list(asked: Mapping[str, str]) -> str:
    return reverse("guidance:reindications", query=asked)
