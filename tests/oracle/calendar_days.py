"""Days, months and years as the definitions count them."""

from calendar import monthrange
from datetime import date, timedelta
from functools import cache

ONE_DAY = timedelta(days=1)


@cache
def plus_months(day: date, months: int) -> date:
    """The same day of the month, `months` later or earlier; the month's last where it has no such day."""
    year, month_index = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month_index + 1, min(day.day, monthrange(year, month_index + 1)[1]))


def plus_years(day: date, years: int) -> date:
    """The same day, `years` later (or earlier); 28 February for a 29th that does not exist."""
    return plus_months(day, 12 * years)


def days_between(first: date, last: date) -> int:
    """Number of days from `first` to `last`, both counted; nought where `last` comes before `first`."""
    return max(0, (last - first).days + 1)
