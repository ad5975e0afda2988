"""The kinds `budget` and `bookings`: amounts of a year and post."""

from collections import defaultdict
from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from tests.imports.judge.rows import Row
from tests.imports.judge.rules import Rules
from tests.imports.judge.state import CLOSED_YEARS, YEARS, State

ALL = "alle"
PostYear = tuple[int, str]


def shortages(state: State) -> dict[PostYear, Decimal]:
    """How far below zero each year and post is: a band draws on its own money and on everybody's."""
    left: defaultdict[tuple[int, str, str], Decimal] = defaultdict(Decimal)
    for (year, post, category, _), amount in state.allocations.items():
        left[year, post, category] += amount
    for booking in state.bookings.values():
        left[booking["jaar"], booking["post"], booking["categorie"]] -= booking["bedrag"]
    sums: defaultdict[PostYear, Decimal] = defaultdict(Decimal)
    for (year, post, category), amount in left.items():
        sums[year, post] += amount if category == ALL else min(amount, Decimal(0))
    return {key: -amount for key, amount in sums.items() if amount < 0}


class MoneyRules(Rules):
    """A year that is there and open, and a remark on what goes below zero."""

    def relations(self, row: Row) -> None:
        if row.get("jaar") is not None and row.get("jaar") not in YEARS:
            row.refuse("value_invalid")

    def conflicts(self) -> None:
        for row in self.rows:
            if self.touched(row) & CLOSED_YEARS:
                row.refuse("value_invalid")

    def touched(self, row: Row) -> set[int]:
        """The years in which the row adds or changes something."""
        raise NotImplementedError

    def warned(self, row: Row) -> bool:
        after = self.state.copy()
        for other in self.good:
            self.put(after, other)
        before, short = shortages(self.state), shortages(after)
        return any(short.get(key, 0) > before.get(key, 0) for key in self.weighs_on(row))

    def weighs_on(self, row: Row) -> Iterable[PostYear]:
        raise NotImplementedError

    def put(self, state: State, row: Row) -> None:
        raise NotImplementedError

    def apply(self, row: Row) -> None:
        self.put(self.after, row)


class BudgetRules(MoneyRules):
    identity = ("jaar", "post", "categorie")
    optional_identity = ("bron",)

    def record(self, row: Row) -> tuple[Any, ...]:
        return row.get("jaar"), row.get("post"), row.get("categorie"), row.get("bron") or ""

    def touched(self, row: Row) -> set[int]:
        same = self.state.allocations.get(self.record(row)) == row.get("bedrag")
        return set() if same else {row.get("jaar")}

    def outcome(self, row: Row) -> str:
        stored = self.state.allocations.get(self.record(row))
        return "new" if stored is None else "unchanged" if stored == row.get("bedrag") else "changed"

    def warned(self, row: Row) -> bool:
        return row.get("post") not in self.state.posts or super().warned(row)

    def weighs_on(self, row: Row) -> Iterable[PostYear]:
        return [(row.get("jaar"), row.get("post"))]

    def put(self, state: State, row: Row) -> None:
        state.posts.add(row.get("post"))
        state.allocations[self.record(row)] = row.get("bedrag")


class BookingRules(MoneyRules):
    identity = ("nummer",)

    def relations(self, row: Row) -> None:
        super().relations(row)
        if row.get("post") and row.get("post") not in self.state.posts:
            row.refuse("post_unknown")

    def told(self, row: Row) -> dict[str, Any]:
        """The booking as it is to be; what the row leaves out or empty stays."""
        stored = self.state.bookings.get(row.get("nummer"), {"categorie": ALL, "omschrijving": ""})
        names = ("jaar", "post", "categorie", "datum", "bedrag", "omschrijving")
        return {**stored, **{name: row.get(name) for name in names if row.get(name) is not None}}

    def touched(self, row: Row) -> set[int]:
        stored = self.state.bookings.get(row.get("nummer"))
        if stored == self.told(row) or row.get("post") not in self.state.posts:
            return set()
        return {row.get("jaar")} | ({stored["jaar"]} if stored else set())

    def outcome(self, row: Row) -> str:
        stored = self.state.bookings.get(row.get("nummer"))
        return "new" if stored is None else "unchanged" if stored == self.told(row) else "changed"

    def warned(self, row: Row) -> bool:
        return row.get("datum").year != row.get("jaar") or super().warned(row)

    def weighs_on(self, row: Row) -> Iterable[PostYear]:
        stored = self.state.bookings.get(row.get("nummer"))
        told = self.told(row)
        if stored == told:
            return []
        return [(booking["jaar"], booking["post"]) for booking in (told, stored) if booking]

    def put(self, state: State, row: Row) -> None:
        state.bookings[row.get("nummer")] = self.told(row)
