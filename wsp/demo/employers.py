"""Invented employers: sectors, places, temporary agencies, sheltered workshops, and who gets a job where."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Final

from wsp.demo.dealing import day_between, pick

NUMBER_OF_EMPLOYERS: Final = 284
AGENCY: Final = "uitzend"
SHELTERED: Final = "sociale werkvoorziening"

# sector: (SBI codes, share of the employers, words for a name)
SECTORS: Final[dict[str, tuple[tuple[str, ...], float, tuple[str, ...]]]] = {
    "logistiek": (("4941", "5210", "5320"), 14, ("Transport", "Distributie", "Koeriers", "Opslag")),
    "zorg": (("8710", "8810", "8899"), 14, ("Thuiszorg", "Zorggroep", "Kinderopvang", "Woonzorg")),
    "detailhandel": (("4711", "4771", "4752"), 13, ("Supermarkt", "Bouwmarkt", "Mode", "Winkels")),
    "horeca": (("5610", "5510", "5629"), 10, ("Eetcafé", "Catering", "Hotel", "Bakkerij")),
    "schoonmaak": (("8121", "8122"), 9, ("Schoonmaak", "Facilitair", "Glasbewassing")),
    "bouw": (("4120", "4334", "4391"), 8, ("Bouw", "Schilders", "Dakwerken", "Afbouw")),
    "installatie": (("4321", "4322"), 8, ("Installatie", "Elektro", "Zonnestroom", "Klimaat")),
    "groenvoorziening": (("8130", "0119"), 6, ("Groen", "Hoveniers", "Kwekerij")),
    "zakelijk": (("6920", "6201", "8220"), 6, ("Administratie", "Klantcontact", "Software")),
    "handhaving": (("8010", "8424"), 4, ("Beveiliging", "Toezicht")),
    "onderwijs": (("8520", "8531"), 4, ("Scholengroep", "Opleidingen")),
    "industrie": (("1071", "2511", "3320"), 5, ("Techniek", "Productie", "Metaal")),
    AGENCY: (("7820", "7830"), 8, ("Uitzendbureau", "Flex", "Werving")),
    SHELTERED: (("8812", "7830"), 1.5, ("Werkbedrijf", "Sociale Werkplaats")),
}
NAMES: Final = """
    Ambacht Beukenhof Cascade Duinrand Eikelaar Foekema Gantel Hofrand Iepenburg Jagerspad Kruisbeek Lisdodde
    Meerlo Nieuwerf Overtoog Plaspoel Rietlanden Sluiswijk Tolhuis Uiterwaard Vlietzicht Waterlinie Zijlstroom
    Ypelaar Arendshof Broekpolder Delfgracht Elzenkamp Fonteyn Geestbrug Haagwinde Kastanjehof Leeuwenpoort
"""
PLACES: Final = {"Rijswijk": 55, "Den Haag": 16, "Delft": 12, "Westland": 10, "Zoetermeer": 7}
FORMS: Final = ("BV", "BV", "BV", "VOF", "Groep", "")

KIND_SECTORS: Final[dict[str, Collection[str]]] = {
    "uitzend": {AGENCY},
    "detachering": {AGENCY, SHELTERED},
    "beschut": {SHELTERED},
    "coronabaan": {"zorg", "handhaving", "groenvoorziening", "onderwijs"},
    "bbl": {"zorg", "bouw", "installatie", "logistiek", "industrie", "horeca"},
    "vrijwillig": {"zorg", "onderwijs", "groenvoorziening"},
}


@dataclass(frozen=True, slots=True)
class Employer:
    """An employer as the employer file tells it; ``size`` says how often it takes somebody."""

    kvk: str
    name: str
    sbi: str
    sector: str
    place: str
    partner_since: date | None
    is_member: bool
    size: float


class Market:
    """The employers, and the choice among them."""

    def __init__(self, rng: Random) -> None:
        """Invent the employers; a few take many people, most take one or two."""
        numbers = rng.sample(range(90_000_000, 99_999_999), NUMBER_OF_EMPLOYERS)
        shares = {sector: share for sector, (_, share, _) in SECTORS.items()}
        sectors = [*SECTORS, *(pick(rng, shares) for _ in range(NUMBER_OF_EMPLOYERS - len(SECTORS)))]
        self.employers = [invent(rng, str(kvk), sector) for kvk, sector in zip(numbers, sectors, strict=True)]

    def employer(self, rng: Random, kind: str, known: Collection[str] = ()) -> Employer:
        """An employer for a placement of this kind, none of those already ``known`` (KvK numbers)."""
        sectors = KIND_SECTORS.get(kind, SECTORS.keys() - {AGENCY, SHELTERED})
        fitting = [
            employer
            for employer in self.employers
            if employer.sector in sectors and (employer.kvk not in known or kind == "beschut")
        ]
        return rng.choices(fitting, [employer.size for employer in fitting])[0]


def invent(rng: Random, kvk: str, sector: str) -> Employer:
    """One employer of a sector."""
    codes, _, words = SECTORS[sector]
    name = " ".join(filter(None, (rng.choice(NAMES.split()), rng.choice(words), rng.choice(FORMS))))
    is_partner = rng.random() < 0.16
    return Employer(
        kvk=kvk,
        name=name,
        sbi=rng.choice(codes),
        sector=sector,
        place=pick(rng, PLACES),
        partner_since=day_between(rng, date(2018, 2, 1), date(2020, 11, 30)) if is_partner else None,
        is_member=rng.random() < 0.3,
        size=rng.paretovariate(1.1) if rng.random() < 0.9 else 12.0,
    )
