"""Clients on their way from rung 2 to a consultant, as far as a test wants them."""

import datetime as dt
from typing import Any

from accounts.models import User
from clients.handover.one_client import seen
from clients.models import Client
from guidance.models import Reindication
from guidance.reindication import services
from tests.factories import ClientFactory, DiagnosisFactory, DiagnosisModuleFactory
from tests.guidance.days import TODAY


def far_from_work(consultant: User, **more: Any) -> Client:
    ordinary = {"assigned_to": consultant, "served": True, "last_contact_on": TODAY, "on_rung": 2}
    return ClientFactory(**{**ordinary, **more})


def noted(client: Client, by: User, regie: User, on: dt.date = TODAY) -> Reindication:
    row = Reindication(client=client, why="Werkt weer in de buurttuin", regie=regie)
    return services.note_suspicion(user=by, reindication=row, on=on, reason="Gesprek")


def asked(client: Client, by: User, regie: User, on: dt.date = TODAY) -> Reindication:
    DiagnosisModuleFactory(code="herindicatie")
    row = noted(client, by, regie, on)
    return services.ask(user=regie, reindication=row, on=on, reason="Herindicatie")


def diagnosed(client: Client, by: User, regie: User, months: int | None) -> Reindication:
    row = asked(client, by, regie)
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=TODAY, mediation_months=months)
    return row


def coupled(client: Client, by: User, regie: User, to: User, note: str = "") -> Reindication:
    return services.couple(
        user=regie,
        reindication=diagnosed(client, by, regie, 12),
        consultant=to,
        on=TODAY,
        shown=seen(client),
        note=note,
        reason="Herindicatie",
    )


def state(row: Reindication, on: dt.date = TODAY) -> str:
    found: Any = Reindication.objects.with_steps(on).get(pk=row.pk)
    return str(found.state)
