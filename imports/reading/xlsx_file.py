"""Excel workbooks: one sheet, its cells as the texts that a CSV file would hold.

Numbers have a decimal comma, days are yyyy-mm-dd, yes and no are ja and nee. A formula is never worked out:
its last value counts; one without a value is given as it is written, with its equals sign.
"""

import datetime as dt
import hashlib
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import IO
from xml.parsers.expat import ExpatError
from zipfile import BadZipFile

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import ParseError
from django.utils.translation import gettext_noop

from imports.problems import FileRefusedError
from imports.reading.guard import damaged, guarded
from imports.reading.source import Row, Source
from imports.reading.workbook import workbook_of
from imports.reading.xml_stream import XmlStream

DAY_0 = dt.date(1899, 12, 30)
DAY_0_OF_1904 = dt.date(1904, 1, 1)
LEAP_THAT_NEVER_WAS = 60  # Excel counts 29 February 1900
DIGITS = "0123456789"
MOST_COLUMNS = 16_384
SIGNIFICANT = 15  # digits that Excel keeps of a number


@dataclass(frozen=True, kw_only=True)
class XlsxSource(Source):
    member: str
    cells: "Cells"

    def rows(self) -> Iterator[Row]:
        rows = _rows(self.path, self.member, self.cells)
        next(rows, None)
        return rows


def open_xlsx(path: Path, sheet: str = "") -> XlsxSource:
    """Look at the workbook. Raises FileRefusedError where it cannot be read."""
    with _damage_in_words(), guarded(path) as archive:
        workbook = workbook_of(archive)
        name = workbook.sheet_named(sheet)
        cells = Cells(workbook.strings(), workbook.date_styles(), workbook.from_1904)
    member, sheets = workbook.paths[name], tuple(workbook.paths)
    first = next(_rows(path, member, cells), None)
    if first is None:
        raise FileRefusedError(
            "column_missing",
            gettext_noop("The sheet “%(sheet)s” is empty. This workbook has: %(sheets)s."),
            sheet=name,
            sheets=", ".join(sheets),
        )
    with path.open("rb") as stream:
        sha256 = hashlib.file_digest(stream, "sha256").hexdigest()
    return XlsxSource(
        path=path,
        sha256=sha256,
        header=[" ".join(cell.split()) for cell in first.cells],
        sheet=name,
        sheets=sheets,
        serial_days=not workbook.from_1904,
        member=member,
        cells=cells,
    )


def _rows(path: Path, member: str, cells: "Cells") -> Iterator[Row]:
    """The rows of a sheet that hold something, with the number that they have there."""
    with _damage_in_words(), guarded(path) as archive, archive.open(member) as stream:
        yield from SheetStream(cells).rows(stream)


@contextmanager
def _damage_in_words() -> Iterator[None]:
    try:
        yield
    except (
        BadZipFile, zlib.error, EOFError, ExpatError, ParseError, DefusedXmlException, KeyError, IndexError,
        ValueError, NotImplementedError,
    ) as error:  # fmt: skip
        raise damaged() from error


class Cells:
    """From what a cell holds to its text."""

    def __init__(self, strings: list[str], date_styles: frozenset[str], from_1904: bool) -> None:
        self.strings = strings
        self.date_styles = date_styles
        self.from_1904 = from_1904
        self.days: dict[str, str] = {}

    def text(self, kind: str, style: str, value: str) -> str:
        if kind == "s":
            return self.strings[int(value)]
        if kind == "n":
            return self.day(value) if style in self.date_styles else number_text(value)
        if kind == "b":
            return "ja" if value == "1" else "nee"
        if kind == "d":
            return value.partition("T")[0]
        return value

    def day(self, value: str) -> str:
        text = self.days.get(value)
        if text is None:
            text = self.days[value] = day_text(value, self.from_1904)
        return text


def day_text(value: str, from_1904: bool = False) -> str:
    """The day that a number stands for; the time of day is left out. A time without a day stays a number."""
    number = int(float(value))
    if from_1904:
        first = DAY_0_OF_1904
    elif number < LEAP_THAT_NEVER_WAS:
        first = DAY_0 + dt.timedelta(days=1)
    else:
        first = DAY_0
    try:
        return (first + dt.timedelta(days=number)).isoformat() if number > 0 else number_text(value)
    except OverflowError:
        return number_text(value)


def number_text(value: str) -> str:
    if value.isdigit():
        return value
    try:
        number = Decimal(format(float(value), f".{SIGNIFICANT}g"))
    except (ValueError, InvalidOperation):
        return value
    text = format(number, "f")
    return text.rstrip("0").rstrip(".").replace(".", ",") if "." in text else text


class SheetStream(XmlStream):
    """The rows of one sheet."""

    def __init__(self, cells: Cells) -> None:
        super().__init__()
        self.cells = cells
        self.columns: dict[str, int] = {}
        self.row: list[str] = []
        self.line = 0
        self.place = 0
        self.kind = self.style = self.formula = ""
        self.value: str | None = None
        self.spoken = False

    def rows(self, stream: IO[bytes]) -> Iterator[Row]:
        return self.parse(stream)

    def start(self, name: str, attributes: dict[str, str]) -> None:
        name = self.local[name]
        if name == "c":
            reference = attributes.get("r")
            self.place = self._column(reference) if reference else self.place + 1
            self.kind = attributes.get("t", "n")
            self.style = attributes.get("s", "0")
            self.value, self.formula = None, ""
        elif name in {"v", "t", "f"}:
            self.pieces.clear()
        elif name == "row":
            self._start_row(attributes.get("r"))
        elif name == "rPh":
            self.spoken = True

    def _start_row(self, number: str | None) -> None:
        line = int(number) if number else self.line + 1
        if line <= self.line:
            raise ValueError(line)
        self.line, self.row, self.place = line, [], -1

    def end(self, name: str) -> None:
        name = self.local[name]
        if name == "v":
            self.value = "".join(self.pieces)
        elif name == "c":
            self._end_cell()
        elif name == "t" and not self.spoken:
            self.value = (self.value or "") + "".join(self.pieces)
        elif name == "f":
            self.formula = "=" + "".join(self.pieces)
        elif name == "row" and self.row:
            self.found.append(Row(self.line, self.row))
        elif name == "rPh":
            self.spoken = False

    def _end_cell(self) -> None:
        if self.value:
            text = self.cells.text(self.kind, self.style, self.value)
        else:
            # A formula whose value is an empty text has a value; one that was never worked out has none.
            text = "" if self.kind == "str" and self.value is not None else self.formula
        if text and not text.isspace():
            missing = self.place - len(self.row)
            if missing < 0:
                raise ValueError(self.place)
            if missing:
                self.row.extend([""] * missing)
            self.row.append(text)

    def _column(self, reference: str) -> int:
        """The place of a cell in its row, the first being 0."""
        letters = reference.rstrip(DIGITS)
        place = self.columns.get(letters)
        if place is None:
            place = 0
            for letter in letters:
                place = 26 * place + ord(letter) - ord("A") + 1
            if place > MOST_COLUMNS:
                raise ValueError(place)
            self.columns[letters] = place = place - 1
        return place
