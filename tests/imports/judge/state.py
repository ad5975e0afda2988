"""What is stored, as plain dictionaries by identity. Nothing else is in the judge's database."""

import datetime as dt
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

# The years that the judge's municipality keeps a budget for, and those of them that are closed.
YEARS = frozenset(range(2014, 2036))
CLOSED_YEARS = frozenset({2019})

Day = dt.date
Fields = dict[str, Any]


@dataclass(frozen=True)
class Held:
    """A value of which a client has one at a time, until its last day (none: still)."""

    end: Day | None
    value: Any
    reason: str = ""


Timeline = dict[tuple[str, Day], Held]


@dataclass
class State:
    people: dict[str, Fields] = field(default_factory=dict)
    benefits: dict[tuple[str, str, Day], tuple[Day | None, str | None]] = field(default_factory=dict)
    rungs: Timeline = field(default_factory=dict)
    assignments: Timeline = field(default_factory=dict)
    services: dict[tuple[str, Day], Day | None] = field(default_factory=dict)
    groups: dict[tuple[str, str, Day], Day | None] = field(default_factory=dict)
    employers: dict[str, Fields] = field(default_factory=dict)
    placements: dict[str, Fields] = field(default_factory=dict)
    trajectories: dict[str, Fields] = field(default_factory=dict)
    contracts: dict[str, Fields] = field(default_factory=dict)
    contributions: dict[str, Fields] = field(default_factory=dict)
    hallowerk: dict[tuple[str, Day], str] = field(default_factory=dict)
    posts: set[str] = field(default_factory=set)
    allocations: dict[tuple[int, str, str, str], Decimal] = field(default_factory=dict)
    bookings: dict[str, Fields] = field(default_factory=dict)
    # First and last day of the codes that hold for a time only, by the list they are on.
    dated: dict[tuple[str, str], tuple[Day | None, Day | None]] = field(default_factory=dict)

    def copy(self) -> "State":
        return deepcopy(self)


def overlap(start: Day, end: Day | None, other_start: Day, other_end: Day | None) -> bool:
    """Whether two periods, last days included, share a day."""
    return (end is None or other_start <= end) and (other_end is None or start <= other_end)


def held_on(timeline: Timeline, bsn: str, day: Day) -> Any:
    """The value that holds on a day, None for none."""
    for (other, start), held in timeline.items():
        if other == bsn and overlap(start, held.end, day, day):
            return held.value
    return None


def put(timeline: Timeline, bsn: str, day: Day, value: Any, reason: str | None = None) -> None:
    """From this day on this value, until the day before the next one, wherever it is put in between."""
    there = timeline.get((bsn, day))
    if there:
        kept = there.reason if reason is None else reason
        timeline[bsn, day] = Held(there.end, value, kept)
        return
    starts = sorted(start for other, start in timeline if other == bsn)
    for start in starts:
        held = timeline[bsn, start]
        if start < day and overlap(start, held.end, day, day):
            timeline[bsn, start] = Held(day - dt.timedelta(days=1), held.value, held.reason)
    later = [start for start in starts if start > day]
    end = later[0] - dt.timedelta(days=1) if later else None
    timeline[bsn, day] = Held(end, value, reason or "")
