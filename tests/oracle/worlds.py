"""Random small worlds whose dates lie on the edges of the rules (hypothesis strategies).

`cases()` gives a world with the date to look at it. Every date of a client comes from a small pool around
one pivot (the start of a placement, as a rule), so that spells touch, overlap across schemes and end
together, and windows of days and months are hit to the day or missed by one.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

from hypothesis import strategies as st

from tests.oracle.benefit_stories import benefits_around
from tests.oracle.calendar_days import ONE_DAY, plus_months, plus_years
from tests.oracle.world import (
    COUNTED_KINDS,
    OTHER_EXIT_REASONS,
    OTHER_KINDS,
    Assignment,
    BenefitSpell,
    Client,
    Employer,
    LadderStep,
    Membership,
    Placement,
    Policy,
    ProfileStatus,
    ServiceSpell,
    Trajectory,
    World,
    canonical_number,
)

AS_OF_DAYS = (date(2020, 12, 31), date(2021, 1, 1), date(2020, 2, 29), date(2021, 2, 28), date(2020, 7, 15))
STARTS = (
    date(2019, 8, 31),
    date(2019, 11, 30),
    date(2020, 1, 31),
    date(2020, 2, 29),
    date(2020, 4, 1),
    date(2019, 6, 15),
)
LEAP_DAY_BIRTH = date(1976, 2, 29)
AGES = (18, 21, 27, 35, 45, 55, 65)
SCHEMES = ("PW", "IOAW", "IOAZ", "WW", "BBZ")
END_REASONS = ("werk", "overig", "", *sorted(OTHER_EXIT_REASONS))
TEAMS = {"consultant-a": "team-1", "consultant-b": "team-1", "consultant-c": "team-2"}
GROUPS = ("jongere", "statushouder", "55plus")
INSTRUMENTS = ("empowerment", "jobcoaching")
EMPLOYERS = (Employer("90000001", "zorg"), Employer("90000002", "bouw"), Employer("90000003"))
NUMBERS = ("007", "9", "10", "100", "08", "A1", "A10", "A2", "B1", "a1", "Ä1", "9A", "10-2", "1000")
KINDS = (
    *["dienstverband"] * 8,
    *["uitzend"] * 3,
    *sorted(COUNTED_KINDS),
    "proefplaatsing",
    *sorted(OTHER_KINDS),
)
HOURS = (None, Decimal("12"), Decimal("36"))
RECORDS_OF_A_LIFE = (
    "clients", "benefits", "ladder", "services", "assignments", "memberships", "placements", "profiles",
    "trajectories",
)  # fmt: skip

# How far an edge of a rule lies from a placement's start, and from the day of looking.
MONTHS_ON = (0, 1, 3, 6, 9, 12, 15)
DAYS_ON = (-33, -32, -31, -30, -2, -1, 0, 1, 2, 30, 31, 32)
YEARS_BACK = (1, 2, 3, 5)
AROUND = (-1, 0, 1)
AFTER_AN_END = (-1, 0, 1, 30, 31, 32, 33, 60)
MATURE_AFTER = (0, 3, 6, 9, 15)


@dataclass(frozen=True)
class Case:
    """A world and the date to look at it."""

    world: World
    as_of: date


@dataclass(frozen=True)
class Period:
    """A first and an inclusive last day."""

    start: date
    end: date | None


@st.composite
def cases(draw: st.DrawFn, max_clients: int = 3, max_placements: int = 4) -> Case:
    """A world of a few clients that obeys the rules of the database, and the date to look at it."""
    anchor = draw(st.sampled_from(STARTS))
    as_of = draw(_days_of_looking(anchor))
    numbers = iter(draw(st.permutations(NUMBERS)))
    worlds = []
    pivots = []
    for index in range(draw(st.integers(1, max_clients))):
        pivot = draw(_pivots(anchor, as_of))
        edges = draw(st.lists(st.sampled_from(edge_days(pivot, as_of)), min_size=4, max_size=10, unique=True))
        pivots.append(pivot)
        client = Client(f"C{index + 1}", draw(_birth_dates(as_of)))
        jobs = draw(_jobs(client.number, [pivot, *edges], max_placements))
        placements = tuple(replace(job, number=canonical_number(next(numbers))) for job in jobs)
        worlds.append(draw(_one_life(client, [pivot, *edges], placements)))
    return Case(_together(worlds, draw(_policies([*pivots, as_of]))), as_of)


def edge_days(pivot: date, as_of: date) -> list[date]:
    """The days on which something changes for a placement that starts on `pivot`, seen on `as_of`."""
    days = {plus_months(pivot, months) + timedelta(days) for months in MONTHS_ON for days in AROUND}
    days |= {pivot + timedelta(days) for days in DAYS_ON}
    days |= {plus_years(as_of, -years) + timedelta(days) for years in YEARS_BACK for days in AROUND}
    days |= {as_of + timedelta(days) for days in (-31, -1, 0, 1, 20)}
    days |= {date(as_of.year, 1, 1) + timedelta(days) for days in AROUND}
    return sorted(days)


def _days_of_looking(start: date) -> st.SearchStrategy[date]:
    """Days on which a placement that starts on `start` is just mature, or just not; and some other days."""
    mature = [plus_months(start, months) + timedelta(days) for months in MATURE_AFTER for days in AROUND]
    return st.sampled_from([*mature, *AS_OF_DAYS])


def _pivots(anchor: date, as_of: date) -> st.SearchStrategy[date]:
    """Starts that are just mature on `as_of`, or just not, for one of the windows."""
    months_back = (*MONTHS_ON, 27, 40)
    around = [plus_months(as_of, -months) + timedelta(days) for months in months_back for days in AROUND]
    return st.one_of(st.just(anchor), st.sampled_from(around))


def _birth_dates(as_of: date) -> st.SearchStrategy[date]:
    """Birthdays around the bounds of the age groups; nobody is under eighteen."""
    birthdays = [plus_years(as_of, -age) + timedelta(days) for age in AGES for days in AROUND]
    return st.sampled_from([LEAP_DAY_BIRTH, *(day for day in birthdays if day <= plus_years(as_of, -18))])


@st.composite
def _periods(draw: st.DrawFn, edges: Sequence[date], at_most: int = 3) -> list[Period]:
    """Up to `at_most` periods that do not overlap, many of which touch; the last one may be open."""
    days = sorted(draw(st.lists(st.sampled_from(edges), unique=True, max_size=at_most)))
    periods = []
    for start, following in pairwise([*days, None]):
        assert start is not None
        if following is None:
            ends: list[date | None] = [None, None, start, *(day for day in edges if day >= start)]
        else:
            ends = [following - ONE_DAY, following - ONE_DAY, max(start, following - 2 * ONE_DAY), start]
        periods.append(Period(start, draw(st.sampled_from(ends))))
    return periods


@st.composite
def _jobs(draw: st.DrawFn, client: str, edges: Sequence[date], at_most: int) -> list[Placement]:
    """Placements of one client, still without a number; many follow each other at one employer."""
    jobs: list[Placement] = []
    for _ in range(draw(st.sampled_from((1, 2, *range(at_most + 1))))):
        starts = [*[edges[0]] * len(edges), *edges]
        employers = [*EMPLOYERS]
        if jobs:
            before = jobs[-1]
            last = before.end or before.start
            starts = [*[before.start] * 4, *(last + timedelta(days) for days in AFTER_AN_END), *edges]
            employers = [
                employer for employer in EMPLOYERS if employer.number == before.employer
            ] * 4 + employers
        start = draw(st.sampled_from(starts))
        ends = [
            None,
            start,
            start + timedelta(20),
            plus_months(start, 3),
            *(day for day in edges if day >= start),
        ]
        jobs.append(
            Placement(
                "",
                client,
                draw(st.sampled_from(employers)).number,
                draw(st.sampled_from(KINDS)),
                start,
                draw(st.sampled_from(ends)),
                cancelled=draw(st.integers(0, 7)) == 7,
                hours=draw(st.sampled_from(HOURS)),
            )
        )
    return jobs


@st.composite
def _one_life(
    draw: st.DrawFn, client: Client, edges: Sequence[date], placements: tuple[Placement, ...]
) -> World:
    """Everything of one client; rungs change on and just before the starts of the placements too."""
    number = client.number
    starts = [day for placement in placements for day in (placement.start - ONE_DAY, placement.start)]
    steps = draw(st.dictionaries(st.sampled_from([*starts, *edges]), st.integers(1, 6), max_size=3))
    if draw(st.integers(0, 3)) > 0:
        steps[min(edges) - timedelta(400)] = draw(st.sampled_from((3, 4, 5)))
    story = draw(st.sampled_from([None, *placements]))
    statuses = st.sampled_from(("goed", "concept", "geen"))
    profiles = draw(st.dictionaries(st.sampled_from(edges), statuses, max_size=2))
    return World(
        clients=(client,),
        benefits=draw(_benefits(number, edges) if story is None else benefits_around(story)),
        ladder=tuple(LadderStep(number, day, rung) for day, rung in steps.items()),
        services=tuple(ServiceSpell(number, one.start, one.end) for one in draw(_periods(edges))),
        assignments=draw(_assignments(number, edges)),
        memberships=tuple(
            Membership(number, group, one.start, one.end)
            for group in draw(st.sets(st.sampled_from(GROUPS), max_size=2))
            for one in draw(_periods(edges, 2))
        ),
        placements=placements,
        profiles=tuple(ProfileStatus(number, day, status) for day, status in profiles.items()),
        trajectories=draw(_trajectories(number, edges)),
    )


@st.composite
def _benefits(draw: st.DrawFn, client: str, edges: Sequence[date]) -> tuple[BenefitSpell, ...]:
    """Spells of up to three schemes, PW the most likely; across schemes they overlap freely."""
    reasons = st.sampled_from(END_REASONS)
    spells = []
    for scheme in draw(st.lists(st.sampled_from(("PW", *SCHEMES)), unique=True, max_size=3)):
        for one in draw(_periods(edges)):
            reason = draw(reasons) if one.end is not None else ""
            spells.append(BenefitSpell(client, scheme, one.start, one.end, reason))
    return tuple(spells)


@st.composite
def _assignments(draw: st.DrawFn, client: str, edges: Sequence[date]) -> tuple[Assignment, ...]:
    assignments = []
    for one in draw(_periods(edges)):
        consultant = draw(st.sampled_from(sorted(TEAMS)))
        assignments.append(Assignment(client, consultant, TEAMS[consultant], one.start, one.end))
    return tuple(assignments)


@st.composite
def _trajectories(draw: st.DrawFn, client: str, edges: Sequence[date]) -> tuple[Trajectory, ...]:
    starts = draw(st.lists(st.sampled_from(edges), max_size=2))
    return tuple(
        Trajectory(
            f"{client}-{index}",
            client,
            draw(st.sampled_from(INSTRUMENTS)),
            start,
            provider=draw(st.sampled_from(("", "Martinifabriek"))),
            cost=draw(st.sampled_from((None, Decimal("0.01"), Decimal("1250.50")))),
        )
        for index, start in enumerate(starts)
    )


@st.composite
def _policies(draw: st.DrawFn, days: Sequence[date]) -> tuple[Policy, ...]:
    """The values of the paper, and now and then others from a day on which something happens."""
    if draw(st.integers(0, 2)) < 2:
        return (Policy(),)
    later = Policy(
        start=draw(st.sampled_from(days)),
        counted_kinds=draw(
            st.sampled_from((COUNTED_KINDS, COUNTED_KINDS - {"uitzend"}, COUNTED_KINDS | {"beschut"}))
        ),
        counted_rungs=draw(st.sampled_from((frozenset({3, 4, 5}), frozenset({2, 3, 4, 5}), frozenset({4})))),
        continuation_days=draw(st.sampled_from((31, 30, 60, 0))),
        benefit_window_days=draw(st.sampled_from((31, 30, 0))),
        outflow_months=draw(st.sampled_from((3, 2, 0))),
        profile_rungs=draw(st.sampled_from((frozenset({3, 4, 5}), frozenset({4, 5})))),
    )
    return (Policy(), later)


def _together(lives: Sequence[World], policies: tuple[Policy, ...]) -> World:
    """The lives of several clients as one world, with the employers that all share."""
    records = {
        name: tuple(record for life in lives for record in getattr(life, name)) for name in RECORDS_OF_A_LIFE
    }
    return World(employers=EMPLOYERS, policies=policies, **records)
