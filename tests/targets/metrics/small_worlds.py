"""A world of one client, Alice's, in a few words: what a test leaves out is the ordinary case."""

import datetime as dt
from dataclasses import replace
from typing import Any

from tests.oracle.figures import Result, Row
from tests.oracle.world import BenefitSpell, Client, Employer, LadderStep, Placement, ServiceSpell, World
from tests.targets.metrics.loading import load
from tests.targets.metrics.running import computed

AS_OF = dt.date(2020, 12, 31)
START = dt.date(2020, 3, 2)
BORN = dt.date(1980, 6, 15)
CLIENT = "C1"
BAKER, BUILDER = Employer("90000001", "food"), Employer("90000002")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def job(number: str = "1", start: str = str(START), end: str | None = None, **other: Any) -> Placement:
    """A regular job at the baker's."""
    values: dict[str, Any] = {"kind": "dienstverband", "employer": BAKER.number, **other}
    return Placement(number, CLIENT, start=day(start), end=day(end) if end else None, **values)


def benefit(start: str, end: str | None = None, scheme: str = "PW", reason: str = "werk") -> BenefitSpell:
    return BenefitSpell(CLIENT, scheme, day(start), day(end) if end else None, reason if end else "")


def rung(number: int, since: str = "2015-01-01") -> LadderStep:
    return LadderStep(CLIENT, day(since), number)


def served(start: str, end: str | None = None) -> ServiceSpell:
    return ServiceSpell(CLIENT, day(start), day(end) if end else None)


def world(**records: Any) -> World:
    """One client on rung 4 from 2015 on, unless the test says otherwise."""
    ordinary = World(clients=(Client(CLIENT, BORN),), employers=(BAKER, BUILDER), ladder=(rung(4),))
    return replace(ordinary, **records)


def result(as_of: dt.date = AS_OF, **records: Any) -> Result:
    """Figures and rows of the world with these records."""
    load(world(**records))
    return computed(as_of)


def row(found: Result, metric: str, subject: str | None = None) -> Row | None:
    """The row of the metric, of the only subject where none is named."""
    rows = [one for one in found.rows if one.metric == metric and subject in (None, one.subject)]
    assert len(rows) <= 1, "name the subject"
    return rows[0] if rows else None
