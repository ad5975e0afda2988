"""Random files of each kind: mostly right, now and then wrong, in every way of writing (hypothesis
strategies).
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.imports.judge.columns import Column, columns
from tests.imports.judge.rows import File
from tests.imports.judge.worlds import (
    BIRTHDAYS,
    BSNS,
    DAYS,
    GROUPS,
    KINDS,
    KVKS,
    NUMBERS,
    REFERENCE,
    SCHEMES,
    SURNAMES,
    TODAY,
)

FORMS: tuple[Callable[[dt.date], str], ...] = (
    lambda day: f"{day:%d-%m-%Y}",
    lambda day: f"{day.day}-{day.month}-{day.year}",
    lambda day: f"{day:%Y-%m-%d}",
    lambda day: f"{day:%Y%m%d}",
)
NOTHING = ("", "", "31-12-9999", "00-00-0000")
# One in so many cells is not as it should be, and one in so many rows repeats another.
WRONG_IN = 40
# What cannot be read, by column; elsewhere any text can.
WRONG = {
    "bsn": ("12345678", "999900001", "000000000", "x", ""),
    "geboortedatum": ("31-02-1980", "01-01-2030", "01-01-1900", "", "31-12-9999"),
    "geslacht": ("Q",),
    "postcode": ("0123 AB", "2284"),
    "huisnummer": ("12345678901",),
    "regeling": ("AOW", ""),
    "reden_einde": ("zomaar",),
    "trede": ("0", "7", "a"),
    "soort": ("baan",),
    "uren_per_week": ("1.234", "0", "81", "veel"),
    "contract": ("eeuwig",),
    "status": ("misschien",),
    "kvk": ("123", ""),
    "sbi": ("A1",),
    "bbr_lid": ("x",),
    "nummer": ("",),
    "doelgroepen": ("jongere,reus",),
    "achternaam": ("",),
    "naam": ("",),
}
WRONG_DATE = ("2021-02-29", "1-1-21", "gisteren")
RIGHT: dict[str, tuple[str, ...]] = {
    "voorvoegsel": ("", "", "de"),
    "voorletters": ("", "", "A.B."),
    "geslacht": ("", "", "V"),
    "postcode": ("", "", "2284 ab"),
    "huisnummer": ("", "", "12a"),
    "regeling": (*SCHEMES, "PW"),
    "reden_einde": ("", "werk", "overig"),
    "trede": ("", "2", "3"),
    "consulent": ("", "", "alice", "alice", "bob@example.org", "nobody"),
    "doelgroepen": ("", *GROUPS, "jongere, sw"),
    "reden": ("", "gesprek"),
    "kvk": (*KVKS, "90000003"),
    "naam": ("Bedrijf 90000001", "Bakker & Zn"),
    "sbi": ("", "01"),
    "sector": ("", "bouw"),
    "plaats": ("", "Rijswijk"),
    "bbr_lid": ("", "ja", "nee"),
    "nummer": (*NUMBERS, "007", "a1"),
    "soort": KINDS,
    "uren_per_week": ("", "36", "23,5", "23.50"),
    "contract": ("", "vast", "tijdelijk"),
}
STATUS = {"placements": ("", "geannuleerd"), "hallowerk": ("geen", "concept", "goed")}
END_REASONS = {"placements": ("", "afgerond"), "benefits": ("", "werk", "overig")}


@st.composite
def files(draw: st.DrawFn, kind: str, full: bool = False) -> File:
    known = columns(kind, TODAY)
    chosen = [column for column in known if column.required or draw(st.sampled_from((True, True, False)))]
    chosen = draw(st.permutations(chosen))
    rows: list[tuple[str, ...]] = []
    for _ in range(draw(st.integers(1, 6))):
        if rows and draw(st.integers(0, 5)) == 0:
            row = draw(st.sampled_from(rows))
        else:
            row = _row(draw, kind, chosen)
        rows.append(_width(draw, row))
    header = tuple(draw(st.sampled_from(_headings(column.name))) for column in chosen)
    reference = REFERENCE if full else draw(st.sampled_from((None, REFERENCE)))
    return File(kind, header, tuple(rows), TODAY, reference, full)


def _headings(name: str) -> tuple[str, ...]:
    return name, name, name.upper(), name.replace("_", " "), name.replace("_", "-")


def _width(draw: st.DrawFn, row: tuple[str, ...]) -> tuple[str, ...]:
    """As it is, or without its empty end, or with a cell too many."""
    how = draw(st.integers(0, WRONG_IN))
    if how == 0:
        return (*row, "")
    while how < 5 and len(row) > 2 and not row[-1]:
        row = row[:-1]
    return row


def _row(draw: st.DrawFn, kind: str, chosen: list[Column]) -> tuple[str, ...]:
    place = draw(st.integers(0, len(BSNS) - 1))
    return tuple(_cell(draw, kind, column, place) for column in chosen)


def _cell(draw: st.DrawFn, kind: str, column: Column, place: int) -> str:
    name = column.name
    if draw(st.integers(0, WRONG_IN)) == 0:
        return draw(st.sampled_from(WRONG.get(name, WRONG_DATE if _is_date(name) else ("x" * 201,))))
    if name == "bsn":
        return BSNS[place]
    if name == "achternaam":
        return _mostly(draw, SURNAMES[place], "Smit-Jansen")
    if name == "geboortedatum":
        return _written(draw, _mostly(draw, BIRTHDAYS[place], dt.date(1990, 6, 5)))
    if _is_date(name):
        return _date(draw, column)
    if name in ("status", "reden_einde"):
        return draw(st.sampled_from((STATUS if name == "status" else END_REASONS)[kind]))
    values = RIGHT[name]
    return draw(st.sampled_from([value for value in values if value] if column.required else values))


def _mostly(draw: st.DrawFn, usual: Any, other: Any) -> Any:
    return other if draw(st.integers(0, 9)) == 0 else usual


def _is_date(name: str) -> bool:
    return name in ("datum", "wsp_tot") or name.endswith(("datum", "sinds"))


def _date(draw: st.DrawFn, column: Column) -> str:
    if not column.required and draw(st.booleans()):
        return draw(st.sampled_from(NOTHING))
    return _written(draw, draw(st.sampled_from(DAYS)))


def _written(draw: st.DrawFn, day: dt.date) -> str:
    return draw(st.sampled_from(FORMS))(day)
