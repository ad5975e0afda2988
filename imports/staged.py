"""The staged rows of one import as relations for SQL.

The statements of a kind are composed from these names and from its own declaration, never from a cell of a
file.
"""

from collections.abc import Iterable
from copy import copy
from enum import IntEnum
from typing import Any

from imports.kinds import Column, Terms

SLOT_LETTERS = {"date": "d", "numeric": "n", "smallint": "n", "bigint": "n"}
REFUSED = "(SELECT f.line FROM imports_finding f WHERE f.import_id = {id} AND f.severity = 'error')"
LEFT_OUT = "(SELECT f.line FROM imports_finding f WHERE f.import_id = {id} AND f.severity <> 'warning')"


class Place(IntEnum):
    """The order in which the remarks on one row are read (FORMATS.md, Reading)."""

    ROW = 0
    MISSING = 1_000
    REQUIRED = 5_000
    VALUE = 10_000
    RELATION = 20_000
    ORDER = 30_000
    CONFLICT = 40_000
    WARNING = 50_000


def slots(columns: Iterable[Column]) -> dict[str, str]:
    """The slot of each field: text in t1, t2, …, dates in d1, …, numbers in n1, …"""
    used: dict[str, int] = {}
    found = {}
    for column in columns:
        if column.type != "bsn":
            letter = SLOT_LETTERS.get(column.type, "t")
            used[letter] = used.get(letter, 0) + 1
            found[column.field] = f"{letter}{used[letter]}"
    return found


class Staged:
    """The rows of one file, and what its header says about them.

    `params` are for every statement: %(today)s, %(reference)s (the day from which undated facts hold) and, as
    a kind may take any heading for a column, the name of each field's column: %(name_of_score_1)s.
    """

    def __init__(
        self, import_id: int, terms: Terms, columns: tuple[Column, ...], present: tuple[Column, ...]
    ) -> None:
        self.import_id = import_id
        self.terms = terms
        self.columns = columns
        self.present = {column.field for column in present}
        self.slots = slots(present)
        self.names = {column.field: column.name for column in columns}
        self.clearing = {column.field for column in columns if column.clears}

    @property
    def params(self) -> dict[str, Any]:
        names = {f"name_of_{field}": name for field, name in self.names.items()}
        return {**names, "today": self.terms.today, "reference": self.terms.effective}

    @property
    def rows(self) -> str:
        """Every staged row, its slots under the names of the kind; an absent column is null."""
        fields = ["s.line", "s.bsn_index", "s.bsn_sealed", "s.unreadable", *map(self._field, self.columns)]
        names = ", ".join(filter(None, fields))
        return f"(SELECT {names} FROM imports_staged_row s WHERE s.import_id = {self.import_id})"

    @property
    def dropped(self) -> "Staged":
        """The rows of a full file that somebody left out: staged apart, as they name their records still."""
        apart = copy(self)
        apart.import_id = -self.import_id
        return apart

    @property
    def named(self) -> str:
        """Every row that is not a mere repeat, errors included: a row in error still names its record."""
        return (
            f"(SELECT * FROM {self.rows} r WHERE r.line NOT IN (SELECT f.line FROM imports_finding f "
            f"WHERE f.import_id = {self.import_id} AND f.severity = 'repeat'))"
        )

    @property
    def good(self) -> str:
        """The rows that take part in the merge: neither refused nor a repeat."""
        return f"(SELECT * FROM {self.rows} r WHERE r.line NOT IN {LEFT_OUT.format(id=self.import_id)})"

    @property
    def refused(self) -> str:
        """The rows that are not taken: in error, or left out by somebody."""
        refused = f"SELECT * FROM {self.rows} r WHERE r.line IN {REFUSED.format(id=self.import_id)}"
        return f"({refused} UNION ALL SELECT * FROM {self.dropped.rows} r)"

    @property
    def match(self) -> str:
        """What every row was found to be; of one that was left out of a full file, its line below zero."""
        return f"(SELECT m.* FROM imports_match m WHERE m.import_id = {self.import_id})"

    @property
    def good_match(self) -> str:
        """`match` of the rows that take part in the merge."""
        left_out = LEFT_OUT.format(id=self.import_id)
        return f"(SELECT * FROM {self.match} m WHERE m.line > 0 AND m.line NOT IN {left_out})"

    @property
    def client_news(self) -> str:
        """`match` where the client is new or would change."""
        return f"(SELECT * FROM {self.match} m WHERE m.client_differs IS NOT false)"

    @property
    def record_news(self) -> str:
        """`match` where the record is new or would change."""
        return f"(SELECT * FROM {self.match} m WHERE m.record_differs IS NOT false)"

    def readable(self, *fields: str) -> str:
        """Whether these cells of the row `r` could be read, empty or not: SQL."""
        names = ", ".join(f"'{self.names[field]}'" for field in fields if field in self.names)
        if not names:
            return "true"
        return f"""r.line NOT IN (
            SELECT f.line FROM imports_finding f WHERE f.import_id = {self.import_id} AND f.severity = 'error'
                AND f.place < {Place.RELATION:d} AND f."column" IN ({names}))"""

    def kept(self, field: str, stored: str) -> str:
        """The value after the import of a record that is there: SQL over `r` (the row) and `stored` (a
        column).
        """
        if field not in self.present:
            return stored
        return f"r.{field}" if field in self.clearing else f"coalesce(r.{field}, {stored})"

    def differs(self, fields: Iterable[str], stored: str, columns: dict[str, str] | None = None) -> str:
        """Whether the row `r` would change the stored record: SQL.

        `columns` names those that are called otherwise.
        """
        names = {
            field: f'{stored}."{(columns or {}).get(field, field)}"'
            for field in fields
            if field in self.present
        }
        return (
            " OR ".join(f"{self.kept(field, name)} IS DISTINCT FROM {name}" for field, name in names.items())
            or "false"
        )

    def _field(self, column: Column) -> str:
        if column.type == "bsn":
            return ""
        slot = self.slots.get(column.field)
        if slot is None:
            return f"NULL::{column.type} AS {column.field}"
        plain = column.type in {"text", "date", "numeric"}
        return f"s.{slot} AS {column.field}" if plain else f"s.{slot}::{column.type} AS {column.field}"
