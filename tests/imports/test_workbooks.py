"""Excel workbooks: every cell as the text that a CSV file would hold, and what cannot be read in words."""

import datetime as dt
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from clients.models import Client
from employers.models import Employer
from imports.problems import FileRefusedError
from imports.reading import open_source
from tests.imports.files import ANNA, BERT, PERSON, Files
from tests.imports.test_commands import JSON_KEYS, run
from tests.imports.workbooks import packed, workbook, written_workbook

COLUMNS = PERSON.split(";")


def cells(path: Path) -> list[list[str]]:
    source = open_source(path)
    return [source.header, *(row.cells for row in source.rows())]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("Zoë", "Zoë"),
        (" twee  woorden ", " twee  woorden "),
        (7, "7"),
        (-7, "-7"),
        (36.5, "36,5"),
        (1.234, "1,234"),
        (0.1 + 0.2, "0,3"),
        (1e20, "100000000000000000000"),
        (0.00001, "0,00001"),
        (True, "ja"),
        (False, "nee"),
        (dt.date(2020, 12, 31), "2020-12-31"),
        (dt.datetime(2020, 12, 31, 23, 59), "2020-12-31"),  # noqa: DTZ001 - a cell has no time zone
        (dt.date(9999, 12, 31), "9999-12-31"),
        (dt.date(1950, 1, 1), "1950-01-01"),
    ],
)
def test_a_typed_cell_is_the_text_that_a_csv_file_would_hold(tmp_path: Path, value: Any, text: str) -> None:
    path = workbook(tmp_path / "book.xlsx", ["a", "b"], [value, "x"])
    assert cells(path)[1] == [text, "x"]


def test_rows_have_the_number_that_they_have_in_the_sheet(tmp_path: Path) -> None:
    path = workbook(
        tmp_path / "book.xlsx", ["a", "b", "c"], [], [None, "", " "], [1, None, 3], [None, 2, None]
    )
    assert [(row.line, row.cells) for row in open_source(path).rows()] == [
        (4, ["1", "", "3"]),
        (5, ["", "2"]),
    ]


def test_the_first_sheet_is_read_or_the_one_that_is_named(tmp_path: Path) -> None:
    path = workbook(tmp_path / "book.xlsx", ["a"], Tweede=[["b"], [1]])
    assert (open_source(path).sheet, open_source(path).sheets) == ("Blad1", ("Blad1", "Tweede"))
    assert open_source(path, sheet="tweede").header == ["b"]
    with pytest.raises(FileRefusedError) as refused:
        open_source(path, sheet="Derde")
    assert refused.value.code == "sheet_unknown"
    assert "Blad1, Tweede" in str(refused.value)


def test_texts_shared_rich_and_inline_are_read(tmp_path: Path) -> None:
    path = written_workbook(
        tmp_path / "book.xlsx",
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="C1" t="inlineStr"><is><t>in</t><t>line</t></is></c>'
        "</row>"
        '<row><c t="s"><v>1</v></c><c t="str"><f>A1</f><v>uit</v></c></row>',
        strings="<si><t>a</t></si><si><r><t>ri</t></r><r><t xml:space='preserve'>ch _x000D_</t></r>"
        "<rPh><t>uitspraak</t></rPh></si>",
    )
    assert cells(path) == [["a", "", "inline"], ["rich \r", "uit"]]


def test_a_number_is_a_day_where_its_format_says_so(tmp_path: Path) -> None:
    path = written_workbook(
        tmp_path / "book.xlsx",
        '<row r="1"><c r="A1"><v>44562</v></c><c r="B1" s="1"><v>44562.75</v></c><c r="C1" s="2">'
        "<v>44562</v></c>"
        '<c r="D1" s="1"><v>59</v></c><c r="E1" s="1"><v>-1</v></c><c r="F1" s="1"><v>9999999</v></c></row>',
        formats="dd/mm/yyyy;@|0.00&quot;d&quot;",
    )
    assert cells(path) == [["44562", "2022-01-01", "44562", "1900-02-28", "-1", "9999999"]]


def test_days_may_be_counted_from_1904(tmp_path: Path) -> None:
    path = written_workbook(
        tmp_path / "book.xlsx",
        '<row><c s="1"><v>43100</v></c></row>',
        formats="yyyy-mm-dd",
        settings='<workbookPr date1904="1"/>',
    )
    assert cells(path) == [["2022-01-01"]]
    assert not open_source(path).serial_days


def test_a_bare_number_in_a_column_of_dates_is_a_day(files: Files) -> None:
    path = workbook(files.folder / "book.xlsx", COLUMNS, [int(ANNA), "Jansen", 29252])
    assert run("import_file", "clients", path, "--commit")[0] == 0
    assert Client.objects.get().birth_date == dt.date(1980, 2, 1)


