"""What an employer's page shows of placements: how many, and those of clients whose file one may open."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy, ngettext

from accounts.models import User
from audit.reading import record
from employers.models import Employer
from employers.registry import Panel, register_panel
from placements.enums import Standing
from placements.models import Placement

SHOWN = 25


def placements_at(request: HttpRequest, employer: Employer, on: dt.date) -> dict[str, Any]:
    """Numbers for everybody who may see employers; names only of one's own clients, the latest placements."""
    assert isinstance(request.user, User)
    placements = Placement.objects.filter(employer=employer)
    visible = placements.visible_to(request.user, on).select_related("client", "kind")
    shown = list(visible.defer("client__bsn_index", "client__bsn_sealed")[:SHOWN])
    record(request, clients={one.client_id for one in shown}, purpose="employer", fields="placement")
    total, running = placements.count(), placements.standing(Standing.RUNNING, on).count()
    sentence = ngettext(
        "%(total)d placement is known here, %(running)d runs now.",
        "%(total)d placements are known here, %(running)d run now.",
        total,
    ) % {"total": total, "running": running}
    return {"sentence": sentence, "placements": shown}


register_panel(
    Panel(
        name="placements",
        title=gettext_lazy("Placements"),
        order=10,
        permission="employers.view_employer",
        template="placements/parts/of_employer.html",
        context=placements_at,
    )
)
