"""The rows of a file, read cell by cell, with what is wrong in the order in which a reader meets it."""

import datetime as dt
import re
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
    """`values` has the columns that the file has, None for an empty cell or one that cannot be read.

    `place` is that of its line in the file.
    """

    values: dict[str, Any]
    place: int = 0
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

    def require(self, name: str) -> None:
        """A cell that had to be filled in: read before what is wrong with others, after too many cells."""
        if "required_missing" not in self.errors:
            first = 1 if self.errors[:1] == ["columns_too_many"] else 0
            missing = [code for code in self.errors[first:] if code.endswith("_missing")]
            self.errors.insert(first + len(missing), "required_missing")
        self.unreadable[name] = ""

    def refuse(self, code: str) -> None:
        if code not in self.errors:
            self.errors.append(code)


@dataclass
class Read:
    """The rows of data; and of how many lines it is said that they were passed over."""

    rows: list[Row] = field(default_factory=list)
    passed_over: int = 0


def read(file: File) -> Read:
    """Blank lines are nothing; headings that stand there again, and totals at the end, are passed over."""
    lines = [(place, cells) for place, cells in enumerate(file.rows) if any(cell.strip() for cell in cells)]
    headings = [_heading(name) for name in file.header]
    data = [
        (place, cells) for place, cells in lines if [_heading(cell.strip()) for cell in cells] != headings
    ]
    rows = [_row(file, place, cells) for place, cells in data]
    while rows and _is_total(file, rows[-1]):
        rows.pop()
    return Read(rows, len(lines) - len(rows))


TOTAL_WORDS = ("totaal", "eindtotaal", "subtotaal", "aantal")


def _is_total(file: File, row: Row) -> bool:
    """A word for a total and numbers, nothing else, in a line that is wrong and names nobody."""
    cells = [cell.strip().lower() for cell in file.rows[row.place] if cell.strip()]
    words = [cell for cell in cells if not re.fullmatch("[0-9]+", cell)]
    names_nobody = row.get("bsn") is None
    total = bool(words) and all(re.sub("[: 0-9]", "", word) in TOTAL_WORDS for word in words)
    return total and bool(row.errors) and names_nobody


def _row(file: File, place: int, cells: tuple[str, ...]) -> Row:
    known = {_heading(column.name): column for column in columns(file.kind, file.today)}
    found = [(at, known[_heading(name)]) for at, name in enumerate(file.header) if _heading(name) in known]
    row = Row({}, place)
    missing, wrong = [], []
    for at, column in found:
        cell = cells[at].strip() if at < len(cells) else ""
        row.values[column.name] = None
        if says_nothing(cell):
            row.warned = row.warned or not column.required
            cell = ""
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
            row.unreadable[column.name] = cells[at].strip() if at < len(cells) else ""
    too_many = ["columns_too_many"] if len(cells) > len(file.header) else []
    row.errors = [*too_many, *missing, *wrong]
    return row


def says_nothing(cell: str) -> bool:
    """NNB, ?? and Onbekend are as an empty cell, with a warning."""
    return cell.lower() in ("nnb", "n.n.b.", "onbekend") or (cell != "" and set(cell) == {"?"})


def _heading(name: str) -> str:
    return name.lower().replace(" ", "").replace("-", "").replace("_", "")
