"""Trajectories: about 600 a year, most for who is in service, at a cost that the paper's posts can bear."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from wsp.demo.dealing import days_after, pick, stream
from wsp.demo.figures import FIRST_YEAR
from wsp.demo.files import Row, written
from wsp.demo.lives import Life

STARTS_A_YEAR: Final = 600
"""Kadernota Werk 2021: around 600 trajectories a year."""

ALL_RUNGS: Final = frozenset({2, 3, 4, 5, 6})
NEAR: Final = frozenset({3, 4, 5, 6})
READY: Final = frozenset({4, 5, 6})
OUTCOMES: Final = {"afgerond": 0.42, "werk": 0.2, "diploma": 0.18, "gestopt": 0.2}


@dataclass(frozen=True, slots=True)
class Offer:
    """How often an instrument is given, by whom, for how many days, at what cost (euros) and to whom."""

    weight: float
    providers: Sequence[str]
    days: tuple[int, int]
    cost: int
    rungs: frozenset[int] = ALL_RUNGS
    group: str = ""

    def fits(self, life: Life, day: date) -> bool:
        return life.rung_on(day) in self.rungs and (not self.group or self.group in life.person.groups)


OFFERS: Final[Mapping[str, Offer]] = {
    "empowerment": Offer(1.3, ("WSP Rijswijk",), (40, 120), 300),
    "werkervaring": Offer(1.3, ("Werkse!", "Patijnenburg", "de Binnenbaan"), (60, 180), 480),
    "praktijkleren": Offer(0.7, ("ROC Mondriaan",), (90, 240), 820, NEAR),
    "leerwerktraject": Offer(2.0, ("Martinifabriek",), (90, 300), 900, group="statushouder"),
    "hybride_leerlijn": Offer(0.6, ("Florein", "Hanos"), (150, 400), 1050, NEAR),
    "taal_werkvloer": Offer(0.9, ("ROC Mondriaan",), (90, 270), 520),
    "jobcoaching": Offer(0.8, ("Jobcoach extern",), (180, 540), 950, READY),
    "arrangement": Offer(0.5, ("Mobiliteitsteam Haaglanden",), (60, 200), 650),
    "scholing": Offer(0.9, ("ROC Mondriaan",), (60, 360), 700),
    "sollicitatietraining": Offer(1.4, ("WSP Rijswijk",), (20, 80), 180, READY),
}


def trajectory_rows(seed: int, lives: Sequence[Life], until: date) -> list[Row]:
    """Rows of the trajectories file, numbered in order of time; each month has a stream of its own."""
    months = [(year, month) for year in range(FIRST_YEAR, until.year + 1) for month in range(1, 13)]
    told = [
        row
        for year, month in months
        if date(year, month, 1) <= until
        for row in _rows_of_month(stream(seed, "trajectories", year, month), lives, date(year, month, 1))
    ]
    known = sorted((row for row in told if row[0] <= until), key=lambda row: (row[0], row[1]["bsn"]))
    return [
        {"nummer": str(number), **row, **_as_known(end, row["resultaat"], until)}
        for number, (_start, row, end) in enumerate(known, start=1)
    ]


def _rows_of_month(rng: Random, lives: Sequence[Life], first: date) -> list[tuple[date, Row, date]]:
    """First day, row and last day of each trajectory that starts in a month."""
    fitting = [
        life
        for life in lives
        if life.rung_on(first) in ALL_RUNGS and (life.is_served_on(first) or life.has_benefit_on(first))
    ]
    if not fitting:
        return []
    fitting.sort(key=lambda life: life.person.bsn)
    weights = [4 if life.is_served_on(first) else 1 for life in fitting]
    count = STARTS_A_YEAR // 12 + rng.choice((-4, -2, 0, 2, 4))
    return [_row(rng, life, first) for life in rng.choices(fitting, weights, k=count)]


def _row(rng: Random, life: Life, first: date) -> tuple[date, Row, date]:
    code = pick(rng, {code: offer.weight for code, offer in OFFERS.items() if offer.fits(life, first)})
    offer = OFFERS[code]
    start = days_after(rng, first, 0, 27)
    row = {
        "bsn": life.person.bsn,
        "instrument": code,
        "ingangsdatum": written(start),
        "aanbieder": rng.choice(offer.providers),
        "kosten": f"{offer.cost * rng.uniform(0.75, 1.25):.2f}".replace(".", ","),
        "resultaat": pick(rng, OUTCOMES),
    }
    return start, row, days_after(rng, start, *offer.days)


def _as_known(end: date, outcome: str, until: date) -> Row:
    """What is known on a day of how it ended."""
    over = end <= until
    return {"einddatum": written(end) if over else "", "resultaat": outcome if over else ""}
