import datetime as dt

from clients.models import Assignment, BenefitSpell, Client, LadderSpell
from tests.factories import UserFactory
from tests.imports.files import ANNA, BERT, CARLA, PERSON, Files, benefit, codes, counts

HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;reden_einde"
MARCH = dt.date(2021, 3, 1)


def spells(bsn: str) -> list[tuple[str, dt.date, dt.date | None, str | None]]:
    found = BenefitSpell.objects.filter(client__in=Client.objects.with_bsn(bsn)).order_by("scheme", "start")
    return list(found.values_list("scheme_id", "start", "end", "end_reason_id"))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_file_brings_clients_and_their_benefits(files: Files) -> None:
    report = files.commit(
        "benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"), benefit(BERT, "IOAW;01-02-2019;;")
    )
    assert counts(report) == (2, 0, 0, 0, 0)
    client = Client.objects.with_bsn(ANNA).get()
    assert (client.surname, client.bsn) == ("Jansen", ANNA)
    assert spells(ANNA) == [("PW", day("2020-01-01"), None, None)]


def test_the_same_statement_in_another_file_changes_nothing(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    report = files.commit("benefits", HEADER, benefit(ANNA, "PW;2020-01-01;31-12-9999;"))
    assert counts(report) == (0, 0, 1, 0, 0)


def test_an_empty_last_day_opens_the_benefit_again(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-05-2020;werk"))
    report = files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    assert counts(report) == (0, 1, 0, 0, 0)
    assert spells(ANNA) == [("PW", day("2020-01-01"), None, None)]


def test_an_absent_column_changes_nothing(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-05-2020;werk"))
    report = files.commit("benefits", f"{PERSON};regeling;ingangsdatum", benefit(ANNA, "PW;01-01-2020"))
    assert counts(report) == (0, 0, 1, 0, 0)


def test_two_rows_that_overlap_are_both_refused(files: Files) -> None:
    report = files.preview(
        "benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"), benefit(ANNA, "PW;01-03-2020;;")
    )
    assert codes(report) == {2: "overlap", 3: "overlap"}


def test_a_file_that_ends_one_benefit_and_starts_the_next_fits(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    report = files.commit(
        "benefits", HEADER, benefit(ANNA, "PW;01-06-2020;;"), benefit(ANNA, "PW;01-01-2020;31-05-2020;werk")
    )
    assert counts(report) == (1, 1, 0, 0, 0)


def test_a_row_that_overlaps_what_is_stored_is_refused_and_two_schemes_may_overlap(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    report = files.preview(
        "benefits", HEADER, benefit(ANNA, "PW;01-03-2020;;"), benefit(ANNA, "IOAW;01-03-2020;;")
    )
    assert codes(report) == {2: "overlap"}


def test_a_refused_row_leaves_the_stored_spell_in_the_way_of_another(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    report = files.preview(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;31-05-2020;werk"),
        benefit(ANNA, "PW;01-05-2020;31-07-2020;werk"),
        benefit(ANNA, "PW;01-09-2020;;"),
    )
    assert codes(report) == {2: "overlap", 3: "overlap", 4: "overlap"}


def test_the_same_row_twice_is_taken_once_and_a_different_one_not_at_all(files: Files) -> None:
    report = files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;;"),
        benefit(ANNA, "PW;2020-01-01;;"),
        benefit(BERT, "PW;01-01-2020;;"),
        benefit(BERT, "PW;01-01-2020;31-05-2020;werk"),
        skip_errors=True,
    )
    assert counts(report) == (1, 0, 1, 2, 0)
    assert codes(report) == {4: "duplicate_conflict", 5: "duplicate_conflict"}
    assert report.warnings == 1


def test_two_rows_of_one_bsn_with_another_person_are_refused(files: Files) -> None:
    report = files.preview(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2019;31-01-2019;"),
        f"{ANNA};Pietersen;01-02-1980;PW;01-01-2020;;",
    )
    assert set(codes(report).values()) == {"duplicate_conflict"}


def test_another_surname_and_birth_date_is_another_person(files: Files) -> None:
    files.people(ANNA)
    report = files.preview("benefits", HEADER, f"{ANNA};Pietersen;09-09-1999;PW;01-01-2020;;")
    assert codes(report) == {2: "identity_conflict"}


def test_another_surname_alone_is_taken_over_with_a_warning(files: Files) -> None:
    files.people(ANNA)
    report = files.commit("benefits", HEADER, f"{ANNA};Pietersen;01-02-1980;PW;01-01-2020;;")
    assert (counts(report), report.warnings) == ((1, 0, 0, 0, 0), 1)
    assert Client.objects.with_bsn(ANNA).get().surname == "Pietersen"


def test_errors_come_in_the_order_of_a_reader(files: Files) -> None:
    report = files.preview("benefits", HEADER, "123;;31-02-2020;XX;01-05-2020;01-01-2020;weg")
    (error,) = report.first_errors
    assert (error["code"], error["column"]) == ("required_missing", "achternaam")
    assert len(error["message"]) > 100  # all of them


def test_an_end_before_the_start_and_a_row_too_long(files: Files) -> None:
    report = files.preview(
        "benefits", HEADER, benefit(ANNA, "PW;01-05-2020;30-04-2020;"), benefit(BERT, "PW;01-01-2020;;;")
    )
    assert codes(report) == {2: "end_before_start", 3: "columns_too_many"}


def test_the_rung_holds_from_its_day_or_from_the_reference_date(files: Files) -> None:
    header = f"{PERSON};regeling;ingangsdatum;trede;trede_sinds"
    files.commit(
        "benefits",
        header,
        benefit(ANNA, "PW;01-01-2020;2;01-02-2020"),
        benefit(BERT, "PW;01-01-2020;4;"),
        reference_date=MARCH,
    )
    report = files.commit(
        "benefits", header, benefit(ANNA, "PW;01-01-2020;3;01-06-2020"), benefit(BERT, "PW;01-01-2020;4;")
    )
    assert counts(report) == (0, 1, 1, 0, 0)
    rungs = LadderSpell.objects.order_by("client__surname", "start").values_list("rung", "start", "end")
    assert list(rungs) == [
        (2, day("2020-02-01"), day("2020-05-31")),
        (3, day("2020-06-01"), None),
        (4, MARCH, None),
    ]


def test_a_consultant_is_assigned_and_an_unknown_one_is_a_warning(files: Files) -> None:
    alice = UserFactory(username="alice", email="alice@voorbeeld.nl")
    header = f"{PERSON};regeling;ingangsdatum;consulent"
    rows = (benefit(ANNA, "PW;01-01-2020;ALICE@voorbeeld.nl"), benefit(BERT, "PW;01-01-2020;niemand"))
    report = files.commit("benefits", header, *rows, reference_date=MARCH)
    assert report.warnings == 1
    assert list(Assignment.objects.values_list("consultant", "start", "end")) == [(alice.pk, MARCH, None)]
    assert counts(files.commit("benefits", header, *rows)) == (0, 0, 2, 0, 0)


def test_what_a_full_file_leaves_out_ends_the_day_before(files: Files) -> None:
    files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;;"),
        benefit(BERT, "PW;01-01-2020;;"),
        benefit(CARLA, "IOAW;01-01-2020;;"),
    )
    refused = files.full(MARCH, HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    assert refused.refused
    assert refused.refused["code"] == "share_exceeded"
    report = files.full(MARCH, HEADER, benefit(ANNA, "PW;01-01-2020;;"), allow_gone=50.0)
    assert counts(report) == (0, 0, 1, 0, 1)
    assert spells(BERT) == [("PW", day("2020-01-01"), day("2021-02-28"), "overig")]
    assert spells(CARLA) == [("IOAW", day("2020-01-01"), None, None)]


def test_a_full_file_corrects_a_start(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"))
    report = files.full(MARCH, HEADER, benefit(ANNA, "PW;15-01-2020;;"))
    assert counts(report) == (0, 1, 0, 0, 0)
    assert spells(ANNA) == [("PW", day("2020-01-15"), None, None)]


def test_a_row_in_error_still_names_its_spell(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"), benefit(BERT, "PW;01-01-2020;;"))
    report = files.full(
        MARCH, HEADER, benefit(ANNA, "PW;01-01-2020;;"), benefit(BERT, "PW;01-01-2020;;weg"), skip_errors=True
    )
    assert counts(report) == (0, 0, 1, 1, 0)


def test_a_row_without_readable_identity_keeps_its_whole_scheme(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;"), benefit(BERT, "PW;01-01-2020;;"))
    report = files.full(
        MARCH,
        HEADER,
        benefit(ANNA, "PW;01-01-2020;;"),
        "123;de Vries;03-04-1975;PW;01-01-2020;;",
        skip_errors=True,
    )
    assert counts(report) == (0, 0, 1, 1, 0)


def test_the_same_file_again_changes_nothing_and_says_so(files: Files) -> None:
    rows = (benefit(ANNA, "PW;01-01-2020;;"),)
    first = files.commit("benefits", HEADER, *rows)
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-05-2020;werk"))
    again = files.commit("benefits", HEADER, *rows)
    assert (again.same_as, again.committed, counts(again)) == (first.id, False, (0, 0, 1, 0, 0))
    assert spells(ANNA)[0][2] == day("2020-05-31")
