"""From rows to staged rows: parse, index and seal, and write by COPY, a batch at a time.

A batch is read column by column: what a million rows go through is done for many cells in one call. A BSN
leaves this module as blind index and, where a client may be made of it, sealed. Lines that are no data are
passed over with a warning; they are looked for only among the rows that cannot be taken.
"""

import gc
import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, islice, repeat
from typing import NamedTuple

from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_noop

from core.sealing import blind_indexes, seal_all
from imports.cells import NULL, copy_text, flagged, memories
from imports.enums import Severity
from imports.mapping import Mapping
from imports.problems import Problem
from imports.reading import Row, Source
from imports.staged import Place, slots
from imports.strays import Stray, StrayFinder
from imports.values import NOTHING_TOLD

BATCH = 5_000
MOST_TOTALS = 100  # lines at the end of a file; more are rows of data


@dataclass(frozen=True)
class Remark:
    """A problem and where it stands."""

    line: int
    place: int
    column: str
    problem: Problem


class Noted(NamedTuple):
    """What there is to say of one row: the remarks, and the fingerprint of what could not be read."""

    remarks: list[Remark]
    unreadable: str


class Batch(NamedTuple):
    """Rows as COPY texts: line numbers, a list of texts for each column, and what was noted at a position."""

    lines: list[int]
    texts: list[list[str]]
    noted: dict[int, Noted]

    def without(self, positions: set[int]) -> "Batch":
        stay = [position for position in range(len(self.lines)) if position not in positions]
        return Batch(
            [self.lines[position] for position in stay],
            [[column[position] for position in stay] for column in self.texts],
            {new: self.noted[old] for new, old in enumerate(stay) if old in self.noted},
        )


