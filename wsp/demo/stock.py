"""Everybody with benefit on the reference day: the paper's tables dealt out exactly, a life behind each."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import Final

from wsp.demo.dealing import day_between, days_after, deal, pick, sample, years_after
from wsp.demo.employers import Market
from wsp.demo.figures import (
    AGES,
    BUCKETS,
    DURATIONS,
    FIRST_YEAR,
    REFERENCE_DAY,
    RUNGS_WITH_BENEFIT,
    SERVED_OVER_TWO_YEARS,
    SERVED_UNDER_TWO_YEARS,
)
from wsp.demo.lives import ONE_DAY, BenefitSpell, Life
from wsp.demo.persons import Registry
from wsp.demo.plan import Plan
from wsp.demo.stories import JOB_ENDS, Outcome, climb, enter, place

PW: Final = "PW"
IOAW_BORN_BEFORE: Final = date(1965, 1, 1)
"""The law opens IOAW only to those born before 1965; they were at least 50 when they became unemployed."""

LONGEST_START: Final = date(1996, 1, 1)
SPANS: Final[dict[str, tuple[date, date]]] = {
    "0-1": (date(2020, 1, 1), date(2020, 12, 31)),
    "1-2": (date(2019, 1, 1), date(2019, 12, 31)),
    "2-3": (date(2018, 1, 1), date(2018, 12, 31)),
    "3-5": (date(2016, 1, 1), date(2017, 12, 31)),
    "5+": (LONGEST_START, date(2015, 12, 31)),
}
"""First days of benefit that put somebody in a bucket on the reference day."""

RECENT: Final = date(2020, 10, 12)
"""Who was placed after this may still be waiting for the end of benefit on the reference day."""

SURE: Final = 1e9
RUNG_AFFINITY: Final[dict[int | None, tuple[float, ...]]] = {
    None: (30, 3, 0.5, 0.2, 0.1),
    3: (10, 8, 0.4, 0.2, 0.1),
    6: (6, 5, 3, 1.5, 0.6),
    5: (14, 10, 2, 0.7, 0.3),
    4: (12, 9, 3, 1.2, 0.5),
    1: (0.5, 0.7, 1, 1.5, 2.5),
    2: (1, 1, 1, 1, 1),
}
"""How likely a rung is after 0-1, 1-2, 2-3, 3-5, 5+ years; in order of dealing."""

SERVED_AFFINITY: Final = {None: 3.0, 1: 0.0, 2: 0.05, 3: 40.0, 4: 20.0, 5: 60.0, 6: 90.0}


@dataclass(frozen=True, slots=True)
class Cell:
    """Where one recipient stands in the tables of the reference day."""

    group: str
    bucket: str
    rung: int | None
    age: tuple[int, int]
    is_served: bool

    @property
    def is_short(self) -> bool:
        """Under two years."""
        return self.bucket in BUCKETS[:2]


def deal_cells(rng: Random) -> list[Cell]:
    """All recipients, so that each table of the paper comes out exactly."""
    spans = [key for key, count in DURATIONS.items() for _ in range(count)]
    rung_quota = {rung: RUNGS_WITH_BENEFIT[rung] for rung in RUNG_AFFINITY}
    rungs = deal(rng, spans, rung_quota, lambda span, rung: RUNG_AFFINITY[rung][BUCKETS.index(span[1])])
    # The age band 45-54 takes what is left, so the bands with conditions come first.
    age_quota = {band: AGES[band] for band in sorted(AGES, key=lambda band: (band == (45, 54), AGES[band]))}
    ages = deal(rng, spans, age_quota, lambda span, band: age_affinity(*span, band))
    drafts = [Cell(*span, rung, age, False) for span, rung, age in zip(spans, rungs, ages, strict=True)]
    served: set[int] = set()
    for is_short, count in ((True, SERVED_UNDER_TWO_YEARS), (False, SERVED_OVER_TWO_YEARS)):
        indexes = [index for index, cell in enumerate(drafts) if cell.is_short == is_short]
        served.update(sample(rng, indexes, count, lambda index: SERVED_AFFINITY[drafts[index].rung]))
    return [
        Cell(cell.group, cell.bucket, cell.rung, cell.age, index in served)
        for index, cell in enumerate(drafts)
    ]


def age_affinity(group: str, bucket: str, band: tuple[int, int]) -> float:
    """How likely an age band is; IOAW and IOAZ are for older people, the young have not been here long."""
    place = BUCKETS.index(bucket)
    if group != PW:
        return {(55, 64): SURE, (65, 66): 2.0}.get(band, 0.0)
    if band == (18, 20):
        return (1.0, 0.3, 0, 0, 0)[place]
    if band == (21, 26):
        return (4, 3, 2, 0.7, 0)[place]
    return 1.0 if band[0] >= 35 else (2, 2, 1.5, 1.2, 0.6)[place]


def tell_stock(rng: Random, registry: Registry, market: Market, plan: Plan) -> list[Life]:
    """A life for everybody with benefit on the reference day, told up to that day."""
    return [tell_recipient(rng, registry, market, plan, cell) for cell in deal_cells(rng)]


def tell_recipient(rng: Random, registry: Registry, market: Market, plan: Plan, cell: Cell) -> Life:
    """One recipient's life: perhaps an earlier spell, then the present one, the rung and the service."""
    scheme = PW if cell.group == PW else pick(rng, {"IOAW": 3, "IOAZ": 1})
    birth_date = birth_in(rng, cell)
    start = start_in_span(rng, cell, birth_date)
    life = Life(registry.person(rng, birth_date, start), free_from=REFERENCE_DAY + ONE_DAY)
    if scheme == PW and cell.bucket != "5+" and cell.rung is not None and rng.random() < 0.17:
        tell_earlier_spell(rng, life, market, plan, start)
    enter(life, rng, start, scheme)
    change_scheme(life, rng)
    if cell.is_served:
        life.serve(serve_day(rng, cell, start))
    if cell.rung == 6:
        tell_part_time_job(rng, life, market, plan, start)
    elif cell.rung is not None:
        first = min(days_after(rng, start, 8, 50), REFERENCE_DAY)
        if cell.is_served and cell.rung in (4, 5) and cell.bucket != "0-1" and rng.random() < 0.2:
            first = tell_failed_job(rng, life, market, plan, start) or first
        climb(life, rng, cell.rung, first, day_between(rng, first, REFERENCE_DAY))
    life.free_from = max(life.free_from, REFERENCE_DAY + ONE_DAY)
    return life


