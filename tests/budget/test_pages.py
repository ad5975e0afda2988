"""The screens of the controller: who may open them, what they say, and what a form does."""

import datetime as dt
import io
import re
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from openpyxl import load_workbook
from pytest_django import DjangoAssertNumQueries

from accounts.models import User
from audit.models import ReadingLog
from budget.models import Post
from budget.services import counter_booking
from tests.budget.browsing import at, text_of
from tests.budget.reading import line
from tests.factories import ClientFactory
from tests.factories.budget import (
    AllocationFactory,
    BookingFactory,
    CommitmentFactory,
    OverrideFactory,
    PostFactory,
    StatedTotalFactory,
    TransferFactory,
)

pytestmark = pytest.mark.usefixtures("reference_data")

DAY = dt.date(2021, 3, 1)
SignIn = Callable[[User], Browser]


def test_a_year_says_what_is_allocated_committed_spent_and_available(
    gerda_s: Browser, training: Post
) -> None:
    CommitmentFactory(post=training, amount=300)
    BookingFactory(post=training, amount=120, category="3-5")
    page = text_of(gerda_s, at("year", year=2021))
    for amount in ("€ 1.000,00", "€ 300,00", "€ 120,00", "€ 580,00"):
        assert amount in page
    assert "Training" in page


def test_the_budget_is_shared_by_the_key_of_the_policy(gerda_s: Browser, training: Post) -> None:
    page = text_of(gerda_s, at("year", year=2021))
    assert "€ 150,00 (15%)" in page
    assert "€ 850,00 (85%)" in page


def test_funds_that_stand_apart_are_not_in_the_participation_budget(gerda_s: Browser, training: Post) -> None:
    crisis = Post.objects.get(name="Crisisaanpak WW")
    AllocationFactory(post=crisis, amount=55)
    page = text_of(gerda_s, at("year", year=2021))
    assert "Crisisaanpak (derde steunpakket)" in page
    assert "€ 150,00 (15%)" in page


def test_deviations_are_put_into_words(gerda_s: Browser, training: Post) -> None:
    BookingFactory(post=training, amount=1400)
    page = text_of(gerda_s, at("year", year=2021))
    assert "Training: aan het eind van het jaar verwachten we € 1.400" in page
    assert "€ 400 (40%) meer" in page


