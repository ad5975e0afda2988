"""Bands, keys, and amounts over months."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from budget.enums import Category
from budget.rules import band_of_rung, by_key, cut_back, spread

JANUARY, FEBRUARY, MARCH = (dt.date(2021, month, 1) for month in (1, 2, 3))


@pytest.mark.parametrize(
    ("rung", "band"),
    [
        (None, Category.ALL),
        (1, Category.FAR),
        (2, Category.FAR),
        (3, Category.NEAR),
        (5, Category.NEAR),
        (6, Category.NEAR),
    ],
)
def test_rungs_three_to_six_are_one_band(rung: int | None, band: Category) -> None:
    assert band_of_rung(rung) is band


def test_the_budget_of_the_paper_is_shared_by_the_key() -> None:
    shared = by_key(Decimal(2_529_750), Decimal("0.15"))
    assert shared == (Decimal("379462.50"), Decimal("2150287.50"))


def test_an_amount_is_spread_by_days_also_over_the_end_of_a_year() -> None:
    parts = spread(Decimal(410), dt.date(2020, 12, 22), dt.date(2021, 1, 31))
    assert parts == {dt.date(2020, 12, 1): Decimal(100), JANUARY: Decimal(310)}


def test_what_is_left_out_gets_nothing_and_the_rest_gets_it_all() -> None:
    parts = spread(Decimal(410), dt.date(2020, 12, 22), dt.date(2021, 1, 31), leaving_out=[2020])
    assert parts == {JANUARY: Decimal(410)}
    assert spread(Decimal(410), JANUARY, FEBRUARY, leaving_out=[2021]) == {}


@given(
    amount=st.decimals(min_value="0.01", max_value="1000000", places=2),
    start=st.dates(dt.date(2014, 1, 1), dt.date(2026, 12, 31)),
    length=st.integers(0, 900),
)
def test_the_parts_are_whole_cents_and_add_up(amount: Decimal, start: dt.date, length: int) -> None:
    parts = spread(amount, start, start + dt.timedelta(days=length))
    assert sum(parts.values()) == amount
    assert all(part >= 0 and part == part.quantize(Decimal("0.01")) for part in parts.values())


def test_cutting_back_keeps_the_earliest_months_up_to_what_was_spent_in_their_year() -> None:
    months = {JANUARY: Decimal(50), FEBRUARY: Decimal(50), MARCH: Decimal(50)}
    cut = cut_back(months, {2021: Decimal(70)})
    assert cut == {JANUARY: Decimal(50), FEBRUARY: Decimal(20), MARCH: Decimal(0)}
    assert sum(cut_back(months, {}).values()) == 0
