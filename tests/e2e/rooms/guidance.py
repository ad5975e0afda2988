"""What the pages of guidance need: trajectories, one of them from a file, and what stands in a file."""

import datetime as dt
import zlib
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from accounts.models import User
from clients.models import Client
from guidance.models import ClientDocument, Instrument, Note, Trajectory
from guidance.services.documents import add_document
from guidance.trajectories.services import record_trajectory
from tests.e2e.world import YEAR
from tests.factories import (
    ActionFactory,
    CalculationFactory,
    CertificateFactory,
    ContactMomentFactory,
    GoalFactory,
    MatchingProfileFactory,
    NoteFactory,
    ReferralFactory,
    TrajectoryFactory,
)
from tests.factories.budget import AllocationFactory, BudgetYearFactory


@dataclass(frozen=True)
class GuidanceRoom:
    trajectory: Trajectory
    note: Note
    document: ClientDocument


def build(world: Any) -> GuidanceRoom:
    client, start = world.clients[2], dt.date(YEAR, 3, 2)
    instrument = Instrument.objects.get(code="empowerment")
    for year in (YEAR, timezone.localdate().year):
        AllocationFactory(post=instrument.post, year=BudgetYearFactory(year=year), amount=Decimal(90_000))
    trajectory = record_trajectory(
        user=world.people["alice"],
        trajectory=Trajectory(
            client=client,
            instrument=instrument,
            provider="WSP Rijswijk",
            start=start,
            planned_end=dt.date(YEAR, 5, 29),
            cost=Decimal("402.25"),
        ),
        today=start,
        reason="Nodig voor werk",
    )
    CertificateFactory(trajectory=trajectory, name="Empowerment", awarded_on=dt.date(YEAR, 5, 29))
    TrajectoryFactory(client=client, instrument_id="scholing", start=start, cost=Decimal(1250))
    note = NoteFactory(client=client, by=world.people["alice"], on=start)
    return GuidanceRoom(trajectory=trajectory, note=note, document=fill_file(client, world.people["alice"]))


def fill_file(client: Client, by: User) -> ClientDocument:
    """A picture of one grey point, and what else stands in a file."""
    today = timezone.localdate()
    goal = GoalFactory(client=client, agreed_on=today, due_on=today)
    ActionFactory(client=client, goal=goal, due_on=today)
    ContactMomentFactory(client=client, by=by, on=today)
    ReferralFactory(client=client)
    CalculationFactory(client=client, by=by)
    MatchingProfileFactory(client=client, presentation="", may_be_shared=True)
    return add_document(
        user=by,
        document=ClientDocument(client=client, title="Pasfoto"),
        file=SimpleUploadedFile("pasfoto.png", picture(), "image/png"),
        on=today,
        reason="Document toegevoegd",
    )


def picture() -> bytes:
    def chunk(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content).to_bytes(4, "big")
        return len(content).to_bytes(4, "big") + kind + content + check

    header = (1).to_bytes(4, "big") * 2 + bytes([8, 0, 0, 0, 0])
    pixels = zlib.compress(bytes([0, 128]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
