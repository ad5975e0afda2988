"""The files of the synthetic municipality as plain facts for the oracle."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TypeVar

from tests.oracle.world import (
    Assignment,
    BenefitSpell,
    Client,
    Employer,
    LadderStep,
    Placement,
    ProfileStatus,
    ServiceSpell,
    World,
)
from wsp.demo.files import Row
from wsp.demo.municipality import Municipality

Record = TypeVar("Record")


def rows_of(municipality: Municipality, kind: str) -> list[Row]:
    """All rows of a kind, in import order."""
    return [row for file in municipality.files if file.kind == kind for row in file.rows]


def day_or_none(text: str) -> date | None:
    """A day as the files write it."""
    return datetime.strptime(text, "%d-%m-%Y").date() if text else None  # noqa: DTZ007 - a date has no zone


def day(text: str) -> date:
    """A day that must be there."""
    found = day_or_none(text)
    assert found is not None
    return found


def world_of(municipality: Municipality) -> World:
    """Everything in the files."""

    def every(kind: str, make: Callable[[Row], Record]) -> tuple[Record, ...]:
        return tuple(make(row) for row in rows_of(municipality, kind))

    people = [*rows_of(municipality, "clients"), *rows_of(municipality, "benefits")]
    return World(
        clients=tuple({row["bsn"]: Client(row["bsn"], day(row["geboortedatum"])) for row in people}.values()),
        benefits=every(
            "benefits",
            lambda row: BenefitSpell(
                row["bsn"],
                row["regeling"],
                day(row["ingangsdatum"]),
                day_or_none(row["einddatum"]),
                row["reden_einde"],
            ),
        ),
        ladder=every(
            "ladder", lambda row: LadderStep(row["bsn"], day(row["ingangsdatum"]), int(row["trede"]))
        ),
        services=tuple(
            ServiceSpell(row["bsn"], day(row["wsp_sinds"]), day_or_none(row["wsp_tot"]))
            for row in rows_of(municipality, "clients")
            if row["wsp_sinds"]
        ),
        assignments=tuple(assignments(municipality)),
        employers=every("employers", lambda row: Employer(row["kvk"], row["sector"])),
        placements=every("placements", placement),
        profiles=every("hallowerk", lambda row: ProfileStatus(row["bsn"], day(row["datum"]), row["status"])),
    )


def placement(row: Row) -> Placement:
    """One row of the placements file."""
    return Placement(
        row["nummer"],
        row["bsn"],
        row["kvk"],
        row["soort"],
        day(row["ingangsdatum"]),
        day_or_none(row["einddatum"]),
        cancelled=row["status"] == "geannuleerd",
    )


def assignments(municipality: Municipality) -> Iterator[Assignment]:
    """Who has whom, from the reference date of a clients file until the next change."""
    held: dict[str, Assignment] = {}
    for file in municipality.files:
        for row in file.rows if file.kind == "clients" else ():
            before = held.get(row["bsn"])
            if before is not None and before.consultant == row["consulent"]:
                continue
            assert file.reference_date is not None
            if before is not None:
                yield replace(before, end=file.reference_date - timedelta(days=1))
            held[row["bsn"]] = Assignment(row["bsn"], row["consulent"], "none", file.reference_date)
    yield from held.values()
