"""Several people at once, on real connections: the last euros go to one of them, and the sums stay true."""

import datetime as dt
import random
import threading
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connections

from accounts.models import User
from budget.balances import lines, shortfalls
from budget.enums import Category, Decision
from budget.models import Allocation, Booking, BudgetYear, Commitment, Post, Transfer
from budget.services import (
    approve_transfer,
    ask_transfer,
    close_year,
    counter_booking,
    make_commitment,
    match_booking,
    record_booking,
    release_commitment,
)
from tests.budget.plain_ledger import PlainLedger, Promise, Spent
from tests.factories import UserFactory
from tests.factories.budget import BudgetYearFactory, PostFactory

pytestmark = [pytest.mark.slow, pytest.mark.django_db(transaction=True)]

PEOPLE = 4
ATTEMPTS = 1000
DAY = dt.date(2021, 3, 1)
END = dt.date(2021, 3, 31)


def at_once(work: Callable[[int], Any], people: int = PEOPLE) -> list[Any]:
    """The work by several people, each on a connection of their own, all starting together."""
    start = threading.Barrier(people)

    def of_one(number: int) -> Any:
        try:
            start.wait(30)
            return work(number)
        finally:
            connections.close_all()

    with ThreadPoolExecutor(people) as pool:
        return list(pool.map(of_one, range(people)))


def commit(user: User, post: Post, amount: int | Decimal, **values: Any) -> Commitment:
    ordinary = {"start": DAY, "end": END, "text": "cursus", "day": DAY, "reason": "test"}
    return make_commitment(user=user, post=post, amount=Decimal(amount), **{**ordinary, **values})


def refused(act: Callable[[], Any]) -> str:
    """The code by which the act is refused, or done."""
    try:
        act()
    except ValidationError as error:
        return str(error.error_list[0].code)
    return "done"


