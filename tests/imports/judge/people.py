"""The kinds `clients` and `benefits`."""

import datetime as dt
from collections.abc import Iterator

from tests.imports.judge.cells import ONE_DAY
from tests.imports.judge.rows import File, Row
from tests.imports.judge.rules import Day, PeopleRules, Taken, crossing, groups, refuse, told
from tests.imports.judge.state import State, held_on, overlap, put

ADULT = 18


class ClientRules(PeopleRules):
    identity = ("bsn",)
    optional_identity = ("wsp_sinds",)
    period = ("wsp_sinds", "wsp_tot")

    def relations(self, row: Row) -> None:
        self.outdated(row, "doelgroep", "doelgroepen", self.file.day, "code_unknown")

    def stored_end(self, row: Row) -> Day | None:
        return self.state.services.get((row.get("bsn"), row.get("wsp_sinds")))

    def crosses(self, row: Row) -> bool:
        start = row.get("wsp_sinds")
        return start is not None and crossing(row, self._taken(row.get("bsn")), start, self.end(row))

    def _taken(self, bsn: str) -> Iterator[Taken]:
        brought = [row for row in self.good if row.get("bsn") == bsn and row.get("wsp_sinds")]
        starts = {row.get("wsp_sinds") for row in brought}
        yield from (Taken(row.get("wsp_sinds"), self.end(row), row) for row in brought)
        for (other, start), end in self.state.services.items():
            if other == bsn and start not in starts:
                yield Taken(start, end)

    def warned(self, row: Row) -> bool:
        return self.remarkable(row)

    def outcome(self, row: Row) -> str:
        if row.get("bsn") not in self.state.people:
            return "new"
        changed = (
            self.person_changes(row)
            or self.consultant_changes(row)
            or self._service_changes(row)
            or self._new_groups(row)
        )
        return "changed" if changed else "unchanged"

    def _service_changes(self, row: Row) -> bool:
        key = row.get("bsn"), row.get("wsp_sinds")
        return key[1] is not None and (
            key not in self.state.services or self.state.services[key] != self.end(row)
        )

    def _new_groups(self, row: Row) -> list[str]:
        """Codes of groups that the client is not in on the day of the file."""
        bsn, day = row.get("bsn"), self.file.day
        held = {
            code
            for (other, code, start), end in self.state.groups.items()
            if other == bsn and overlap(start, end, day, day)
        }
        return [code for code in row.get("doelgroepen") or () if code not in held]

    def apply(self, row: Row) -> None:
        self.apply_person(row)
        bsn, day = row.get("bsn"), self.file.day
        if row.get("wsp_sinds"):
            self.after.services[bsn, row.get("wsp_sinds")] = self.end(row)
        for code in self._new_groups(row):
            later = [s for other, c, s in self.state.groups if (other, c) == (bsn, code) and s > day]
            self.after.groups[bsn, code, day] = min(later) - ONE_DAY if later else None


