"""What can be wrong with a file, a row or a cell, in words that say what to do.

A message is kept as its English msgid with parameters and translated when it is shown. It never holds a BSN.
"""

import re
from dataclasses import dataclass, field
from typing import Any

from django.utils.translation import gettext

from core.identifiers import mask_bsn, normalise_bsn
from imports.enums import Severity

LONGEST_VALUE = 40
CUT_OFF = "…"
NINE_DIGITS = re.compile(r"(?<![0-9])[0-9]{9}(?![0-9])")


@dataclass(frozen=True)
class Problem:
    """One remark on one row. `message` is a msgid with named parameters."""

    code: str
    message: str
    params: dict[str, Any] = field(default_factory=dict)
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return translated(self.message, self.params)


class CellError(Exception):
    """Raised by a parser of values: this cell cannot be taken as it is."""

    def __init__(
        self, code: str, message: str, *, severity: Severity = Severity.ERROR, **params: Any
    ) -> None:
        super().__init__(code)
        self.problem = Problem(code, message, params, severity)


class FileRefusedError(Exception):
    """The file as a whole cannot be read, or the call is wrong. Nothing was stored."""

    def __init__(self, code: str, message: str, **params: Any) -> None:
        super().__init__(code)
        self.code = code
        self.problem = Problem(code, message, params)

    def __str__(self) -> str:
        return str(self.problem)


class UndoRefusedError(Exception):
    """The undo would destroy what came later. `rows` names it: table, id and reason, never a person."""

    def __init__(self, rows: list[dict[str, Any]], message: str, **params: Any) -> None:
        super().__init__(message)
        self.rows = rows
        self.problem = Problem("changed_since", message, params)

    def __str__(self) -> str:
        return str(self.problem)


def translated(message: str, params: dict[str, Any]) -> str:
    return gettext(message) % params if params else gettext(message)


def shown(cell: str) -> str:
    """A cell as a message may quote it: short, and without a number that could be a BSN."""
    text = masked(cell)
    return text if len(text) <= LONGEST_VALUE else text[: LONGEST_VALUE - 1] + CUT_OFF


def masked(text: str) -> str:
    """The text with every nine digits that pass the eleven test masked."""
    return NINE_DIGITS.sub(lambda found: mask_bsn(found[0]) if normalise_bsn(found[0]) else found[0], text)
