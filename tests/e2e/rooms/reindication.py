"""What the pages of re-indication need: clients on rung 2, one at each step, and one who waits for none."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from clients.models import Client
from guidance.models import Reindication
from tests.factories import ClientFactory, DiagnosisFactory, LadderSpellFactory, ReindicationFactory

WHY = "Doet nu twee ochtenden in de week vrijwilligerswerk in het buurthuis"


@dataclass(frozen=True)
class ReindicationRoom:
    rows: dict[str, Reindication]
    untold: Client
    # One for each walk through the steps (tests/e2e/test_reindication.py).
    to_walk: list[Client]


def build(world: Any) -> ReindicationRoom:
    today = timezone.localdate()
    noted, asked, made = (today - dt.timedelta(days=days) for days in (60, 50, 20))

    def row(surname: str, months: int | None = None, **more: Any) -> Reindication:
        client = ClientFactory(surname=surname, assigned_to=world.people["alice"], in_benefit=True, on_rung=2)
        if months:
            DiagnosisFactory(
                client=client,
                module__code="herindicatie",
                made_on=made,
                mediation_months=months,
                advised_rung=4,
            )
        return ReindicationFactory(
            client=client,
            why=WHY,
            noted_on=noted,
            noted_by=world.people["alice"],
            regie=world.people["karim"],
            team=world.people["karim"].team,
            **more,
        )

    coupled = row("Akelei", 9, asked=asked, coupled=made, coupled_to=world.people["alice"])
    risen = row(
        "Weegbree", 6, asked=asked, coupled=made, coupled_to=world.people["alice"], acknowledged_on=made
    )
    risen.client.ladder_spells.update(end=made - dt.timedelta(days=1))
    LadderSpellFactory(client=risen.client, rung=3, start=made, diagnosis=risen.client.diagnoses.get())
    return ReindicationRoom(
        rows={
            "to_ask": row("Madelief"),
            "asked": row("Vergeet-mij-nietje van Bovenkarspel", asked=asked),
            "to_couple": row("Ereprijs", 12, asked=asked),
            "to_decide": row("Kamille", 24, asked=asked),
            "coupled": coupled,
            "climbed": risen,
            "ended": row("Dotterbloem", asked=asked, ended=today),
        },
        to_walk=[
            ClientFactory(surname=name, assigned_to=world.people["karim"], in_benefit=True, on_rung=2)
            for name in ("Speenkruid", "Sleutelbloem")
        ],
        untold=ClientFactory(surname="Zuring", assigned_to=world.people["alice"], in_benefit=True, on_rung=2),
    )
