"""What follows from the periods of a hand-over, without the database."""

import datetime as dt
from collections.abc import Iterable
from typing import Protocol

ONE_DAY = dt.timedelta(days=1)


class Given(Protocol):
    """A hand-over: from `day` on the clients are with this consultant or team, for this reason."""

    day: dt.date
    consultant_id: int | None
    team_id: int | None
    reason: str


class Before(Protocol):
    """Who worked for a client until then."""

    from_start: dt.date
    from_consultant_id: int | None
    from_team_id: int | None
    from_reason: str


class Assigned(Protocol):
    start: dt.date
    end: dt.date | None
    consultant_id: int | None
    team_id: int | None
    reason: str


def can_be_put_back(given: Given, before: Before, spells: Iterable[Assigned]) -> bool:
    """Whether the assignments of a client are still what the hand-over made of them."""
    found = {
        (spell.start, spell.end, spell.consultant_id, spell.team_id, spell.reason)
        for spell in spells
        if spell.end is None or spell.end >= max(before.from_start, given.day - ONE_DAY)
    }
    made: set[tuple[dt.date, dt.date | None, int | None, int | None, str]] = {
        (given.day, None, given.consultant_id, given.team_id, given.reason)
    }
    if before.from_start < given.day:
        last = given.day - ONE_DAY
        made.add(
            (before.from_start, last, before.from_consultant_id, before.from_team_id, before.from_reason)
        )
    return found == made
