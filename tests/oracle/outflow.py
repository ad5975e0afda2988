"""M2 `outflow.sustained`, `outflow.survival` and `outflow.partial`: does the client stay out of benefit?"""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from tests.oracle.calendar_days import ONE_DAY, plus_months
from tests.oracle.figures import Figure, Result, Row, rate
from tests.oracle.lives import Lives
from tests.oracle.placements import benefit_before, placement_rows
from tests.oracle.world import GENERAL_SCHEMES, OTHER_EXIT_REASONS, BenefitSpell, Placement, World, covers

SUSTAINED = "outflow.sustained"
SURVIVAL = "outflow.survival"
PARTIAL = "outflow.partial"
MONTHS = (0, 3, 6, 12)
SURVIVAL_MONTHS = range(25)
STATES = ("sustained", "not_sustained", "running", "other_exit")


@dataclass(frozen=True)
class Outcome:
    """The state of one placement of the base for one number of months."""

    placement: Placement
    months: int
    state: str


def outflow_sustained(world: World, as_of: date) -> Result:
    """Per cohort (year, and month of start) and number of months: sustained / (mature − other exit).

    Rows: every placement of the base, once for each of 0, 3, 6, 12 months; counted when sustained, else the
    reason is `not_sustained`, `running` or `other_exit`. The survival curve has a figure for 0..24 months.
    """
    lives = Lives(world, as_of)
    outcomes = [
        Outcome(placement, months, state_of(placement, months, lives))
        for placement in base(world, as_of)
        for months in SURVIVAL_MONTHS
    ]
    chosen = [outcome for outcome in outcomes if outcome.months in MONTHS]
    return Result(
        (
            *_rates(SUSTAINED, chosen, by_month=False),
            *_rates(SUSTAINED, chosen, by_month=True),
            *(
                figure
                for figure in _rates(SURVIVAL, outcomes, by_month=False)
                if "part" not in figure.dimensions
            ),
        ),
        tuple(_row(outcome) for outcome in chosen),
    )


def outflow_partial(world: World, as_of: date) -> Result:
    """Of the base, mature for 0 months: those both in work and in benefit three months after the start."""
    lives = Lives(world, as_of)
    rows = []
    for placement in base(world, as_of):
        three_months_on = _last_chance(placement, lives)
        if three_months_on > as_of:
            continue
        partial = lives.receives(placement.client, three_months_on) and covers(placement, three_months_on)
        reason = "" if partial else "not_partial"
        rows.append(Row(PARTIAL, placement.number, placement.start.year, partial, reason))
    mature = Counter(row.year for row in rows)
    counted = Counter(row.year for row in rows if row.counted)
    return Result(tuple(rate(PARTIAL, year, {}, counted[year], mature[year]) for year in mature), tuple(rows))


def base(world: World, as_of: date) -> list[Placement]:
    """The counted placements whose client had general benefit shortly before the start, or on it."""
    lives = Lives(world, as_of)
    rows = placement_rows(world, as_of)
    return [one for one in world.placements if rows[one.number].counted and benefit_before(one, lives)]


def state_of(placement: Placement, months: int, lives: Lives) -> str:
    """One of STATES for the placement and this number of months."""
    policy = lives.world.policy_on(placement.start)
    if plus_months(placement.start, policy.outflow_months + months) > lives.as_of:
        return "running"
    first_day_out = earliest_day_out(placement, months, lives)
    if first_day_out is None:
        return "not_sustained"
    last = last_ended_before(first_day_out, lives.benefits(placement.client))
    return "other_exit" if last and last.end_reason in OTHER_EXIT_REASONS else "sustained"


def earliest_day_out(placement: Placement, months: int, lives: Lives) -> date | None:
    """The first day `f` of `[start, start + 3 months]` such that no day of `[f, f + months)` is in `B`."""
    day = placement.start
    while day <= _last_chance(placement, lives):
        last = plus_months(day, months) - ONE_DAY if months else day
        if not lives.receives_between(placement.client, day, last):
            return day
        day += ONE_DAY
    return None


def last_ended_before(day: date, spells: Iterable[BenefitSpell]) -> BenefitSpell | None:
    """The spell that ended last before `day`; of those that ended together PW before IOAW before IOAZ."""
    ended = [spell for spell in spells if spell.end is not None and spell.end < day]
    return max(ended, key=lambda spell: (spell.end, -GENERAL_SCHEMES.index(spell.scheme)), default=None)


def _last_chance(placement: Placement, lives: Lives) -> date:
    return plus_months(placement.start, lives.world.policy_on(placement.start).outflow_months)


def _rates(metric: str, outcomes: list[Outcome], *, by_month: bool) -> list[Figure]:
    cohorts: defaultdict[tuple[int, int | None, int], Counter[str]] = defaultdict(Counter)
    for outcome in outcomes:
        start = outcome.placement.start
        cohorts[start.year, start.month if by_month else None, outcome.months][outcome.state] += 1
    figures = []
    for (year, month, months), states in cohorts.items():
        dimensions = {"months": months} | ({} if month is None else {"month": month})
        denominator = states["sustained"] + states["not_sustained"]
        figures.append(rate(metric, year, dimensions, states["sustained"], denominator))
        figures += [
            Figure(metric, year, {**dimensions, "part": part}, states[part])
            for part in ("running", "other_exit")
        ]
    return figures


def _row(outcome: Outcome) -> Row:
    counted = outcome.state == "sustained"
    return Row(
        SUSTAINED,
        outcome.placement.number,
        outcome.placement.start.year,
        counted,
        "" if counted else outcome.state,
        {"months": outcome.months, "month": outcome.placement.start.month},
    )
