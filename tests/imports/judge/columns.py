"""The columns of the six kinds, as the table of FORMATS.md gives them."""

import datetime as dt
from dataclasses import dataclass

from tests.imports.judge import cells
from tests.imports.judge.cells import Parse, one_of, text

# Consultants that the judge's municipality has.
CONSULTANTS = ("alice", "bob")


@dataclass(frozen=True)
class Column:
    name: str
    parse: Parse
    required: bool = False


def consultant(cell: str) -> str | None:
    """An unknown one is a warning, given where the row is read: the client stays as it was."""
    name = cell.removesuffix("@example.org")
    return name if name in CONSULTANTS else None


def person(today: dt.date) -> tuple[Column, ...]:
    return (
        Column("bsn", cells.bsn, required=True),
        Column("achternaam", text(100), required=True),
        Column("voorvoegsel", text(20)),
        Column("voorletters", text(20)),
        Column("geboortedatum", cells.birth_date(today), required=True),
        Column("geslacht", one_of(("M", "V", "X"), "value_invalid")),
        Column("postcode", cells.postcode),
        Column("huisnummer", text(10)),
    )


def columns(kind: str, today: dt.date) -> tuple[Column, ...]:
    return {
        "clients": (
            *person(today),
            Column("consulent", consultant),
            Column("wsp_sinds", cells.date),
            Column("wsp_tot", cells.date),
            Column("doelgroepen", cells.groups),
        ),
        "benefits": (
            *person(today),
            Column("regeling", one_of(cells.SCHEMES, "scheme_unknown"), required=True),
            Column("ingangsdatum", cells.date, required=True),
            Column("einddatum", cells.date),
            Column("reden_einde", one_of(cells.BENEFIT_ENDS, "code_unknown")),
            Column("trede", cells.rung),
            Column("trede_sinds", cells.date),
            Column("consulent", consultant),
        ),
        "ladder": (
            Column("bsn", cells.bsn, required=True),
            Column("trede", cells.rung, required=True),
            Column("ingangsdatum", cells.date, required=True),
            Column("reden", text(200)),
        ),
        "employers": (
            Column("kvk", cells.kvk, required=True),
            Column("naam", text(200), required=True),
            Column("sbi", cells.sbi),
            Column("sector", text(60)),
            Column("plaats", text(80)),
            Column("lsa_partner_sinds", cells.date),
            Column("bbr_lid", cells.yes_or_no),
        ),
        "placements": (
            Column("nummer", cells.number, required=True),
            Column("bsn", cells.bsn, required=True),
            Column("kvk", cells.kvk, required=True),
            Column("soort", one_of(cells.KINDS, "kind_unknown"), required=True),
            Column("ingangsdatum", cells.date, required=True),
            Column("einddatum", cells.date),
            Column("uren_per_week", cells.hours),
            Column("contract", one_of(cells.CONTRACTS, "value_invalid")),
            Column("reden_einde", one_of(cells.PLACEMENT_ENDS, "code_unknown")),
            Column("status", cells.cancelled),
        ),
        "hallowerk": (
            Column("bsn", cells.bsn, required=True),
            Column("status", one_of(("geen", "concept", "goed"), "value_invalid"), required=True),
            Column("datum", cells.date, required=True),
        ),
    }[kind]
