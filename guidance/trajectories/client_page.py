"""What a client's page shows of trajectories: a lane on the time axis, a card, and their history."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import Client
from clients.registry import Bar, HistorySource, Lane, Panel, register_history, register_lane, register_panel
from core.templatetags.ui import period
from guidance.models import Certificate, Trajectory


def trajectory_bars(client: Client, on: dt.date) -> Sequence[Bar]:
    """Every trajectory that was not cancelled."""
    trajectories = client.trajectories.filter(cancelled=False).select_related("instrument")
    return [Bar(one.start, one.end, str(one.instrument), "kind-6") for one in trajectories.order_by("start")]


def trajectories_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    trajectories = client.trajectories.select_related("instrument", "outcome")
    certificates = Certificate.objects.filter(trajectory__client=client).order_by("awarded_on")
    return {
        "trajectories": list(trajectories.order_by("-start", "number")),
        "certificates": list(certificates),
    }


def trajectory_in_words(event: Any) -> str:
    return _("Trajectory %(number)s, %(period)s") % {
        "number": event.number,
        "period": period(event.start, event.end),
    }


register_lane(Lane(name="trajectories", label=gettext_lazy("Trajectories"), order=35, bars=trajectory_bars))
register_panel(
    Panel(
        name="trajectories",
        title=gettext_lazy("Trajectories"),
        order=8,
        permission="guidance.view_trajectory",
        template="guidance/parts/trajectories_of_client.html",
        context=trajectories_of,
    )
)
register_history(HistorySource(model=Trajectory, subject=trajectory_in_words))
