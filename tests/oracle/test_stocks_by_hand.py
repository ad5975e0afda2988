"""M3, M4, M5, M6, M7 and M8 calculated by hand: one small story for each rule."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.oracle.benefits import age_bucket, benefits_stock, wsp_reach
from tests.oracle.budget import budget_lines
from tests.oracle.calendar_days import plus_months, plus_years
from tests.oracle.ladder import hallowerk_coverage, ladder_stock, ladder_transitions
from tests.oracle.money import Allocation, Booking, BuildingBlock, Commitment, Contract, Contribution
from tests.oracle.sroi import contribution_value, half_up_to_cents, has_duty, obligation, sroi_paid_jobs
from tests.oracle.trajectories import trajectories_started
from tests.oracle.world import (
    BenefitSpell,
    Client,
    LadderStep,
    Policy,
    ProfileStatus,
    ServiceSpell,
    Trajectory,
    World,
    canonical_number,
)

AS_OF = date(2020, 12, 31)
YEAR_START = date(2020, 1, 1)
ALICE = World(clients=(Client("alice", date(1980, 1, 1)),))


def on_benefit(*spells: tuple[str, date, date | None]) -> World:
    return replace(ALICE, benefits=tuple(BenefitSpell("alice", *spell) for spell in spells))


def stock(world: World) -> tuple[object, object] | None:
    rows = benefits_stock(world, AS_OF).rows
    return (rows[0].dimensions["group"], rows[0].dimensions["bucket"]) if rows else None


def test_months_and_years_end_at_the_last_day_of_a_month() -> None:
    assert plus_months(date(2019, 1, 31), 1) == date(2019, 2, 28)
    assert plus_months(date(2020, 1, 31), 1) == date(2020, 2, 29)
    assert plus_months(date(2020, 3, 31), -1) == date(2020, 2, 29)
    assert plus_years(date(2020, 2, 29), -1) == date(2019, 2, 28)


def test_numbers_lose_leading_zeros_only_where_all_are_digits() -> None:
    assert [canonical_number(text) for text in ("007", "0", "A07", "7A")] == ["7", "0", "A07", "7A"]


@pytest.mark.parametrize(
    ("start", "bucket"),
    [
        (date(2020, 1, 1), "0-1"),
        (date(2019, 12, 31), "1-2"),
        (date(2018, 12, 31), "2-3"),
        (date(2017, 12, 31), "3-5"),
        (date(2016, 1, 1), "3-5"),
        (date(2015, 12, 31), "5+"),
    ],
)
def test_duration_buckets_begin_on_the_day(start: date, bucket: str) -> None:
    assert stock(on_benefit(("PW", start, None))) == ("PW", bucket)


def test_spells_of_several_schemes_that_touch_or_overlap_make_one_run() -> None:
    touching = on_benefit(("PW", date(2014, 1, 1), date(2019, 6, 30)), ("IOAW", date(2019, 7, 1), None))
    with_gap = on_benefit(("PW", date(2014, 1, 1), date(2019, 6, 29)), ("IOAW", date(2019, 7, 1), None))
    assert stock(touching) == ("IOAW/Z", "5+")
    assert stock(with_gap) == ("IOAW/Z", "1-2")
    assert stock(on_benefit(("IOAW", date(2014, 1, 1), None), ("PW", date(2020, 12, 31), None))) == (
        "PW",
        "5+",
    )


def test_the_last_day_is_still_in_benefit_and_ww_is_no_general_benefit() -> None:
    assert stock(on_benefit(("PW", YEAR_START, AS_OF))) == ("PW", "0-1")
    assert stock(on_benefit(("PW", YEAR_START, date(2020, 12, 30)))) is None
    assert stock(on_benefit(("WW", YEAR_START, None))) is None


def test_age_changes_on_the_birthday() -> None:
    assert age_bucket(date(1993, 12, 31), AS_OF) == "27-34"
    assert age_bucket(date(1994, 1, 1), AS_OF) == "21-26"
    assert age_bucket(date(1955, 12, 31), AS_OF) == "65+"


def test_reach_of_one_with_both_and_one_without_benefit() -> None:
    world = World(
        clients=(Client("alice", date(1980, 1, 1)), Client("bob", date(1980, 1, 1))),
        benefits=(BenefitSpell("alice", "PW", YEAR_START),),
        services=(ServiceSpell("alice", YEAR_START), ServiceSpell("bob", YEAR_START)),
    )
    reach = wsp_reach(world, AS_OF)
    parts = {
        part: reach.figure("wsp.reach", part=part).value for part in ("benefit", "served", "file", "nug")
    }
    assert parts == {"benefit": 1, "served": 1, "file": 2, "nug": 1}


def test_transitions_see_who_came_who_went_and_who_stayed() -> None:
    world = replace(
        on_benefit(("PW", date(2019, 6, 1), None)),
        ladder=(LadderStep("alice", date(2019, 6, 1), 2), LadderStep("alice", AS_OF, 4)),
    )
    rose = ladder_transitions(world, AS_OF)
    assert rose.figure("ladder.transitions", **{"from": 2, "to": 4, "since": "2019-12-31"}).value == 1
    assert rose.figure("ladder.shares", since="2019-12-31", part="rose").numerator == 1
    assert ladder_stock(world, AS_OF).figure("ladder.stock", rung=4, benefit=True).value == 1
    came = ladder_transitions(world, date(2020, 5, 31))
    assert came.figure("ladder.transitions", **{"from": "new", "to": 2, "since": "2019-05-31"}).value == 1
    gone = on_benefit(("PW", date(2019, 6, 1), date(2020, 1, 1)))
    left = ladder_transitions(gone, AS_OF)
    assert (
        left.figure("ladder.transitions", **{"from": "none", "to": "left", "since": "2020-01-01"}).value == 1
    )


def test_coverage_takes_the_latest_status_that_is_known() -> None:
    on_rung = replace(on_benefit(("PW", YEAR_START, None)), ladder=(LadderStep("alice", YEAR_START, 3),))
    good, tomorrow = ProfileStatus("alice", AS_OF, "goed"), ProfileStatus("alice", date(2021, 1, 1), "geen")
    draft = ProfileStatus("alice", YEAR_START, "concept")
    for profiles, numerator in [((draft, good, tomorrow), 1), ((draft,), 0), ((), 0)]:
        coverage = hallowerk_coverage(replace(on_rung, profiles=profiles), AS_OF).figure("hallowerk.coverage")
        assert (coverage.numerator, coverage.denominator) == (numerator, 1)
    on_six = replace(on_rung, ladder=(LadderStep("alice", YEAR_START, 6),), profiles=(good,))
    assert hallowerk_coverage(on_six, AS_OF).figure("hallowerk.coverage").denominator == 0


def test_a_trajectory_that_starts_tomorrow_is_not_seen() -> None:
    started = Trajectory("1", "alice", "empowerment", AS_OF)
    tomorrow = Trajectory("2", "alice", "empowerment", date(2021, 1, 1))
    result = trajectories_started(replace(ALICE, trajectories=(started, tomorrow)), AS_OF)
    assert [row.subject for row in result.rows] == ["1"]


CONTRACT = Contract("S1", "werken", Decimal(150_000), YEAR_START, date(2021, 12, 31))
JOB = BuildingBlock("PW", Decimal(40_000), per_person=True, maximum_months=12, paid=True)
TRAINING = BuildingBlock("OPLEIDING", Decimal(1), per_person=False)
SOMEBODY = Contribution("1", "S1", "PW", YEAR_START, None, "alice", hours=Decimal(36))


def test_duty_from_the_threshold_on_unless_the_policy_says_above() -> None:
    assert has_duty(CONTRACT, ALICE)
    assert not has_duty(replace(CONTRACT, value=Decimal("149999.99")), ALICE)
    above = replace(ALICE, policies=(Policy(sroi_threshold_included=False),))
    assert not has_duty(CONTRACT, above)
    assert obligation(CONTRACT, ALICE) == 7_500
    assert obligation(replace(CONTRACT, percentage=Decimal("2.5")), ALICE) == 3_750


def test_half_a_cent_goes_up() -> None:
    assert half_up_to_cents(Fraction(5, 1000)) == Decimal("0.01")
    assert half_up_to_cents(Fraction(4999, 1_000_000)) == Decimal("0.00")


def test_a_person_block_is_paid_by_the_day_and_never_above_its_maximum() -> None:
    """2020 has 366 days: 40,000 × 366 / 365 is above a year's value, which is the most of 12 months."""
    assert contribution_value(SOMEBODY, CONTRACT, JOB, AS_OF) == 40_000
    half = replace(
        SOMEBODY, hours=Decimal(18), end=date(2020, 3, 13)
    )  # 31 + 29 + 13 = 73 days, a fifth of 365
    assert contribution_value(half, CONTRACT, JOB, AS_OF) == 4_000
    more_than_full = replace(half, hours=Decimal(40))
    assert contribution_value(more_than_full, CONTRACT, JOB, AS_OF) == 8_000
    before = replace(half, start=date(2019, 12, 1))
    assert contribution_value(before, CONTRACT, JOB, AS_OF) == 4_000
    assert contribution_value(replace(half, start=date(2021, 2, 1), end=None), CONTRACT, JOB, AS_OF) == 0