def test_zeros_that_a_number_lost_come_back(files: Files) -> None:
    path = workbook(files.folder / "book.xlsx", ["kvk", "naam"], [1234567, "Zon"], ["90000001", 1])
    assert run("import_file", "employers", path, "--commit")[0] == 0
    assert sorted(Employer.objects.values_list("kvk", "name")) == [("01234567", "Zon"), ("90000001", "1")]


def test_a_formula_counts_by_its_last_value_and_never_otherwise(files: Files) -> None:
    path = written_workbook(
        files.folder / "book.xlsx",
        '<row><c t="inlineStr"><is><t>kvk</t></is></c><c t="inlineStr"><is><t>naam</t></is></c>'
        '<c t="inlineStr"><is><t>plaats</t></is></c></row>'
        '<row><c><v>90000001</v></c><c t="str"><f>"Zo"&amp;"n"</f><v>Zon</v></c>'
        '<c t="str"><f>""</f><v></v></c></row>'
        '<row><c><v>90000002</v></c><c><f>A1&amp;"n"</f></c></row>'
        '<row><c><v>90000003</v></c><c><f>A1&amp;"n"</f><v></v></c></row>'
        '<row><c><v>90000004</v></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c></row>',
    )
    out = files.folder / "errors.csv"
    status, report = run("import_file", "employers", path, "--commit", "--skip-errors", "--errors", out)
    assert (status, report["new"], report["errors"]) == (0, 1, 3)
    assert [(error["line"], error["column"], error["code"]) for error in report["first_errors"]] == [
        (line, "naam", "value_invalid") for line in (3, 4, 5)
    ]
    assert Employer.objects.get().name == "Zon"
    assert "'=A1&" in out.read_text(encoding="utf-8-sig")


def test_the_command_reads_a_named_sheet(files: Files) -> None:
    path = workbook(
        files.folder / "book.csv", ["niets"], Klanten=[COLUMNS, [ANNA, "Jansen", dt.date(1980, 2, 1)]]
    )
    assert run("import_file", "clients", path)[1]["error"]["code"] == "column_missing"
    assert run("import_file", "clients", path, "--sheet", "Ergens")[1]["error"]["code"] == "sheet_unknown"
    status, report = run("import_file", "clients", path, "--sheet", "klanten", "--commit")
    assert (status, report["new"], report["sheet"]) == (0, 1, "Klanten")
    assert set(report) == JSON_KEYS | {"sheet"}
    assert (report["encoding"], report["delimiter"]) == ("", "")


def test_another_sheet_of_the_same_workbook_is_another_file(files: Files) -> None:
    born = dt.date(1980, 2, 1)
    path = workbook(
        files.folder / "book.xlsx", COLUMNS, [ANNA, "Jansen", born], Twee=[COLUMNS, [BERT, "de Vries", born]]
    )
    assert run("import_file", "clients", path, "--commit")[1]["new"] == 1
    assert run("import_file", "clients", path, "--commit")[1]["same_as"]
    assert run("import_file", "clients", path, "--sheet", "Twee", "--commit")[1]["new"] == 1


def test_a_sheet_of_a_text_file_is_a_wrong_call(files: Files) -> None:
    status, report = run("import_file", "clients", files.write(PERSON), "--sheet", "Blad1")
    assert (status, report["error"]["code"]) == (2, "sheet_unknown")


@pytest.mark.parametrize(
    "data",
    [
        "<row r='2'/><row r='1'><c><v>1</v></c></row>",
        "<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>",
        "<row><c r='ZZZZZ1'><v>1</v></c></row>",
        "<row><c t='s'><v>9</v></c></row>",
        "<row><c t='s'><v>x</v></c></row>",
        "<row><c><v>1</v></row>",
    ],
)
def test_a_sheet_that_makes_no_sense_is_said_to_be_damaged(tmp_path: Path, data: str) -> None:
    with pytest.raises(FileRefusedError) as refused:
        cells(written_workbook(tmp_path / "book.xlsx", data))
    assert refused.value.code == "file_unreadable"


def test_a_document_type_is_refused_before_its_entities_grow(tmp_path: Path) -> None:
    path = written_workbook(tmp_path / "book.xlsx", "<row><c><v>1</v></c></row>")
    entity = "<!DOCTYPE x [<!ENTITY a 'aaaa'>]>"
    bomb = f"{entity}<worksheet><sheetData><row><c><v>&a;</v></c></row></sheetData></worksheet>"
    with pytest.raises(FileRefusedError):
        cells(replaced(path, "xl/worksheets/sheet1.xml", bomb))
    with pytest.raises(FileRefusedError):
        cells(replaced(path, "xl/workbook.xml", bomb))


def replaced(path: Path, name: str, content: str) -> Path:
    with ZipFile(path) as archive:
        parts = {part: archive.read(part).decode() for part in archive.namelist()}
    return packed(path, {**parts, name: content})
