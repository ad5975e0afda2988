"""What the pages of clients need besides the clients: a caseload handed over, a profile that was checked."""

from dataclasses import dataclass
from typing import Any

from clients.handover.services import Chosen, hand_over
from clients.models import Assignment, Client, HandOver
from core.versions import with_version
from tests.e2e.world import YEAR_END
from tests.factories import ClientFactory, HalloWerkConsentFactory, HalloWerkProfileFactory


@dataclass(frozen=True)
class ClientsRoom:
    hand_over: HandOver
    to_move: list[Client]


def build(world: Any) -> ClientsRoom:
    giver, lead, receiver = world.people["alice"], world.people["joke"], world.people["karim"]
    moved = [ClientFactory(assigned_to=giver, served=True) for _ in range(2)]
    shown = with_version(Assignment.objects.filter(client__in=moved))
    made = hand_over(
        user=lead,
        chosen={one.pk: Chosen(one.version, "Belt liever in de middag") for one in shown},
        consultant=receiver,
        team=receiver.team,
        day=YEAR_END,
        reason="Karim neemt over tijdens het verlof",
    )
    to_move = [ClientFactory(surname="Overdracht", assigned_to=receiver, served=True) for _ in range(4)]
    HalloWerkProfileFactory(
        client=world.clients[2],
        status="concept",
        points=["wishes", "contact"],
        checked_by=giver,
        recorded_on=YEAR_END,
    )
    HalloWerkConsentFactory(client=world.clients[2])
    return ClientsRoom(hand_over=made, to_move=to_move)
