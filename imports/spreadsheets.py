"""What spreadsheets do to texts that look like something else, and how it is given back."""

import datetime as dt
import re
from collections.abc import Callable

from django.utils.translation import gettext_noop

from imports import values
from imports.problems import CellError
from imports.values import Parser

Mend = Callable[[str], str]

EXCEL_EPOCH = dt.date(1899, 12, 30)
# Five digits are days from 1927 to 2173; fewer would make days of years and house numbers.
SERIAL_DAY = re.compile(r"([1-9][0-9]{4})(?:[.,][0-9]+)?")
OPEN_END = "2958465"  # 31-12-9999 as Excel counts it
BROKEN_VALUES = frozenset(
    {"#null!", "#div/0!", "#value!", "#ref!", "#name?", "#num!", "#n/a", "#getting_data", "#spill!", "#calc!"}
)


def day_of_serial(cell: str) -> str:
    """The day that a spreadsheet gave as a number, written as a date; another text as it is."""
    found = SERIAL_DAY.fullmatch(cell)
    if found:
        return (EXCEL_EPOCH + dt.timedelta(days=int(found[1]))).isoformat()
    return "9999-12-31" if cell == OPEN_END else cell


def leading_zeros(length: int) -> Mend:
    """Gives back the zero that a number lost."""

    def mend(cell: str) -> str:
        return cell.zfill(length) if cell.isdigit() and len(cell) == length - 1 else cell

    return mend


def refuse_formula(cell: str) -> None:
    """A cell of a workbook that holds a formula without a value, or one that came to nothing."""
    if cell.startswith("="):
        raise CellError(
            "value_invalid",
            gettext_noop(
                "This cell holds a formula without a value. Open the file in Excel and save it, or put the"
                " value there."
            ),
        )
    if cell.casefold() in BROKEN_VALUES:
        raise CellError(
            "value_invalid",
            gettext_noop("The formula in this cell gave “%(value)s”. Put the right value there."),
            value=cell,
        )


# What a spreadsheet takes from a text that looks like a number, by the parser of the column.
MENDS: dict[Parser, Mend] = {values.kvk: leading_zeros(8)}
