"""The rules that hold for every kind, and what a kind adds to them."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from tests.imports.judge.rows import File, Row
from tests.imports.judge.state import State, held_on, overlap, put

PERSON = ("achternaam", "voorvoegsel", "voorletters", "geboortedatum", "geslacht", "postcode", "huisnummer")
REACHED = ("telefoon", "email")
Day = dt.date


@dataclass(frozen=True)
class Taken:
    """A period that will stand after the import; `row` where a row of the file brings it."""

    start: Day
    end: Day | None
    row: Row | None = None


class Rules:
    """One file of a kind against a state. `after` becomes the state with the good rows in it."""

    identity: tuple[str, ...]
    optional_identity: tuple[str, ...] = ()
    period: tuple[str, str] | None = None

    def __init__(self, state: State, file: File, rows: list[Row]) -> None:
        self.state = state
        self.file = file
        self.rows = rows
        self.after = state.copy()
        self.gone: set[Hashable] = set()
        self.nameable: set[Hashable] = set()

    def judge(self) -> None:
        for row in self.rows:
            if missing := self.required(row):
                row.require(missing)
        for row in self.rows:
            self.relations(row)
        for row in self.rows:
            self.order(row)
        self.repeats()
        self.conflicts()
        self.settle()

    def required(self, row: Row) -> str:
        """The column that must be filled in because of what else the row says; empty for none."""
        return ""

    def relations(self, row: Row) -> None:
        """What the row refers to must be there."""

    def outdated(self, row: Row, codes: str, name: str, day: Day | None, error: str) -> None:
        """A code of this list must have been valid on the day of the row."""
        told = row.get(name) or ()
        for code in (told,) if isinstance(told, str) else told:
            first, last = self.state.dated.get((codes, code), (None, None))
            if day and ((first and day < first) or (last and day > last)):
                row.refuse(error)

    def order(self, row: Row) -> None:
        if self.period:
            start = row.get(self.period[0])
            end = self.end(row)
            if start and end and end < start:
                row.refuse("end_before_start")

    def end(self, row: Row) -> Day | None:
        """The last day of the record after the import; an absent column keeps what is stored."""
        assert self.period
        if self.period[1] in row.values:
            return row.values[self.period[1]]
        return self.stored_end(row)

    def stored_end(self, row: Row) -> Day | None:
        return None

    def repeats(self) -> None:
        """The same identity again: unchanged where all is equal, all in error where anything differs."""
        for rows in groups(self.rows, self.key):
            if any(contents(row) != contents(rows[0]) for row in rows):
                refuse(rows, "duplicate_conflict")
            else:
                for row in rows[1:]:
                    row.repeat = row.warned = True

    def key(self, row: Row) -> Hashable | None:
        """The identity of the row; None where it cannot be read."""
        names = (*self.identity, *self.optional_identity)
        if not row.readable(*names) or any(row.get(name) is None for name in self.identity):
            return None
        return tuple(row.get(name) for name in names)

    def conflicts(self) -> None:
        """What rows say against each other or against what is stored."""

    def settle(self) -> None:
        """What may not overlap in the end: a refused row leaves what is stored in the way of others."""
        while found := [row for row in self.good if self.crosses(row)]:
            refuse(found, "overlap")

    def crosses(self, row: Row) -> bool:
        return False

    def warned(self, row: Row) -> bool:
        """Whether a good row is taken with a remark."""
        return False

    def outcome(self, row: Row) -> str:
        raise NotImplementedError

    def apply(self, row: Row) -> None:
        raise NotImplementedError

    @property
    def good(self) -> list[Row]:
        return [row for row in self.rows if row.good]


class PeopleRules(Rules):
    """Kinds that bring people: who they are, and who works for them."""

    def conflicts(self) -> None:
        for rows in groups(self.rows, lambda row: row.get("bsn")):
            if any(len(told(rows, name)) > 1 for name in (*PERSON, "consulent")):
                refuse(rows, "duplicate_conflict")
        for row in self.rows:
            stored = self.state.people.get(row.get("bsn"))
            surname, born = row.get("achternaam"), row.get("geboortedatum")
            if stored and surname and born:
                changes = (surname != stored["achternaam"]) + (born != stored["geboortedatum"])
                if changes == 2:
                    row.refuse("identity_conflict")

    def remarkable(self, row: Row) -> bool:
        """A surname or birth date that was another until now is shown."""
        stored = self.state.people.get(row.get("bsn"))
        return bool(stored) and any(row.get(name) != stored[name] for name in ("achternaam", "geboortedatum"))

    def person_changes(self, row: Row) -> bool:
        stored = self.state.people[row.get("bsn")]
        return any(row.get(name) is not None and row.get(name) != stored[name] for name in PERSON)

    def consultant_changes(self, row: Row) -> bool:
        name = row.get("consulent")
        held = held_on(self.state.assignments, row.get("bsn"), self.file.day)
        return name is not None and name != held

    def apply_person(self, row: Row) -> None:
        bsn, day = row.get("bsn"), self.file.day
        person = self.after.people.setdefault(bsn, dict.fromkeys((*PERSON, *REACHED), ""))
        person.update({name: row.get(name) for name in PERSON if row.get(name) is not None})
        consultant = row.get("consulent")
        if consultant is not None and consultant != held_on(self.after.assignments, bsn, day):
            put(self.after.assignments, bsn, day, consultant)


def groups(rows: Iterable[Row], key: Callable[[Row], Any]) -> Iterator[list[Row]]:
    """Rows of one key, where there is more than one; rows without a key stand alone."""
    found = defaultdict(list)
    for row in rows:
        if key(row) is not None:
            found[key(row)].append(row)
    return (same for same in found.values() if len(same) > 1)


def told(rows: list[Row], name: str) -> set[Any]:
    """What the rows say in a column; an empty cell says nothing."""
    return {row.get(name) for row in rows} - {None}


def contents(row: Row) -> Any:
    return sorted((name, str(value)) for name, value in row.values.items()), sorted(row.unreadable.items())


def refuse(rows: Iterable[Row], code: str) -> None:
    for row in rows:
        row.refuse(code)


def crossing(row: Row, taken: Iterable[Taken], start: Day, end: Day | None) -> bool:
    return any(other.row is not row and overlap(start, end, other.start, other.end) for other in taken)
