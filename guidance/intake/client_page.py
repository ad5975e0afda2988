"""What a client's page shows of guidance: intakes, obstacles, and their history."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from clients.models import Client
from clients.registry import HistorySource, Panel, register_history, register_panel
from guidance.models import Intake, Obstacle


def intakes_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any]:
    intakes = list(Intake.objects.filter(client=client).select_related("started_by"))
    return {"intakes": intakes, "open": any(intake.state == "open" for intake in intakes)}


def obstacles_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any] | None:
    obstacles = list(Obstacle.objects.filter(client=client).active_on(on).select_related("area"))
    return {"obstacles": obstacles} if obstacles else None


register_panel(
    Panel(
        name="intakes",
        title=gettext_lazy("Intakes"),
        order=60,
        permission="guidance.hold_intake",
        template="guidance/parts/intakes_of_client.html",
        context=intakes_of,
    )
)
register_panel(
    Panel(
        name="obstacles",
        title=gettext_lazy("Obstacles"),
        order=61,
        permission="guidance.view_obstacles",
        template="guidance/parts/obstacles_of_client.html",
        context=obstacles_of,
    )
)
register_history(
    HistorySource(model=Intake, subject=lambda event: _("Intake")),
)
