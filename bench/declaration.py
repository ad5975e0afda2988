"""What is measured: a theme is a world with rows, a row is one line of the table with its limits."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any

from bench.sizes import Sizes


@dataclass(frozen=True)
class Limit:
    """What a value may be: `at_most`, or `at_least` where more is better."""

    value: float
    less_is_better: bool = True

    def holds(self, value: float) -> bool:
        return value <= self.value if self.less_is_better else value >= self.value


def at_most(value: float) -> Limit:
    return Limit(value)


def at_least(value: float) -> Limit:
    return Limit(value, less_is_better=False)


@dataclass(frozen=True)
class Measured:
    """What came of a row. `value` is what the limits are about; seconds are medians of one run."""

    value: float
    ours: str
    beside: str = ""


@dataclass(frozen=True, kw_only=True)
class Row:
    """One line of the table.

    `measure` gets the theme's world; `unit` says what its value is, `beside` what it was held against in the
    same run (the floor or the peer). Without `must` nothing is promised: it is good to know.
    """

    name: str
    unit: str
    beside: str
    measure: Callable[[Any], Measured]
    must: Limit | None = None
    aim: Limit | None = None


@dataclass(frozen=True, kw_only=True)
class Theme:
    """Rows that share a world. `world` makes it, for as long as the rows are measured."""

    code: str
    title: str
    world: Callable[[Sizes], AbstractContextManager[Any]]
    rows: tuple[Row, ...]
