"""Promises: which category they fall in, how they weigh on the post, and what refuses them."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from accounts.models import User
from budget.enums import Category
from budget.models import BudgetYear, Commitment, CommitmentMonth, Override, Post
from budget.services import Leave, change_commitment, release_commitment
from core.versions import StaleError, version_of
from tests.budget.reading import code_of, line
from tests.factories import ClientFactory
from tests.factories.budget import (
    AllocationFactory,
    BookingFactory,
    BudgetYearFactory,
    FundFactory,
    PostFactory,
)

Promise = Callable[..., Commitment]
APRIL = dt.date(2021, 4, 1)


def test_a_promise_weighs_on_its_post(promise: Promise, post: Post) -> None:
    commitment = promise(300)
    assert commitment.number.startswith("V-")
    now = line(post)
    assert (now.committed, now.open, now.spent, now.available) == (300, 300, 0, 700)


@pytest.mark.parametrize(
    ("rung", "in_benefit", "category"),
    [(1, True, "1-2"), (4, True, "3-5"), (6, True, "3-5"), (4, False, "alle"), (None, True, "alle")],
)
def test_the_category_is_that_of_the_client_s_rung_on_the_day(
    promise: Promise, rung: int | None, in_benefit: bool, category: str
) -> None:
    client = ClientFactory(on_rung=rung, in_benefit=in_benefit)
    assert promise(client=client).category == category


def test_the_rung_of_another_day_does_not_matter(promise: Promise) -> None:
    client = ClientFactory(on_rung=1, on_rung__since=dt.date(2021, 3, 2), in_benefit=True)
    assert promise(client=client, day=dt.date(2021, 3, 1)).category == Category.ALL


def test_a_fund_may_set_its_own_band(promise: Promise) -> None:
    post = PostFactory(fund=FundFactory(code="structureel", band="1-2"), allocated=500)
    assert promise(post=post, client=ClientFactory(on_rung=5, in_benefit=True)).category == Category.FAR


def test_for_no_client_in_particular_the_category_can_be_chosen(promise: Promise) -> None:
    assert promise(category=Category.NEAR).category == Category.NEAR
    assert promise().category == Category.ALL


def test_the_last_euros_can_be_promised_and_one_cent_more_cannot(promise: Promise) -> None:
    promise(1000)
    with pytest.raises(ValidationError) as refusal:
        promise("0.01")
    assert code_of(refusal) == ["over_budget"]
    assert "0,01" in refusal.value.messages[0]
    assert Commitment.objects.count() == 1


def test_money_of_one_band_is_not_for_the_other_but_both_draw_on_everybody_s(promise: Promise) -> None:
    post = PostFactory()
    for category, amount in ((Category.FAR, 100), (Category.NEAR, 50), (Category.ALL, 30)):
        AllocationFactory(post=post, category=category, amount=amount)
    with pytest.raises(ValidationError):
        promise(81, post=post, category=Category.NEAR)
    promise(80, post=post, category=Category.NEAR)
    with pytest.raises(ValidationError):
        promise(1, post=post)
    promise(100, post=post, category=Category.FAR)


def test_a_controller_may_take_a_post_below_zero_by_name_and_with_a_reason(
    promise: Promise, gerda: User, post: Post
) -> None:
    commitment = promise(1200, leave=Leave(gerda, "Besluit van het college"))
    override = Override.objects.get()
    assert commitment.override == override
    assert (override.by, override.reason, override.short) == (gerda, "Besluit van het college", 200)
    assert line(post).available == -200


def test_leave_is_a_controller_s_and_needs_a_reason(promise: Promise, alice: User, gerda: User) -> None:
    with pytest.raises(PermissionDenied):
        promise(1200, leave=Leave(alice, "Het is dringend"))
    with pytest.raises(ValidationError):
        promise(1200, leave=Leave(gerda, ""))
    assert not Commitment.objects.exists()


def test_leave_that_is_not_needed_is_not_kept(promise: Promise, gerda: User) -> None:
    assert promise(10, leave=Leave(gerda, "Voor de zekerheid")).override is None
    assert not Override.objects.exists()


def test_a_promise_over_the_end_of_the_year_weighs_on_both_years(promise: Promise, post: Post) -> None:
    AllocationFactory(post=post, year__year=2022, amount=400)
    promise(410, start=dt.date(2021, 12, 22), end=dt.date(2022, 1, 31))
    assert line(post).committed == 100
    assert line(post, year=2022).committed == 310


def test_a_year_without_money_refuses_its_part(promise: Promise) -> None:
    with pytest.raises(ValidationError, match="2022"):
        promise(410, start=dt.date(2021, 12, 22), end=dt.date(2022, 1, 31))


def test_a_closed_year_takes_no_promise(promise: Promise, gerda: User) -> None:
    BudgetYearFactory(year=2020, closed=True, closed_by=gerda, closed_on=dt.date(2021, 2, 1))
    with pytest.raises(ValidationError) as refusal:
        promise(start=dt.date(2020, 12, 1), end=dt.date(2020, 12, 31))
    assert code_of(refusal) == ["year_closed"]
    assert not Commitment.objects.exists()


def test_a_year_that_is_not_there_is_named(promise: Promise) -> None:
    with pytest.raises(ValidationError, match="2031"):
        promise(start=dt.date(2031, 12, 1), end=dt.date(2031, 12, 31))


@pytest.mark.parametrize("values", [{"amount": 0}, {"amount": -5}, {"amount": 200_000_000}, {"text": ""}])
def test_what_is_not_a_promise_is_refused(promise: Promise, values: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        promise(**values)
    assert not CommitmentMonth.objects.exists()


def test_a_change_is_weighed_anew_and_keeps_what_is_not_given(
    promise: Promise, gerda: User, post: Post
) -> None:
    commitment = promise(300)
    change_commitment(user=gerda, commitment=commitment, amount=Decimal(900), end=APRIL, reason="duurder")
    stored = Commitment.objects.get()
    assert (stored.amount, stored.text, stored.end) == (900, "Cursus empowerment", APRIL)
    assert [month.month.month for month in stored.months.all()] == [3, 4]
    assert line(post).available == 100
    with pytest.raises(ValidationError):
        change_commitment(user=gerda, commitment=stored, amount=Decimal(1001), reason="nog duurder")
    assert line(post).available == 100


def test_a_change_leaves_the_part_of_a_closed_year(promise: Promise, gerda: User, post: Post) -> None:
    AllocationFactory(post=post, year__year=2022, amount=900)
    commitment = promise(410, start=dt.date(2021, 12, 22), end=dt.date(2022, 1, 31))
    BudgetYear.objects.filter(year=2021).update(closed=True, closed_by=gerda, closed_on=dt.date(2022, 1, 10))
    change_commitment(user=gerda, commitment=commitment, amount=Decimal(500), reason="duurder")
    assert line(post).committed == 100
    assert line(post, year=2022).committed == 400
    with pytest.raises(ValidationError):
        change_commitment(user=gerda, commitment=commitment, amount=Decimal(99), reason="goedkoper")


def test_a_promise_cannot_become_less_than_was_spent(promise: Promise, gerda: User, post: Post) -> None:
    commitment = promise(300)
    BookingFactory(post=post, amount=200, commitment=commitment)
    with pytest.raises(ValidationError) as refusal:
        change_commitment(user=gerda, commitment=commitment, amount=Decimal(199), reason="goedkoper")
    assert list(refusal.value.message_dict) == ["amount"]


def test_who_read_an_older_version_is_refused(promise: Promise, gerda: User) -> None:
    commitment = promise(300)
    with pytest.raises(StaleError):
        change_commitment(user=gerda, commitment=commitment, text="x", version="1", reason="test")


def test_release_sets_free_what_was_not_spent(promise: Promise, gerda: User, post: Post) -> None:
    commitment = promise(300)
    BookingFactory(post=post, amount=120, commitment=commitment)
    version = version_of(commitment)
    release_commitment(user=gerda, commitment=commitment, on=APRIL, version=version, reason="gestopt")
    now = line(post)
    assert (now.committed, now.open, now.spent, now.available) == (120, 0, 120, 880)
    assert Commitment.objects.get().released_on == APRIL
    with pytest.raises(ValidationError, match="vrijgegeven"):
        release_commitment(user=gerda, commitment=commitment, on=APRIL, reason="nog eens")
    with pytest.raises(ValidationError, match="vrijgegeven"):
        change_commitment(user=gerda, commitment=commitment, amount=Decimal(5), reason="toch")


def test_what_was_spent_beyond_its_year_is_taken_off_the_other_years(promise: Promise, post: Post) -> None:
    AllocationFactory(post=post, year__year=2022, amount=400)
    commitment = promise(410, start=dt.date(2021, 12, 22), end=dt.date(2022, 1, 31))
    BookingFactory(post=post, amount=350, commitment=commitment, day=dt.date(2021, 12, 30))
    assert (line(post).open, line(post).spent) == (0, 350)
    assert line(post, year=2022).open == 60


def test_only_who_meets_the_rules_of_a_post_may_have_it(promise: Promise) -> None:
    post = PostFactory(
        name="Crisis",
        inflow_from=dt.date(2020, 3, 1),
        schemes=["PW"],
        rungs=[3, 4],
        target_groups=["zzp"],
        allocated=1000,
    )
    fits = ClientFactory(on_rung=4, in_benefit=True, in_benefit__since=dt.date(2020, 4, 1), in_group="zzp")
    long_in_benefit = ClientFactory(on_rung=1, in_benefit="IOAW")
    assert promise(post=post, client=fits).category == Category.NEAR
    with pytest.raises(ValidationError) as refusal:
        promise(post=post, client=long_in_benefit)
    assert code_of(refusal) == ["not_eligible"] * 4
    promise(post=post)