class Stager:
    """Writes the rows of one file into the staging tables.

    `known`: the blind indexes of stored clients; given where others are to be sealed, as clients may be made
    of them. Asked only for a file of more than a batch: sealing few is quicker than asking.
    """

    def __init__(
        self,
        cursor: CursorWrapper,
        import_id: int,
        mapping: Mapping,
        source: Source,
        *,
        known: Callable[[], Set[bytes]] | None,
    ) -> None:
        self.cursor = cursor
        self.import_id = import_id
        self.mapping = mapping
        self.known = known
        self.stored: Set[bytes] | None = None
        self.memories = memories(mapping, source)
        self.strays = StrayFinder(mapping.header)
        self.totals: list[Row] = []  # lines of totals that no row of data has followed so far
        self.passed_over: list[Remark] = []
        types = [column.type for column in mapping.columns]
        self.bsn_at = types.index("bsn") if "bsn" in types else None

    def stage(self, rows: Iterable[Row], progress: Callable[[int], None]) -> int:
        """Stage the rows of data; the number of them."""
        iterator = iter(rows)
        done = 0
        with _uncollected():
            while coming := list(islice(iterator, BATCH)):
                batch = self._data([*self.totals, *coming])
                self._write(batch)
                done += len(batch.lines)
                progress(done)
            for total in self.totals:
                self._pass_over(total.line, Stray.TOTAL)
            self._tell_passed_over()
        return done

    def _data(self, rows: list[Row]) -> Batch:
        """The rows without the strays between them. A total is only one where no data follow it."""
        batch = self._read(rows)
        strays = {
            position: stray
            for position, noted in batch.noted.items()
            if (stray := self._stray(rows[position].cells, batch, position, noted))
        }
        at_end = _totals_at_end(strays, len(rows))
        self.totals = [rows[position] for position in at_end]
        others = [position for position, stray in strays.items() if stray is not Stray.TOTAL]
        for position in others:
            self._pass_over(rows[position].line, strays[position])
        gone = {*others, *at_end}
        return batch.without(gone) if gone else batch

    def _read(self, rows: list[Row]) -> Batch:
        lines = [row.line for row in rows]
        cells, noted = self._in_width(rows)
        columns = list(zip(*cells, strict=True))
        picked = [columns[place] for place in self.mapping.places]
        texts = [memory.texts(column) for memory, column in zip(self.memories, picked, strict=True)]
        for position, places in sorted(flagged(self.memories, texts).items()):
            given = [(place, picked[place][position], texts[place][position]) for place in places]
            found = self._noted(lines[position], given)
            too_wide = noted[position].remarks if position in noted else []
            noted[position] = Noted([*too_wide, *found.remarks], found.unreadable)
        return Batch(lines, texts, dict(sorted(noted.items())))

    def _in_width(self, rows: list[Row]) -> tuple[list[list[str]], dict[int, Noted]]:
        """The cells of each row, as many as the header has, and a note of the rows that have more."""
        width = self.mapping.width
        cells = [row.cells for row in rows]
        noted = {}
        if set(map(len, cells)) != {width}:
            for position, row in enumerate(rows):
                if len(row.cells) > width:
                    problem = _too_many(len(row.cells), width)
                    noted[position] = Noted([Remark(row.line, Place.ROW, "", problem)], NULL)
                cells[position] = row.cells[:width] + [""] * (width - len(row.cells))
        return cells, noted

    def _noted(self, line: int, given: list[tuple[int, str, str]]) -> Noted:
        """What there is to say of the flagged cells of a line: place, cell and text of each."""
        remarks, unread = [], []
        for position, cell, text in given:
            column = self.mapping.columns[position]
            problem = text.problem  # type: ignore[attr-defined]
            phase = Place.MISSING if problem.code in {"required_missing", "bsn_missing"} else Place.VALUE
            remarks.append(Remark(line, phase + position, column.name, problem))
            if problem.code != NOTHING_TOLD:
                unread.append(f"{position}\x1e{' '.join(cell.split())}")
        if not unread:
            return Noted(remarks, NULL)
        return Noted(remarks, hashlib.blake2b("\x1f".join(unread).encode(), digest_size=16).hexdigest())

    def _stray(self, cells: list[str], batch: Batch, position: int, noted: Noted) -> Stray | None:
        """What this line is that cannot be taken; one with a BSN that can be right is a row of data."""
        if all(remark.problem.severity != Severity.ERROR for remark in noted.remarks):
            return None
        if self.bsn_at is not None and batch.texts[self.bsn_at][position] != NULL:
            return None
        return self.strays.found(cells + [""] * (self.mapping.width - len(cells)))

    def _pass_over(self, line: int, stray: Stray) -> None:
        if stray.value:
            self.passed_over.append(Remark(line, Place.WARNING, "", stray.value))
        if len(self.passed_over) >= BATCH:
            self._tell_passed_over()

    def _tell_passed_over(self) -> None:
        write_remarks(self.cursor, self.import_id, self.passed_over)
        self.passed_over.clear()

    def _write(self, batch: Batch) -> None:
        unreadable = [NULL] * len(batch.lines)
        for position, noted in batch.noted.items():
            unreadable[position] = noted.unreadable
        columns = ["import_id", "line", "unreadable", *slots(self.mapping.columns).values()]
        texts = list(batch.texts)
        if self.bsn_at is not None:
            columns += ["bsn_index", "bsn_sealed"]
            numbers = texts.pop(self.bsn_at)
            texts.append(list(map(self._people(numbers).__getitem__, numbers)))
        lines = zip(repeat(str(self.import_id)), map(str, batch.lines), unreadable, *texts, strict=False)
        with self.cursor.copy(f"COPY imports_staged_row ({', '.join(columns)}) FROM STDIN") as copy:
            copy.write("\n".join([*map("\t".join, lines), ""]))
        write_remarks(
            self.cursor, self.import_id, chain.from_iterable(noted.remarks for noted in batch.noted.values())
        )

    def _people(self, texts: Sequence[str]) -> dict[str, str]:
        """Blind index and sealed value of each BSN as COPY text."""
        numbers = list(set(texts) - {NULL})
        indexes = blind_indexes(numbers)
        sealed = self._sealed(numbers, indexes)
        people = {
            number: f"{copy_bytes(index)}\t{sealed.get(index, NULL)}"
            for number, index in zip(numbers, indexes, strict=True)
        }
        return {NULL: f"{NULL}\t{NULL}", **people}

    def _sealed(self, numbers: list[str], indexes: list[bytes]) -> dict[bytes, str]:
        """Of people that are not known, by their blind index."""
        if self.known is None:
            return {}
        if self.stored is None and len(numbers) >= BATCH // 2:
            self.stored = self.known()
        new = set(indexes).difference(self.stored or ())
        if not new:
            return {}
        to_seal = {index: number for number, index in zip(numbers, indexes, strict=True) if index in new}
        sealed = seal_all(list(to_seal.values()), list(to_seal))
        return dict(zip(to_seal, map(copy_bytes, sealed), strict=True))


def _totals_at_end(strays: dict[int, Stray], count: int) -> list[int]:
    """Positions of the totals that no row of data follows. Each time there are too many, they are data."""
    end = count
    while end - 1 in strays:
        end -= 1
    totals = [position for position in range(end, count) if strays[position] is Stray.TOTAL]
    return totals[len(totals) - len(totals) % (MOST_TOTALS + 1) :]


@contextmanager
def _uncollected() -> Iterator[None]:
    """Nothing that is made while a file is read goes round in circles: looking for that takes a fifth."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def write_remarks(cursor: CursorWrapper, import_id: int, remarks: Iterable[Remark]) -> None:
    lines = []
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
        lines.append("\t".join(map(copy_text, values)) + "\n")
    if lines:
        fields = 'import_id, line, severity, place, "column", code, message, params'
        with cursor.copy(f"COPY imports_finding ({fields}) FROM STDIN") as copy:
            copy.write("".join(lines))


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
