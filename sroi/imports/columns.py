"""Cells of contracts and contributions."""

from collections.abc import Callable
from decimal import Decimal

from django.utils.translation import gettext_noop

from imports import values
from imports.problems import CellError, shown

MOST_EUROS = Decimal("999999999999.99")
ALL = Decimal(100)
NOT_POSITIVE = gettext_noop("“%(value)s” is no contract value: it is an amount without VAT above nothing.")
NO_PERCENTAGE = gettext_noop("“%(value)s” is no percentage: it is from 0 to 100.")


def _limited(message: str, allowed: Callable[[Decimal], bool]) -> values.Parser:
    """A number; one that can be read and is not allowed is refused in its own words."""
    number = values.number()

    def parse(cell: str) -> Decimal:
        value: Decimal = number(cell)
        if not allowed(value):
            raise CellError("number_invalid", message, value=shown(cell))
        return value

    return parse


contract_value = _limited(NOT_POSITIVE, lambda value: 0 < value <= MOST_EUROS)
percentage = _limited(NO_PERCENTAGE, lambda value: 0 <= value <= ALL)
