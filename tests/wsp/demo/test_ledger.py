"""The ledger of the demo: the paper's totals, plausible spending, nothing below zero, old years closed."""

from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from budget.balances import Line, lines, shortfalls
from budget.models import Booking, BudgetYear, Commitment, CommitmentMonth
from core.reference import load_reference, reference_lists
from tests.factories import ClientFactory
from wsp.demo.ledger import DIVIDED, fill_ledger
from wsp.demo.loading import create_users
from wsp.demo.people import USERS

UNTIL = date(2023, 6, 30)

pytestmark = pytest.mark.django_db


@pytest.fixture
def ledger() -> list[Line]:
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))
    create_users(USERS, "a demo password")
    for rung in (1, 2, 4, 5):
        ClientFactory(on_rung=rung, in_benefit=True)
    fill_ledger(2021, UNTIL)
    return lines()


def test_the_paper_s_totals_stand_in_their_years(ledger: list[Line]) -> None:
    allocated = {
        year: sum(line.allocated for line in ledger if line.year == year) for year in range(2014, 2022)
    }
    paper = {2014: 2_313_633, 2018: 1_970_954, 2020: 2_261_790, 2021: 2_529_750 + 477_000 + 100_000}
    assert {year: allocated[year] for year in paper} == paper
    assert sum(amount for amount, _share in DIVIDED.values()) == 2_529_750


def test_money_is_spent_promised_and_never_below_zero(ledger: list[Line]) -> None:
    assert shortfalls() == {}
    spent = sum(line.spent for line in ledger if line.year == 2021)
    assert 2_000_000 < spent < 2_529_750
    assert Commitment.objects.filter(category="1-2").exists()
    assert Booking.objects.loose().filter(year=2023, category="alle").exists()
    assert not CommitmentMonth.objects.filter(amount__lt=0).exists()


def test_years_before_last_year_are_closed(ledger: list[Line]) -> None:
    closed = BudgetYear.objects.filter(closed=True).values_list("pk", flat=True)
    assert list(closed) == list(range(2014, 2022))
