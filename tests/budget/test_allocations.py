"""What is set aside: its versions, and transfers with a second pair of eyes."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from budget.enums import Category, Decision
from budget.models import Allocation, BudgetYear, Commitment, Post, Transfer
from budget.services import (
    Leave,
    approve_transfer,
    ask_transfer,
    change_allocation,
    refuse_transfer,
    set_aside,
)
from core.versions import StaleError, version_of
from tests.budget.reading import code_of, line
from tests.factories import UserFactory
from tests.factories.budget import PostFactory

DAY = dt.date(2021, 4, 1)


@pytest.fixture
def other(db: None) -> Post:
    return PostFactory(name="Diagnose en keuringen", allocated=50)


@pytest.fixture
def second(db: None) -> User:
    """Another controller."""
    return UserFactory(username="greet", controller=True)


@pytest.fixture
def asked(gerda: User, post: Post, other: Post) -> Transfer:
    """€ 400 to the other post, asked for by Gerda."""
    transfer = Transfer(
        year_id=2021,
        from_post=post,
        from_category=Category.ALL,
        to_post=other,
        to_category=Category.ALL,
        amount=Decimal(400),
        reason="Meer keuringen",
    )
    return ask_transfer(user=gerda, transfer=transfer, on=DAY)


def versions(allocation: Allocation) -> list[tuple[Any, ...]]:
    events = Allocation.pgh_event_model.objects.filter(pgh_obj_id=allocation.pk)  # type: ignore[attr-defined]
    return list(events.order_by("revision").values_list("revision", "amount", "reason", "author"))


def test_every_version_keeps_its_reason_and_author(gerda: User, second: User, post: Post) -> None:
    allocation = Allocation(
        year_id=2022, post=post, category=Category.ALL, amount=Decimal(900), reason="Raadsbesluit"
    )
    set_aside(user=gerda, allocation=allocation)
    version = version_of(allocation)
    change_allocation(
        user=second, allocation=allocation, amount=Decimal(950), version=version, reason="Meicirculaire"
    )
    assert versions(allocation) == [
        (1, 900, "Raadsbesluit", gerda.pk),
        (2, 950, "Meicirculaire", second.pk),
    ]
    assert line(post, year=2022).allocated == 950
    with pytest.raises(StaleError):
        change_allocation(
            user=gerda, allocation=allocation, amount=Decimal(1), version=version, reason="oud scherm"
        )


def test_less_than_was_promised_needs_leave(
    gerda: User, post: Post, promise: Callable[..., Commitment]
) -> None:
    promise(800)
    allocation = post.allocations.get()
    change = {"user": gerda, "allocation": allocation, "amount": Decimal(700), "reason": "Bezuiniging"}
    with pytest.raises(ValidationError) as refusal:
        change_allocation(**change, version=version_of(allocation))
    assert code_of(refusal) == ["over_budget"]
    leave = Leave(gerda, "Wordt in mei aangevuld")
    change_allocation(**change, version=version_of(allocation), leave=leave)
    assert line(post).available == -100


@pytest.mark.parametrize("values", [{"amount": Decimal(-1)}, {"reason": ""}, {"category": "6"}])
def test_what_is_no_allocation_is_refused(gerda: User, post: Post, values: dict[str, Any]) -> None:
    ordinary = {"year_id": 2022, "post": post, "category": "alle", "amount": Decimal(1), "reason": "x"}
    with pytest.raises(ValidationError):
        set_aside(user=gerda, allocation=Allocation(**{**ordinary, **values}))


def test_a_transfer_moves_money_once_somebody_else_agrees(
    asked: Transfer, second: User, post: Post, other: Post
) -> None:
    assert (line(post).allocated, line(other).allocated) == (1000, 50)
    approve_transfer(user=second, transfer=asked, on=DAY)
    assert (line(post).allocated, line(other).allocated) == (600, 450)


def test_who_asked_does_not_agree(asked: Transfer, gerda: User, post: Post) -> None:
    with pytest.raises(ValidationError, match="iemand anders"):
        approve_transfer(user=gerda, transfer=asked, on=DAY)
    assert line(post).allocated == 1000


def test_what_was_refused_stays_where_it_was_and_is_not_decided_again(
    asked: Transfer, second: User, post: Post
) -> None:
    refuse_transfer(user=second, transfer=asked, on=DAY)
    assert Transfer.objects.get().decision == Decision.REFUSED
    with pytest.raises(ValidationError) as refusal:
        approve_transfer(user=second, transfer=asked, on=DAY)
    assert code_of(refusal) == ["decided"]
    assert line(post).allocated == 1000


def test_money_that_was_promised_is_not_transferred(
    asked: Transfer, second: User, promise: Callable[..., Commitment]
) -> None:
    promise(700)
    with pytest.raises(ValidationError) as refusal:
        approve_transfer(user=second, transfer=asked, on=DAY)
    assert code_of(refusal) == ["over_budget"]


def test_nothing_of_a_closed_year_is_changed(asked: Transfer, second: User, post: Post) -> None:
    BudgetYear.objects.filter(year=2021).update(closed=True, closed_by=second, closed_on=DAY)
    allocation = post.allocations.get()
    acts = (
        lambda: approve_transfer(user=second, transfer=asked, on=DAY),
        lambda: change_allocation(
            user=second,
            allocation=allocation,
            amount=Decimal(5),
            version=version_of(allocation),
            reason="x",
        ),
        lambda: set_aside(
            user=second,
            allocation=Allocation(
                year_id=2021, post=post, category=Category.FAR, amount=Decimal(5), reason="x"
            ),
        ),
        lambda: ask_transfer(
            user=second,
            transfer=Transfer(
                year_id=2021,
                from_post=post,
                from_category=Category.ALL,
                to_post=post,
                to_category=Category.FAR,
                amount=Decimal(5),
                reason="x",
            ),
            on=DAY,
        ),
    )
    for act in acts:
        with pytest.raises(ValidationError) as refusal:
            act()
        assert code_of(refusal) == ["year_closed"]
