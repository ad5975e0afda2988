"""Parsers of single cells: pure functions from trimmed text to a typed value, or `CellError`.

A parser gets text with its white space made single and never gets an empty cell; None means that the text
counts as empty. Sources: FORMATS.md, Reading.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_noop

from core.identifiers import normalise_bsn, normalise_kvk, normalise_postcode
from imports.enums import Severity
from imports.problems import CellError, shown

Parser = Callable[[str], Any]

DAY_FIRST = re.compile(r"([0-9]{1,2})-([0-9]{1,2})-([0-9]{4})")
YEAR_FIRST = re.compile(r"([0-9]{4})(-?)([0-9]{2})\2([0-9]{2})")
DUTCH_NUMBER = re.compile(r"-?(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+)(?:,[0-9]+)?")
POINT_NUMBER = re.compile(r"-?[0-9]+\.[0-9]+")
EITHER = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
NO_DATE = frozenset({(9999, 12, 31), (0, 0, 0)})
OLDEST_AGE = 110

# How other systems write that they do not know ("nog niet bekend").
NOTHING = frozenset({"nnb", "n.n.b.", "onbekend"})
NOTHING_TOLD = "nothing_told"


def stands_for_nothing(cell: str) -> bool:
    """Whether a text only says that nothing is known: NNB, ??, Onbekend."""
    return cell.casefold() in NOTHING or (cell != "" and not cell.strip("?"))


def nothing_told(cell: str) -> CellError:
    return CellError(
        NOTHING_TOLD,
        gettext_noop("“%(value)s” tells nothing: it is read as an empty cell."),
        severity=Severity.WARNING,
        value=shown(cell),
    )


def text(longest: int) -> Parser:
    def parse(cell: str) -> str:
        if stands_for_nothing(cell):
            raise nothing_told(cell)
        value = cell if cell.isascii() else unicodedata.normalize("NFC", cell)
        if len(value) > longest:
            raise CellError(
                "value_invalid",
                gettext_noop("“%(value)s” is too long: at most %(longest)s characters fit."),
                value=shown(value),
                longest=longest,
            )
        if not value.isprintable():
            raise CellError("value_invalid", gettext_noop("This text holds characters that cannot be shown."))
        return value

    return parse


def pattern(expression: str, message: str) -> Parser:
    """Text that matches the whole expression; `message` says how it should look."""
    compiled = re.compile(expression)

    def parse(cell: str) -> str:
        if not compiled.fullmatch(cell):
            raise CellError("value_invalid", message, value=shown(cell))
        return cell

    return parse


def date(cell: str) -> dt.date | None:
    found = DAY_FIRST.fullmatch(cell)
    if found:
        day, month, year = map(int, found.groups())
    else:
        found = YEAR_FIRST.fullmatch(cell)
        if not found:
            raise _date_invalid(cell)
        year, month, day = map(int, found.group(1, 3, 4))
    if (year, month, day) in NO_DATE:
        return None
    try:
        return dt.date(year, month, day)
    except ValueError as error:
        raise _date_invalid(cell) from error


def _date_invalid(cell: str) -> CellError:
    return CellError(
        "date_invalid", gettext_noop("“%(value)s” is not a date. Write it as 31-12-2025."), value=shown(cell)
    )


def birth_date(today: dt.date) -> Parser:
    """A birth date that somebody alive can have: not in the future, not over 110 years ago."""

    def parse(cell: str) -> dt.date | None:
        born = date(cell)
        if born and (born > today or age(born, today) > OLDEST_AGE):
            raise CellError(
                "birth_date_implausible",
                gettext_noop(
                    "A birth date of %(value)s cannot be right: it lies in the future or too long ago."
                ),
                value=shown(cell),
            )
        return born

    return parse


def age(born: dt.date, on: dt.date) -> int:
    """Whole years."""
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def number(*, above: Decimal | None = None, most: Decimal | None = None, decimals: int = 2) -> Parser:
    """A decimal number, with comma or point. `1.234` is refused: it could be either."""

    def parse(cell: str) -> Decimal:
        value = _decimal(cell)
        too_fine = value != round(value, decimals)
        if too_fine or (above is not None and value <= above) or (most is not None and value > most):
            raise _number_invalid(cell)
        return value

    return parse


def _decimal(cell: str) -> Decimal:
    if EITHER.fullmatch(cell):
        raise CellError(
            "number_invalid",
            gettext_noop("“%(value)s” can be read in two ways. Write 1234 or 1,234 without a point."),
            value=shown(cell),
        )
    if POINT_NUMBER.fullmatch(cell):
        return Decimal(cell)
    if DUTCH_NUMBER.fullmatch(cell):
        return Decimal(cell.replace(".", "").replace(",", "."))
    raise _number_invalid(cell)


def _number_invalid(cell: str) -> CellError:
    return CellError(
        "number_invalid", gettext_noop("“%(value)s” is not a number that can stand here."), value=shown(cell)
    )


def reference(cell: str) -> str:
    """A `nummer`: all digits without leading zeros, so that 007 and 7 are one number; else the text."""
    value: str = text(40)(cell)
    return (value.lstrip("0") or "0") if value.isascii() and value.isdigit() else value


def rung(cell: str) -> int:
    if cell not in {"1", "2", "3", "4", "5", "6"}:
        raise CellError(
            "rung_invalid",
            gettext_noop("“%(value)s” is not a rung. A rung is a number from 1 to 6."),
            value=shown(cell),
        )
    return int(cell)


def yes_or_no(cell: str) -> bool:
    answer = {"ja": True, "nee": False}.get(cell.casefold())
    if answer is None:
        raise CellError("value_invalid", gettext_noop("Write ja or nee, not “%(value)s”."), value=shown(cell))
    return answer


def bsn(cell: str) -> str:
    value = normalise_bsn(cell)
    if value is None:
        raise CellError(
            "bsn_invalid",
            gettext_noop("This BSN cannot be right: it must have nine digits and pass the eleven test."),
        )
    return value


def kvk(cell: str) -> str:
    value = normalise_kvk(cell)
    if value is None:
        raise CellError(
            "kvk_invalid", gettext_noop("“%(value)s” is not a KvK number of eight digits."), value=shown(cell)
        )
    return value


def postcode(cell: str) -> str:
    value = normalise_postcode(cell)
    if value is None:
        raise CellError(
            "postcode_invalid",
            gettext_noop("“%(value)s” is not a postcode. It looks like 1234 AB."),
            value=shown(cell),
        )
    return value


class Choice:
    """One of the codes of a list, in any case; the value is what the list gives for it."""

    def __init__(self, options: Mapping[str, Any], code: str) -> None:
        self.codes = tuple(options)
        self.code = code
        self.known = {option.casefold(): value for option, value in options.items()}

    def __call__(self, cell: str) -> Any:
        value = self.known.get(cell.casefold())
        if value is None:
            raise CellError(
                self.code,
                gettext_noop("“%(value)s” is not on the list. Correct it, or have the administrator add it."),
                value=shown(cell),
            )
        return value


class Several:
    """Values with a comma between them, each once, in order."""

    def __init__(self, one: Parser) -> None:
        self.one = one

    def __call__(self, cell: str) -> list[Any]:
        return sorted({self.one(part.strip()) for part in cell.split(",") if part.strip()})


def choice(options: Mapping[str, Any], code: str = "value_invalid") -> Parser:
    return Choice(options, code)


def several(one: Parser) -> Parser:
    return Several(one)


def codes_of(parser: Parser) -> tuple[str, ...]:
    """The codes that a cell may hold; nothing for what is no code."""
    if isinstance(parser, Several):
        return codes_of(parser.one)
    return parser.codes if isinstance(parser, Choice) else ()
