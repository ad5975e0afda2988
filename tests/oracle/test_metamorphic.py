"""What must hold in every world, whatever its figures are."""

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random
from typing import Any

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from tests.oracle.benefits import benefits_stock, wsp_reach
from tests.oracle.calendar_days import ONE_DAY, plus_months
from tests.oracle.figures import Figure, Key, Result
from tests.oracle.ladder import hallowerk_coverage, ladder_stock, ladder_transitions
from tests.oracle.lives import Lives
from tests.oracle.metrics import METRICS, all_metrics
from tests.oracle.outflow import (
    MONTHS,
    SURVIVAL_MONTHS,
    base,
    earliest_day_out,
    outflow_partial,
    outflow_sustained,
    state_of,
)
from tests.oracle.placements import placements_counted
from tests.oracle.world import GENERAL_SCHEMES, BenefitSpell, Client, World
from tests.oracle.world_rules import violations
from tests.oracle.worlds import Case, cases

few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
CLIENT_METRICS = [name for name in METRICS if not name.startswith(("sroi", "budget"))]


def total(result: Result, metric: str, *names: str) -> int:
    """The sum of the figures with exactly these dimensions."""
    return sum(
        int(figure.value or 0)
        for figure in result.figures
        if figure.metric == metric and set(figure.dimensions) == set(names)
    )


def figures(world: World, as_of: date) -> dict[Key, Figure]:
    """All figures of a world, to compare with those of another."""
    return all_metrics(world, as_of).by_key


@few
@given(cases())
def test_a_random_world_may_exist(case: Case) -> None:
    assert violations(case.world) == []


@few
@given(cases())
def test_every_placement_is_counted_or_excluded_once(case: Case) -> None:
    result = placements_counted(case.world, case.as_of)
    assert sorted(row.subject for row in result.rows) == sorted(one.number for one in case.world.placements)
    assert all(row.counted == (row.reason == "") for row in result.rows)
    counted, excluded = "placements.counted", "placements.excluded"
    assert total(result, counted) + total(result, excluded, "reason") == len(case.world.placements)
    for name in ("month", "kind", "team", "consultant", "sector", "rung", "benefit"):
        assert total(result, counted, name) == total(result, counted)
    assert total(result, counted, "team", "kind", "rung") == total(result, counted)


@few
@given(cases())
def test_the_parts_of_outflow_add_up_to_the_base(case: Case) -> None:
    result = outflow_sustained(case.world, case.as_of)
    size = Counter(placement.start.year for placement in base(case.world, case.as_of))
    for year, number in size.items():
        for months in MONTHS:
            rate = result.figure("outflow.sustained", year, months=months)
            parts = [
                result.figure("outflow.sustained", year, months=months, part=part).value
                for part in ("running", "other_exit")
            ]
            assert (rate.denominator or 0) + sum(int(part or 0) for part in parts) == number
            assert (rate.numerator or 0) <= (rate.denominator or 0)
            survival = result.figure("outflow.survival", year, months=months)
            assert (survival.numerator, survival.denominator) == (rate.numerator, rate.denominator)


@few
@given(cases())
def test_to_stay_out_longer_is_never_easier(case: Case) -> None:
    lives = Lives(case.world, case.as_of)
    for placement in base(case.world, case.as_of):
        outs = [earliest_day_out(placement, months, lives) for months in SURVIVAL_MONTHS]
        for shorter, longer in pairwise(outs[1:]):
            assert longer is None or (shorter is not None and shorter <= longer)
        running = [state_of(placement, months, lives) == "running" for months in SURVIVAL_MONTHS]
        assert running == sorted(running)


@few
@given(cases(max_clients=1))
def test_days_one_by_one_give_the_same_outflow(case: Case) -> None:
    """The window of months as a plain set of days, without any arithmetic on spells."""
    lives = Lives(case.world, case.as_of)
    days_in_benefit = {
        spell.start + timedelta(offset)
        for spell in case.world.benefits
        if spell.scheme in GENERAL_SCHEMES
        for offset in range(((spell.end or date(2025, 1, 1)) - spell.start).days + 1)
    }
    for placement in base(case.world, case.as_of):
        chance = case.world.policy_on(placement.start).outflow_months
        for months in MONTHS:
            if plus_months(placement.start, chance + months) > case.as_of:
                continue
            first = placement.start
            while first <= plus_months(placement.start, chance):
                window = [first]
                while window[-1] + ONE_DAY < plus_months(first, months):
                    window.append(window[-1] + ONE_DAY)
                if not days_in_benefit.intersection(window):
                    break
                first += ONE_DAY
            found = first if first <= plus_months(placement.start, chance) else None
            assert earliest_day_out(placement, months, lives) == found


@few
@given(cases())
def test_partial_outflow_is_of_the_base_that_is_mature(case: Case) -> None:
    rows = outflow_partial(case.world, case.as_of).rows
    lives = Lives(case.world, case.as_of)
    mature = {p.number for p in base(case.world, case.as_of) if state_of(p, 0, lives) != "running"}
    assert {row.subject for row in rows} == mature


