"""Files of the budget: amounts as people write them, and what a file may not do to a ledger."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest

from accounts.models import User
from budget.models import Allocation, Booking, BudgetYear, Post
from budget.services import counter_booking, match_booking
from imports.problems import UndoRefusedError
from imports.undo import undo
from tests.budget.reading import line
from tests.factories.budget import CommitmentFactory
from tests.imports.files import Files, codes, counts

TODAY = dt.date(2021, 3, 15)
BUDGET = "jaar;post;categorie;bedrag;bron"
BOOKINGS = "nummer;jaar;post;categorie;datum;bedrag;omschrijving"


@pytest.fixture
def files(reference_data: None, tmp_path: Path) -> Files:
    """Training has € 1,000 for everybody in 2021."""
    files = Files(tmp_path, TODAY)
    files.commit("budget", BUDGET, "2021;Training;alle;1000,00;participatiebudget")
    return files


@pytest.fixture
def training(files: Files) -> Post:
    return Post.objects.get(name="Training")


def close(year: int, by: User) -> None:
    BudgetYear.objects.filter(year=year).update(closed=True, closed_by=by, closed_on=TODAY)


@pytest.mark.parametrize(
    ("written", "amount"),
    [("1.234,56", "1234.56"), ("1234.5", "1234.5"), ("1234,56", "1234.56"), ("12", "12"), ("0", "0")],
)
def test_an_amount_is_read_as_people_write_it(files: Files, written: str, amount: str) -> None:
    report = files.commit("budget", BUDGET, f"2022;Training;alle;{written};")
    assert counts(report) == (1, 0, 0, 0, 0)
    assert Allocation.objects.get(year=2022).amount == Decimal(amount)


@pytest.mark.parametrize("kind", ["budget", "bookings"])
@pytest.mark.parametrize(
    "written", ["1,234.56", "1.234", "-", "€ 12", "12 euro", "100000001", "1e6", "1234,567", "--5"]
)
def test_what_is_no_amount_is_refused_in_clear_words(files: Files, kind: str, written: str) -> None:
    header, row = {
        "budget": (BUDGET, f"2022;Training;alle;{written};"),
        "bookings": (BOOKINGS, f"1;2021;Training;;01-02-2021;{written};"),
    }[kind]
    report = files.preview(kind, header, row)
    assert codes(report) == {2: "number_invalid"}
    assert written in report.first_errors[0]["message"]


def test_money_comes_back_in_bookings_but_is_not_set_aside_below_nought(files: Files, training: Post) -> None:
    assert codes(files.preview("budget", BUDGET, "2022;Training;alle;-100;")) == {2: "number_invalid"}
    files.commit("bookings", BOOKINGS, "1;2021;Training;;01-02-2021;-100;creditnota")
    assert line(training).spent == -100
    assert codes(files.preview("bookings", BOOKINGS, "2;2021;Training;;01-02-2021;0;")) == {
        2: "number_invalid"
    }


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("1;2021;Trainingen;;01-02-2021;5;", "post", "post_unknown"),
        ("1;2013;Training;;01-02-2021;5;", "jaar", "value_invalid"),
        ("1;21;Training;;01-02-2021;5;", "jaar", "number_invalid"),
        ("1;2021;Training;6;01-02-2021;5;", "categorie", "value_invalid"),
        ("1;2021;Training;;31-02-2021;5;", "datum", "date_invalid"),
        ("1;2021;Training;;;5;", "datum", "required_missing"),
        (";2021;Training;;01-02-2021;5;", "nummer", "required_missing"),
    ],
)
def test_a_booking_that_cannot_be_read_is_refused(files: Files, row: str, column: str, code: str) -> None:
    report = files.preview("bookings", BOOKINGS, row)
    found = [(error["column"], error["code"]) for error in report.first_errors]
    assert found == [(column, code)]


def test_a_closed_year_takes_nothing_new_and_minds_nothing_old(files: Files, gerda: User) -> None:
    row = "1;2021;Training;;01-02-2021;5;"
    files.commit("bookings", BOOKINGS, row)
    close(2021, gerda)
    assert codes(files.preview("bookings", BOOKINGS, "2;2021;Training;;01-02-2021;5;")) == {
        2: "value_invalid"
    }
    assert codes(files.preview("bookings", BOOKINGS, "1;2021;Training;;01-02-2021;6;")) == {
        2: "value_invalid"
    }
    report = files.preview("budget", BUDGET, "2021;Training;alle;999;participatiebudget")
    assert "2021" in report.first_errors[0]["message"]
    same = files.commit("bookings", BOOKINGS, row, "2;2022;Training;;01-02-2022;5;")
    assert counts(same) == (1, 0, 1, 0, 0)


def test_a_booking_imported_twice_is_spent_once(files: Files, training: Post) -> None:
    row = "007;2021;Training;3-5;01-02-2021;50,00;Factuur"
    files.commit("bookings", BOOKINGS, row)
    report = files.commit("bookings", BOOKINGS, row.replace("007", "7"), row)
    assert counts(report) == (0, 0, 2, 0, 0)
    assert line(training, "3-5").spent == 50


def test_another_amount_is_a_counter_booking_and_a_new_one(files: Files, training: Post) -> None:
    files.commit("bookings", BOOKINGS, "7;2021;Training;;01-02-2021;50;Factuur")
    report = files.commit("bookings", BOOKINGS, "7;2021;Training;;01-02-2021;60;")
    assert counts(report) == (0, 1, 0, 0, 0)
    entries = Booking.objects.order_by("sequence").values_list("number", "amount", "text")
    assert list(entries) == [("7", 50, "Factuur"), ("7", -50, "Factuur"), ("7", 60, "Factuur")]
    assert line(training).spent == 60
    undo(import_id=report.id)
    assert list(Booking.objects.values_list("amount", flat=True)) == [50]


def test_what_a_person_took_back_does_not_come_back_with_the_next_file(
    files: Files, gerda: User, training: Post
) -> None:
    row = "7;2021;Training;;01-02-2021;50;"
    files.commit("bookings", BOOKINGS, row)
    counter_booking(user=gerda, booking=Booking.objects.get(), on=TODAY, reason="dubbel")
    report = files.commit("bookings", BOOKINGS, row, "8;2021;Training;;01-02-2021;5;")
    assert (counts(report), report.warnings) == ((1, 0, 1, 0, 0), 1)
    assert line(training).spent == 5


def test_a_match_outlives_the_next_file_and_keeps_an_import_from_being_undone(
    files: Files, gerda: User, training: Post
) -> None:
    row = "7;2021;Training;alle;01-02-2021;50;Factuur"
    report = files.commit("bookings", BOOKINGS, row)
    commitment = CommitmentFactory(post=training, category="3-5")
    match_booking(user=gerda, booking=Booking.objects.get(), commitment=commitment, reason="klopt")
    again = files.commit("bookings", BOOKINGS, row, "8;2021;Training;;01-02-2021;5;")
    assert counts(again) == (1, 0, 1, 0, 0)
    with pytest.raises(UndoRefusedError):
        undo(import_id=report.id)
    files.commit("bookings", BOOKINGS, "7;2021;Training;alle;01-02-2021;60;Factuur")
    assert line(training, "3-5").spent == 60
    assert line(training, "3-5").open == 40


def test_a_file_may_tell_of_more_than_there_is_and_says_so(files: Files, training: Post) -> None:
    report = files.commit("bookings", BOOKINGS, "7;2021;Training;;01-02-2021;1250,50;")
    assert (report.errors, report.warnings) == (0, 1)
    assert line(training).available == Decimal("-250.50")


def test_a_changed_allocation_is_its_next_version(files: Files, training: Post) -> None:
    report = files.commit("budget", BUDGET, "2021;Training;alle;900;participatiebudget")
    assert counts(report) == (0, 1, 0, 0, 0)
    allocation = training.allocations.get()
    assert (allocation.amount, allocation.revision, allocation.author) == (900, 2, None)
    undo(import_id=report.id)
    assert training.allocations.get().revision == 1


def test_a_new_post_gets_the_fund_of_its_source(files: Files) -> None:
    rows = "2021;Coaching;alle;5;Steunpakket", "2021;Lunch;alle;5;Bedrijven", "2021;Thee;alle;5;"
    report = files.commit("budget", BUDGET, *rows)
    assert report.warnings == 3
    funds = dict(Post.objects.filter(name__in=["Coaching", "Lunch", "Thee"]).values_list("name", "fund"))
    assert funds == {"Coaching": "steunpakket", "Lunch": "overig", "Thee": "overig"}
