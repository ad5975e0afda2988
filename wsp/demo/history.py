"""Those who came and went before the reference day, and those who were there without benefit."""

from datetime import date, timedelta
from random import Random
from typing import Final

from wsp.demo.dealing import day_between, days_after, deal, pick, stream, years_after
from wsp.demo.employers import Market
from wsp.demo.figures import COUNTED_PLACEMENTS, GOOD_PROFILES, REFERENCE_DAY, RUNGS_WITHOUT_BENEFIT
from wsp.demo.lives import ONE_DAY, Life, Profile
from wsp.demo.persons import Registry
from wsp.demo.plan import Plan
from wsp.demo.sidelines import tell_sidelines
from wsp.demo.stock import tell_stock
from wsp.demo.stories import (
    OTHER_EXITS,
    Outcome,
    climb,
    draw_outcome,
    enter,
    leave,
    make_profile,
    place,
    working_age_birth,
)

SEARCHING: Final = {3: 1.0, 4: 8.0, 5: 10.0}
OTHER_LEAVERS: Final = {2016: 420, 2017: 340, 2018: 300, 2019: 275, 2020: 205}
"""Clients a year who leave benefit without a placement."""

NUG_LEAVERS_A_YEAR: Final = 26
"""Clients without benefit a year who leave the file without a placement."""


def tell_history(seed: int, registry: Registry, market: Market) -> list[Life]:
    """Every life up to the reference day, on which the tables of the paper hold."""
    rng = stream(seed, "history")
    plan = Plan(rng, COUNTED_PLACEMENTS)
    lives = tell_stock(rng, registry, market, plan)
    lives += tell_nug_stock(rng, registry, market, plan)
    lives += tell_placed(rng, registry, market, plan)
    for year, count in OTHER_LEAVERS.items():
        lives += [tell_leaver(rng, registry, year) for _ in range(count)]
        lives += [tell_nug_leaver(rng, registry, year) for _ in range(NUG_LEAVERS_A_YEAR)]
    tell_profiles(rng, lives)
    for year in COUNTED_PLACEMENTS:
        for month in range(1, 13):
            tell_sidelines(stream(seed, "sidelines", year, month), market, lives, year, month)
    return lives


def tell_nug_stock(rng: Random, registry: Registry, market: Market, plan: Plan) -> list[Life]:
    """The clients without benefit in the file on the reference day; those on rung 6 in after-care."""
    lives = []
    for rung, count in RUNGS_WITHOUT_BENEFIT.items():
        for _ in range(count):
            since = REFERENCE_DAY - timedelta(days=150 + int(rng.expovariate(1 / 200)))
            life = new_life(rng, registry, since)
            life.serve(since)
            first = days_after(rng, since, 3, 30)
            if rung == 6 and (start := plan.take(rng, date(2020, 9, 1), REFERENCE_DAY)):
                climb(life, rng, pick(rng, SEARCHING), first, start - ONE_DAY)
                place(life, rng, market, start, Outcome(None, "", None, None, ""))
                life.services[-1].end = days_after(rng, REFERENCE_DAY, 1, 90)
            else:
                climb(life, rng, rung, first, day_between(rng, first, REFERENCE_DAY))
            life.free_from = REFERENCE_DAY + ONE_DAY
            lives.append(life)
    return lives


def tell_placed(rng: Random, registry: Registry, market: Market, plan: Plan) -> list[Life]:
    """A life for each start that is left in the plan; some of those who came back are placed once more."""
    lives: list[Life] = []
    searching: list[Life] = []
    for start in plan.take_all():
        ready = [life for life in searching if life.free_from <= start - timedelta(days=20)]
        if ready and rng.random() < 0.1:
            life = rng.choice(ready)
            searching.remove(life)
        else:
            life = tell_until_placed(rng, registry, start)
            lives.append(life)
        place(life, rng, market, start, draw_finished_outcome(rng, start))
        if life.benefit:
            searching.append(life)
    for life in searching:
        day = life.free_from + timedelta(days=int(rng.expovariate(1 / 250)))
        last = min(day, REFERENCE_DAY - timedelta(days=rng.randint(1, 45)))
        leave(life, max(last, life.free_from), pick(rng, OTHER_EXITS))
    for life in lives:
        if life.service:
            life.stop_service(REFERENCE_DAY - ONE_DAY)
        if (end := life.services[-1].end) and end >= REFERENCE_DAY:
            life.services[-1].end = max(REFERENCE_DAY - ONE_DAY, life.services[-1].start)
        life.free_from = max(life.free_from, REFERENCE_DAY + ONE_DAY)
    return lives


