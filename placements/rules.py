"""What follows from the days of a placement, without the database."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

from core.periods import add_months
from placements.enums import Standing

# For so many months a client must stay out of benefit (METRICS.md, M2).
SUSTAINED_MONTHS = (0, 3, 6, 12)


class Maturity(NamedTuple):
    """From `day` on it can be judged whether a placement is sustained for this number of months."""

    months: int
    day: dt.date


def maturities(
    start: dt.date, *, outflow_months: int, months: Sequence[int] = SUSTAINED_MONTHS
) -> list[Maturity]:
    """When a placement becomes mature: after the months to leave the benefit and those out of it."""
    return [Maturity(number, add_months(start, outflow_months + number)) for number in months]


def judged_on(start: dt.date, today: dt.date) -> dt.date:
    """The day on which a placement is judged: today, or its first day when that is to come."""
    return max(start, today)


def standing(start: dt.date, end: dt.date | None, *, cancelled: bool, on: dt.date) -> Standing:
    """Where a placement stands on a day."""
    if cancelled:
        return Standing.CANCELLED
    if start > on:
        return Standing.TO_COME
    return Standing.OVER if end and end < on else Standing.RUNNING
