"""Who works with whom: year by year each client goes to the consultant of a fitting team with the fewest clients."""

from collections import Counter
from datetime import date
from typing import Final

from wsp.demo.dealing import stream
from wsp.demo.figures import FIRST_YEAR
from wsp.demo.files import DemoFile, Row, client_rows
from wsp.demo.lives import Life
from wsp.demo.people import CONSULTANTS, NORTH, REGIE_CONSULTANTS, SOUTH, YOUTH

NORTHERN_POSTCODES: Final = frozenset({"2280", "2281", "2282", "2283", "2284"})
TURNOVER: Final = 0.04
"""Share of the clients a year who go to another consultant of the team."""

CONSULTANT_ROOM: Final = 86
REGIE_ROOM: Final = 118
"""Clients to whom a consultant and a regie-consulent have room; clients in the file of the WSP always find a place."""


def client_files(seed: int, lives: list[Life], until: date) -> list[DemoFile]:
    """One clients file a year, with reference date 1 July: who came that year, and who goes to somebody else."""
    holders: dict[str, str] = {}
    files = []
    for year in range(FIRST_YEAR, until.year + 1):
        rows = year_rows(seed, lives, holders, year, min(date(year, 12, 31), until))
        files.append(DemoFile("clients", "delta", min(date(year, 7, 1), until), rows))
    return files


def year_rows(seed: int, lives: list[Life], holders: dict[str, str], year: int, last: date) -> list[Row]:
    """The rows of one year, ``holders`` (consultant by BSN) brought up to date."""
    rng = stream(seed, "caseloads", year)
    present = [life for life in lives if life.is_served_on(last) or life.has_benefit_on(last)]
    loads = Counter(holders[life.person.bsn] for life in present if life.person.bsn in holders)
    rows = []
    for life in sorted(lives, key=lambda life: is_served_in(life, year), reverse=True):
        draw, bsn = rng.random(), life.person.bsn
        held = holders.get(bsn, "")
        if is_served_in(life, year):
            wanted = (
                held
                if held and not held.startswith("regie") and draw > TURNOVER
                else consultant_for(life, loads)
            )
        else:
            wanted = held or (
                regie_for(life, loads) if life.rung_on(last) in (1, 2) and life in present else ""
            )
        begun = any(max(spell.start.year, FIRST_YEAR) == year for spell in life.services)
        if begun or wanted != held:
            rows += client_rows(life, wanted, year, FIRST_YEAR)
            loads[wanted] += 1
            loads[held] -= 1
            holders[bsn] = wanted
    return rows


def is_served_in(life: Life, year: int) -> bool:
    """Whether somebody was in the file of the WSP on a day of the year."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return any(spell.start <= last and (spell.end is None or spell.end >= first) for spell in life.services)


def team_of(life: Life) -> str:
    """The team by target group, else by the part of the town."""
    if {"statushouder", "pro_vso", "schoolverlater"} & set(life.person.groups):
        return YOUTH
    return NORTH if life.person.postcode[:4] in NORTHERN_POSTCODES else SOUTH


def consultant_for(life: Life, loads: Counter[str]) -> str:
    """The consultant of the team with the fewest clients."""
    names = [user.username for user in CONSULTANTS if user.team == team_of(life)]
    return min(names, key=lambda name: (loads[name], name))


def regie_for(life: Life, loads: Counter[str]) -> str:
    """A regie-consulent with room, else a consultant with room, else nobody: the intake pool."""
    for users, room in ((REGIE_CONSULTANTS, REGIE_ROOM), (CONSULTANTS, CONSULTANT_ROOM)):
        name = min((user.username for user in users), key=lambda name: (loads[name], name))
        if loads[name] < room:
            return name
    return ""