def tell_until_placed(rng: Random, registry: Registry, start: date) -> Life:
    """The life of somebody who will be placed on ``start``: one in seven has no benefit."""
    waited = 25 + int(rng.lognormvariate(5.6, 1.0))
    since = max(start - timedelta(days=waited), date(2004, 1, 5))
    has_benefit = rng.random() > 0.145
    if not has_benefit:
        since = max(since, start - timedelta(days=400))
    life = new_life(rng, registry, since)
    if has_benefit:
        enter(life, rng, since)
    served = max(days_after(rng, since, 0, 20), start - timedelta(days=rng.randint(200, 900)))
    life.serve(served)
    climb(life, rng, pick(rng, SEARCHING), days_after(rng, served, 2, 24), start - ONE_DAY)
    return life


def draw_finished_outcome(rng: Random, start: date) -> Outcome:
    """An outcome with which the client can be out of benefit on the reference day."""
    latest_return = REFERENCE_DAY - timedelta(days=140)
    while True:
        outcome = draw_outcome(rng, start, must_leave=True)
        assert outcome.leaves is not None
        if outcome.leaves < REFERENCE_DAY and (outcome.returns is None or outcome.returns <= latest_return):
            return outcome


def tell_leaver(rng: Random, registry: Registry, year: int) -> Life:
    """Somebody who left benefit in a year without a placement."""
    last = day_between(rng, date(year, 1, 1), date(year, 12, 30))
    mean_years = pick(rng, {0.9: 45, 3.0: 30, 8.0: 25})
    since = max(last - timedelta(days=20 + int(rng.expovariate(1 / (365 * mean_years)))), date(1996, 1, 2))
    reason = pick(rng, OTHER_EXITS)
    if rng.random() < 0.12:
        reason = "pensioen"
        birth_date = years_after(last, -66) + timedelta(days=rng.randint(-120, 120))
        since = min(since, last - timedelta(days=60))
    else:
        birth_date = working_age_birth(rng, since, 18, 59)
    life = Life(registry.person(rng, birth_date, since), free_from=REFERENCE_DAY + ONE_DAY)
    enter(life, rng, since)
    is_served = rng.random() < 0.45 and reason != "pensioen"
    first = days_after(rng, since, 8, 50)
    if is_served:
        life.serve(max(days_after(rng, since, 0, 15), last - timedelta(days=rng.randint(60, 700))))
    if first < last:
        rung = pick(rng, SEARCHING if is_served else {1: 3, 2: 10, 4: 2})
        climb(life, rng, rung, first, day_between(rng, first, last))
    leave(life, last, reason)
    return life


def tell_nug_leaver(rng: Random, registry: Registry, year: int) -> Life:
    """Somebody without benefit who left the file in a year without a placement."""
    last = day_between(rng, date(year, 1, 1), date(year, 12, 30))
    since = last - timedelta(days=rng.randint(40, 500))
    life = new_life(rng, registry, since)
    life.serve(since)
    first = days_after(rng, since, 3, 25)
    climb(life, rng, pick(rng, {3: 2, 4: 6, 5: 4}), first, last)
    life.stop_service(last)
    return life


def new_life(rng: Random, registry: Registry, since: date) -> Life:
    """Somebody of working age who comes into view on ``since``."""
    birth_date = (
        working_age_birth(rng, since, 18, 24) if rng.random() < 0.2 else working_age_birth(rng, since, 24, 58)
    )
    return Life(registry.person(rng, birth_date, since), free_from=REFERENCE_DAY + ONE_DAY)


def tell_profiles(rng: Random, lives: list[Life]) -> None:
    """HalloWerk profiles: exactly two thirds good ones among those who search on the reference day."""
    searching = [
        life
        for life in lives
        if life.rung_on(REFERENCE_DAY) in SEARCHING
        and (life.has_benefit_on(REFERENCE_DAY) or life.is_served_on(REFERENCE_DAY))
    ]
    quota = {"goed": GOOD_PROFILES, "geen": 45, "concept": len(searching) - GOOD_PROFILES - 45}
    statuses = deal(rng, searching, quota, lambda life, _: 3.0 if life.service else 1.0)
    for life, status in zip(searching, statuses, strict=True):
        first = max(min(life.rungs[0].start, REFERENCE_DAY), date(2018, 10, 1))
        begun = day_between(rng, first, min(REFERENCE_DAY, first + timedelta(days=300)))
        if status == "goed":
            life.profiles.append(Profile("goed", day_between(rng, begun, REFERENCE_DAY)))
            if begun < life.profiles[0].day:
                life.profiles.insert(0, Profile("concept", begun))
        else:
            life.profiles.append(Profile(status, begun))
    present = set(searching)
    for life in lives:
        last_day = max((spell.end or REFERENCE_DAY for spell in life.services), default=None)
        if life not in present and last_day and last_day >= date(2018, 12, 1) and rng.random() < 0.6:
            make_profile(life, rng, life.services[-1].start, 0.8)