def test_the_maximum_of_months_begins_with_the_contribution_not_with_the_contract() -> None:
    """From 1 July 2019 twelve months end on 30 June 2020: 182 days of the contract."""
    early = replace(SOMEBODY, start=date(2019, 7, 1))
    assert contribution_value(early, CONTRACT, JOB, AS_OF) == Decimal("19945.21")  # 40,000 × 182 / 365


def test_a_unit_block_counts_where_its_first_day_lies_in_the_contract() -> None:
    course = Contribution("2", "S1", "OPLEIDING", YEAR_START, units=Decimal("882.52"))
    assert contribution_value(course, CONTRACT, TRAINING, AS_OF) == Decimal("882.52")
    assert contribution_value(replace(course, start=date(2019, 12, 31)), CONTRACT, TRAINING, AS_OF) == 0
    assert contribution_value(replace(course, start=date(2021, 1, 1)), CONTRACT, TRAINING, AS_OF) == 0


def test_paid_jobs_are_persons_and_an_unknown_person_is_one() -> None:
    unknown = [replace(SOMEBODY, number=number, person=None) for number in ("2", "3")]
    again = replace(SOMEBODY, number="4", start=date(2020, 5, 1))
    reported = replace(SOMEBODY, number="5", person="bob", status="gemeld")
    world = replace(
        ALICE, contracts=(CONTRACT,), blocks=(JOB,), contributions=(SOMEBODY, *unknown, again, reported)
    )
    assert sroi_paid_jobs(world, AS_OF).figure("sroi.paid_jobs", 2020).value == 3


def test_available_is_what_is_neither_spent_nor_promised() -> None:
    """1,000 less 300 spent (200 of it on the promise of 500) less 300 still promised is 400."""
    line = (2020, "Scholing", "3-5")
    world = World(
        allocations=(Allocation(*line, Decimal(600), "a"), Allocation(*line, Decimal(400), "b")),
        commitments=(Commitment("C", *line, YEAR_START, Decimal(500)),),
        bookings=(
            Booking("1", *line, YEAR_START, Decimal(200), "C"),
            Booking("2", *line, YEAR_START, Decimal(100)),
            Booking("3", *line, date(2021, 1, 1), Decimal(50), "C"),
        ),
    )
    lines = budget_lines(world, AS_OF)
    values = {
        name: lines.figure(f"budget.{name}", 2020, post="Scholing", category="3-5").value
        for name in ("allocated", "committed", "spent", "available")
    }
    assert values == {"allocated": 1000, "committed": 500, "spent": 300, "available": 400}
