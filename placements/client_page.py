"""What a client's page shows of placements: a lane on the time axis, a card, and their history."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import Client
from clients.registry import Bar, HistorySource, Lane, Panel, register_history, register_lane, register_panel
from core.templatetags.ui import period
from placements.models import Placement


def placement_bars(client: Client, on: dt.date) -> Sequence[Bar]:
    """Every placement that was not cancelled."""
    placements = (
        client.placements.filter(cancelled=False).select_related("kind", "employer").order_by("start")
    )
    return [
        Bar(placement.start, placement.end, f"{placement.kind}, {placement.employer.name}", "kind-4")
        for placement in placements.order_by("start")
    ]


def placements_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    placements = client.placements.select_related("kind", "employer", "end_reason").order_by(
        "-start", "number"
    )
    return {"placements": list(placements)}


def placement_in_words(event: Any) -> str:
    return _("Placement %(number)s, %(period)s") % {
        "number": event.number,
        "period": period(event.start, event.end),
    }


register_lane(Lane(name="placements", label=gettext_lazy("Placements"), order=40, bars=placement_bars))
register_panel(
    Panel(
        name="placements",
        title=gettext_lazy("Placements"),
        order=10,
        permission="placements.view_placement",
        template="placements/parts/of_client.html",
        context=placements_of,
    )
)
register_history(HistorySource(model=Placement, subject=placement_in_words))
