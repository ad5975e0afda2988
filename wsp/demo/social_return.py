"""Contracts with social return and what contractors did for them: some 60 paid jobs a year from 2017 on.

Most jobs are placements of the service point at a contractor; the others are people whom it does not know.
Contracts lie below, on and above the threshold of the policy.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random
from typing import Final

from wsp.demo.dealing import day_between, days_after, pick, stream, years_after
from wsp.demo.figures import FIRST_YEAR
from wsp.demo.files import Row, written
from wsp.demo.lives import GENERAL_BENEFIT, Life

ONE_DAY: Final = timedelta(days=1)
CONTRACTS_A_YEAR: Final = (14, 18)
PAID_JOBS: Final = (56, 64)
"""The policy paper: about 60 a year in 2017-2020."""
PAID_JOBS_BEFORE: Final = (30, 40)
FIRST_FULL_YEAR: Final = 2017

WORK: Final = {
    "bouw": ("werken", ("Nieuwbouw school", "Renovatie gemeentewerf", "Onderhoud wegen")),
    "installatie": ("werken", ("Onderhoud installaties", "Zonnepanelen sporthal")),
    "groenvoorziening": ("diensten", ("Groenonderhoud wijken", "Onderhoud sportvelden")),
    "schoonmaak": ("diensten", ("Schoonmaak gebouwen", "Glasbewassing")),
    "zorg": ("diensten", ("Huishoudelijke ondersteuning", "Jeugdhulp")),
    "logistiek": ("diensten", ("Leerlingenvervoer", "Afvalinzameling")),
    "handhaving": ("diensten", ("Beveiliging stadhuis", "Toezicht evenementen")),
    "horeca": ("leveringen", ("Catering bedrijfsrestaurant",)),
    "industrie": ("leveringen", ("Straatmeubilair", "Kantoormeubilair")),
    "uitzend": ("diensten", ("Inhuur personeel",)),
}
DEPARTMENTS: Final = {
    "werken": ("Vastgoed", "Stadsbeheer"),
    "diensten": ("Stadsbeheer", "Sociaal domein", "Bedrijfsvoering"),
    "leveringen": ("Bedrijfsvoering",),
}
EDGES: Final = ("149999,99", "150000,00", "150000,01", "48500,00", "95000,00")
"""Values of contracts around and below the threshold."""
PERCENTAGES: Final = {"": 6, "5": 2, "2,5": 1, "3": 1}
OTHERS_A_YEAR: Final = {
    "STAGE": 7,
    "STAGE_VSO": 4,
    "OPLEIDING": 6,
    "ACTIVITEIT": 9,
    "BONUS_55": 4,
    "BONUS_BEPERKING": 3,
    "BONUS_VSO": 1,
}
STRANGERS: Final = {"PW": 4, "NUG": 3, "WW": 4, "WIA": 2, "JONGERE": 3, "BBL_1_2": 3, "BBL_3": 2}
UNDECIDED_DAYS: Final = 75
"""What was reported in so many days before the end of the story waits for a decision."""


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract as the contract file tells it."""

    number: str
    kvk: str
    start: date
    end: date
    row: Row


def contract_rows(contracts: Iterable[Contract]) -> list[Row]:
    """Rows of the contracts file."""
    return [contract.row for contract in contracts]


def tell_contracts(seed: int, employers: Iterable[Row], placements: list[Row], until: date) -> list[Contract]:
    """Contracts of every year, with contractors that the service point places people at."""
    rng = stream(seed, "contracts")
    busy = Counter(row["kvk"] for row in placements)
    fitting = [row for row in employers if row["sector"] in WORK]
    fitting.sort(key=lambda row: (-busy[row["kvk"]], row["kvk"]))
    contractors = fitting[:70]
    contracts = []
    for year in range(FIRST_YEAR, until.year + 1):
        for place in range(1, rng.randint(*CONTRACTS_A_YEAR) + 1):
            start = day_between(rng, date(year, 1, 2), date(year, 12, 20))
            contract = _contract(rng, rng.choice(contractors), f"SR-{year}-{place:03}", start)
            if start <= until + timedelta(days=30):
                contracts.append(contract)
    return contracts


def _contract(rng: Random, contractor: Row, number: str, start: date) -> Contract:
    kind, subjects = WORK[contractor["sector"]]
    end = years_after(start, rng.choice((1, 2, 2, 3, 3, 4))) - ONE_DAY
    value = rng.choice(EDGES) if rng.random() < 0.3 else f"{rng.randint(20_000_000, 330_000_000) / 100:.2f}"
    row = {
        "nummer": number,
        "kvk": contractor["kvk"],
        "omschrijving": rng.choice(subjects),
        "soort": kind,
        "waarde": value.replace(".", ","),
        "ingangsdatum": written(start),
        "einddatum": written(end),
        "percentage": pick(rng, PERCENTAGES),
        "afdeling": rng.choice(DEPARTMENTS[kind]),
    }
    return Contract(number, contractor["kvk"], start, end, row)


