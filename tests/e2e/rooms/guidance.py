"""What the pages of guidance need: a trajectory that was recorded here, and one that a file brought."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone

from guidance.models import Instrument, Trajectory
from guidance.trajectories.services import record_trajectory
from tests.e2e.world import YEAR
from tests.factories import CertificateFactory, TrajectoryFactory
from tests.factories.budget import AllocationFactory, BudgetYearFactory


@dataclass(frozen=True)
class GuidanceRoom:
    trajectory: Trajectory


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
    return GuidanceRoom(trajectory=trajectory)
