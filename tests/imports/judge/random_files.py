"""Random files of each kind: mostly right, now and then wrong, in every way of writing (hypothesis
strategies).
"""

import datetime as dt
from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.imports.judge.columns import Column, columns
from tests.imports.judge.rows import File
from tests.imports.judge.state import State
from tests.imports.judge.worlds import (
    BIRTHDAYS,
    BSNS,
    CONTRACT_NUMBERS,
    DAYS,
    GROUPS,
    KINDS,
    KVKS,
    NUMBERS,
    POSTS,
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
    "telefoon": ("06-12345678 of 070-1234567", "geen"),
    "email": ("geen",),
    "toevoeging": ("achter",),
    "achternaam": ("",),
    "naam": ("",),
    "instrument": ("yoga", ""),
    "kosten": ("-1", "1.234", "veel"),
    "resultaat": ("prima",),
    "omschrijving": ("",),
    "waarde": ("0", "-1", "1.234", "veel", ""),
    "percentage": ("100,01", "-1"),
    "bouwblok": ("GRATIS", ""),
    "eenheden": ("0", "1.234"),
    "jaar": ("20", "2013", "x", "2036"),
    "post": ("", "x" * 101),
    "categorie": ("6", "alles"),
    "bedrag": ("1.234", "€ 12", "-", "1,234.56", "100000001", "veel", ""),
    "bron": ("x" * 61,),
}
# What says nothing, and lines that are no data.
NOTHING_SAID = ("NNB", "??", "Onbekend", "onbekend")
TOTALS = (("Totaal", "3"), ("", "Aantal: 3"), ("Subtotaal",), ("Totaal", "Jansen"))
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
    "consulent": ("", "", "alice", "alice", "alice", "alice@example.org", "bob", "nobody"),
    "doelgroepen": ("", *GROUPS, "jongere, sw"),
    "reden": ("", "gesprek"),
    "kvk": (*KVKS, *KVKS, "90000003"),
    "naam": ("Bedrijf 90000001", "Bakker & Zn"),
    "sbi": ("", "01"),
    "sector": ("", "bouw"),
    "plaats": ("", "Rijswijk"),
    "bbr_lid": ("", "ja", "nee"),
    "nummer": (*NUMBERS, "007", "a1"),
    "soort": KINDS,
    "uren_per_week": ("", "36", "23,5", "23.50"),
    "contract": ("", "vast", "tijdelijk"),
    "instrument": ("empowerment", "scholing", "scholing"),
    "aanbieder": ("", "ROC Mondriaan", "Martinifabriek"),
    "kosten": ("", "0", "402,25", "402.25"),
    "resultaat": ("", "werk", "gestopt"),
    "telefoon": ("", "", "06-12345678", "070-1234567"),
    "email": ("", "", "x@example.org"),
    "toevoeging": ("", "", "bis"),
    "omschrijving": ("Schoonmaak", "Onderhoud wegen"),
    "waarde": ("150000", "149.999,99", "150000.01"),
    "percentage": ("", "2,5", "5"),
    "afdeling": ("", "Vastgoed"),
    "bouwblok": ("PW", "PW", "BBL_1_2", "OPLEIDING"),
    "plaatsing": ("", "", "", *NUMBERS),
    "eenheden": ("", "12,50", "3"),
    "jaar": ("2019", "2020", "2020", "2021", "2021", "2021"),
    "post": (*POSTS, *POSTS, "Koffie"),
    "categorie": ("", "alle", "1-2", "3-5"),
    "bedrag": ("100", "250,50", "250.50", "1", "-100", "0"),
    "bron": ("", "rijk"),
}
STATUS = {
    "placements": ("", "geannuleerd"),
    "hallowerk": ("geen", "concept", "goed"),
    "sroi_contributions": ("", "gemeld", "geaccepteerd", "geaccepteerd", "afgewezen"),
}
# Columns that mean something else in one kind than in the others.
OF_KIND: dict[tuple[str, str], tuple[str, ...]] = {
    ("sroi_contracts", "soort"): ("", "werken", "diensten"),
    ("sroi_contracts", "nummer"): (*CONTRACT_NUMBERS, "002", "SR-3"),
    ("sroi_contributions", "contract"): (*CONTRACT_NUMBERS, *CONTRACT_NUMBERS, "SR-3"),
}
END_REASONS = {"placements": ("", "afgerond"), "benefits": ("", "werk", "overig")}


