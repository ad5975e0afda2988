"""The columns of the kinds, as the table of FORMATS.md and docs/decisions/import-choices.md give them."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal

from tests.imports.judge import cells
from tests.imports.judge.cells import Parse, one_of, text

# Consultants that the judge's municipality has.
CONSULTANTS = ("alice", "bob")
CATEGORIES = ("1-2", "3-5", "alle")


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


DETAILS = (
    Column("bsn", cells.bsn, required=True),
    Column("naam", cells.whole_name),
    Column("geslacht", one_of(("M", "V", "X"), "value_invalid")),
    Column("telefoon", cells.telephone),
    Column("email", cells.email),
    Column("postcode", cells.postcode),
    Column("huisnummer", text(6)),
    Column("toevoeging", text(4)),
)


def social_return() -> dict[str, tuple[Column, ...]]:
    return {
        "trajectories": (
            Column("nummer", cells.number, required=True),
            Column("bsn", cells.bsn, required=True),
            Column("instrument", one_of(cells.INSTRUMENTS, "code_unknown"), required=True),
            Column("ingangsdatum", cells.date, required=True),
            Column("einddatum", cells.date),
            Column("aanbieder", text(100)),
            Column("kosten", cells.between(Decimal(0), Decimal(100_000_000))),
            Column("resultaat", one_of(cells.TRAJECTORY_OUTCOMES, "code_unknown")),
        ),
        "sroi_contracts": (
            Column("nummer", cells.number, required=True),
            Column("kvk", cells.kvk, required=True),
            Column("omschrijving", text(200), required=True),
            Column("soort", one_of(("werken", "diensten", "leveringen"), "value_invalid")),
            Column("waarde", cells.between(Decimal("0.01"), Decimal("999999999999.99")), required=True),
            Column("ingangsdatum", cells.date, required=True),
            Column("einddatum", cells.date, required=True),
            Column("percentage", cells.between(Decimal(0), Decimal(100))),
            Column("afdeling", text(80)),
        ),
        "sroi_contributions": (
            Column("nummer", cells.number, required=True),
            Column("contract", cells.number, required=True),
            Column("bouwblok", one_of(cells.BLOCKS, "block_unknown"), required=True),
            Column("bsn", cells.bsn),
            Column("plaatsing", cells.number),
            Column("ingangsdatum", cells.date, required=True),
            Column("einddatum", cells.date),
            Column("uren_per_week", cells.hours),
            Column("eenheden", cells.between(Decimal("0.01"), Decimal("9999999999.99"))),
            Column("status", one_of(("gemeld", "geaccepteerd", "afgewezen"), "value_invalid")),
        ),
    }


MONEY: dict[str, tuple[Column, ...]] = {
    "budget": (
        Column("jaar", cells.year, required=True),
        Column("post", text(100), required=True),
        Column("categorie", one_of(CATEGORIES, "value_invalid"), required=True),
        Column("bedrag", cells.euros(below_nought=False), required=True),
        Column("bron", text(60)),
    ),
    "bookings": (
        Column("nummer", cells.number, required=True),
        Column("jaar", cells.year, required=True),
        Column("post", text(100), required=True),
        Column("categorie", one_of(CATEGORIES, "value_invalid")),
        Column("datum", cells.date, required=True),
        Column("bedrag", cells.euros(below_nought=True), required=True),
        Column("omschrijving", text(200)),
    ),
}


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
        **social_return(),
        "client_details": DETAILS,
        "hallowerk": (
            Column("bsn", cells.bsn, required=True),
            Column("status", one_of(("geen", "concept", "goed"), "value_invalid"), required=True),
            Column("datum", cells.date, required=True),
        ),
        **MONEY,
    }[kind]
