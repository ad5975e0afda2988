"""After the reference day: month by month, with flows that keep the stock near a likely course.

Each month has a stream of chance of its own, so a longer story begins with the shorter one.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from wsp.demo.dealing import day_between, days_after, pick, sample, stream
from wsp.demo.employers import Market
from wsp.demo.figures import REFERENCE_DAY
from wsp.demo.lives import Life, Profile
from wsp.demo.persons import Registry
from wsp.demo.plan import start_in, starts_in
from wsp.demo.sidelines import tell_sidelines
from wsp.demo.stories import OTHER_EXITS, draw_outcome, enter, leave, make_profile, place, working_age_birth

PLACEMENTS_A_YEAR: Final = (332, 378)
NUG_SHARE: Final = 0.15

STOCK_AT_YEAR_END: Final = {2020: 1787, 2021: 1752, 2022: 1668, 2023: 1645, 2024: 1672, 2025: 1694}
LATER_STOCK: Final = 1700
"""Recipients at a year's end: down in the tight labour market of 2022, then slowly up."""

ENTRIES_BY_MONTH: Final = (58, 46, 44, 42, 40, 42, 46, 44, 52, 48, 44, 42)
NUG_ENTRIES_A_MONTH: Final = 9.0
RETURN_SHARE: Final = 0.24
LEAST_EXITS: Final = 6

EXIT_WEIGHT: Final[dict[int | None, float]] = {None: 2.0, 1: 0.5, 2: 0.8, 3: 1.2, 4: 0.9, 5: 0.9, 6: 5.0}
MOVES: Final[dict[int, dict[int, float]]] = {
    1: {2: 0.004},
    2: {4: 0.009, 3: 0.002, 1: 0.002},
    3: {4: 0.12, 2: 0.02},
    4: {5: 0.045, 2: 0.024},
    5: {4: 0.05, 2: 0.006},
}
"""Chance a month of moving from a rung to another."""

PENSION_AGES: Final = ((2021, 66, 4), (2022, 66, 7), (2023, 66, 10), (2024, 67, 0), (2028, 67, 3))
"""Age (years, months) at which the state pension begins, by the year from which it holds."""


@dataclass(frozen=True, slots=True)
class Month:
    """One month of the story, with its own chance."""

    first: date
    last: date
    rng: Random

    def some_day(self) -> date:
        """A day of the month."""
        return day_between(self.rng, self.first, self.last)