def test_of_a_thousand_attempts_on_the_last_euros_as_many_succeed_as_there_are_euros() -> None:
    gerda, post = UserFactory(controller=True), PostFactory(allocated=120)

    def often(_: int) -> Counter[str]:
        return Counter(refused(lambda: commit(gerda, post, 1)) for _ in range(ATTEMPTS // PEOPLE))

    outcomes: Counter[str] = sum(at_once(often), Counter())
    assert outcomes == {"done": 120, "over_budget": ATTEMPTS - 120}
    (line,) = lines(posts=[post.pk])
    assert (line.committed, line.available) == (120, 0)


def test_a_year_is_closed_between_promises_not_through_them() -> None:
    """Whoever came first is in the year that was closed; whoever came later is refused."""
    gerda, post = UserFactory(controller=True), PostFactory(allocated=10_000)
    BudgetYearFactory(year=2022)

    def work(number: int) -> list[str]:
        if number == 0:
            year = BudgetYear.objects.get(pk=2021)
            return [refused(lambda: close_year(user=gerda, year=year, on=END, reason="jaarrekening"))]
        return [refused(lambda: commit(gerda, post, 1)) for _ in range(40)]

    (closing,), *promising = at_once(work)
    assert closing == "done"
    outcomes = Counter(outcome for one in promising for outcome in one)
    assert set(outcomes) <= {"done", "year_closed"}
    assert not Commitment.objects.filter(months__year_closed=False, months__year=2021).exists()
    assert sum(line.committed for line in lines(year=2022)) == outcomes["done"]
    assert shortfalls() == {}


def test_transfers_in_both_directions_do_not_wait_in_a_circle() -> None:
    asking, deciding = UserFactory(controller=True), UserFactory(controller=True)
    here, there = PostFactory(allocated=500), PostFactory(allocated=500)

    def move(number: int) -> None:
        source, target = (here, there) if number % 2 else (there, here)
        for _ in range(15):
            transfer = Transfer(
                year_id=2021,
                from_post=source,
                from_category=Category.ALL,
                to_post=target,
                to_category=Category.ALL,
                amount=Decimal(3),
                reason="test",
            )
            asked = ask_transfer(user=asking, transfer=transfer, on=DAY)
            approve_transfer(user=deciding, transfer=asked, on=DAY)

    at_once(move)
    assert {line.allocated for line in lines()} == {500}


class Somebody:
    """Does whatever comes to mind, refusals included, on two posts that several people work on."""

    def __init__(self, number: int, users: list[User], posts: list[Post]) -> None:
        self.random = random.Random(number)
        self.users, self.posts = users, posts
        self.mine: list[Commitment] = []

    def act(self) -> None:
        acts = (self.promise, self.promise, self.book, self.release, self.move, self.counter, self.match)
        refused(self.random.choice(acts))

    def promise(self) -> None:
        category = Category(self.random.choice(Category.values))
        amount = self.random.randint(1, 60)
        self.mine.append(commit(self.users[0], self.random.choice(self.posts), amount, category=category))

    def book(self) -> None:
        on = self.random.choice([None, *self.mine])
        booking = Booking(
            year_id=2021,
            post=self.random.choice(self.posts),
            category=self.random.choice(Category.values),
            day=DAY,
            amount=Decimal(self.random.randint(1, 60)),
            commitment=on,
        )
        record_booking(user=self.users[0], booking=booking, reason="factuur")

    def release(self) -> None:
        if self.mine:
            chosen = self.mine.pop(self.random.randrange(len(self.mine)))
            release_commitment(user=self.users[0], commitment=chosen, on=DAY, reason="gestopt")

    def move(self) -> None:
        here, there = self.random.sample(self.posts, 2)
        transfer = Transfer(
            year_id=2021,
            from_post=here,
            from_category=Category.ALL,
            to_post=there,
            to_category=Category.ALL,
            amount=Decimal(self.random.randint(1, 40)),
            reason="test",
        )
        asked = ask_transfer(user=self.users[0], transfer=transfer, on=DAY)
        approve_transfer(user=self.users[1], transfer=asked, on=DAY)

    def counter(self) -> None:
        if booking := self.any_booking():
            counter_booking(user=self.users[0], booking=booking, on=DAY, reason="dubbel")

    def match(self) -> None:
        booking = self.any_booking()
        if booking and self.mine:
            match_booking(
                user=self.users[0], booking=booking, commitment=self.random.choice(self.mine), reason="klopt"
            )

    def any_booking(self) -> Booking | None:
        return Booking.objects.filter(counters=None).order_by("?").first()


def as_stored() -> PlainLedger:
    """Every row of the ledger as the plain one knows it."""
    ledger = PlainLedger()
    for row in Allocation.objects.all():
        ledger.set_aside.append(((row.year_id, row.post_id, row.category), row.amount))
    for row in Transfer.objects.filter(decision=Decision.APPROVED):
        ledger.set_aside.append(((row.year_id, row.from_post_id, row.from_category), -row.amount))
        ledger.set_aside.append(((row.year_id, row.to_post_id, row.to_category), row.amount))
    for row in Commitment.objects.prefetch_related("months"):
        months = {month.month: month.amount for month in row.months.all()}
        assert sum(months.values()) == row.amount
        ledger.promises[row.pk] = Promise(row.post_id, row.category, months, row.released_on is not None)
    for row in Booking.objects.all():
        ledger.spent.append(Spent(row.year_id, row.post_id, row.category, row.amount, row.commitment_id))
    return ledger


@pytest.mark.parametrize("seed", range(3))
def test_whatever_several_people_do_at_once_the_sums_are_those_of_plain_python(seed: int) -> None:
    users = [UserFactory(controller=True), UserFactory(controller=True)]
    posts = [PostFactory(allocated=400), PostFactory(allocated=300)]

    def work(number: int) -> None:
        somebody = Somebody(seed * PEOPLE + number, users, posts)
        for _ in range(40):
            somebody.act()

    at_once(work)
    stored = {
        (one.year, one.post_id, one.category): (
            *(one.allocated, one.committed, one.open, one.spent),
            one.available,
        )
        for one in lines()
    }
    assert stored == as_stored().lines()
    assert shortfalls() == {}
    assert Booking.objects.exists()
    assert Commitment.objects.exists()
