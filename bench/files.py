"""Files of benefits of any size. BSNs are drawn here, at run time, from 900000000 up; none is kept."""

import csv
import datetime as dt
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from random import Random

FIRST_NUMBER = 900_000_000
WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)
HEADER = (
    *(
        "bsn",
        "achternaam",
        "voorvoegsel",
        "voorletters",
        "geboortedatum",
        "geslacht",
        "postcode",
        "huisnummer",
    ),
    *("regeling", "ingangsdatum", "einddatum", "reden_einde"),
)
RUNGS = ("trede", "trede_sinds")
SURNAMES = ("Jansen", "Bakker", "Visser", "Smit", "Meijer", "Mulder", "Bos", "Vos", "Peters", "Dekker")
SCHEMES = ("PW", "PW", "PW", "PW", "IOAW", "IOAZ", "WW")
FIRST_DAY = dt.date(2014, 1, 1)
NEW = 0.01
WRONG_EVERY = 300


def numbers() -> Iterator[str]:
    """Numbers that pass the eleven test, from the lowest up."""
    number = FIRST_NUMBER
    while True:
        digits = str(number)
        if sum(weight * int(digit) for weight, digit in zip(WEIGHTS, digits, strict=True)) % 11 == 0:
            yield digits
        number += 1


def write_benefits(path: Path, rows: int, *, month: int = 0, rungs: bool = False) -> Path:
    """A file of one benefit for each of so many clients.

    `month` 0 is the first file. Each later one says the same as the month before but for six in a hundred
    benefits, which have ended.
    """
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        header = (*HEADER, *RUNGS) if rungs else HEADER
        writer.writerow(header)
        rows_of = (_row(place, bsn, month) for place, bsn in islice(enumerate(numbers()), rows))
        writer.writerows(row[: len(header)] for row in rows_of)
    return path


def write_mixed(path: Path, rows: int) -> Path:
    """A file as it is looked at before it is taken: mostly known, one in a hundred new, some wrong."""
    known = int(rows * NEW)
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        writer.writerow(HEADER)
        for place, bsn in islice(enumerate(numbers()), known, known + rows):
            row = _row(place, bsn, 1)[: len(HEADER)]
            writer.writerow([*row[:9], "31-02-2020", *row[10:]] if place % WRONG_EVERY == 0 else row)
    return path


def lines_of(path: Path) -> Iterator[list[str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        yield from csv.reader(stream, delimiter=";")


def _row(place: int, bsn: str, month: int) -> list[str]:
    """With rungs, which not every file has."""
    chance = Random(place)  # noqa: S311  (the same row in every run)
    born = dt.date(1956, 1, 1) + dt.timedelta(days=chance.randrange(17_000))
    start = FIRST_DAY + dt.timedelta(days=chance.randrange(3_000))
    ended = 1 + place % 100 // 6  # the month in which the benefit ends
    return [
        bsn,
        f"{chance.choice(SURNAMES)}-{chance.choice(SURNAMES)}",
        "",
        f"{chance.choice('ABCDEFGHJKL')}.",
        _day(born),
        chance.choice("MV"),
        f"22{chance.randrange(80, 90)}{chance.choice('ABCDEFGH')}B",
        str(1 + chance.randrange(200)),
        chance.choice(SCHEMES),
        _day(start),
        _day(start + dt.timedelta(days=4_000 + ended)) if ended <= month else "",
        "werk" if ended <= month else "",
        str(1 + chance.randrange(6)),
        _day(start),
    ]


def _day(day: dt.date) -> str:
    return day.strftime("%d-%m-%Y")