@few
@given(cases())
def test_stock_ladder_and_reach_tell_of_the_same_clients(case: Case) -> None:
    stock = benefits_stock(case.world, case.as_of)
    reach = wsp_reach(case.world, case.as_of)
    ladder = ladder_stock(case.world, case.as_of)
    receiving = total(stock, "benefits.stock")
    for names in (("group", "bucket"), ("age",), ("rung", "bucket")):
        assert total(stock, "benefits.stock", *names) == receiving
    parts = {
        part: int(reach.figure("wsp.reach", part=part).value or 0)
        for part in ("benefit", "served", "file", "nug")
    }
    assert parts["benefit"] == receiving
    assert parts["served"] + parts["nug"] == parts["file"]
    with_benefit = [row for row in ladder.rows if row.dimensions["benefit"]]
    assert len(with_benefit) == receiving
    assert len(ladder.rows) == receiving + parts["nug"]


@few
@given(cases())
def test_transitions_start_and_end_at_the_stocks(case: Case) -> None:
    result = ladder_transitions(case.world, case.as_of)
    for since in {row.dimensions["since"] for row in result.rows}:
        rows = [row for row in result.rows if row.dimensions["since"] == since]
        now = Counter(row.dimensions["to"] for row in rows if row.dimensions["to"] != "left")
        assert now == Counter(row.dimensions["rung"] for row in ladder_stock(case.world, case.as_of).rows)
        then = Counter(row.dimensions["from"] for row in rows if row.dimensions["from"] != "new")
        earlier = ladder_stock(case.world, date.fromisoformat(since)).rows
        assert then == Counter(row.dimensions["rung"] for row in earlier)


@few
@given(cases())
def test_coverage_is_of_the_ladder_stock(case: Case) -> None:
    rungs = case.world.policy_on(case.as_of).profile_rungs
    stock = [row for row in ladder_stock(case.world, case.as_of).rows if row.dimensions["rung"] in rungs]
    coverage = hallowerk_coverage(case.world, case.as_of).figure("hallowerk.coverage")
    assert coverage.denominator == len(stock)


@few
@given(cases(), st.data())
def test_a_benefit_spell_cut_in_two_that_touch_changes_nothing(case: Case, data: st.DataObject) -> None:
    long = [spell for spell in case.world.benefits if (spell.end or case.as_of) > spell.start]
    assume(long)
    spell = data.draw(st.sampled_from(long))
    last = data.draw(st.dates(spell.start, (spell.end or case.as_of) - ONE_DAY))
    halves = (replace(spell, end=last, end_reason="verhuisd"), replace(spell, start=last + ONE_DAY))
    benefits = (*(one for one in case.world.benefits if one != spell), *halves)
    changed = replace(case.world, benefits=benefits)
    assert violations(changed) == []
    assert figures(changed, case.as_of) == figures(case.world, case.as_of)


@few
@given(cases(), st.randoms(use_true_random=False))
def test_the_order_of_the_records_means_nothing(case: Case, random: Random) -> None:
    def shuffled(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(random.sample(records, len(records)))

    world = case.world
    mixed = replace(world, **{name: shuffled(getattr(world, name)) for name in vars(world)})
    assert figures(mixed, case.as_of) == figures(world, case.as_of)


def without_others(world: World, client: Client) -> World:
    """The world with the records of this client, and those that belong to nobody."""

    def own(records: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(one for one in records if getattr(one, "client", client.number) == client.number)

    return replace(
        world, **{name: own(getattr(world, name)) for name in vars(world)} | {"clients": (client,)}
    )


@few
@given(cases())
def test_clients_do_not_touch_each_other(case: Case) -> None:
    """The rows of a world are those of its clients, each on its own."""
    for name in CLIENT_METRICS:
        together = Counter(repr(row) for row in METRICS[name](case.world, case.as_of).rows)
        apart = Counter(
            repr(row)
            for client in case.world.clients
            for row in METRICS[name](without_others(case.world, client), case.as_of).rows
        )
        assert together == apart


@few
@given(cases())
def test_what_comes_after_the_day_of_looking_is_not_seen(case: Case) -> None:
    """Records that start later, ends that come later: a world without them gives the same figures."""
    assert figures(case.world.seen_on(case.as_of), case.as_of) == figures(case.world, case.as_of)
    tomorrow = case.as_of + ONE_DAY
    later = BenefitSpell(case.world.clients[0].number, "PW", tomorrow)
    spells = tuple(one for one in case.world.benefits if one.end is not None and one.end < tomorrow)
    without_later = replace(case.world, benefits=spells)
    with_later = replace(case.world, benefits=(*spells, later))
    assert figures(with_later, case.as_of) == figures(without_later, case.as_of)


@few
@given(cases())
def test_a_published_year_does_not_move_when_time_goes_on(case: Case) -> None:
    """Looking again later changes only what had not started or was still running."""
    later = case.as_of + timedelta(400)
    before = {row.subject: row for row in placements_counted(case.world, case.as_of).rows}
    after = {row.subject: row for row in placements_counted(case.world, later).rows}
    for number, row in before.items():
        assert row.reason == "not_started" or (row.counted, row.reason) == (
            after[number].counted,
            after[number].reason,
        )
    settled = {
        row.subject + str(row.dimensions["months"]): row for row in outflow_sustained(case.world, later).rows
    }
    for row in outflow_sustained(case.world, case.as_of).rows:
        if row.reason != "running":
            assert settled[row.subject + str(row.dimensions["months"])].reason == row.reason