@st.composite
def files(draw: st.DrawFn, kind: str, state: State, full: bool = False) -> File:
    """A file that speaks mostly of what is stored; half of them without a mistake of writing."""
    known = columns(kind, TODAY)
    chosen = [column for column in known if column.required or draw(st.sampled_from((True, True, False)))]
    chosen = draw(st.permutations(chosen))
    rows = [_row(draw, kind, chosen, state) for _ in range(draw(st.integers(1, 6)))]
    for _ in range(draw(st.sampled_from((0, 0, 0, 1)))):
        rows.insert(draw(st.integers(0, len(rows))), list(draw(st.sampled_from(rows))))
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        place = draw(st.integers(0, len(chosen) - 1))
        draw(st.sampled_from(rows))[place] = _wrong(draw, chosen[place])
    for _ in range(draw(st.sampled_from((0, 0, 0, 1, 2)))):
        draw(st.sampled_from(rows))[draw(st.integers(0, len(chosen) - 1))] = draw(
            st.sampled_from(NOTHING_SAID)
        )
    if draw(st.integers(0, 9)) == 9:
        draw(st.sampled_from(rows)).append("")
    header = tuple(draw(st.sampled_from(_headings(column.name))) for column in chosen)
    reference = REFERENCE if full else draw(st.sampled_from((None, REFERENCE)))
    lines = _with_strays(draw, [_shortened(draw, row) for row in rows], header)
    return File(kind, header, tuple(lines), TODAY, reference, full)


def _with_strays(
    draw: st.DrawFn, lines: list[tuple[str, ...]], header: tuple[str, ...]
) -> list[tuple[str, ...]]:
    """With lines that are no data between them, and now and then a total at the end."""
    blank = ("",) * len(header)
    for stray in draw(st.lists(st.sampled_from((header, blank, TOTALS[0])), max_size=1)):
        lines.insert(draw(st.integers(0, len(lines))), stray)
    ends = draw(st.lists(st.sampled_from((*TOTALS, header, blank)), max_size=2))
    return [*lines, *ends]


def _headings(name: str) -> tuple[str, ...]:
    return name, name, name.upper(), name.replace("_", " "), name.replace("_", "-")


def _shortened(draw: st.DrawFn, row: list[str]) -> tuple[str, ...]:
    """As it is, or without its empty end."""
    if draw(st.booleans()):
        while len(row) > 2 and not row[-1]:
            row = row[:-1]
    return tuple(row)


def _row(draw: st.DrawFn, kind: str, chosen: list[Column], state: State) -> list[str]:
    """One row about a client; in most of them what is stored of that client is named again."""
    stored = [place for place, bsn in enumerate(BSNS) if bsn in state.people]
    place = _mostly(draw, draw(st.sampled_from(stored)), len(BSNS) - 1)
    cells = {column.name: _cell(draw, kind, column, place) for column in chosen}
    named = _identities(kind, state, BSNS[place])
    if named and draw(st.booleans()):
        for name, value in draw(st.sampled_from(named)).items():
            if name in cells:
                cells[name] = _written(draw, value) if isinstance(value, dt.date) else value
    return [cells[column.name] for column in chosen]


def _identities(kind: str, state: State, bsn: str) -> list[dict[str, Any]]:
    """What is stored of a client, by the columns of this kind that tell it apart."""
    if kind == "benefits":
        return [{"regeling": key[1], "ingangsdatum": key[2]} for key in state.benefits if key[0] == bsn]
    if kind == "clients":
        return [{"wsp_sinds": start} for other, start in state.services if other == bsn]
    if kind == "ladder":
        return [{"ingangsdatum": start} for other, start in state.rungs if other == bsn]
    if kind == "hallowerk":
        return [{"datum": day} for other, day in state.hallowerk if other == bsn]
    return []


def _wrong(draw: st.DrawFn, column: Column) -> str:
    usual = WRONG_DATE if _is_date(column.name) else ("x" * 201,)
    return draw(st.sampled_from(WRONG.get(column.name, usual)))


def _cell(draw: st.DrawFn, kind: str, column: Column, place: int) -> str:
    name = column.name
    if name == "bsn":
        return BSNS[place] if column.required or draw(st.booleans()) else ""
    if name == "achternaam":
        return _mostly(draw, SURNAMES[place], "Smit-Jansen")
    if name == "naam" and kind == "client_details":
        surname = _mostly(draw, SURNAMES[place], "Smit-Jansen")
        return draw(st.sampled_from(("", f"A. {surname}", f"A.B. de {surname}", f"{surname}, C. van der")))
    if name == "geboortedatum":
        return _written(draw, _mostly(draw, BIRTHDAYS[place], dt.date(1990, 6, 5)))
    if _is_date(name):
        return _date(draw, column)
    if name in ("status", "reden_einde"):
        return draw(st.sampled_from((STATUS if name == "status" else END_REASONS)[kind]))
    values = OF_KIND.get((kind, name)) or RIGHT[name]
    return draw(st.sampled_from([value for value in values if value] if column.required else values))


def _mostly(draw: st.DrawFn, usual: Any, other: Any) -> Any:
    return other if draw(st.integers(0, 9)) == 9 else usual


def _is_date(name: str) -> bool:
    return name in ("datum", "wsp_tot") or name.endswith(("datum", "sinds"))


def _date(draw: st.DrawFn, column: Column) -> str:
    if not column.required and draw(st.booleans()):
        return draw(st.sampled_from(NOTHING))
    return _written(draw, draw(st.sampled_from(DAYS)))


def _written(draw: st.DrawFn, day: dt.date) -> str:
    return draw(st.sampled_from(FORMS))(day)
