"""Malformed files, small ones kept in corpus/ and large ones made here: each through the real command.

Whatever comes, it ends with a status of the contract and words that say what to do; nothing is stored, and
nobody sees a traceback.
"""

import json
from collections.abc import Callable
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from django.core.management import call_command

from imports.models import Import
from tests.imports.files import PERSON, Files, domain
from tests.imports.workbooks import workbook, written_workbook

CORPUS = Path(__file__).parent / "corpus"
ROW = ["999900018", "Jansen", "01-02-1980"]
HEADINGS = PERSON.split(";")
Make = Callable[[Path], Path]


@dataclass(frozen=True)
class Malformed:
    """A file, how the command ends, the code of it or of its first error, and a part of the words."""

    name: str
    status: int
    code: str = ""
    words: str = ""
    options: tuple[str, ...] = ()
    make: Make | None = None

    def __str__(self) -> str:
        return f"{self.name}{'-' if self.options else ''}{'-'.join(self.options)}"

    def path(self, folder: Path) -> Path:
        return self.make(folder / self.name) if self.make else CORPUS / self.name


def wide(path: Path) -> Path:
    """300 columns, of which three are ours."""
    others = [f"kolom {number}" for number in range(297)]
    lines = [HEADINGS + others, ROW + ["x"] * 297, ["999900031", "", "", *others]]
    path.write_text("\n".join(map(";".join, lines)), encoding="utf-8")
    return path


def two_gigabytes(path: Path) -> Path:
    """Headings and then nothing, for two gigabytes, which take no room on the disk."""
    with path.open("wb") as stream:
        stream.write(PERSON.encode() + b"\n")
        stream.truncate(2 * 1024**3)
    return path


def long_cell(path: Path) -> Path:
    path.write_text(f"{PERSON}\n{';'.join(ROW)}\n1;{'x' * 200_000};2\n", encoding="utf-8")
    return path


def long_line(path: Path) -> Path:
    path.write_text(f"{PERSON}\n{';'.join(ROW)}{';' * 100_000}\n", encoding="utf-8")
    return path


def bomb(path: Path) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", b"\0" * 50_000_000)
    return path


def many_members(path: Path) -> Path:
    with ZipFile(path, "w") as archive:
        for number in range(1_001):
            archive.writestr(f"xl/{number}.xml", "")
    return path


