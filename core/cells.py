"""Cells of the files that people open in a spreadsheet."""

from typing import TypeVar

# A cell that starts with one of these is a formula to a spreadsheet.
FORMULA = ("=", "+", "-", "@", "\t", "\r")

Cell = TypeVar("Cell")


def harmless(cell: Cell) -> Cell | str:
    """Text that a spreadsheet would calculate gets an apostrophe before it; numbers and days stay."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
