"""From cells to staged rows: parse, index and seal, and write by COPY, a batch at a time.

Values of a column repeat, so each column remembers what it made of a text; what it remembers is the text of
COPY, so that a known cell costs one look-up. A BSN leaves this module as blind index and, for an unknown
client, sealed.
"""

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import getitem, itemgetter
from typing import Any

from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_noop

from core.sealing import blind_index, seal
from imports.enums import People
from imports.kinds import Column, Kind
from imports.layout import same_code
from imports.mapping import Mapping
from imports.problems import CellError, Problem
from imports.reading import Row
from imports.staged import Place, slots

BATCH = 10_000
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

    def __init__(self, column: Column, codes: dict[str, str]) -> None:
        super().__init__()
        self.column = column
        self.codes = codes

    def __missing__(self, cell: str) -> str:
        if len(self) >= REMEMBERED:
            self.clear()
        text = self[cell] = _cell_text(self.column, self._in_our_words(" ".join(cell.split())))
        return text

    def _in_our_words(self, value: str) -> str:
        """The text with codes of the file replaced by ours."""
        if not self.codes:
            return value
        if self.column.type == "text[]":
            return ",".join(self.codes.get(same_code(part), part) for part in value.split(","))
        return self.codes.get(same_code(value), value)


def _cell_text(column: Column, value: str) -> str:
    try:
        parsed = column.parse(value) if value else None
    except CellError as error:
        return Flagged(NULL, error.problem)
    if parsed is None and column.required:
        return Flagged(NULL, _missing(column))
    return copy_text(parsed)


def _missing(column: Column) -> Problem:
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
    if isinstance(value, list):
        value = "{" + ",".join(map(str, value)) + "}"
    text = str(value)
    if "\\" in text or "\t" in text or "\n" in text or "\r" in text:
        text = text.replace("\\", r"\\").replace("\t", r"\t").replace("\n", r"\n").replace("\r", r"\r")
    return text


@dataclass(frozen=True)
class Remark:
    """A problem and where it stands."""

    line: int
    place: int
    column: str
    problem: Problem


class Stager:
    """Writes the rows of one file into the staging tables."""

    def __init__(self, cursor: CursorWrapper, import_id: int, kind: Kind, mapping: Mapping) -> None:
        self.cursor = cursor
        self.import_id = import_id
        self.kind = kind
        self.mapping = mapping
        self.memories = [
            Memory(column, codes) for column, codes in zip(mapping.columns, mapping.codes, strict=True)
        ]
        self.pick: Callable[[list[str]], tuple[str, ...]] = itemgetter(*mapping.places)
        types = [column.type for column in mapping.columns]
        self.bsn_at = types.index("bsn") if "bsn" in types else None

    def stage(self, rows: Iterable[Row], progress: Callable[[int], None]) -> int:
        """Stage all rows; the number of them."""
        iterator = iter(rows)
        done = 0
        while batch := list(islice(iterator, BATCH)):
            self._write(batch)
            done += len(batch)
            progress(done)
        return done

    def _write(self, batch: list[Row]) -> None:
        remarks: list[Remark] = []
        parsed = [(row.line, *self._parsed(row, remarks)) for row in batch]
        people = (
            self._people({texts[self.bsn_at] for _, texts, _ in parsed}) if self.bsn_at is not None else {}
        )
        fields = list(slots(self.mapping.columns).values())
        columns = ", ".join(["import_id", "line", "unreadable", *fields])
        if self.bsn_at is not None:
            columns += ", bsn_index, bsn_sealed"
        with self.cursor.copy(f"COPY imports_staged_row ({columns}) FROM STDIN") as copy:
            copy.write("".join(self._lines(parsed, people)))
        write_remarks(self.cursor, self.import_id, remarks)

    def _parsed(self, row: Row, remarks: list[Remark]) -> tuple[list[str], str]:
        """The COPY texts of a row, and the fingerprint of what could not be read."""
        cells = row.cells
        if len(cells) < self.mapping.width:
            cells = cells + [""] * (self.mapping.width - len(cells))
        elif len(cells) > self.mapping.width:
            remarks.append(Remark(row.line, Place.ROW, "", _too_many(len(cells), self.mapping.width)))
        picked = self.pick(cells)
        texts = list(map(getitem, self.memories, picked))
        if Flagged not in map(type, texts):
            return texts, NULL
        flagged = [position for position, text in enumerate(texts) if type(text) is Flagged]
        return texts, self._flag(row.line, picked, texts, flagged, remarks)

    def _flag(
        self, line: int, picked: tuple[str, ...], texts: list[str], flagged: list[int], remarks: list[Remark]
    ) -> str:
        for position in flagged:
            column = self.mapping.columns[position]
            problem = texts[position].problem  # type: ignore[attr-defined]
            phase = Place.MISSING if problem.code in {"required_missing", "bsn_missing"} else Place.VALUE
            remarks.append(Remark(line, phase + position, column.name, problem))
        raw = "\x1f".join(f"{position}\x1e{' '.join(picked[position].split())}" for position in flagged)
        return hashlib.blake2b(raw.encode(), digest_size=16).hexdigest()

    def _lines(self, parsed: list[tuple[int, list[str], str]], people: dict[str, str]) -> Iterator[str]:
        for line, texts, unreadable in parsed:
            ending = ""
            if self.bsn_at is not None:
                ending = "\t" + people[texts.pop(self.bsn_at)]
            yield f"{self.import_id}\t{line}\t{unreadable}\t" + "\t".join(texts) + ending + "\n"

    def _people(self, numbers: set[str]) -> dict[str, str]:
        """Blind index and sealed value of each BSN as COPY text. Only a client not yet known is sealed."""
        indexes = {number: blind_index(number) for number in numbers if number != NULL}
        made = self.kind.people == People.MADE
        known = self.kind.known_people(list(indexes.values())) if made else set()
        people = {NULL: f"{NULL}\t{NULL}"}
        for number, index in indexes.items():
            sealed = _bytes(seal(number, index)) if made and index not in known else NULL
            people[number] = f"{_bytes(index)}\t{sealed}"
        return people


def write_remarks(cursor: CursorWrapper, import_id: int, remarks: list[Remark]) -> None:
    if not remarks:
        return
    fields = 'import_id, line, severity, place, "column", code, message, params'
    with cursor.copy(f"COPY imports_finding ({fields}) FROM STDIN") as copy:
        for remark in remarks:
            problem = remark.problem
            values = (
                import_id,
                remark.line,
                problem.severity.value,
                int(remark.place),
                remark.column,
                problem.code,
                problem.message,
                json.dumps(problem.params, default=str),
            )
            copy.write("\t".join(copy_text(value) for value in values) + "\n")


def _too_many(cells: int, width: int) -> Problem:
    return Problem(
        "columns_too_many",
        gettext_noop(
            "This row has %(cells)s cells, the header %(width)s. A text with a separator in it needs quotes."
        ),
        {"cells": cells, "width": width},
    )


def _bytes(value: bytes) -> str:
    return r"\\x" + value.hex()
