"""Who works with whom: year by year a client goes to the least loaded consultant of a fitting team."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from typing import Final

from wsp.demo.dealing import stream
from wsp.demo.figures import FIRST_YEAR
from wsp.demo.files import DemoFile, Row, client_rows
from wsp.demo.lives import Life
from wsp.demo.people import CONSULTANTS, NORTH, REGIE_CONSULTANTS, SOUTH, YOUTH, DemoUser

NORTHERN_POSTCODES: Final = frozenset({"2280", "2281", "2282", "2283", "2284"})
TURNOVER: Final = 0.04
"""Share of the clients a year who go to another consultant of the team."""

WORKING_SHARES: Final = (1.0, 0.9, 1.1, 0.8, 1.0, 1.15, 0.85)
"""Part-time and full-time consultants, in turn: a caseload goes with the hours."""

CONSULTANT_ROOM: Final = 84
REGIE_ROOM: Final = 106
"""Clients for whom each has room; those in the file of the WSP always find a place."""

REGIE_RUNGS: Final = frozenset({1, 2})


class Caseloads:
    """The consultant of each client (by BSN), kept up to date year by year."""

    def __init__(self) -> None:
        """Nobody has a consultant yet."""
        self.holders: dict[str, str] = {}
        self._loads: Counter[str] = Counter()
        users = (*CONSULTANTS, *REGIE_CONSULTANTS)
        self._shares = {
            user.username: WORKING_SHARES[index % len(WORKING_SHARES)] for index, user in enumerate(users)
        }

    def begin_year(self, present: Collection[Life]) -> None:
        """Count only the clients who are still there."""
        self._loads = Counter(
            self.holders[bsn] for life in present if (bsn := life.person.bsn) in self.holders
        )

    def load(self, username: str) -> float:
        """Clients per full working week."""
        return self._loads[username] / self._shares[username]

    def least_loaded(self, users: Collection[DemoUser]) -> str:
        """The user name of the one with most room."""
        return min((user.username for user in users), key=lambda name: (self.load(name), name))

    def consultant_for(self, life: Life) -> str:
        """A consultant of the client's team."""
        team = team_of(life)
        return self.least_loaded([user for user in CONSULTANTS if user.team == team])

    def regie_for(self) -> str:
        """A regie-consulent with room, else a consultant with room, else nobody: the intake pool."""
        for users, room in ((REGIE_CONSULTANTS, REGIE_ROOM), (CONSULTANTS, CONSULTANT_ROOM)):
            name = self.least_loaded(users)
            if self.load(name) < room:
                return name
        return ""

    def give(self, life: Life, username: str) -> None:
        """Put a client with a consultant."""
        bsn = life.person.bsn
        self._loads[self.holders.get(bsn, "")] -= 1
        self._loads[username] += 1
        self.holders[bsn] = username


def client_files(seed: int, lives: list[Life], until: date) -> list[DemoFile]:
    """One clients file a year, dated 1 July: who came that year, and who goes to somebody else."""
    caseloads = Caseloads()
    return [
        DemoFile(
            "clients", "delta", min(date(year, 7, 1), until), year_rows(seed, lives, caseloads, year, until)
        )
        for year in range(FIRST_YEAR, until.year + 1)
    ]


def year_rows(seed: int, lives: list[Life], caseloads: Caseloads, year: int, until: date) -> list[Row]:
    """The rows of one year; first those in the file of the WSP, then those far from work."""
    rng = stream(seed, "caseloads", year)
    last = min(date(year, 12, 31), until)
    served = [life for life in lives if life.is_served_between(date(year, 1, 1), last)]
    far_from_work = [
        life
        for life in lives
        if life.has_benefit_on(last) and not life.is_served_on(last) and life.rung_on(last) in REGIE_RUNGS
    ]
    caseloads.begin_year([life for life in lives if life.has_benefit_on(last) or life.is_served_on(last)])
    rows = []
    for life in served:
        held = caseloads.holders.get(life.person.bsn, "")
        if not held or held.startswith("regie") or rng.random() < TURNOVER:
            caseloads.give(life, caseloads.consultant_for(life))
        rows += client_rows(life, caseloads.holders[life.person.bsn], year, held)
    for life in far_from_work:
        if life.person.bsn not in caseloads.holders and (username := caseloads.regie_for()):
            caseloads.give(life, username)
            rows += client_rows(life, username, year, "")
    return rows


def team_of(life: Life) -> str:
    """The team by target group, else by the part of the town."""
    if {"statushouder", "pro_vso", "schoolverlater"} & set(life.person.groups):
        return YOUTH
    return NORTH if life.person.postcode[:4] in NORTHERN_POSTCODES else SOUTH
