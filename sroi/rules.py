"""Arithmetic of social return without the database."""

import datetime as dt
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from typing import NamedTuple

from core.periods import add_months
from sroi.enums import Phase

# Hours of a full week, and days that the value of a building block is for (METRICS.md, M7).
FULL_WEEK = 36
DAYS_OF_YEAR = 365
ONE_DAY = dt.timedelta(days=1)


class Need(NamedTuple):
    """So many people, for so many hours a week each, do what is still due."""

    people: int
    hours: int


def phase(start: dt.date, end: dt.date, on: dt.date) -> Phase:
    """Where a contract stands on a day."""
    if start > on:
        return Phase.TO_COME
    return Phase.OVER if end < on else Phase.RUNNING


def days_that_count(start: dt.date, end: dt.date, maximum_months: int | None) -> int:
    """Days from `start` to the end of a contract, within the maximum of a block."""
    last = end if maximum_months is None else min(end, add_months(start, maximum_months) - ONE_DAY)
    return max((last - start).days + 1, 0)


def need(due: Decimal, *, yearly: Decimal, days: int) -> Need | None:
    """Who is needed for an amount when everybody counts for `days`; None where no days are left.

    One person for as few hours as do it, rounded to whole ones; where a full week of one does not do it, as
    many full weeks as are needed.
    """
    full = yearly * days / DAYS_OF_YEAR
    if not full:
        return None
    if due <= full:
        hours = (due * FULL_WEEK / full).quantize(Decimal(1), ROUND_HALF_UP)
        return Need(1, max(int(hours), 1))
    return Need(int((due / full).to_integral_value(ROUND_CEILING)), FULL_WEEK)
