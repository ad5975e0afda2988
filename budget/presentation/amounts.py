"""Sums of lines as pages show them."""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from budget.balances import Line
from budget.enums import Category
from budget.rules import NOUGHT, by_key

Key = TypeVar("Key")


@dataclass(frozen=True)
class Amounts:
    """Allocated, committed, spent and what is left, of a line or of several together."""

    allocated: Decimal = NOUGHT
    committed: Decimal = NOUGHT
    open: Decimal = NOUGHT
    spent: Decimal = NOUGHT
    available: Decimal = NOUGHT

    def __add__(self, other: "Amounts") -> "Amounts":
        return Amounts(
            self.allocated + other.allocated,
            self.committed + other.committed,
            self.open + other.open,
            self.spent + other.spent,
            self.available + other.available,
        )

    @classmethod
    def of(cls, line: Line) -> "Amounts":
        return cls(line.allocated, line.committed, line.open, line.spent, line.available)

    @classmethod
    def sum(cls, several: Iterable["Amounts"]) -> "Amounts":
        return sum(several, cls())

    @property
    def used_share(self) -> Decimal | None:
        """What of the allocated money is spent or promised, as a share of 1."""
        return (self.spent + self.open) / self.allocated if self.allocated else None


def summed(lines: Iterable[Line], key: Callable[[Line], Key]) -> dict[Key, Amounts]:
    sums: defaultdict[Key, Amounts] = defaultdict(Amounts)
    for line in lines:
        sums[key(line)] += Amounts.of(line)
    return dict(sums)


@dataclass(frozen=True)
class Shared:
    """One amount as it is shared between the bands: what was said of a band, and the rest by key."""

    label: str
    far: Decimal
    near: Decimal
    keyed: Decimal

    @property
    def far_share(self) -> Decimal | None:
        total = self.far + self.near
        return self.far / total if total else None

    @property
    def near_share(self) -> Decimal | None:
        return None if self.far_share is None else 1 - self.far_share


def shared(label: str, by_category: dict[str, Decimal], far_share: Decimal) -> Shared:
    for_all = by_category.get(Category.ALL, NOUGHT)
    far, near = by_key(for_all, far_share)
    return Shared(
        label,
        by_category.get(Category.FAR, NOUGHT) + far,
        by_category.get(Category.NEAR, NOUGHT) + near,
        for_all,
    )