class BenefitRules(PeopleRules):
    identity = ("bsn", "regeling", "ingangsdatum")
    period = ("ingangsdatum", "einddatum")

    def __init__(self, state: State, file: File, rows: list[Row]) -> None:
        super().__init__(state, file, rows)
        self.names: dict[int, tuple[str, str, Day]] = {}

    def relations(self, row: Row) -> None:
        self.outdated(row, "regeling", "regeling", row.get("ingangsdatum"), "scheme_unknown")
        self.outdated(row, "einde uitkering", "reden_einde", row.get("einddatum"), "code_unknown")

    def repeats(self) -> None:
        super().repeats()
        self.names = self._names()
        if self.file.full:
            self._find_gone()

    def stored_end(self, row: Row) -> Day | None:
        stored = self.state.benefits.get((row.get("bsn"), row.get("regeling"), row.get("ingangsdatum")))
        return stored[0] if stored else None

    def end(self, row: Row) -> Day | None:
        key = self.names.get(id(row))
        if "einddatum" not in row.values and key:
            return self.state.benefits[key][0]
        return super().end(row)

    def _names(self) -> dict[int, tuple[str, str, Day]]:
        """Which stored spell a row names: the same start, or in a full file one with a corrected start."""
        exact = {id(row): self.key(row) for row in self.rows if self.key(row) in self.state.benefits}
        if not self.file.full:
            return exact
        free = [key for key in self.state.benefits if key not in exact.values()]
        rows = [row for row in self.rows if id(row) not in exact and not row.repeat and self.key(row)]
        pairs = [(row, key) for row in rows for key in free if self._corrects(row, key)]
        single = {
            id(row): key
            for row, key in pairs
            if sum(other is row for other, _ in pairs) == 1 and sum(other == key for _, other in pairs) == 1
        }
        return {**exact, **single}

    def _corrects(self, row: Row, key: tuple[str, str, Day]) -> bool:
        same = (row.get("bsn"), row.get("regeling")) == key[:2]
        start, end = row.get("ingangsdatum"), row.get("einddatum")
        return same and overlap(start, end, key[2], self.state.benefits[key][0])

    def _find_gone(self) -> None:
        day = self.file.reference_date
        assert day
        schemes = {row.get("regeling") for row in self.rows}
        self.nameable = {
            key
            for key, (end, _) in self.state.benefits.items()
            if key[1] in schemes and key[2] < day and (end is None or end >= day)
        }
        unread = [row for row in self.rows if self.key(row) is None]
        spared = {row.get("regeling") for row in unread}
        if None in spared:  # a row whose scheme cannot be read could be of any
            spared = schemes
        self.gone = {key for key in self.nameable - set(self.names.values()) if key[1] not in spared}

    def conflicts(self) -> None:
        super().conflicts()
        for rows in groups([row for row in self.rows if row.readable("trede_sinds")], self._rung_day):
            if len(told(rows, "trede")) > 1:
                refuse(rows, "duplicate_conflict")

    def _rung_day(self, row: Row) -> tuple[str, Day] | None:
        return (row.get("bsn"), row.get("trede_sinds") or self.file.day) if row.get("bsn") else None

    def crosses(self, row: Row) -> bool:
        taken = self._taken(row.get("bsn"), row.get("regeling"))
        return crossing(row, taken, row.get("ingangsdatum"), self.end(row))

    def _taken(self, bsn: str, scheme: str) -> Iterator[Taken]:
        brought = [row for row in self.good if (row.get("bsn"), row.get("regeling")) == (bsn, scheme)]
        named = {self.names.get(id(row)) for row in brought}
        yield from (Taken(row.get("ingangsdatum"), self.end(row), row) for row in brought)
        for key, (end, _) in self.state.benefits.items():
            if key[:2] == (bsn, scheme) and key not in named:
                yield Taken(key[2], self._day_before() if key in self.gone else end)

    def _day_before(self) -> Day:
        assert self.file.reference_date
        return self.file.reference_date - ONE_DAY

    def warned(self, row: Row) -> bool:
        return self.remarkable(row) or row.get("ingangsdatum") < _birthday(row.get("geboortedatum"), ADULT)

    def outcome(self, row: Row) -> str:
        key = self.names.get(id(row))
        if key is None:
            return "new"
        changed = (
            key[2] != row.get("ingangsdatum")
            or self.state.benefits[key] != self._spell(row)
            or self.person_changes(row)
            or self.consultant_changes(row)
            or (self._rung_day(row) in self._telling() and row.get("trede") is not None)
        )
        return "changed" if changed else "unchanged"

    def _spell(self, row: Row) -> tuple[Day | None, str | None]:
        """Last day and reason after the import; an absent column keeps what is stored."""
        key = self.names.get(id(row))
        kept = self.state.benefits[key][1] if key else None
        return self.end(row), row.values.get("reden_einde") if "reden_einde" in row.values else kept

    def _points(self) -> list[tuple[str, Day, int]]:
        points = {(*self._rung_day(row), row.get("trede")) for row in self.good if row.get("trede")}
        return sorted(points)

    def _telling(self) -> set[tuple[str, Day]]:
        """Client and day of the rungs that do not hold then already, told in the order of their days."""
        rungs, telling = dict(self.state.rungs), set()
        for bsn, day, rung in self._points():
            if held_on(rungs, bsn, day) != rung:
                put(rungs, bsn, day, rung)
                telling.add((bsn, day))
        return telling

    def settle(self) -> None:
        super().settle()
        for key in self.gone:
            self.after.benefits[key] = (self._day_before(), "overig")
        for bsn, day, rung in self._points():
            if held_on(self.after.rungs, bsn, day) != rung:
                put(self.after.rungs, bsn, day, rung)
        for row in self.good:
            if key := self.names.get(id(row)):
                self.after.benefits.pop(key, None)

    def apply(self, row: Row) -> None:
        self.apply_person(row)
        key = row.get("bsn"), row.get("regeling"), row.get("ingangsdatum")
        self.after.benefits[key] = self._spell(row)


def _birthday(born: dt.date, age: int) -> dt.date:
    """The day on which somebody reaches an age; born on 29 February: the last day of that month."""
    try:
        return born.replace(year=born.year + age)
    except ValueError:
        return born.replace(year=born.year + age, day=28)