def months(seed: int, until: date) -> Iterator[Month]:
    """The months after the reference day up to the one of ``until``."""
    for index in range(12 * (REFERENCE_DAY.year + 1), 12 * until.year + until.month):
        first = date(index // 12, index % 12 + 1, 1)
        last = first.replace(day=monthrange(first.year, first.month)[1])
        yield Month(first, last, stream(seed, "later", first.year, first.month))


def tell_later(seed: int, registry: Registry, market: Market, lives: list[Life], until: date) -> None:
    """Continue ``lives`` and add new ones, to the end of the month of ``until``."""
    for month in months(seed, until):
        tell_pensions(month, lives)
        tell_entries(month, registry, lives)
        tell_moves(month, lives)
        tell_placements(seed, month, market, lives)
        tell_other_exits(month, lives)
        year, number = month.first.year, month.first.month
        tell_sidelines(stream(seed, "sidelines", year, number), market, lives, year, number)


def is_free(life: Life, month: Month) -> bool:
    """Whether something new may happen to somebody this month."""
    return life.free_from <= month.first


def tell_pensions(month: Month, lives: list[Life]) -> None:
    """Benefit ends the day before the state pension begins."""
    _, years, extra = max(rule for rule in PENSION_AGES if rule[0] <= month.first.year)
    index = 12 * (month.first.year - years) + month.first.month - 1 - extra
    born = (index // 12, index % 12 + 1)
    for life in lives:
        if life.benefit and (life.person.birth_date.year, life.person.birth_date.month) <= born:
            first_pension_day = month.first.replace(day=min(life.person.birth_date.day, month.last.day))
            leave(life, max(first_pension_day, month.first), "pensioen")


def tell_entries(month: Month, registry: Registry, lives: list[Life]) -> None:
    """New recipients, people who come back, and clients without benefit."""
    rng = month.rng
    entries = (
        ENTRIES_BY_MONTH[month.first.month - 1] + rng.randint(-6, 6) + (8 if month.first.year == 2021 else 0)
    )
    returning = [life for life in lives if is_free(life, month) and may_return(life, month.first)]
    returns = round(entries * RETURN_SHARE) if registry else entries
    for life in rng.sample(returning, min(len(returning), returns)):
        come_in(month, life, has_benefit=True)
    newcomers = entries - returns
    for number in range(newcomers + round(NUG_ENTRIES_A_MONTH + rng.uniform(-3, 3))):
        if not registry:
            return
        day = month.some_day()
        birth_date = working_age_birth(rng, day, *((18, 25) if rng.random() < 0.24 else (26, 59)))
        life = Life(registry.person(rng, birth_date, day), free_from=month.first)
        come_in(month, life, has_benefit=number < newcomers, day=day)
        lives.append(life)


def may_return(life: Life, day: date) -> bool:
    """Out of benefit for at most three years, and nothing told after it."""
    if life.benefit or life.service or life.gone or not life.benefits:
        return False
    end = life.benefits[-1].end
    last_service = life.services[-1].end if life.services else None
    return end is not None and 30 < (day - end).days < 1100 and (last_service is None or last_service < day)


def come_in(month: Month, life: Life, *, has_benefit: bool, day: date | None = None) -> None:
    """Somebody comes into the file: benefit, service where the WSP takes it up, a rung after the intake."""
    rng = month.rng
    day = day or month.some_day()
    if has_benefit:
        enter(life, rng, day)
    is_served = not has_benefit or rng.random() < 0.53
    rung_day = days_after(rng, day, 5, 45)
    rung = pick(rng, {3: 2, 4: 9, 5: 5} if is_served else {1: 1.5, 2: 7})
    life.step(rung, rung_day, "intake")
    life.free_from = days_after(rng, rung_day, 5, 40)
    if is_served:
        life.serve(days_after(rng, day, 0, 14))
        make_profile(life, rng, rung_day, 0.82)


def tell_moves(month: Month, lives: list[Life]) -> None:
    """Steps up and down the ladder; with rung 2 comes a hand-over, with a way up a consultant of the WSP."""
    rng = month.rng
    for life in lives:
        if not (is_free(life, month) and (life.benefit or life.service)):
            continue
        rung = life.rung
        if rung is None:
            life.step(pick(rng, {2: 5, 3: 1, 4: 6, 5: 2}), month.some_day(), "intake")
        elif rung == 6:
            after_care(month, life)
        elif move := draw_move(rng, MOVES[rung]):
            change_rung(month, life, move)
        elif rung >= 3 and life.service:
            finish_profile(month, life)
        elif rung >= 3:
            life.serve(month.some_day())


def after_care(month: Month, life: Life) -> None:
    """On rung 6: a job beside benefit may end; without benefit the after-care ends."""
    rng, job = month.rng, life.placements[-1] if life.placements else None
    if life.benefit is None:
        life.stop_service(month.some_day())
    elif job and job.end is None and rng.random() < 0.03:
        job.end = max(month.some_day(), job.start)
        job.reason = "contract_afgelopen"
        life.serve(job.end)
        life.step(pick(rng, {4: 5, 5: 3}), days_after(rng, job.end, 3, 20), "einde plaatsing")
        life.free_from = days_after(rng, job.end, 30, 60)


def draw_move(rng: Random, chances: dict[int, float]) -> int | None:
    """The rung to move to this month, mostly none."""
    level = rng.random()
    for rung, chance in chances.items():
        if level < chance:
            return rung
        level -= chance
    return None


def change_rung(month: Month, life: Life, rung: int) -> None:
    """Move to a rung, and into or out of the file of the WSP with it."""
    day = month.some_day()
    life.step(rung, day, "herindicatie")
    if rung >= 3:
        life.serve(day)
        make_profile(life, month.rng, day, 0.75)
    else:
        life.stop_service(day)
    life.free_from = days_after(month.rng, day, 30, 60)


def finish_profile(month: Month, life: Life) -> None:
    """The goal for HalloWerk was everybody before the end of 2021: unfinished profiles are worked on."""
    if not life.profiles:
        make_profile(life, month.rng, month.first, 0.7)
    elif life.profiles[-1].status != "goed" and month.rng.random() < 0.12:
        life.profiles.append(
            Profile("goed", max(month.some_day(), days_after(month.rng, life.profiles[-1].day, 1, 9)))
        )


def tell_placements(seed: int, month: Month, market: Market, lives: list[Life]) -> None:
    """The counted placements of the month, out of those who search in the file."""
    year = month.first.year
    planning = stream(seed, "placements", year)
    starts = starts_in(planning, year, planning.randint(*PLACEMENTS_A_YEAR))
    wanted = sum(start.month == month.first.month for start in starts)
    free = [life for life in lives if is_free(life, month) and life.service and life.rung in (3, 4, 5)]
    pools = {
        True: [life for life in free if life.benefit is None],
        False: [life for life in free if life.benefit is not None],
    }
    share = sum(month.rng.random() < NUG_SHARE for _ in range(wanted))
    for without_benefit, count in ((True, share), (False, wanted - share)):
        for life in sample(
            month.rng, pools[without_benefit], count, lambda one: {3: 0.4, 4: 1.0}.get(one.rung or 0, 1.8)
        ):
            start = start_in(month.rng, year, month.first.month)
            if life.rungs[-1].start >= start:
                start = min(month.last, days_after(month.rng, life.rungs[-1].start, 1, 5))
            place(life, month.rng, market, start, draw_outcome(month.rng, start))


def tell_other_exits(month: Month, lives: list[Life]) -> None:
    """As many leave without a placement as keeps the stock on its course."""
    rng = month.rng
    stock = sum(life.has_benefit_on(month.last) for life in lives)
    wanted = max(LEAST_EXITS, stock - stock_course(month.last) + rng.randint(-5, 5))
    free = [life for life in lives if is_free(life, month) and life.benefit]
    for life in sample(rng, free, wanted, lambda life: EXIT_WEIGHT[life.rung]):
        reason = "werk" if life.rung == 6 else pick(rng, OTHER_EXITS)
        leave(life, max(month.some_day(), life.rungs[-1].start if life.rungs else month.first), reason)
        life.free_from = month.last
    waiting = [life for life in lives if is_free(life, month) and life.service and life.benefit is None]
    for life in sample(rng, waiting, rng.randint(2, 6), lambda life: 1.0 if life.rung != 6 else 0.0):
        life.stop_service(month.last)


def stock_course(day: date) -> int:
    """The number of recipients to be expected at the end of a month."""
    before = STOCK_AT_YEAR_END.get(day.year - 1, LATER_STOCK)
    after = STOCK_AT_YEAR_END.get(day.year, LATER_STOCK)
    return round(before + (after - before) * day.month / 12)
