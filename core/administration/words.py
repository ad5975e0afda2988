"""The value of a field as people read it in a list."""

import datetime as dt
from decimal import Decimal
from typing import Any

from core.formatting import NOTHING, number, short_day
from core.templatetags.ui import yes_no


def cell(row: Any, field: Any, offered: dict[str, dict[str, str]]) -> str:
    """One cell of a table; `offered` gives the words of the values that a field can be chosen from."""
    value = getattr(row, field.name)
    words = offered.get(field.name, {})
    if isinstance(value, list):
        return ", ".join(words.get(str(one), str(one)) for one in value) or NOTHING
    if words:
        return words.get(str(value), str(value)) or NOTHING
    if field.choices:
        return str(getattr(row, f"get_{field.name}_display")()) or NOTHING
    if isinstance(value, bool):
        return str(yes_no(value))
    if isinstance(value, dt.date):
        return short_day(value)
    if isinstance(value, Decimal):
        return number(value.normalize(), max(0, -int(value.normalize().as_tuple().exponent)))
    return NOTHING if value in (None, "") else str(value)