def cut_off(path: Path) -> Path:
    whole = workbook(path, HEADINGS, ROW).read_bytes()
    path.write_bytes(whole[: len(whole) // 2])
    return path


def with_password(path: Path) -> Path:
    """The bit that says that members are encrypted, in both places where a ZIP file has it."""
    content = bytearray(workbook(path, HEADINGS, ROW).read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.find(mark)
        while place >= 0:
            content[place + offset] |= 1
            place = content.find(mark, place + 4)
    path.write_bytes(bytes(content))
    return path


def damaged_inside(path: Path) -> Path:
    """A sheet whose packed bytes were changed: the fingerprint in the ZIP file tells."""
    content = bytearray(workbook(path, HEADINGS, *[ROW] * 200).read_bytes())
    with ZipFile(path) as archive:
        start = archive.getinfo("xl/worksheets/sheet1.xml").header_offset
    content[start + 200 : start + 210] = b"0123456789"
    path.write_bytes(bytes(content))
    return path


def sheet_first(*rows: list[Any]) -> Make:
    return lambda path: workbook(path, *rows, Tweede=[HEADINGS, ROW])


def formula(path: Path) -> Path:
    return workbook(path, HEADINGS, ["999900018", "=A1", "01-02-1980"])


def entities(path: Path) -> Path:
    """Every entity ten times the one before: a gigabyte, were it read."""
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    written_workbook(path, "<row><c><v>1</v></c></row>")
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        f'<!DOCTYPE x [<!ENTITY a0 "aaaaaaaaaa">{levels}]><worksheet><sheetData><row><c><v>&a9;</v></c></row>'
        "</sheetData></worksheet>"
    ).encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


MALFORMED = [
    Malformed("empty.csv", 2, "column_missing", "leeg"),
    Malformed("only_blank_lines.csv", 2, "column_missing", "leeg"),
    Malformed("only_a_byte_order_mark.csv", 2, "column_missing", "leeg"),
    Malformed("only_headings.csv", 0),
    Malformed("one_column.csv", 2, "column_missing", "achternaam, geboortedatum"),
    Malformed("heading_twice.csv", 2, "columns_too_many", "“bsn”"),
    Malformed("utf_16.csv", 2, "encoding_invalid", "UTF-16"),
    Malformed("utf_16.csv", 0, options=("--encoding", "utf-16")),
    Malformed("utf_16_without_mark.csv", 2, "encoding_invalid", "nulbytes"),
    Malformed("windows_1252.csv", 0),
    Malformed("windows_1252.csv", 2, "encoding_invalid", "utf-8", ("--encoding", "utf-8")),
    Malformed("windows_1252.csv", 2, "encoding_invalid", "base64", ("--encoding", "base64")),
    Malformed("no_known_encoding.csv", 2, "encoding_invalid", "geen tekstbestand"),
    Malformed("zero_bytes.csv", 2, "encoding_invalid", "nulbytes"),
    Malformed("quote_not_closed.csv", 1, "required_missing"),
    Malformed("quoted_line_breaks.csv", 0),
    Malformed("old_mac_line_ends.csv", 0),
    Malformed("separator_named.csv", 0),
    Malformed("ragged.csv", 1, "columns_too_many"),
    Malformed("sonar_dashboard.csv", 2, "column_missing", "achternaam"),
    Malformed("picture.csv", 2, "file_unreadable", "een afbeelding"),
    Malformed("document.csv", 2, "file_unreadable", "een PDF-document"),
    Malformed("page.csv", 2, "file_unreadable", "een webpagina"),
    Malformed("rich_text.csv", 2, "file_unreadable", "RTF"),
    Malformed("compressed.csv", 2, "file_unreadable", "GZIP"),
    Malformed("old_workbook.xlsx", 2, "file_unreadable", ".xls"),
    Malformed("word.xlsx", 2, "file_unreadable", "een Word-document"),
    Malformed("presentation.xlsx", 2, "file_unreadable", "een presentatie"),
    Malformed("open_document.xlsx", 2, "file_unreadable", "OpenDocument"),
    Malformed("binary_workbook.xlsx", 2, "file_unreadable", ".xlsb"),
    Malformed("folder.xlsx", 2, "file_unreadable", "ZIP"),
    Malformed("no_sheets.xlsx", 2, "file_unreadable", "beschadigd"),
    Malformed("no_xml.xlsx", 2, "file_unreadable", "beschadigd"),
    Malformed("wide.csv", 1, "required_missing", make=wide),
    Malformed("two_gigabytes.csv", 2, "encoding_invalid", "nulbytes", make=two_gigabytes),
    Malformed("long_cell.csv", 2, "value_invalid", "regel 3", make=long_cell),
    Malformed("long_line.csv", 1, "columns_too_many", make=long_line),
    Malformed("bomb.xlsx", 2, "file_unreadable", "veel te groot", make=bomb),
    Malformed("many_members.xlsx", 2, "file_unreadable", "veel te groot", make=many_members),
    Malformed("entities.xlsx", 2, "file_unreadable", "beschadigd", make=entities),
    Malformed("cut_off.xlsx", 2, "file_unreadable", "beschadigd", make=cut_off),
    Malformed("damaged.xlsx", 2, "file_unreadable", "beschadigd", make=damaged_inside),
    Malformed("password.xlsx", 2, "file_unreadable", "wachtwoord", make=with_password),
    Malformed("empty_sheet.xlsx", 2, "column_missing", "Tweede", make=sheet_first()),
    Malformed("empty_sheet.xlsx", 0, options=("--sheet", "Tweede"), make=sheet_first()),
    Malformed("heading_twice.xlsx", 2, "columns_too_many", make=sheet_first([*HEADINGS, "BSN"])),
    Malformed("formula.xlsx", 1, "value_invalid", "formule", make=formula),
    Malformed("workbook.csv", 0, make=lambda path: workbook(path, HEADINGS, ROW)),
]


@pytest.mark.parametrize("file", MALFORMED, ids=str)
def test_a_malformed_file_ends_in_words(files: Files, tmp_path: Path, file: Malformed) -> None:
    before = domain()
    output, told = StringIO(), StringIO()
    path = str(file.path(tmp_path))
    with pytest.raises(SystemExit) as end:
        call_command("import_file", "clients", path, "--json", *file.options, stdout=output, stderr=told)
    report = json.loads(output.getvalue())
    problem = report.get("error") or next(iter(report["first_errors"]), {"code": "", "message": ""})
    assert (end.value.code, problem["code"]) == (file.status, file.code), problem
    assert file.words in problem["message"]
    assert "Traceback" not in told.getvalue()
    assert domain() == before
    assert Import.objects.count() == (file.status != 2)


def test_every_file_of_the_corpus_is_driven() -> None:
    named = {file.name for file in MALFORMED if file.make is None}
    assert {path.name for path in CORPUS.iterdir()} == named


def test_of_300_columns_those_that_are_ours_are_read(files: Files, tmp_path: Path) -> None:
    report = files.commit("clients", *wide(tmp_path / "wide.csv").read_text().split("\n"), skip_errors=True)
    assert (report.new, report.errors, len(report.ignored_columns)) == (1, 1, 297)
