"""Placements that never count for the target: other kinds, clients on other rungs, cancelled ones."""

from datetime import date, timedelta
from random import Random
from typing import Final

from wsp.demo.dealing import days_after, pick
from wsp.demo.employers import Market
from wsp.demo.lives import Life, Placement
from wsp.demo.plan import month_weights, start_in
from wsp.demo.stories import choose_kind, hours_and_contract

OTHER_KINDS: Final = {
    "proefplaatsing": 3.4,
    "werkervaringsplaats": 2.4,
    "beschut": 0.15,
    "bol": 0.25,
    "vrijwillig": 0.3,
    "zelfstandig": 0.2,
}
"""Placements of kinds that do not count, per month."""

OTHER_RUNGS_A_MONTH: Final = 1.6
CANCELLED_A_MONTH: Final = 1.1
ELSEWHERE: Final = timedelta(days=100)
"""Nobody gets a sideline this near to another placement."""


def tell_sidelines(rng: Random, market: Market, lives: list[Life], year: int, month: int) -> None:
    """The placements of one month that do not count."""
    weight = month_weights(year)[month - 1]
    for wanted, tell in (
        (sum(OTHER_KINDS.values()), _other_kind),
        (OTHER_RUNGS_A_MONTH, _other_rung),
        (CANCELLED_A_MONTH, _cancelled),
    ):
        for _ in range(int(wanted * weight + rng.random())):
            tell(rng, market, lives, start_in(rng, year, month))


def _somebody(
    rng: Random, lives: list[Life], day: date, rungs: set[int | None], is_served: bool
) -> Life | None:
    """A client with benefit on one of the rungs who has no other placement around the day."""
    fitting = [
        life
        for life in rng.sample(lives, min(len(lives), 400))
        if life.has_benefit_on(day)
        and {life.rung_on(day - timedelta(days=1)), life.rung_on(day)} <= rungs
        and life.is_served_on(day) == is_served
        and not any(abs(placement.start - day) < ELSEWHERE for placement in life.placements)
    ]
    return rng.choice(fitting) if fitting else None


def _insert(life: Life, placement: Placement) -> None:
    life.placements.append(placement)
    life.placements.sort(key=lambda one: one.start)


def _other_kind(rng: Random, market: Market, lives: list[Life], day: date) -> None:
    if (life := _somebody(rng, lives, day, {3, 4, 5}, is_served=True)) is None:
        return
    kind = pick(rng, OTHER_KINDS)
    employer = market.employer(rng, kind, {placement.employer.kvk for placement in life.placements})
    end = days_after(rng, day, 25, 61) if kind == "proefplaatsing" else days_after(rng, day, 60, 180)
    end = min(end, life.benefit_end(day) or end)
    hours = rng.choice((12, 16, 20, 24, 32))
    _insert(life, Placement(employer, kind, day, hours, "tijdelijk", end, "afgerond"))


def _other_rung(rng: Random, market: Market, lives: list[Life], day: date) -> None:
    rungs: set[int | None] = {None} if rng.random() < 0.25 else {1, 2}
    if (life := _somebody(rng, lives, day, rungs, is_served=False)) is None:
        return
    known = {placement.employer.kvk for placement in life.placements}
    employer = market.employer(rng, "dienstverband", known)
    end = days_after(rng, day, 20, 200)
    end = min(end, life.benefit_end(day) or end)
    _insert(
        life,
        Placement(
            employer, "dienstverband", day, rng.choice((8, 12, 16)), "tijdelijk", end, "contract_afgelopen"
        ),
    )


def _cancelled(rng: Random, market: Market, lives: list[Life], day: date) -> None:
    if (life := _somebody(rng, lives, day, {4, 5}, is_served=True)) is None:
        return
    kind = choose_kind(rng, life, day)
    employer = market.employer(rng, kind, {placement.employer.kvk for placement in life.placements})
    hours, contract = hours_and_contract(rng, kind)
    _insert(life, Placement(employer, kind, day, hours, contract, cancelled=True))
