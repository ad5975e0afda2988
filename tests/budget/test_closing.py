"""Closing a year: what goes along to the next one, and what a closed year still takes (nothing)."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from budget.balances import Line
from budget.enums import Category
from budget.models import Allocation, BudgetYear, Commitment, Post
from budget.services import close_year
from budget.services.years import left_over
from tests.budget.reading import code_of, line
from tests.factories.budget import AllocationFactory, BookingFactory, BudgetYearFactory, TransferFactory

LAST_DAY = dt.date(2022, 1, 15)


@pytest.fixture
def close(gerda: User, post: Post) -> Callable[..., BudgetYear]:
    def closing(*posts: Post, year: int = 2021) -> BudgetYear:
        chosen = BudgetYear.objects.get(pk=year)
        return close_year(user=gerda, year=chosen, on=LAST_DAY, carry_over=posts, reason="jaarrekening")

    return closing


def test_what_is_still_open_moves_to_january_with_its_money(
    close: Callable[..., BudgetYear], promise: Callable[..., Commitment], post: Post
) -> None:
    commitment = promise(300, start=dt.date(2021, 11, 1), end=dt.date(2021, 12, 31))
    BookingFactory(post=post, amount=120, commitment=commitment)
    year = close()
    assert (year.closed, year.closed_on) == (True, LAST_DAY)
    old, new = line(post), line(post, year=2022)
    assert (old.allocated, old.committed, old.open, old.spent) == (1000, 120, 0, 120)
    assert (new.allocated, new.committed, new.open, new.available) == (180, 180, 180, 0)
    assert Allocation.objects.get(year=2022).source_name == "verplichtingen 2021"
    assert sum(month.amount for month in commitment.months.all()) == commitment.amount


def test_what_is_left_goes_along_where_somebody_says_so(
    close: Callable[..., BudgetYear], promise: Callable[..., Commitment], post: Post
) -> None:
    BookingFactory(post=post, amount=150)
    close(post)
    carried = Allocation.objects.get(year=2022)
    assert (carried.source_name, carried.amount, carried.reason) == ("overheveling 2021", 850, "jaarrekening")
    assert line(post).allocated == 1000


def test_what_a_band_drew_on_everybody_s_money_is_not_left() -> None:
    def of(category: str, available: int) -> Line:
        return Line(2021, 1, category, *[Decimal(0)] * 4, Decimal(available))

    assert left_over([of("alle", 100), of("3-5", -30), of("1-2", 20)]) == {
        (1, "alle"): 70,
        (1, "1-2"): 20,
    }


def test_a_year_is_not_closed_twice_nor_with_transfers_to_decide_on(
    close: Callable[..., BudgetYear], gerda: User
) -> None:
    transfer = TransferFactory(asked_by=gerda)
    with pytest.raises(ValidationError) as refusal:
        close()
    assert code_of(refusal) == ["undecided"]
    transfer.delete()
    close()
    with pytest.raises(ValidationError) as refusal:
        close()
    assert code_of(refusal) == ["year_closed"]


def test_the_next_year_must_be_there(close: Callable[..., BudgetYear]) -> None:
    BudgetYearFactory(year=2035)
    with pytest.raises(ValidationError, match="2036"):
        close(year=2035)


def test_a_promise_of_two_years_keeps_what_january_has_already(
    close: Callable[..., BudgetYear], promise: Callable[..., Commitment], post: Post
) -> None:
    AllocationFactory(post=post, year__year=2022, amount=310, category=Category.ALL)
    promise(410, start=dt.date(2021, 12, 22), end=dt.date(2022, 1, 31))
    close()
    assert line(post).committed == 0
    assert (line(post, year=2022).committed, line(post, year=2022).available) == (410, 0)
