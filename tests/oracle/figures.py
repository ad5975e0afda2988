"""What a metric gives: figures, and the rows they are sums of."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property
from typing import Any, NamedTuple

Dimensions = Mapping[str, Any]  # str, int or bool; in a row also a tuple of them
Cell = tuple[int | None, Dimensions]  # the year and dimensions of a figure
Value = int | float | Decimal | None


class Key(NamedTuple):
    """What makes a figure one of a kind."""

    metric: str
    year: int | None
    dimensions: frozenset[tuple[str, Hashable]]


@dataclass(frozen=True)
class Figure:
    """One figure, named as in the JSON of a run; `year` is None for a stock."""

    metric: str
    year: int | None
    dimensions: Dimensions
    value: Value
    numerator: int | Decimal | None = None
    denominator: int | Decimal | None = None

    @property
    def key(self) -> Key:
        return Key(self.metric, self.year, frozenset(self.dimensions.items()))


@dataclass(frozen=True)
class Row:
    """One subject (client, placement, … number) behind a figure, counted or not, with the reason when not.

    A dimension that can hold several at once (`target_groups`) is a tuple.
    """

    metric: str
    subject: str
    year: int | None
    counted: bool
    reason: str
    dimensions: Dimensions = field(default_factory=dict)

    def cell(self, *names: str) -> Cell:
        """The figure with these dimensions that the row belongs to."""
        return self.year, {name: self.dimensions[name] for name in names}


@dataclass(frozen=True)
class Result:
    """The figures and rows of one metric at one date."""

    figures: tuple[Figure, ...]
    rows: tuple[Row, ...]

    @cached_property
    def by_key(self) -> dict[Key, Figure]:
        """The figures by key; a key that comes twice is a mistake of this program."""
        keyed = {figure.key: figure for figure in self.figures}
        assert len(keyed) == len(self.figures), "two figures with one key"
        return keyed

    def figure(self, metric: str, year: int | None = None, /, **dimensions: Any) -> Figure:
        """One figure; all noughts where no row falls in it."""
        key = Key(metric, year, frozenset(dimensions.items()))
        return self.by_key.get(key) or Figure(metric, year, dimensions, 0, 0, 0)


def joined(results: Iterable[Result]) -> Result:
    """Several results as one."""
    results = tuple(results)
    return Result(
        tuple(figure for result in results for figure in result.figures),
        tuple(row for result in results for row in result.rows),
    )


def rate(metric: str, year: int | None, dimensions: Dimensions, numerator: int, denominator: int) -> Figure:
    """A share: numerator / denominator, without value where the denominator is nought."""
    value = numerator / denominator if denominator else None
    return Figure(metric, year, dimensions, value, numerator, denominator)


def counts(metric: str, cells: Iterable[Cell]) -> tuple[Figure, ...]:
    """How often each cell (year, dimensions) occurs, as figures."""
    numbers: dict[Key, int] = {}
    dimensions_of: dict[Key, Dimensions] = {}
    for year, dimensions in cells:
        key = Key(metric, year, frozenset(dimensions.items()))
        numbers[key] = numbers.get(key, 0) + 1
        dimensions_of[key] = dimensions
    return tuple(Figure(metric, key.year, dimensions_of[key], number) for key, number in numbers.items())