@pytest.mark.parametrize("rows", [3, 300])
def test_a_year_costs_the_same_at_any_size(
    gerda_s: Browser, training: Post, django_assert_num_queries: DjangoAssertNumQueries, rows: int
) -> None:
    for number in range(rows // 3):
        post = PostFactory(fund=None, fund_id="participatiebudget", allocated=10)
        CommitmentFactory(post=post, amount=5)
        BookingFactory(post=post, amount=1, number=f"x{number}")
    gerda_s.get(at("year", year=2021))
    with django_assert_num_queries(16):
        gerda_s.get(at("year", year=2021))


@pytest.mark.parametrize("rows", [3, 300])
@pytest.mark.parametrize(
    ("page", "queries"), [("post", 18), ("controls", 20), ("matches", 12), ("transfers", 8)]
)
def test_other_pages_cost_the_same_at_any_size(
    gerda_s: Browser,
    training: Post,
    django_assert_num_queries: DjangoAssertNumQueries,
    page: str,
    queries: int,
    rows: int,
) -> None:
    for number in range(rows // 3):
        commitment = CommitmentFactory(post=training, amount=5, client=ClientFactory())
        BookingFactory(post=training, amount=1, number=f"x{number}", commitment=commitment)
        BookingFactory(post=training, amount=2, number=f"y{number}", text=commitment.number)
        TransferFactory(from_post=training)
    address = at(page, year=2021, **({"pk": training.pk} if page == "post" else {}))
    gerda_s.get(address)
    with django_assert_num_queries(queries):
        gerda_s.get(address)


def test_controls_show_what_does_not_add_up(gerda_s: Browser, training: Post, gerda: User) -> None:
    StatedTotalFactory(fund_id="participatiebudget", fund=None, amount=1100, source_text="Raadsvoorstel")
    poor = PostFactory(name="Koffie", fund=None, fund_id="participatiebudget")
    BookingFactory(post=poor, amount=5)
    CommitmentFactory(post=training, amount=1200, override=OverrideFactory(by=gerda, short=200))
    TransferFactory(from_post=training, to_post=poor)
    page = text_of(gerda_s, at("controls", year=2021))
    assert "Raadsvoorstel € 1.100,00 € 1.000,00 -€ 100,00 Klopt niet" in page
    for said in ("Koffie", "€ 5,00 onder nul", "€ 200,00 onder nul", "1 boeking, € 5,00", "1 overboeking"):
        assert said in page
    assert "Afgesproken met de wethouder" in page


def test_the_paper_contradicts_itself_on_the_crisis_approach_and_the_screen_says_so(
    gerda_s: Browser,
) -> None:
    for name, amount in (("Crisisaanpak WW", 55_000), ("Crisisaanpak arbeidsbeperking", 422_000)):
        AllocationFactory(post=Post.objects.get(name=name), amount=amount)
    page = text_of(gerda_s, at("controls", year=2021))
    assert "hoofdstuk 4 € 477.000,00 € 477.000,00 € 0,00 Klopt" in page
    assert "331.000 + 166.000 € 497.000,00 € 477.000,00 -€ 20.000,00 Klopt niet" in page
    assert "bronnen noemen 2 verschillende totalen" in page


def test_a_post_shows_its_lines_and_versions_and_the_reading_is_recorded(
    gerda_s: Browser, gerda: User, training: Post
) -> None:
    client = ClientFactory(surname="Geheim")
    CommitmentFactory(post=training, client=client, text="Lascursus")
    page = text_of(gerda_s, at("post", year=2021, pk=training.pk))
    assert f"{client.number}" in page
    assert "Lascursus" in page
    assert "Geheim" not in page
    assert "Vastgesteld" in page
    reading = ReadingLog.objects.latest("pk")
    assert (reading.user_id, reading.clients, reading.fields) == (gerda.pk, [client.pk], "client_number")


@pytest.mark.parametrize(
    ("page", "who"),
    [
        ("current", {"gerda", "bob"}),
        ("years", {"gerda", "bob"}),
        ("commitments", {"gerda"}),
        ("bookings", {"gerda"}),
        ("new_commitment", {"gerda"}),
        ("new_booking", {"gerda"}),
    ],
)
def test_who_may_open_what(page: str, who: set[str], request: pytest.FixtureRequest, sign_in: SignIn) -> None:
    for name in ("alice", "bob", "dirk", "erica", "gerda", "hans", "joke", "karim"):
        answer = sign_in(request.getfixturevalue(name)).get(at(page))
        assert answer.status_code == (200 if name in who else 403), name


@pytest.mark.parametrize(
    "page", ["controls", "file", "close", "matches", "new_allocation", "new_transfer", "new_total"]
)
def test_a_manager_sees_the_year_and_decides_on_transfers_but_no_lines(
    page: str, bob: User, sign_in: SignIn, training: Post
) -> None:
    browser = sign_in(bob)
    assert browser.get(at("year", year=2021)).status_code == 200
    assert browser.get(at("transfers", year=2021)).status_code == 200
    assert browser.get(at(page, year=2021)).status_code == 403
    assert browser.get(at("post", year=2021, pk=training.pk)).status_code == 403


def test_all_years_stand_beside_each_other(gerda_s: Browser, training: Post) -> None:
    AllocationFactory(post=training, year__year=2014, amount=2_313_633)
    page = text_of(gerda_s, at("years"))
    assert "2014 € 2.313.633,00" in page
    assert "2021 € 1.000,00" in page


def test_lists_filter_and_export(gerda_s: Browser, training: Post) -> None:
    CommitmentFactory(post=training, text="=HYPERLINK()")
    BookingFactory(post=training, number="77", text="Factuur")
    page = gerda_s.get(at("commitments"), {"year": 2021, "post": training.pk, "open": "open"})
    assert "=HYPERLINK()" in page.text
    assert "Factuur" in gerda_s.get(at("bookings"), {"matched": "no", "number": "77"}).text
    file = b"".join(gerda_s.get(at("commitments"), {"format": "csv"}).streaming_content).decode()
    assert "'=HYPERLINK()" in file


def test_the_spreadsheet_adds_up_by_formulas(gerda_s: Browser, training: Post, gerda: User) -> None:
    client = ClientFactory()
    commitment = CommitmentFactory(post=training, amount=300, client=client, text="=1+1")
    booking = BookingFactory(post=training, amount=120, commitment=commitment)
    counter_booking(user=gerda, booking=booking, on=DAY, reason="dubbel")
    AllocationFactory(post=training, category="3-5", amount=Decimal("250.25"))
    BookingFactory(post=training, category="3-5", amount=Decimal("50.25"))
    answer = gerda_s.get(at("file", year=2021))
    book = load_workbook(io.BytesIO(answer.content))
    overview, lines = book.worksheets
    texts = [row[6].value for row in lines.iter_rows(min_row=2)]
    assert "'=1+1" in texts
    assert {row[5].value for row in lines.iter_rows(min_row=2)} == {None, client.number}
    for row in overview.iter_rows(min_row=2, max_row=overview.max_row - 1):
        post, category = row[1].value, row[2].value
        sums = [sum_if(lines, cell.value, post, category) for cell in row[3:7]]
        now = line(training, category)
        assert sums == [now.allocated, now.committed, now.open, now.spent]
        assert row[7].value == f"=D{row[7].row}-G{row[7].row}-F{row[7].row}"
    end = overview.max_row
    assert [cell.value for cell in overview[end][3:8]] == [
        f"=SUM({column}2:{column}{end - 1})" for column in "DEFGH"
    ]
    assert ReadingLog.objects.latest("pk").clients == [client.pk]


def sum_if(lines: Any, formula: str, post: str, category: str) -> Decimal:
    """What the formula gives: it sums one column over the rows of this post and category."""
    column, last = re.match(r"=SUMIFS\('[^']+'!([A-Z])\$2:[A-Z]\$(\d+),", formula).groups()
    assert int(last) == lines.max_row
    amounts = [
        Decimal(str(lines[f"{column}{row}"].value))
        for row in range(2, int(last) + 1)
        if (lines[f"A{row}"].value, lines[f"B{row}"].value) == (post, category)
    ]
    return sum(amounts, Decimal(0))


def test_a_controller_s_first_page_is_the_budget(gerda_s: Browser) -> None:
    assert gerda_s.get(reverse("home"))["Location"] == at("current")


def test_a_get_of_a_year_that_is_not_there_is_not_found(gerda_s: Browser) -> None:
    assert gerda_s.get(at("year", year=1999)).status_code == 404
