"""The plan of counted placements: as many starts a year as the figures say, spread over the months."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from random import Random

from wsp.demo.figures import MONTH_WEIGHTS, MONTH_WEIGHTS_2020

SUNDAY = 6


class Plan:
    """Starts still to be given to somebody; when it is empty, the years have exactly their numbers."""

    def __init__(self, rng: Random, starts_per_year: Mapping[int, int]) -> None:
        """Draw the start of every placement."""
        self._starts = sorted(
            start for year, count in starts_per_year.items() for start in starts_in(rng, year, count)
        )

    def __len__(self) -> int:
        """How many starts are left."""
        return len(self._starts)

    def take(self, rng: Random, first: date, last: date) -> date | None:
        """Some start from first to last, taken out of the plan; None where there is none."""
        low, high = bisect_left(self._starts, first), bisect_right(self._starts, last)
        return self._starts.pop(rng.randrange(low, high)) if low < high else None

    def take_all(self) -> list[date]:
        """All starts that are left, in order of time."""
        starts, self._starts = self._starts, []
        return starts


def starts_in(rng: Random, year: int, count: int) -> list[date]:
    """``count`` first days of work in a year."""
    months = rng.choices(range(1, 13), month_weights(year), k=count)
    return [start_in(rng, year, month) for month in months]


def start_in(rng: Random, year: int, month: int) -> date:
    """A first day of work in a month: often the first or a Monday, never a Sunday or New Year's Day."""
    day = date(year, month, 1 if rng.random() < 0.25 else rng.randint(1, 28))
    if rng.random() < 0.5 and day.day > day.weekday():
        day -= timedelta(days=day.weekday())
    while day.weekday() == SUNDAY or (day.month, day.day) == (1, 1):
        day += timedelta(days=1)
    return day


def month_weights(year: int) -> Sequence[float]:
    """The seasonal pattern of a year."""
    return MONTH_WEIGHTS_2020 if year == 2020 else MONTH_WEIGHTS
