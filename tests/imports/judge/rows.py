"""The rows of a file, read cell by cell, with what is wrong in the order in which a reader meets it."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from tests.imports.judge.cells import UnreadableError
from tests.imports.judge.columns import columns


@dataclass(frozen=True)
class File:
    """What lies on the table: a header, rows of text, and on what terms they are read."""

    kind: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    today: dt.date
    reference_date: dt.date | None = None
    full: bool = False

    @property
    def day(self) -> dt.date:
        """From when facts without a date hold."""
        return self.reference_date or self.today


@dataclass
class Row:
    """`values` has the columns that the file has, None for an empty cell or one that cannot be read."""

    values: dict[str, Any]
    errors: list[str] = field(default_factory=list)
    unreadable: dict[str, str] = field(default_factory=dict)
    warned: bool = False
    repeat: bool = False

    @property
    def good(self) -> bool:
        """Whether the row is to be imported."""
        return not self.errors and not self.repeat

    def get(self, name: str) -> Any:
        return self.values.get(name)

    def readable(self, *names: str) -> bool:
        """Whether these cells could be read; an empty one can."""
        return not any(name in self.unreadable for name in names)

    def refuse(self, code: str) -> None:
        if code not in self.errors:
            self.errors.append(code)


def read(file: File) -> list[Row]:
    known = {_heading(column.name): column for column in columns(file.kind, file.today)}
    found = [
        (place, known[_heading(name)]) for place, name in enumerate(file.header) if _heading(name) in known
    ]
    rows = []
    for cells in file.rows:
        row = Row({})
        missing, wrong = [], []
        for place, column in found:
            cell = cells[place].strip() if place < len(cells) else ""
            row.values[column.name] = None
            try:
                value = column.parse(cell) if cell else None
            except UnreadableError as error:
                wrong.append(str(error))
                row.unreadable[column.name] = cell
                continue
            row.values[column.name] = value
            if column.name == "consulent" and cell and value is None:
                row.warned = True
                row.unreadable[column.name] = cell
            if column.required and value is None:
                missing.append("bsn_missing" if column.name == "bsn" else "required_missing")
                row.unreadable[column.name] = cell
        too_many = ["columns_too_many"] if len(cells) > len(file.header) else []
        row.errors = [*too_many, *missing, *wrong]
        rows.append(row)
    return rows


def _heading(name: str) -> str:
    return name.lower().replace(" ", "").replace("-", "").replace("_", "")
