"""The files of the synthetic municipality (`../shared/data/rijswijk-2020`) as a world."""

import csv
import json
from collections.abc import Callable, Iterator
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from tests.oracle.money import Allocation, BuildingBlock, Contract, Contribution
from tests.oracle.world import (
    Assignment,
    BenefitSpell,
    Client,
    Employer,
    LadderStep,
    Membership,
    Placement,
    ProfileStatus,
    ServiceSpell,
    Trajectory,
    World,
    canonical_number,
)

FOLDER = Path(__file__).resolve().parents[3] / "shared" / "data" / "rijswijk-2020"
AS_OF = date(2020, 12, 31)
Line = dict[str, str]
RecordType = TypeVar("RecordType")

# The table of the eleven municipalities of the region: code, euros (a year or a unit), months, paid.
BLOCKS = (
    *(
        BuildingBlock(code, Decimal(value), True, months, paid)
        for code, value, months, paid in (
            ("NUG", 5_000, 12, True),
            ("JONGERE", 10_000, 12, True),
            ("STAGE", 5_000, 12, False),
            ("STAGE_VSO", 7_500, 24, False),
            ("BBL_1_2", 25_000, 24, True),
            ("BBL_3", 15_000, 36, True),
            ("WW", 20_000, 12, True),
            ("WIA", 30_000, 24, True),
            ("PW", 40_000, 24, True),
            ("BANENAFSPRAAK", 50_000, None, True),
        )
    ),
    *(
        BuildingBlock(code, Decimal(value), False)
        for code, value in (
            ("BONUS_55", 10_000),
            ("BONUS_BEPERKING", 10_000),
            ("BONUS_VSO", 25_000),
            ("OPLEIDING", 1),
            ("ACTIVITEIT", 100),
        )
    ),
)


def expected() -> dict[str, Any]:
    """The figures that the definitions give on these files, as published with them."""
    return json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))


def load(reference_date: date = AS_OF) -> World:
    """The files as a world; assignments and target groups hold from the reference date on."""
    people = [*_lines("clients"), *_lines("benefits")]
    return World(
        clients=tuple(
            {line["bsn"]: Client(line["bsn"], _day(line, "geboortedatum")) for line in people}.values()
        ),
        benefits=_all("benefits", _benefit),
        ladder=_all(
            "ladder", lambda one: LadderStep(one["bsn"], _day(one, "ingangsdatum"), int(one["trede"]))
        ),
        services=tuple(
            ServiceSpell(one["bsn"], _day(one, "wsp_sinds"), _last_day(one, "wsp_tot"))
            for one in _lines("clients")
            if one["wsp_sinds"]
        ),
        assignments=tuple(_assignments(people, reference_date)),
        memberships=tuple(_memberships(reference_date)),
        employers=_all("employers", lambda one: Employer(one["kvk"], one["sector"])),
        placements=_all("placements", _placement),
        profiles=_all("hallowerk", lambda one: ProfileStatus(one["bsn"], _day(one, "datum"), one["status"])),
        trajectories=_all("trajectories", _trajectory),
        blocks=BLOCKS,
        contracts=_all("sroi_contracts", _contract),
        contributions=_all("sroi_contributions", _contribution),
        allocations=_all("budget", _allocation),
    )


def _lines(kind: str) -> Iterator[Line]:
    with (FOLDER / f"{kind}.csv").open(encoding="utf-8-sig", newline="") as file:
        yield from csv.DictReader(file, delimiter=";")


def _all(kind: str, make: Callable[[Line], RecordType]) -> tuple[RecordType, ...]:
    return tuple(make(line) for line in _lines(kind))


def _last_day(line: Line, column: str) -> date | None:
    text = line[column]
    return datetime.strptime(text, "%d-%m-%Y").date() if text else None  # noqa: DTZ007 - a date has no zone


def _day(line: Line, column: str) -> date:
    day = _last_day(line, column)
    assert day is not None, f"{column} is empty"
    return day


def _number(line: Line, column: str) -> Decimal | None:
    text = line[column]
    return Decimal(text.replace(",", ".")) if text else None


def _amount(line: Line, column: str) -> Decimal:
    amount = _number(line, column)
    assert amount is not None, f"{column} is empty"
    return amount


def _benefit(one: Line) -> BenefitSpell:
    first, last = _day(one, "ingangsdatum"), _last_day(one, "einddatum")
    return BenefitSpell(one["bsn"], one["regeling"], first, last, one["reden_einde"])


def _assignments(people: list[Line], reference_date: date) -> Iterator[Assignment]:
    """One assignment a client; the files name no teams."""
    consultants = {line["bsn"]: line["consulent"] for line in people if line["consulent"]}
    for bsn, consultant in consultants.items():
        yield Assignment(bsn, consultant, "none", reference_date)


def _memberships(reference_date: date) -> Iterator[Membership]:
    for line in _lines("clients"):
        for group in line["doelgroepen"].split(","):
            if group.strip():
                yield Membership(line["bsn"], group.strip(), reference_date)


def _placement(one: Line) -> Placement:
    return Placement(
        canonical_number(one["nummer"]),
        one["bsn"],
        one["kvk"],
        one["soort"],
        _day(one, "ingangsdatum"),
        _last_day(one, "einddatum"),
        cancelled=one["status"] == "geannuleerd",
        hours=_number(one, "uren_per_week"),
    )


def _trajectory(one: Line) -> Trajectory:
    return Trajectory(
        canonical_number(one["nummer"]),
        one["bsn"],
        one["instrument"],
        _day(one, "ingangsdatum"),
        _last_day(one, "einddatum"),
        one["aanbieder"],
        _number(one, "kosten"),
        one["resultaat"],
    )


def _contract(one: Line) -> Contract:
    return Contract(
        one["nummer"],
        one["soort"],
        _amount(one, "waarde"),
        _day(one, "ingangsdatum"),
        _day(one, "einddatum"),
        _number(one, "percentage"),
    )


def _contribution(one: Line) -> Contribution:
    return Contribution(
        canonical_number(one["nummer"]),
        one["contract"],
        one["bouwblok"],
        _day(one, "ingangsdatum"),
        _last_day(one, "einddatum"),
        one["bsn"] or None,
        _number(one, "uren_per_week"),
        _number(one, "eenheden"),
        one["status"],
    )


def _allocation(one: Line) -> Allocation:
    return Allocation(int(one["jaar"]), one["post"], one["categorie"], _amount(one, "bedrag"), one["bron"])
