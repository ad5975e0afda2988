"""The declaration of a kind of file. The app that owns the data subclasses `Kind` and registers it.

A kind says which columns its file has, what makes two rows the same record, and in SQL, always for the whole
set of staged rows: what they refer to, what is in conflict, what becomes of each row, and how they are
merged.
"""

import datetime as dt
from abc import ABC, abstractmethod
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from django.utils.functional import Promise

from imports.enums import Mode, People, Severity
from imports.layout import REASON, normalised
from imports.values import Parser

if TYPE_CHECKING:
    from imports.staged import Staged


@dataclass(frozen=True)
class Terms:
    """On what terms a file is read. `today` comes from the edge; nothing below asks the clock."""

    today: dt.date
    mode: Mode = Mode.DELTA
    reference_date: dt.date | None = None

    @property
    def effective(self) -> dt.date:
        """From when undated facts of the file hold: the reference date, today where none is given."""
        return self.reference_date or self.today


@dataclass(frozen=True, kw_only=True)
class Column:
    """A column of a file.

    `name` is the heading, `field` the name that SQL sees, `type` its SQL type (`bsn` is staged as a blind
    index). `clears`: an empty cell empties what is stored; elsewhere an empty cell changes nothing.
    """

    name: str
    field: str
    parse: Parser
    type: str = "text"
    required: bool = False
    clears: bool = False


@dataclass(frozen=True, kw_only=True)
class Check:
    """A rule on the set of staged rows.

    `sql` selects `line` and, `with_params`, those of the message as jsonb.
    """

    code: str
    column: str
    message: str
    sql: str
    severity: Severity = Severity.ERROR
    with_params: bool = False


@dataclass(frozen=True, kw_only=True)
class Merge:
    """A MERGE into one table, without RETURNING: the journal adds that."""

    table: str
    sql: str


@dataclass(frozen=True)
class Gone:
    """How many stored records a full file leaves out, of how many that it could have named."""

    count: int = 0
    of: int = 0

    @property
    def percent(self) -> float:
        return 100 * self.count / self.of if self.of else 0.0


@dataclass(frozen=True)
class PeriodColumns:
    """Two columns of which the second may not lie before the first."""

    start: str
    end: str
    column: str = field(default="einddatum")


class Kind(ABC):
    """One kind of file. Subclasses hold no state."""

    code: str
    label: str | Promise
    # The table of the record that a row names, to which `target_id` of `match` refers.
    table: str = ""
    identity: tuple[str, ...]
    required_identity: tuple[str, ...]
    modes: frozenset[Mode] = frozenset({Mode.DELTA})
    people: People = People.NONE
    # Whether `match` selects besides, of what is stored, if the row would change it: `client_differs` and
    # `record_differs`, null for none.
    compares: bool = False
    periods: tuple[PeriodColumns, ...] = ()

    @abstractmethod
    def columns(self, terms: Terms) -> tuple[Column, ...]:
        """The columns, with code lists as they are now."""

    def open_columns(self, headings: Sequence[str]) -> tuple[Column, ...]:
        """Columns for headings that `columns` does not name, of a kind that takes any."""
        return ()

    def columns_of(self, terms: Terms, header: Iterable[str]) -> tuple[Column, ...]:
        """The columns of a file with this header: those of the kind, and what it takes besides."""
        named = self.columns(terms)
        known = {normalised(name) for name in (*(column.name for column in named), REASON, "")}
        return (*named, *self.open_columns([name for name in header if normalised(name) not in known]))

    def known_people(self) -> Set[bytes]:
        """The blind indexes of all stored clients; asked only where `people` is MADE."""
        return frozenset()

    def required(self, staged: "Staged") -> list[Check]:
        """Cells that must be filled in because of what else the row says."""
        return []

    def relations(self, staged: "Staged") -> list[Check]:
        """What the rows refer to must be there."""
        return []

    def order(self, staged: "Staged") -> list[Check]:
        """Stored last days that would lie before a first day of the file; `periods` covers the rest."""
        return []

    @abstractmethod
    def match(self, staged: "Staged") -> str:
        """SELECT of `line, client_id, target_id`: the stored client and record of every staged row, null
        for none.
        """

    def conflicts(self, staged: "Staged") -> list[Check]:
        """Rows that contradict each other or what is stored."""
        return []

    def settling(self, staged: "Staged") -> list[Check]:
        """Rules on the state after the import, asked again until they find nothing more: a refused row
        changes it.
        """
        return []

    def warnings(self, staged: "Staged") -> list[Check]:
        return []

    def gone(self, staged: "Staged") -> str | None:
        """SELECT of `count, of` for a full file."""
        return None

    def gone_parts(self, staged: "Staged") -> str | None:
        """SELECT of `part, count, of` for a full file: `gone` for each part in which people think of it."""
        return None

    @abstractmethod
    def outcomes(self, staged: "Staged") -> str:
        """SELECT of `line, outcome` for the good rows."""

    @abstractmethod
    def merges(self, staged: "Staged") -> list[Merge]:
        """The writes, in order."""
