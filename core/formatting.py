"""Numbers and days as people read them, in the language of the request."""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.formats import date_format, number_format
from django.utils.translation import get_language

NOTHING = "–"


def number(value: int | float | Decimal | None, decimals: int = 0) -> str:
    """`1.234` in Dutch, `1,234` in English; a dash where there is no value."""
    if value is None:
        return NOTHING
    rounded = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
    return number_format(rounded, decimal_pos=decimals, use_l10n=True, force_grouping=True)


def plain_number(value: Decimal | None) -> str:
    """`36` and `24,5`: with at most two decimals, and no noughts at the end."""
    if value is None:
        return NOTHING
    return number_format(value.quantize(Decimal("0.01")).normalize(), use_l10n=True)


def money(value: Decimal | None, decimals: int = 2) -> str:
    """`€ 1.234,50` in Dutch, `€ 1,234.50` in English; a dash where there is no value."""
    return NOTHING if value is None else f"€\N{NO-BREAK SPACE}{number(value, decimals)}"


def percent(share: float | Decimal | None, decimals: int = 0) -> str:
    """A share of 1 as a percentage: `0.715` gives `72%`."""
    if share is None:
        return NOTHING
    return f"{number(Decimal(str(share)) * 100, decimals)}%"


def euros(amount: int | float | Decimal | None, decimals: int = 0) -> str:
    """As `money`, in whole euros unless asked; a minus sign stands before the euro sign."""
    if amount is None:
        return NOTHING
    sign = "-" if amount < 0 else ""
    return sign + money(abs(Decimal(str(amount))), decimals)


def listed(values: Mapping[str, Any] | Sequence[Any]) -> str:
    """`reading 70, writing 55` of values by name, `reading, writing` of a list; a dash of nothing."""
    if isinstance(values, Mapping):
        values = [f"{name} {value}" for name, value in values.items()]
    return ", ".join(map(str, values)) or NOTHING


def short_day(day: date | None) -> str:
    """`2 nov 2026` in Dutch, `2 Nov 2026` in English."""
    return date_format(day, "j b Y" if _in_dutch() else "j M Y") if day else NOTHING


def long_day(day: date | None) -> str:
    """`2 november 2026`; English writes the month with a capital."""
    return date_format(day, "j F Y") if day else NOTHING


def short_month(day: date) -> str:
    """`nov` in Dutch, `Nov` in English."""
    return date_format(day, "b" if _in_dutch() else "M")


def _in_dutch() -> bool:
    return (get_language() or "nl").startswith("nl")
