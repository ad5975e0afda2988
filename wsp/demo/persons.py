"""Invented persons: test BSNs, names from many places, birth dates, addresses, target groups.

Nobody here exists. The BSNs come from the range 9999xxxxx that is kept free for tests.
"""

from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from wsp.demo.dealing import pick

BSN_WEIGHTS: Final = (9, 8, 7, 6, 5, 4, 3, 2, -1)
FIRST_TEST_BSN: Final = 999_900_000
LAST_TEST_BSN: Final = 999_999_999

# Prefix and surname by where a name comes from.
SURNAMES: Final[dict[str, str]] = {
    "dutch": """
        de Vries, van Dijk, Bakker, Jansen, de Boer, van den Berg, Visser, Smit, van der Meer,
        Mulder, Bos, Vos, van Leeuwen, Dekker, Brouwer, de Wit, Dijkstra, Smits, de Graaf, van der
        Linden, Kok, Jacobs, van Vliet, de Haan, Vermeulen, van den Heuvel, van der Veen, Hoekstra,
        Kuipers, Postma, Willems, van der Wal, Prins, Huisman, Peeters, van der Ploeg, Schouten,
        Groen, van Beek, Koster, Blom, van Wijk, Scholten, ter Horst, Zwart, van 't Hof, Molenaar,
        in 't Veld, op den Akker, de Ridder, van de Ven, Kramer, Hermans, te Velde, Gerritsen, van
        Rijn, Timmermans, Verhoeven, Kuiper, de Lange, van Dam, Bosman, Wouters, van Schaik""",
    "turkish": "Yılmaz, Kaya, Demir, Çelik, Şahin, Yıldız, Aydın, Özdemir, Arslan, Doğan, Koç, Polat",
    "moroccan": "el Idrissi, Amrani, Bouazza, el Khattabi, Benali, Ouahbi, Azzouzi, Tahiri, ben Salah",
    "eritrean": "Tesfay, Ghebremedhin, Haile, Weldemariam, Kidane, Berhane, Habtom, Okubay, Tekle",
    "syrian": "al Hamwi, Haddad, Khoury, al Masri, Darwish, Shami, Qabbani, al Sabbagh, Najjar",
    "polish": "Kowalski, Wójcik, Nowak, Zieliński, Kamińska, Lewandowski, Piątek, Mazur",
    "surinamese": "Ramdin, Soerodjo, Pinas, Kartosen, Mahabier, Landveld, Jagroep, Biharie, Amoksi",
    "caribbean": "Martina, Maduro, Felicia, Rosaria, Cijntje, Isenia, Semerel",
    "other": "Mensah, Nguyen, Hosseini, Rahimi, Mohamud, Santos, Okafor, Stoyanova, Popescu, da Costa",
}
ORIGINS: Final = {
    "dutch": 52.0,
    "turkish": 8.0,
    "moroccan": 9.0,
    "eritrean": 3.0,
    "syrian": 5.0,
    "polish": 4.0,
    "surinamese": 10.0,
    "caribbean": 4.0,
    "other": 5.0,
}
STATUS_HOLDER_ORIGINS: Final = {"eritrean": 4.0, "syrian": 6.0, "other": 1.0}
INITIAL_LETTERS: Final = "AABCDEEFGHIJJKLLMMMNNOPRRSSSTVWYZ"

POSTCODES: Final = range(2280, 2290)
POSTCODE_LETTERS: Final = "ABCDEGHJKLMNPRSTVWXZ"
UNUSED_POSTCODE_LETTERS: Final = frozenset({"SA", "SD", "SS"})


@dataclass(frozen=True, slots=True)
class Person:
    """What a file says about a person; ``groups`` are codes of target groups."""

    bsn: str
    surname: str
    prefix: str
    initials: str
    birth_date: date
    gender: str
    postcode: str
    house_number: int
    groups: tuple[str, ...]


def passes_eleven_test(bsn: int) -> bool:
    """Whether the weighted sum of the nine digits is a multiple of eleven."""
    return sum(weight * int(digit) for weight, digit in zip(BSN_WEIGHTS, f"{bsn:09}", strict=True)) % 11 == 0


class Registry:
    """Hands out new persons until the test BSNs are used up."""

    def __init__(self, rng: Random) -> None:
        """Shuffle every test BSN that passes the eleven test (9,091 of them)."""
        self._free = [bsn for bsn in range(FIRST_TEST_BSN, LAST_TEST_BSN + 1) if passes_eleven_test(bsn)]
        rng.shuffle(self._free)

    def __bool__(self) -> bool:
        """Whether another person can be made."""
        return bool(self._free)

    def person(self, rng: Random, birth_date: date, since: date) -> Person:
        """A new person, as known when he or she comes into view on ``since``."""
        gender = pick(rng, {"V": 51.0, "M": 48.5, "X": 0.5})
        age = (since - birth_date).days / 365.25
        groups = target_groups(rng, age, gender, since)
        origins = STATUS_HOLDER_ORIGINS if "statushouder" in groups else ORIGINS
        *prefix, surname = rng.choice(SURNAMES[pick(rng, origins)].split(",")).split()
        return Person(
            bsn=str(self._free.pop()),
            surname=surname,
            prefix=" ".join(prefix),
            initials="".join(f"{rng.choice(INITIAL_LETTERS)}." for _ in range(pick(rng, {1: 5, 2: 4, 3: 1}))),
            birth_date=birth_date,
            gender=gender,
            postcode=postcode(rng),
            house_number=rng.randint(1, 240),
            groups=groups,
        )


def postcode(rng: Random) -> str:
    """A postcode of the town, letters that are never issued left out."""
    while (letters := "".join(rng.choices(POSTCODE_LETTERS, k=2))) in UNUSED_POSTCODE_LETTERS:
        continue
    return f"{rng.choice(POSTCODES)}{letters}"


def target_groups(rng: Random, age: float, gender: str, since: date) -> tuple[str, ...]:
    """Codes of the target groups somebody belongs to; youth and 55+ follow from the birth date."""
    chances = {
        "pro_vso": 0.22 if age < 23 else 0.0,
        "schoolverlater": 0.3 if age < 23 else 0.0,
        "arbeidsbeperking": 0.14,
        "alleenstaande_ouder": (0.26 if gender == "V" else 0.04) if 21 <= age < 52 else 0.0,
        "statushouder": 0.13 if since.year >= 2014 else 0.03,
        "ww_instroom": 0.05,
        "zzp": 0.12 if since.year in (2020, 2021) else 0.03,
        "ontslag_bedreigd": 0.03 if since.year in (2020, 2021) else 0.0,
        "flexwerker": 0.1 if age < 40 else 0.04,
        "sw": 0.02 if age > 40 else 0.0,
    }
    groups = [code for code, chance in chances.items() if rng.random() < chance]
    if "arbeidsbeperking" in groups and rng.random() < 0.5:
        groups.append("doelgroepregister")
        if rng.random() < 0.12:
            groups.append("beschut")
    return tuple(groups)
