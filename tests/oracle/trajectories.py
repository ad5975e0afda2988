"""M5 `trajectories.started`: service trajectories by year of start."""

from datetime import date
from decimal import Decimal

from tests.oracle.figures import Figure, Result, Row, counts
from tests.oracle.lives import Lives, rung_name
from tests.oracle.world import World

STARTED = "trajectories.started"
SPEND = "trajectories.spend"
OUTCOME = "trajectories.outcome"


def trajectories_started(world: World, as_of: date) -> Result:
    """Trajectories with a start not after `as_of`: a number in all, by instrument, by rung, by provider.

    The rung is that on the trajectory's start. Spend (euros) and outcome are per instrument.
    """
    lives = Lives(world, as_of)
    rows = []
    spend: dict[tuple[int, str], Decimal] = {}
    for trajectory in lives.world.trajectories:
        year = trajectory.start.year
        dimensions = {
            "instrument": trajectory.instrument,
            "rung": rung_name(lives.rung(trajectory.client, trajectory.start)),
            "provider": trajectory.provider or "none",
            "outcome": trajectory.outcome or "none",
        }
        rows.append(Row(STARTED, trajectory.number, year, counted=True, reason="", dimensions=dimensions))
        key = (year, trajectory.instrument)
        spend[key] = spend.get(key, Decimal(0)) + (trajectory.cost or Decimal(0))
    cuts = ((), ("instrument",), ("rung",), ("provider",))
    started = counts(STARTED, (row.cell(*names) for row in rows for names in cuts))
    outcomes = counts(OUTCOME, (row.cell("instrument", "outcome") for row in rows))
    euros = tuple(Figure(SPEND, year, {"instrument": name}, amount) for (year, name), amount in spend.items())
    return Result(started + outcomes + euros, tuple(rows))
