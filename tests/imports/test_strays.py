"""Dirt in a file: words for nothing, headings that are repeated, totals at the end, blank lines."""

import datetime as dt

import pytest

from clients.models import BenefitSpell, Client
from imports.models import Import
from imports.strays import is_total
from tests.imports.files import ANNA, BERT, PEOPLE, PERSON, Files, benefit, codes, counts
from tests.imports.test_commands import run

CLIENTS = f"{PERSON};voorletters;wsp_tot;wsp_sinds"


def anna(rest: str = ";;") -> str:
    return f"{ANNA};{PEOPLE[ANNA]};{rest}"


@pytest.mark.parametrize("word", ["NNB", "nnb", "n.n.b.", "??", "?", "Onbekend", "ONBEKEND"])
def test_a_word_for_nothing_is_an_empty_cell_with_a_warning(files: Files, word: str) -> None:
    report = files.commit("clients", CLIENTS, anna(f"{word};{word};{word}"))
    assert (counts(report), report.warnings) == ((1, 0, 0, 0, 0), 1)
    assert Client.objects.get().initials == ""


def test_a_word_for_nothing_empties_what_an_empty_cell_empties(files: Files) -> None:
    header = f"{PERSON};regeling;ingangsdatum;einddatum"
    files.commit("benefits", header, benefit(ANNA, "PW;01-01-2020;31-12-2020"))
    files.commit("benefits", header, benefit(ANNA, "PW;01-01-2020;??"))
    assert BenefitSpell.objects.get().end is None


def test_a_word_for_nothing_is_missing_where_something_is_needed(files: Files) -> None:
    report = files.preview("clients", PERSON, f"{ANNA};Onbekend;01-02-1980", "??;Jansen;01-02-1980")
    assert codes(report) == {2: "required_missing", 3: "bsn_missing"}


def test_a_row_with_a_word_for_nothing_equals_one_with_an_empty_cell(files: Files) -> None:
    report = files.preview("clients", CLIENTS, anna("NNB;;"), anna(";;"))
    assert counts(report) == (1, 0, 1, 0, 0)


def test_headings_in_the_middle_are_passed_over_with_a_warning(files: Files) -> None:
    again = CLIENTS.replace("_", " ").upper()
    report = files.commit("clients", CLIENTS, anna(), again, ";;;;;", CLIENTS)
    assert (report.rows, counts(report), report.warnings) == (1, (1, 0, 0, 0, 0), 2)


def test_half_the_headings_are_a_row(files: Files) -> None:
    report = files.preview("clients", CLIENTS, "bsn;achternaam;geboortedatum;voorletters;;")
    assert codes(report) == {2: "bsn_invalid"}


@pytest.mark.parametrize(
    "line",
    ["Totaal;1.204;;;;", "TOTAAL: 2;;;;;", ";Aantal klanten;2;;;", ";;Eindtotaal;€ 1.204,50;;", "totaal;2"],
)
def test_a_total_at_the_end_is_passed_over_with_a_warning(files: Files, line: str) -> None:
    report = files.commit("clients", CLIENTS, anna(), line, ";;;;;")
    assert (report.rows, counts(report), report.warnings) == (1, (1, 0, 0, 0, 0), 1)


def test_several_totals_at_the_end_are_passed_over(files: Files) -> None:
    report = files.preview("clients", CLIENTS, anna(), "Subtotaal;2;;;;", "Totaal;2;;;;")
    assert (report.rows, report.warnings) == (1, 2)


@pytest.mark.parametrize(
    "line",
    [
        "Totaal;Jansen;;;;",
        "Totaal;;01-02-1980;;;",
        "Totaal Techniek;;;;;",
        f"{BERT};Totaal;;;;",
        "2;2;;;;",
    ],
)
def test_a_line_that_tells_more_than_a_total_is_a_row(files: Files, line: str) -> None:
    report = files.preview("clients", CLIENTS, anna(), line)
    assert (report.rows, report.errors) == (2, 1)


def test_a_total_before_other_rows_is_a_row_and_keeps_its_place(files: Files) -> None:
    report = files.preview("clients", CLIENTS, "Totaal;2;;;;", "Totaal;3;;;;", anna(), "Totaal;4;;;;")
    assert (report.rows, codes(report)) == (3, dict.fromkeys((2, 3), "required_missing"))


def test_a_file_of_nothing_but_headings_has_no_rows(files: Files) -> None:
    status, report = run("import_file", "clients", files.write(PERSON, PERSON, ";;", "Totaal;0;"))
    assert (status, report["rows"], report["warnings"]) == (0, 0, 2)
    assert Import.objects.get().rows == 0


def test_the_report_of_errors_passes_them_over_too(files: Files) -> None:
    out = files.folder / "errors.csv"
    rows = [anna(), CLIENTS, f"{BERT};;03-04-1975;;;", "Totaal;2;;;;"]
    run("import_file", "clients", files.write(CLIENTS, *rows), "--errors", out)
    assert [line.split(";")[0] for line in out.read_text(encoding="utf-8-sig").splitlines()] == ["line", "4"]


@pytest.mark.parametrize(
    "cells", [["Totaal"], ["", "som", "12"], ["Totaal aantal regels : 12"], ["aantal=3"]]
)
def test_what_a_total_looks_like(cells: list[str]) -> None:
    assert is_total(cells)


@pytest.mark.parametrize("cells", [[""], ["12"], ["Totaalbeeld"], ["Sommer"], ["Totaal", "31-12-2020"]])
def test_what_is_no_total(cells: list[str]) -> None:
    assert not is_total(cells)


def test_a_serial_day_is_no_date_in_a_plain_text_file(files: Files) -> None:
    report = files.preview("clients", PERSON, f"{ANNA};Jansen;29252")
    assert codes(report) == {2: "date_invalid"}
    assert dt.date(1899, 12, 30) + dt.timedelta(29252) == dt.date(1980, 2, 1)
