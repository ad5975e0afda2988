"""M2: who left the benefit after a placement and stayed out, one rule at a time.

The placement starts on 2 March 2020.
"""

import datetime as dt
from typing import Any

import pytest

from targets.metrics.outflow import OUTFLOW_SUSTAINED
from tests.oracle.world import BenefitSpell
from tests.targets.metrics.running import outcomes
from tests.targets.metrics.small_worlds import benefit, day, job, result, row, rung

pytestmark = pytest.mark.usefixtures("reference_data")

LATER = dt.date(2023, 1, 1)  # everything can be judged


def states(*benefits: BenefitSpell, as_of: dt.date = LATER, **records: Any) -> list[str]:
    """What is said for 0, 3, 6 and 12 months; '' when sustained."""
    result(as_of, **{"placements": (job(),), **records}, benefits=benefits)
    return [outcomes(OUTFLOW_SUSTAINED, months)["1"][1] for months in (0, 3, 6, 12)]


def test_who_leaves_the_benefit_and_never_returns_is_sustained_for_every_number_of_months() -> None:
    assert states(benefit("2019-01-01", "2020-03-01")) == ["", "", "", ""]


def test_who_stays_in_benefit_is_sustained_for_none() -> None:
    assert states(benefit("2019-01-01")) == ["not_sustained"] * 4


def test_who_had_no_benefit_before_the_start_is_not_in_the_base() -> None:
    found = result(LATER, placements=(job(),), benefits=(benefit("2019-01-01", "2020-01-30"),))
    assert row(found, "outflow.sustained") is None


def test_who_begins_benefit_on_the_start_is_in_the_base() -> None:
    assert states(benefit("2020-03-02", "2020-03-02")) == ["", "", "", ""]


def test_a_placement_that_does_not_count_is_not_in_the_base() -> None:
    found = result(LATER, placements=(job(),), benefits=(benefit("2019-01-01"),), ladder=(rung(2),))
    assert row(found, "outflow.sustained") is None


@pytest.mark.parametrize(("last_day", "state"), [("2020-06-01", ""), ("2020-06-02", "not_sustained")])
def test_the_first_day_out_is_three_months_after_the_start_at_the_latest(last_day: str, state: str) -> None:
    assert states(benefit("2019-01-01", last_day)) == [state] * 4


@pytest.mark.parametrize(("back", "state"), [("2020-06-02", ""), ("2020-06-01", "not_sustained")])
def test_three_months_out_end_on_the_day_before_the_same_day_of_the_month(back: str, state: str) -> None:
    left, returned = benefit("2019-01-01", "2020-03-01"), benefit(back)
    assert states(left, returned)[:3] == ["", state, "not_sustained"]


def test_months_are_those_of_the_calendar() -> None:
    """From 30 November three months reach the end of February."""
    left, returned = benefit("2019-01-01", "2020-11-29"), benefit("2021-02-28")
    assert states(left, returned, placements=(job(start="2020-11-30"),))[:2] == ["", ""]


def test_schemes_that_touch_leave_no_day_free() -> None:
    assert (
        states(benefit("2019-01-01", "2020-03-10"), benefit("2020-03-11", scheme="IOAW"))[0]
        == "not_sustained"
    )


def test_ww_after_general_benefit_is_out_of_general_benefit() -> None:
    assert states(benefit("2019-01-01", "2020-03-10"), benefit("2020-03-11", scheme="WW")) == [""] * 4


def test_a_later_gap_in_the_window_may_last_longer_than_the_first() -> None:
    spells = (benefit("2019-01-01", "2020-03-10"), benefit("2020-03-21", "2020-04-30"))
    assert states(*spells) == ["", "", "", ""]


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        ("2020-06-01", ["running"] * 4),
        ("2020-06-02", ["", "running", "running", "running"]),
        ("2020-09-02", ["", "", "running", "running"]),
        ("2021-06-01", ["", "", "", "running"]),
        ("2021-06-02", ["", "", "", ""]),
    ],
)
def test_a_placement_is_running_until_three_months_and_the_months_asked_are_over(
    as_of: str, expected: list[str]
) -> None:
    assert states(benefit("2019-01-01", "2020-03-01"), as_of=day(as_of)) == expected


def test_an_end_after_the_day_of_looking_is_not_known_yet() -> None:
    assert states(benefit("2019-01-01", "2020-07-01"), as_of=day("2020-06-30"))[0] == "not_sustained"


@pytest.mark.parametrize("reason", ["overleden", "verhuisd", "pensioen", "detentie"])
def test_who_left_for_another_reason_is_counted_apart(reason: str) -> None:
    assert states(benefit("2019-01-01", "2020-03-10", reason=reason)) == ["other_exit"] * 4


@pytest.mark.parametrize("reason", ["overig", "", "werk", "samenwonen"])
def test_a_choice_or_no_reason_is_no_other_exit(reason: str) -> None:
    assert states(benefit("2019-01-01", "2020-03-10", reason=reason)) == [""] * 4


def test_an_immature_placement_is_running_whatever_its_exit() -> None:
    found = states(benefit("2019-01-01", "2020-03-10", reason="verhuisd"), as_of=day("2020-06-02"))
    assert found == ["other_exit", "running", "running", "running"]


def test_of_spells_that_end_together_the_first_scheme_says_why() -> None:
    moved = benefit("2019-01-01", "2020-03-10", reason="verhuisd")
    work = benefit("2019-06-01", "2020-03-10", scheme="IOAW", reason="werk")
    assert states(moved, work)[0] == "other_exit"


def test_an_exit_that_ends_before_the_client_returned_is_the_exit_of_the_short_gap_only() -> None:
    """Out by moving for ten days, back, then out to work: for 0 months the first gap is the earliest."""
    spells = (
        benefit("2019-01-01", "2020-03-10", reason="verhuisd"),
        benefit("2020-03-21", "2020-04-30", reason="werk"),
    )
    assert states(*spells) == ["other_exit", "", "", ""]


def test_figures_leave_running_and_other_exits_out_of_the_rate() -> None:
    found = result(
        day("2020-09-30"),
        placements=(job(), job("2", "2020-08-01", employer="90000002")),
        benefits=(benefit("2019-01-01", "2020-08-05"),),
    )
    rate = found.figure("outflow.sustained", 2020, months=0)
    assert (rate.value, rate.numerator, rate.denominator) == (0, 0, 1)
    assert found.figure("outflow.sustained", 2020, months=0, part="running").value == 1
    assert found.figure("outflow.sustained", 2020, months=0, month=8, part="running").value == 1


def test_the_survival_curve_reaches_two_years() -> None:
    found = result(
        LATER, placements=(job(),), benefits=(benefit("2019-01-01", "2020-03-01"), benefit("2021-03-02"))
    )
    curve = [found.figure("outflow.survival", 2020, months=months).value for months in range(25)]
    assert curve == [1] * 13 + [0] * 12


@pytest.mark.parametrize(("job_end", "partial"), [(None, True), ("2020-06-02", True), ("2020-06-01", False)])
def test_partial_is_work_and_benefit_together_three_months_after_the_start(
    job_end: str | None, partial: bool
) -> None:
    found = row(
        result(LATER, placements=(job(end=job_end),), benefits=(benefit("2019-01-01"),)), "outflow.partial"
    )
    assert found is not None
    assert found.counted is partial


def test_more_months_than_the_curve_has_cannot_be_asked() -> None:
    assert OUTFLOW_SUSTAINED.outcome is not None
    with pytest.raises(ValueError, match="from 0 to 24"):
        OUTFLOW_SUSTAINED.outcome(25)
