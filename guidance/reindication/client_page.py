"""What a client's page shows of re-indication: where it stands, and the next step for who may take it."""

import datetime as dt
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from audit.reading import record
from clients.models import Client
from clients.registry import HistorySource, Panel, register_history, register_panel
from core.formatting import short_day
from guidance.models import Reindication
from guidance.reindication.enums import State
from guidance.reindication.rules import FROM_RUNGS, advice_in_words
from guidance.reindication.tables import state_badge
from guidance.trajectories.services import rung_of


def reindication_of(request: HttpRequest, client: Client, on: dt.date) -> dict[str, Any] | None:
    """None for who never was re-indicated and does not stand far from work."""
    related = ("regie", "noted_by", "diagnosis_request", "coupled_to", "hand_over")
    rows: list[Any] = list(client.reindications.with_steps(on).select_related(*related))
    latest = rows[0] if rows else None
    far = rung_of(client, on) in FROM_RUNGS
    if latest is None and not far:
        return None
    record(request, clients=[client.pk], purpose="client_file", fields="reindication")
    undecided = latest is not None and latest.state in State.undecided()
    return {
        "latest": latest,
        "earlier": rows[1:],
        "badge": state_badge(latest.state) if latest else "",
        "advice": advice_in_words(latest.months, latest.term) if latest and latest.diagnosed_on else "",
        "may_note": far and not undecided and request.user.has_perm("guidance.note_suspicion"),
        "may_handle": undecided and request.user.has_perm("guidance.handle_reindication", latest),
        "may_acknowledge": latest is not None
        and latest.state == State.TO_ACKNOWLEDGE
        and request.user.has_perm("guidance.acknowledge_coupling", latest),
    }


def reindication_in_words(event: Any) -> str:
    return _("Re-indication, noted on %(day)s") % {"day": short_day(event.noted_on)}


register_panel(
    Panel(
        name="reindication",
        title=gettext_lazy("Re-indication"),
        order=7,
        permission="clients.view_diagnosis",
        template="guidance/parts/reindication_of_client.html",
        context=reindication_of,
    )
)
register_history(
    HistorySource(
        model=Reindication,
        subject=reindication_in_words,
        text="why",
        permission="clients.view_diagnosis",
    )
)
