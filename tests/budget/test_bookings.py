"""What was spent: recorded, taken back, matched to a promise; and what refuses it."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from budget.enums import Category
from budget.models import Booking, BudgetYear, Commitment, Post
from budget.services import Leave, counter_booking, match_booking, record_booking, release_commitment
from tests.budget.reading import code_of, line
from tests.factories.budget import BookingFactory, BudgetYearFactory, PostFactory

DAY = dt.date(2021, 4, 1)
Book = Callable[..., Booking]


@pytest.fixture
def book(gerda: User, post: Post) -> Book:
    """Book an amount on the post in 2021, or as the test says."""

    def record(amount: int, *, leave: Leave | None = None, **values: Any) -> Booking:
        ordinary = {"year_id": 2021, "post": post, "category": Category.ALL, "day": DAY}
        booking = Booking(**{**ordinary, "amount": Decimal(amount), **values})
        return record_booking(user=gerda, booking=booking, leave=leave, reason="factuur")

    return record


def test_a_booking_is_spent(book: Book, post: Post) -> None:
    assert book(300).number.startswith("B-")
    assert (line(post).spent, line(post).available) == (300, 700)


def test_a_booking_on_a_promise_takes_its_place(
    book: Book, promise: Callable[..., Commitment], post: Post
) -> None:
    commitment = promise(300, category=Category.NEAR)
    booking = book(100, commitment=commitment)
    assert booking.category == Category.NEAR
    now = line(post, Category.NEAR)
    assert (now.committed, now.open, now.spent, now.available) == (300, 200, 100, -300)
    assert line(post).available == 1000


def test_more_than_there_is_needs_a_controller_s_leave(book: Book, gerda: User, post: Post) -> None:
    with pytest.raises(ValidationError) as refusal:
        book(1001)
    assert code_of(refusal) == ["over_budget"]
    assert book(1001, leave=Leave(gerda, "De factuur moet betaald")).override.short == 1
    assert line(post).available == -1


def test_a_booking_is_taken_back_by_its_opposite_and_only_once(book: Book, gerda: User, post: Post) -> None:
    booking = book(300)
    counter = counter_booking(user=gerda, booking=booking, on=DAY, reason="dubbel betaald")
    assert (counter.number, counter.sequence, counter.amount) == (booking.number, 2, -300)
    assert line(post).spent == 0
    for again in (booking, counter):
        with pytest.raises(ValidationError) as refusal:
            counter_booking(user=gerda, booking=again, on=DAY, reason="nog eens")
        assert code_of(refusal) == ["countered"]


def test_taking_back_opens_the_promise_again(
    book: Book, gerda: User, promise: Callable[..., Commitment], post: Post
) -> None:
    booking = book(100, commitment=promise(300))
    counter_booking(user=gerda, booking=booking, on=DAY, reason="verkeerde factuur")
    assert (line(post).open, line(post).spent) == (300, 0)


def test_what_was_released_does_not_open_again(
    book: Book, gerda: User, promise: Callable[..., Commitment], post: Post
) -> None:
    commitment = promise(300)
    booking = book(100, commitment=commitment)
    release_commitment(user=gerda, commitment=commitment, on=DAY, reason="gestopt")
    counter_booking(user=gerda, booking=booking, on=DAY, reason="teruggestort")
    assert (line(post).open, line(post).spent, line(post).available) == (0, 0, 1000)


def test_a_booking_of_a_closed_year_is_taken_back_in_the_year_of_the_day(
    book: Book, gerda: User, post: Post
) -> None:
    booking = book(300)
    BudgetYear.objects.filter(year=2021).update(closed=True, closed_by=gerda, closed_on=DAY)
    counter = counter_booking(user=gerda, booking=booking, on=dt.date(2022, 2, 1), reason="teruggestort")
    assert counter.year_id == 2022
    assert (line(post).spent, line(post, year=2022).spent) == (300, -300)


def test_a_match_moves_a_booking_from_the_post_to_the_promise(
    book: Book, gerda: User, promise: Callable[..., Commitment], post: Post
) -> None:
    commitment, booking = promise(300, category=Category.FAR), book(250)
    match_booking(user=gerda, booking=booking, commitment=commitment, reason="klopt")
    now = line(post, Category.FAR)
    assert (now.open, now.spent) == (50, 250)
    match_booking(user=gerda, booking=booking, commitment=None, reason="toch niet")
    assert line(post, Category.FAR).open == 300


@pytest.mark.parametrize("why", ["other_post", "released", "countered"])
def test_what_does_not_belong_together_is_not_matched(
    book: Book, gerda: User, promise: Callable[..., Commitment], why: str
) -> None:
    booking = book(100)
    commitment = promise(300, post=PostFactory(allocated=500)) if why == "other_post" else promise(300)
    if why == "released":
        release_commitment(user=gerda, commitment=commitment, on=DAY, reason="gestopt")
    if why == "countered":
        counter_booking(user=gerda, booking=booking, on=DAY, reason="dubbel")
    with pytest.raises(ValidationError) as refusal:
        match_booking(user=gerda, booking=booking, commitment=commitment, reason="klopt")
    assert code_of(refusal) == [why]


@pytest.mark.parametrize("values", [{"amount": 0}, {"amount": 200_000_000}, {"category": "6"}])
def test_what_is_no_booking_is_refused(book: Book, values: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        book(values.pop("amount", 5), **values)
    assert not Booking.objects.exists()


def test_a_closed_year_takes_no_booking_by_any_road(book: Book, gerda: User, post: Post) -> None:
    """The database itself refuses it: also who writes without asking."""
    BudgetYearFactory(year=2020, closed=True, closed_by=gerda, closed_on=DAY)
    with pytest.raises(ValidationError) as refusal:
        book(5, year_id=2020)
    assert code_of(refusal) == ["year_closed"]
    with pytest.raises(Exception, match="booking_year_open"):
        BookingFactory(post=post, year_id=2020, year=BudgetYear.objects.get(year=2020))
