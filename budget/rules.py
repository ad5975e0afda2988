"""Arithmetic of the budget: bands, keys, and how an amount is spread over months. No database."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from budget.enums import Category
from core.periods import add_months

CENT = Decimal("0.01")
NOUGHT = Decimal(0)
FAR_RUNGS = frozenset({1, 2})


def cents(amount: Decimal) -> Decimal:
    return amount.quantize(CENT, ROUND_HALF_UP)


def band_of_rung(rung: int | None) -> Category:
    """The category of a client on this rung; without one the client falls under everybody."""
    if rung is None:
        return Category.ALL
    return Category.FAR if rung in FAR_RUNGS else Category.NEAR


def by_key(amount: Decimal, far_share: Decimal) -> tuple[Decimal, Decimal]:
    """What of an amount for everybody is for rungs 1 and 2, and what for rungs 3 to 6."""
    far = cents(amount * far_share)
    return far, amount - far


def months_between(start: dt.date, end: dt.date) -> list[dt.date]:
    """The first days of the months that a period touches."""
    first = start.replace(day=1)
    count = (end.year - start.year) * 12 + end.month - start.month + 1
    return [add_months(first, number) for number in range(count)]


def days_of(month: dt.date, start: dt.date, end: dt.date) -> int:
    """How many days of the month belong to the period."""
    last = add_months(month, 1) - dt.timedelta(days=1)
    return (min(last, end) - max(month, start)).days + 1


def spread(
    amount: Decimal, start: dt.date, end: dt.date, *, leaving_out: Iterable[int] = ()
) -> dict[dt.date, Decimal]:
    """The amount over the months of a period, by days, without those of the years that are left out.

    Each part is whole cents, and together they are the amount. Empty where no month is left.
    """
    closed = set(leaving_out)
    months = [month for month in months_between(start, end) if month.year not in closed]
    days = [days_of(month, start, end) for month in months]
    parts, given, passed = {}, NOUGHT, 0
    for month, count in zip(months, days, strict=True):
        passed += count
        until = cents(amount * passed / sum(days))
        parts[month], given = until - given, until
    return parts


def cut_back(months: Mapping[dt.date, Decimal], keep: Mapping[int, Decimal]) -> dict[dt.date, Decimal]:
    """The months of a commitment when of each year no more than `keep` is left, the earliest months first."""
    left = dict(keep)
    kept = {}
    for month in sorted(months):
        kept[month] = min(months[month], max(left.get(month.year, NOUGHT), NOUGHT))
        left[month.year] = left.get(month.year, NOUGHT) - kept[month]
    return kept


# Of a normal distribution, eight in ten lie within so many standard deviations.
EIGHTY_PERCENT = Decimal("1.2816")
# Fewer months do not show how much they differ.
LEAST_MONTHS = 3


@dataclass(frozen=True)
class Forecast:
    """What will have been spent by the end of the year, and between what in eight of ten years (or None)."""

    expected: Decimal
    low: Decimal | None = None
    high: Decimal | None = None


def forecast(
    *, spent: Decimal, still_open: Decimal, loose: Sequence[Decimal], this_month: Decimal, months_left: int
) -> Forecast:
    """What was spent, what is promised for the rest of the year, and as much each month as until now was
    booked on no commitment.

    `loose` are these bookings of each whole month that has gone, `this_month` those of the running one, which
    is among the `months_left`. The interval follows from how much the months differed.
    """
    certain = spent + still_open
    if not months_left or not loose:
        return Forecast(certain)
    mean = sum(loose, NOUGHT) / len(loose)
    expected = cents(certain + max(mean * months_left - this_month, NOUGHT))
    if len(loose) < LEAST_MONTHS:
        return Forecast(expected)
    spread_of_months = sum(((amount - mean) ** 2 for amount in loose), NOUGHT) / (len(loose) - 1)
    margin = cents(EIGHTY_PERCENT * (spread_of_months * months_left).sqrt())
    return Forecast(expected, max(expected - margin, spent), expected + margin)
