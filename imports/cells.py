"""From the text of a cell to the text of COPY.

Values of a column repeat, so each column remembers what it made of a text; a known cell costs one look-up.
All that is dear or rare (white space, codes of other systems, what a spreadsheet took, words for nothing) is
done for texts that are new.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext_noop

from core.identifiers import whole_bsns
from imports.kinds import Column
from imports.layout import same_code
from imports.mapping import Mapping
from imports.problems import CellError, Problem
from imports.reading import Source
from imports.spreadsheets import MENDS, Mend, day_of_serial, refuse_formula
from imports.values import NOTHING_TOLD, nothing_told, stands_for_nothing

REMEMBERED = 20_000
NULL = r"\N"


class Flagged(str):
    """The COPY text of a cell that has a remark."""

    problem: Problem

    def __new__(cls, text: str, problem: Problem) -> "Flagged":
        flagged = super().__new__(cls, text)
        flagged.problem = problem
        return flagged


class Memory(dict[str, str]):
    """What a column makes of each text: COPY text, or a Flagged one. Forgets all when it grows too large."""

    def __init__(self, column: Column, codes: dict[str, str], mended: Mend | None, formulas: bool) -> None:
        super().__init__()
        self.column = column
        self.codes = codes
        self.mended = mended
        self.formulas = formulas
        self.flags = False

    def texts(self, cells: Sequence[str]) -> list[str]:
        """What becomes of many cells. A BSN as it should be is its own text: hardly one comes twice."""
        if self.column.type == "bsn":
            return [whole or self[cell] for whole, cell in zip(whole_bsns(cells), cells, strict=True)]
        return list(map(self.__getitem__, cells))

    def __missing__(self, cell: str) -> str:
        if len(self) >= REMEMBERED:
            self.clear()
        text = self[cell] = self._text(" ".join(cell.split()))
        self.flags = self.flags or type(text) is Flagged
        return text

    def _text(self, value: str) -> str:
        try:
            parsed = self._parsed(self._in_our_words(value))
        except CellError as error:
            return self._flagged(nothing_told(value) if stands_for_nothing(value) else error)
        if parsed is None and self.column.required:
            return Flagged(NULL, missing(self.column))
        return copy_text(parsed)

    def _flagged(self, error: CellError) -> Flagged:
        empty = error.problem.code == NOTHING_TOLD
        return Flagged(NULL, missing(self.column) if empty and self.column.required else error.problem)

    def _parsed(self, value: str) -> Any:
        if not value:
            return None
        if self.formulas:
            refuse_formula(value)
        return self.column.parse(self.mended(value) if self.mended else value)

    def _in_our_words(self, value: str) -> str:
        """The text with codes of the file replaced by ours."""
        if not self.codes:
            return value
        if self.column.type == "text[]":
            return ",".join(self.codes.get(same_code(part), part) for part in value.split(","))
        return self.codes.get(same_code(value), value)


def flagged(columns: Sequence[Memory], texts: Sequence[list[str]]) -> dict[int, list[int]]:
    """The places of the flagged texts of each row that has one, by its position."""
    found: dict[int, list[int]] = defaultdict(list)
    for place, (memory, column) in enumerate(zip(columns, texts, strict=True)):
        if memory.flags:
            for position, text in enumerate(column):
                if type(text) is Flagged:
                    found[position].append(place)
    return found


def memories(mapping: Mapping, source: Source) -> list[Memory]:
    """What reads the cells of each column of this file."""
    return [
        Memory(column, codes, _mend(column, mapping, source), formulas=bool(source.sheet))
        for column, codes in zip(mapping.columns, mapping.codes, strict=True)
    ]


def _mend(column: Column, mapping: Mapping, source: Source) -> Mend | None:
    """What gives back what a spreadsheet took: in workbooks, and in files of other systems made from them."""
    if column.type == "date":
        return day_of_serial if source.serial_days or (mapping.by_layout and not source.sheet) else None
    return MENDS.get(column.parse) if source.sheet or mapping.by_layout else None


def missing(column: Column) -> Problem:
    if column.type == "bsn":
        return Problem("bsn_missing", gettext_noop("This row has no BSN."))
    return Problem(
        "required_missing", gettext_noop("“%(column)s” may not be empty."), {"column": column.name}
    )


def copy_text(value: Any) -> str:
    """A value as COPY reads it."""
    if value is None:
        return NULL
    if isinstance(value, bool):
        return "t" if value else "f"
    if isinstance(value, dt.date):
        return value.isoformat()
    text = _array(value) if isinstance(value, list) else str(value)
    if "\\" in text or "\t" in text or "\n" in text or "\r" in text:
        text = text.replace("\\", r"\\").replace("\t", r"\t").replace("\n", r"\n").replace("\r", r"\r")
    return text


def _array(values: list[Any]) -> str:
    quoted = (str(value).replace("\\", r"\\").replace('"', r"\"") for value in values)
    return "{" + ",".join(f'"{value}"' for value in quoted) + "}"