def contribution_rows(
    seed: int, contracts: list[Contract], placements: list[Row], lives: Mapping[str, Life], until: date
) -> list[Row]:
    """Rows of the contributions file, numbered in order of time."""
    told: list[Row] = []
    by_year = _placements_of(contracts, placements)
    used: set[str] = set()
    for year in range(FIRST_YEAR, until.year + 1):
        rng = stream(seed, "contributions", year)
        bounds = PAID_JOBS if year >= FIRST_FULL_YEAR else PAID_JOBS_BEFORE
        wanted = rng.randint(*bounds)
        known = [pair for pair in by_year[year] if pair[1]["bsn"] not in used]
        for contract, row in known[: wanted * 2 // 3]:
            if row["bsn"] not in used:
                used.add(row["bsn"])
                told.append(_of_placement(rng, contract, row, lives[row["bsn"]]))
        jobs = sum(_day(row["ingangsdatum"]).year == year for row in told)
        told += [_stranger(rng, *_moment(rng, contracts, year)) for _ in range(wanted - jobs)]
        for block, count in OTHERS_A_YEAR.items():
            told += [_other(rng, block, *_moment(rng, contracts, year)) for _ in range(count)]
    began = [row for row in told if _day(row["ingangsdatum"]) <= until]
    began.sort(key=lambda row: (_day(row["ingangsdatum"]), row["contract"], row["bouwblok"], row["bsn"]))
    decisions = stream(seed, "decisions")
    return [
        {"nummer": str(number), **row, "status": _decision(decisions, row, until)}
        for number, row in enumerate(began, start=1)
    ]


def _placements_of(
    contracts: list[Contract], placements: list[Row]
) -> Mapping[int, list[tuple[Contract, Row]]]:
    """Jobs that began at a contractor while a contract ran, by year, in order of time."""
    of_employer: dict[str, list[Contract]] = defaultdict(list)
    for contract in contracts:
        of_employer[contract.kvk].append(contract)
    found: dict[int, list[tuple[Contract, Row]]] = defaultdict(list)
    for row in placements:
        start = _day(row["ingangsdatum"])
        running = [one for one in of_employer[row["kvk"]] if one.start <= start <= one.end]
        paid = row["soort"] in ("dienstverband", "uitzend", "detachering", "garantiebaan", "bbl")
        if running and paid and not row["status"]:
            found[start.year].append((running[0], row))
    return found


def _of_placement(rng: Random, contract: Contract, row: Row, life: Life) -> Row:
    """A job of somebody whom the service point placed."""
    day = _day(row["ingangsdatum"])
    if row["soort"] == "bbl":
        block = rng.choice(("BBL_1_2", "BBL_1_2", "BBL_3"))
    elif "doelgroepregister" in life.person.groups:
        block = "BANENAFSPRAAK"
    else:
        held = [
            spell
            for spell in life.benefits
            if spell.start < day and (not spell.end or spell.end >= day - 40 * ONE_DAY)
        ]
        block = "PW" if any(spell.scheme in GENERAL_BENEFIT for spell in held) else "NUG"
    told = {"bsn": row["bsn"], "plaatsing": row["nummer"], "uren_per_week": row["uren_per_week"]}
    return _row(contract, block, day, einddatum=row["einddatum"], **told)


def _stranger(rng: Random, contract: Contract, day: date) -> Row:
    """A job of somebody whom the contractor found, and does not name."""
    end = days_after(rng, day, 90, 700) if rng.random() < 0.7 else None
    hours = rng.choice(("16", "20", "24", "24", "32", "32", "36", "40"))
    return _row(contract, pick(rng, STRANGERS), day, einddatum=written(end), uren_per_week=hours)


def _other(rng: Random, block: str, contract: Contract, day: date) -> Row:
    """An internship, training, activity or bonus."""
    if block in ("STAGE", "STAGE_VSO"):
        end = written(days_after(rng, day, 60, 200))
        return _row(contract, block, day, einddatum=end, uren_per_week=rng.choice(("16", "24", "32")))
    units = {"OPLEIDING": f"{rng.randint(40_000, 350_000) / 100:.2f}", "ACTIVITEIT": str(rng.randint(3, 40))}
    return _row(contract, block, day, eenheden=units.get(block, "1").replace(".", ","))


def _row(contract: Contract, block: str, day: date, **more: str) -> Row:
    empty = dict.fromkeys(("bsn", "plaatsing", "einddatum", "uren_per_week", "eenheden"), "")
    return {"contract": contract.number, "bouwblok": block, **empty, "ingangsdatum": written(day), **more}


def _moment(rng: Random, contracts: list[Contract], year: int) -> tuple[Contract, date]:
    """A contract that runs in the year, and a day of both."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    running = [one for one in contracts if one.start <= last and one.end >= first]
    contract = rng.choice(running)
    return contract, day_between(rng, max(contract.start, first), min(contract.end, last))


def _decision(rng: Random, row: Row, until: date) -> str:
    """Recent reports wait; a few of the others were rejected. Jobs of the service point are accepted."""
    if (until - _day(row["ingangsdatum"])).days < UNDECIDED_DAYS:
        return "gemeld"
    return "afgewezen" if not row["plaatsing"] and rng.random() < 0.06 else "geaccepteerd"


def _day(text: str) -> date:
    return datetime.strptime(text, "%d-%m-%Y").date()  # noqa: DTZ007 - a date has no zone