def birth_in(rng: Random, cell: Cell) -> date:
    """A birth date in the age band, 18 at the latest on the last day on which benefit may have begun."""
    youngest, oldest = cell.age
    first = years_after(REFERENCE_DAY, -oldest - 1) + ONE_DAY
    last = min(years_after(REFERENCE_DAY, -youngest), years_after(SPANS[cell.bucket][1], -18))
    if cell.age == (65, 66):
        first = date(1954, 9, 10)  # the state pension began at 66 years and 4 months
    if cell.group != PW:
        last = min(last, IOAW_BORN_BEFORE - ONE_DAY)
    return day_between(rng, first, last)


def start_in_span(rng: Random, cell: Cell, birth_date: date) -> date:
    """A first day of benefit in the bucket; the longest durations thin out towards the past."""
    first, last = SPANS[cell.bucket]
    first = max(first, years_after(birth_date, 18 if cell.group == PW else 50))
    if cell.bucket == "0-1" and cell.rung is not None:
        last = REFERENCE_DAY - timedelta(days=130 if cell.rung == 6 else 12)
    if cell.bucket == "5+":
        return max(first, last - timedelta(days=int(rng.expovariate(1 / 2100))))
    return min(day_between(rng, first, last), last) if first <= last else last


def serve_day(rng: Random, cell: Cell, start: date) -> date:
    """When the WSP took somebody up: soon, the long-term recipients after a re-indication."""
    if cell.is_short or cell.rung == 6:
        return min(days_after(rng, start, 0, 35), REFERENCE_DAY)
    return day_between(rng, max(start, date(2018, 3, 1)), REFERENCE_DAY - timedelta(days=20))


