"""The ledger once more, in plain Python and with nothing but sums: it judges the one in the database."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

NOUGHT = Decimal(0)
ALL = "alle"
Key = tuple[int, Any, str]  # year, post, category


@dataclass
class Promise:
    post: Any
    category: str
    months: dict[dt.date, Decimal]
    released: bool = False


@dataclass
class Spent:
    year: int
    post: Any
    category: str
    amount: Decimal
    promise: Any = None


@dataclass
class PlainLedger:
    """What happened. `set_aside` holds transfers too, as money that left one line and came to another."""

    set_aside: list[tuple[Key, Decimal]] = field(default_factory=list)
    promises: dict[Any, Promise] = field(default_factory=dict)
    spent: list[Spent] = field(default_factory=list)

    def copy(self) -> "PlainLedger":
        return deepcopy(self)

    def booked(self, promise: Any) -> dict[int, Decimal]:
        sums: defaultdict[int, Decimal] = defaultdict(Decimal)
        for one in self.spent:
            if one.promise == promise:
                sums[one.year] += one.amount
        return dict(sums)

    def open_of(self, key: Any) -> dict[int, Decimal]:
        """What of a promise is not spent, by year; what was spent beyond a year comes off the last ones."""
        promise, booked = self.promises[key], self.booked(key)
        if promise.released:
            return {}
        parts: defaultdict[int, Decimal] = defaultdict(Decimal)
        for month, amount in promise.months.items():
            parts[month.year] += amount
        beyond = NOUGHT
        left = {}
        for year in {*parts, *booked}:
            difference = parts[year] - booked.get(year, NOUGHT)
            left[year] = max(difference, NOUGHT)
            beyond += max(-difference, NOUGHT)
        for year in sorted(left, reverse=True):
            taken = min(left[year], beyond)
            left[year], beyond = left[year] - taken, beyond - taken
        return left

    def lines(self) -> dict[Key, tuple[Decimal, ...]]:
        """Allocated, committed, open, spent and available of every line that has anything."""
        sums: defaultdict[Key, list[Decimal]] = defaultdict(lambda: [NOUGHT] * 4)
        for key, amount in self.set_aside:
            sums[key][0] += amount
        for number, promise in self.promises.items():
            for month, amount in promise.months.items():
                sums[month.year, promise.post, promise.category][1] += amount
            for year, amount in self.open_of(number).items():
                sums[year, promise.post, promise.category][2] += amount
        for one in self.spent:
            sums[one.year, one.post, one.category][3] += one.amount
        return {
            key: (allocated, committed, still_open, spent, allocated - spent - still_open)
            for key, (allocated, committed, still_open, spent) in sums.items()
        }

    def short(self) -> dict[tuple[int, Any], Decimal]:
        """How far below zero each year and post is."""
        left: defaultdict[tuple[int, Any], Decimal] = defaultdict(Decimal)
        for (year, post, category), amounts in self.lines().items():
            left[year, post] += amounts[-1] if category == ALL else min(amounts[-1], NOUGHT)
        return {key: -amount for key, amount in left.items() if amount < 0}

    def goes_deeper(self, after: "PlainLedger") -> bool:
        before = self.short()
        return any(short > before.get(key, NOUGHT) for key, short in after.short().items())


def by(lines: Iterable[tuple[Key, tuple[Decimal, ...]]], *places: int) -> dict[Any, list[Decimal]]:
    """The sums of lines per post, year or category: the places of the key that are kept."""
    sums: dict[Any, list[Decimal]] = {}
    for key, amounts in lines:
        kept = tuple(key[place] for place in places)
        sums[kept] = [one + other for one, other in zip(sums.get(kept, [NOUGHT] * 5), amounts, strict=True)]
    return sums
