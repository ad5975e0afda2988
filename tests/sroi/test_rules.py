import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sroi.enums import Phase
from sroi.rules import FULL_WEEK, days_that_count, need, phase

START, END = dt.date(2020, 2, 1), dt.date(2020, 12, 31)


@pytest.mark.parametrize(
    ("day", "stands"),
    [
        (dt.date(2020, 1, 31), Phase.TO_COME),
        (START, Phase.RUNNING),
        (END, Phase.RUNNING),
        (dt.date(2021, 1, 1), Phase.OVER),
    ],
)
def test_a_contract_runs_from_its_first_to_its_last_day(day: dt.date, stands: Phase) -> None:
    assert phase(START, END, day) is stands


def test_days_count_to_the_end_of_the_contract_or_the_maximum() -> None:
    assert days_that_count(START, END, None) == 335
    assert days_that_count(START, END, 1) == 29
    assert days_that_count(dt.date(2021, 1, 1), END, None) == 0


@settings(deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
@given(
    due=st.decimals("0.01", "900000", places=2),
    yearly=st.sampled_from([Decimal(5_000), Decimal("39999.99")]),
    days=st.integers(1, 2000),
)
def test_as_few_people_as_do_what_is_due(due: Decimal, yearly: Decimal, days: int) -> None:
    needed = need(due, yearly=yearly, days=days)
    assert needed is not None
    one = Fraction(yearly) * days / 365
    if needed.people > 1:
        assert needed.hours == FULL_WEEK
        assert (needed.people - 1) * one < due <= needed.people * one
    else:
        assert abs(one * needed.hours / FULL_WEEK - Fraction(due)) <= one / FULL_WEEK


def test_nobody_can_do_anything_when_no_days_are_left() -> None:
    assert need(Decimal(1), yearly=Decimal(40_000), days=0) is None
