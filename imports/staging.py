"""From rows to staged rows: parse, index and seal, and write by COPY, a batch at a time.

A BSN leaves this module as blind index and, for an unknown client, sealed. Lines that are no data are passed
over with a warning; they are looked for only among the rows that cannot be taken.
"""

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from operator import getitem, itemgetter
from typing import NamedTuple

from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_noop

from core.sealing import blind_index, seal
from imports.cells import NULL, Flagged, copy_text, memories
from imports.enums import People, Severity
from imports.kinds import Kind
from imports.mapping import Mapping
from imports.problems import Problem
from imports.reading import Row, Source
from imports.staged import Place, slots
from imports.strays import Stray, StrayFinder
from imports.values import NOTHING_TOLD

BATCH = 10_000
MOST_TOTALS = 100  # lines at the end of a file; more are rows of data


@dataclass(frozen=True)
class Remark:
    """A problem and where it stands."""

    line: int
    place: int
    column: str
    problem: Problem


class Parsed(NamedTuple):
    """The COPY texts of a row, the fingerprint of what could not be read, and what there is to remark."""

    line: int
    texts: list[str]
    unreadable: str
    remarks: tuple[Remark, ...] = ()


class Stager:
    """Writes the rows of one file into the staging tables."""

    def __init__(
        self, cursor: CursorWrapper, import_id: int, kind: Kind, mapping: Mapping, source: Source
    ) -> None:
        self.cursor = cursor
        self.import_id = import_id
        self.kind = kind
        self.mapping = mapping
        self.memories = memories(mapping, source)
        self.strays = StrayFinder(mapping.header)
        self.passed_over: list[Remark] = []
        self.pick: Callable[[list[str]], tuple[str, ...]] = itemgetter(*mapping.places)
        types = [column.type for column in mapping.columns]
        self.bsn_at = types.index("bsn") if "bsn" in types else None

    def stage(self, rows: Iterable[Row], progress: Callable[[int], None]) -> int:
        """Stage the rows of data; the number of them."""
        iterator = self._data(rows)
        done = 0
        while batch := list(islice(iterator, BATCH)):
            self._write(batch)
            done += len(batch)
            progress(done)
        self._tell_passed_over()
        return done

    def _data(self, rows: Iterable[Row]) -> Iterator[Parsed]:
        """The rows without the strays between them. A total is only one where no data follow it."""
        totals: list[Parsed] = []
        for row in rows:
            parsed, stray = self._parsed(row)
            if stray is Stray.TOTAL and len(totals) < MOST_TOTALS:
                totals.append(parsed)
            elif stray is None or stray is Stray.TOTAL:
                yield from totals
                totals.clear()
                yield parsed
            else:
                self._pass_over(row.line, stray)
        for total in totals:
            self._pass_over(total.line, Stray.TOTAL)

    def _pass_over(self, line: int, stray: Stray) -> None:
        if stray.value:
            self.passed_over.append(Remark(line, Place.WARNING, "", stray.value))
        if len(self.passed_over) >= BATCH:
            self._tell_passed_over()

    def _tell_passed_over(self) -> None:
        write_remarks(self.cursor, self.import_id, self.passed_over)
        self.passed_over.clear()

    def _write(self, batch: list[Parsed]) -> None:
        people = self._people({row.texts[self.bsn_at] for row in batch}) if self.bsn_at is not None else {}
        fields = list(slots(self.mapping.columns).values())
        columns = ", ".join(["import_id", "line", "unreadable", *fields])
        if self.bsn_at is not None:
            columns += ", bsn_index, bsn_sealed"
        with self.cursor.copy(f"COPY imports_staged_row ({columns}) FROM STDIN") as copy:
            copy.write("".join(self._lines(batch, people)))
        write_remarks(self.cursor, self.import_id, [remark for row in batch for remark in row.remarks])

    def _parsed(self, row: Row) -> tuple[Parsed, Stray | None]:
        cells, width = row.cells, self.mapping.width
        remarks: tuple[Remark, ...] = ()
        if len(cells) < width:
            cells = cells + [""] * (width - len(cells))
        elif len(cells) > width:
            remarks = (Remark(row.line, Place.ROW, "", _too_many(len(cells), width)),)
        picked = self.pick(cells)
        texts = list(map(getitem, self.memories, picked))
        if Flagged not in map(type, texts):
            return Parsed(row.line, texts, NULL, remarks), None
        flagged = [position for position, text in enumerate(texts) if type(text) is Flagged]
        found, unreadable = self._remarks(row.line, picked, texts, flagged)
        parsed = Parsed(row.line, texts, unreadable, (*remarks, *found))
        return parsed, self._stray(cells, parsed)

    def _remarks(
        self, line: int, picked: tuple[str, ...], texts: list[str], flagged: list[int]
    ) -> tuple[list[Remark], str]:
        """What there is to say of the flagged cells, and the fingerprint of those that could not be read."""
        remarks, unread = [], []
        for position in flagged:
            column = self.mapping.columns[position]
            problem = texts[position].problem  # type: ignore[attr-defined]
            phase = Place.MISSING if problem.code in {"required_missing", "bsn_missing"} else Place.VALUE
            remarks.append(Remark(line, phase + position, column.name, problem))
            if problem.code != NOTHING_TOLD:
                unread.append(f"{position}\x1e{' '.join(picked[position].split())}")
        if not unread:
            return remarks, NULL
        return remarks, hashlib.blake2b("\x1f".join(unread).encode(), digest_size=16).hexdigest()

    def _stray(self, cells: list[str], parsed: Parsed) -> Stray | None:
        """What this line is that cannot be taken; one with a BSN that can be right is a row of data."""
        if all(remark.problem.severity != Severity.ERROR for remark in parsed.remarks):
            return None
        if self.bsn_at is not None and parsed.texts[self.bsn_at] != NULL:
            return None
        return self.strays.found(cells)

    def _lines(self, batch: list[Parsed], people: dict[str, str]) -> Iterator[str]:
        for line, texts, unreadable, _ in batch:
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
            sealed = copy_bytes(seal(number, index)) if made and index not in known else NULL
            people[number] = f"{copy_bytes(index)}\t{sealed}"
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


def copy_bytes(value: bytes) -> str:
    """Bytes as COPY reads them."""
    return r"\\x" + value.hex()