def tell_earlier_spell(rng: Random, life: Life, market: Market, plan: Plan, again: date) -> None:
    """An earlier benefit that ended by a placement, before the return to benefit on ``again``."""
    earliest = max(date(FIRST_YEAR, 1, 1), years_after(life.person.birth_date, 18) + timedelta(days=300))
    if (
        start := plan.take(rng, max(earliest, again - timedelta(days=560)), again - timedelta(days=75))
    ) is None:
        return
    entered = max(
        start - timedelta(days=40 + int(rng.expovariate(1 / 420))), years_after(life.person.birth_date, 18)
    )
    enter(life, rng, entered)
    life.serve(days_after(rng, entered, 0, 20))
    climb(life, rng, pick(rng, {3: 1, 4: 6, 5: 8}), days_after(rng, entered, 5, 25), start - ONE_DAY)
    job_end = days_after(rng, again, -25, -2)
    place(life, rng, market, start, Outcome(start - ONE_DAY, "werk", None, job_end, "contract_afgelopen"))
    if life.services[-1].end is None or life.services[-1].end >= again:
        life.services[-1].end = again - ONE_DAY


def tell_part_time_job(rng: Random, life: Life, market: Market, plan: Plan, start: date) -> None:
    """Rung 6 with benefit: a job beside it, mostly begun in the past year, that runs on the reference day."""
    earliest = max(start + timedelta(days=30), date(FIRST_YEAR, 1, 1))
    windows = {RECENT: 45, date(2020, 1, 1): 18, earliest: 37}
    first = max(pick(rng, windows), earliest)
    job = plan.take(rng, first, REFERENCE_DAY) or plan.take(rng, earliest, REFERENCE_DAY)
    assert job is not None, "the plan has a start in the last hundred days"
    climb(life, rng, pick(rng, {3: 1, 4: 6, 5: 8}), days_after(rng, start, 5, 25), job - ONE_DAY)
    leaves = day_between(rng, REFERENCE_DAY + ONE_DAY, job + timedelta(days=85))
    will_leave = job >= RECENT and rng.random() < 0.8
    place(life, rng, market, job, Outcome(leaves if will_leave else None, "werk", None, None, ""))


def tell_failed_job(rng: Random, life: Life, market: Market, plan: Plan, start: date) -> date | None:
    """A job that ended soon, without leaving benefit; the day from which the ladder goes on."""
    earliest = max(start + timedelta(days=60), date(FIRST_YEAR, 1, 1))
    if (job := plan.take(rng, earliest, REFERENCE_DAY - timedelta(days=150))) is None:
        return None
    life.services[-1].start = min(life.services[-1].start, job - timedelta(days=20))
    climb(life, rng, pick(rng, {4: 6, 5: 8}), days_after(rng, start, 5, 40), job - ONE_DAY)
    job_end = days_after(rng, job, 10, 110)
    place(life, rng, market, job, Outcome(None, "", None, job_end, pick(rng, JOB_ENDS)))
    return max(days_after(rng, job_end, 21, 30), life.rungs[-1].start + ONE_DAY)


def change_scheme(life: Life, rng: Random) -> None:
    """Some older recipients came from one scheme straight into another: one unbroken run."""
    spell = life.benefits[-1]
    if spell.scheme == PW or (REFERENCE_DAY - spell.start).days < 400 or rng.random() < 0.8:
        return
    change = spell.start + timedelta(days=rng.randint(90, 300))
    life.benefits[-1:] = [
        BenefitSpell(PW, spell.start, change - ONE_DAY, "overig"),
        BenefitSpell(spell.scheme, change),
    ]
