"""The lives as import files: rows with the columns of the import formats."""

import csv
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from wsp.demo.employers import Employer
from wsp.demo.figures import FIRST_YEAR
from wsp.demo.lives import Life

Row = dict[str, str]

PERSON: Final = (
    *("bsn", "achternaam", "voorvoegsel", "voorletters"),
    *("geboortedatum", "geslacht", "postcode", "huisnummer"),
)
COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "employers": ("kvk", "naam", "sbi", "sector", "plaats", "lsa_partner_sinds", "bbr_lid"),
    "clients": (*PERSON, "consulent", "wsp_sinds", "wsp_tot", "doelgroepen"),
    "benefits": (
        *PERSON,
        *("regeling", "ingangsdatum", "einddatum", "reden_einde"),
        *("trede", "trede_sinds", "consulent"),
    ),
    "ladder": ("bsn", "trede", "ingangsdatum", "reden"),
    "placements": (
        *("nummer", "bsn", "kvk", "soort", "ingangsdatum", "einddatum"),
        *("uren_per_week", "contract", "reden_einde", "status"),
    ),
    "hallowerk": ("bsn", "status", "datum"),
    "trajectories": (
        *("nummer", "bsn", "instrument", "ingangsdatum", "einddatum"),
        *("aanbieder", "kosten", "resultaat"),
    ),
    "sroi_contracts": (
        *("nummer", "kvk", "omschrijving", "soort", "waarde"),
        *("ingangsdatum", "einddatum", "percentage", "afdeling"),
    ),
    "sroi_contributions": (
        *("nummer", "contract", "bouwblok", "bsn", "plaatsing", "ingangsdatum", "einddatum"),
        *("uren_per_week", "eenheden", "status"),
    ),
}


@dataclass(frozen=True, slots=True)
class DemoFile:
    """One import: its kind, mode and reference date (None: none is given), and the rows of the file."""

    kind: str
    mode: str
    reference_date: date | None
    rows: list[Row]

    @property
    def name(self) -> str:
        """A file name that tells what is in it."""
        day = f"-{self.reference_date}" if self.reference_date else ""
        return f"{self.kind}{day}.csv"

    def write(self, path: Path) -> None:
        """Write the rows as the import reads them: semicolons, UTF-8, days as dd-mm-yyyy."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, COLUMNS[self.kind], delimiter=";")
            writer.writeheader()
            writer.writerows(self.rows)


def written(day: date | None) -> str:
    """A day as the files have it; empty for none."""
    return day.strftime("%d-%m-%Y") if day else ""


def person_columns(life: Life) -> Row:
    """The columns that say who somebody is."""
    person = life.person
    return {
        "bsn": person.bsn,
        "achternaam": person.surname,
        "voorvoegsel": person.prefix,
        "voorletters": person.initials,
        "geboortedatum": written(person.birth_date),
        "geslacht": person.gender,
        "postcode": person.postcode,
        "huisnummer": str(person.house_number),
    }


def employer_rows(employers: Iterable[Employer]) -> list[Row]:
    """Rows of the employers file."""
    return [
        {
            "kvk": employer.kvk,
            "naam": employer.name,
            "sbi": employer.sbi,
            "sector": employer.sector,
            "plaats": employer.place,
            "lsa_partner_sinds": written(employer.partner_since),
            "bbr_lid": "ja" if employer.is_member else "nee",
        }
        for employer in employers
    ]


def client_rows(life: Life, consultant: str, year: int, held_by: str) -> list[Row]:
    """Rows for the clients file of a year: one for each service spell that began in it.

    Without such a spell one row, if the consultant is not the one the client was ``held_by`` before. Spells
    from before the first year are in the first file.
    """
    begun = [spell for spell in life.services if max(spell.start.year, FIRST_YEAR) == year]
    spells = [(written(spell.start), written(spell.end)) for spell in begun]
    if not spells and consultant != held_by:
        spells = [("", "")]
    shared = {**person_columns(life), "consulent": consultant, "doelgroepen": ",".join(life.person.groups)}
    return [{**shared, "wsp_sinds": start, "wsp_tot": end} for start, end in spells]


def benefit_rows(lives: Iterable[Life]) -> list[Row]:
    """Rows of the benefits file; rung and consultant come from their own files."""
    return [
        {
            **person_columns(life),
            "regeling": spell.scheme,
            "ingangsdatum": written(spell.start),
            "einddatum": written(spell.end),
            "reden_einde": spell.reason,
            "trede": "",
            "trede_sinds": "",
            "consulent": "",
        }
        for life in lives
        for spell in life.benefits
    ]


def ladder_rows(lives: Iterable[Life]) -> list[Row]:
    """Rows of the ladder file."""
    return [
        {
            "bsn": life.person.bsn,
            "trede": str(step.rung),
            "ingangsdatum": written(step.start),
            "reden": step.reason,
        }
        for life in lives
        for step in life.rungs
    ]


def placement_rows(lives: Iterable[Life]) -> list[Row]:
    """Rows of the placements file, numbered in order of time."""
    pairs = [(placement, life.person.bsn) for life in lives for placement in life.placements]
    pairs.sort(key=lambda pair: (pair[0].start, pair[1], pair[0].employer.kvk))
    return [
        {
            "nummer": str(number),
            "bsn": bsn,
            "kvk": placement.employer.kvk,
            "soort": placement.kind,
            "ingangsdatum": written(placement.start),
            "einddatum": written(placement.end),
            "uren_per_week": str(placement.hours),
            "contract": placement.contract,
            "reden_einde": placement.reason,
            "status": "geannuleerd" if placement.cancelled else "",
        }
        for number, (placement, bsn) in enumerate(pairs, start=1)
    ]


def profile_rows(lives: Iterable[Life]) -> list[Row]:
    """Rows of the HalloWerk file."""
    return [
        {"bsn": life.person.bsn, "status": profile.status, "datum": written(profile.day)}
        for life in lives
        for profile in life.profiles
    ]
