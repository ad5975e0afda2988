"""Random small states whose dates lie on the edges of the rules (hypothesis strategies)."""

import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from tests.factories.numbers import bsn_in_test_range
from tests.imports.judge.cells import ONE_DAY
from tests.imports.judge.columns import CONSULTANTS
from tests.imports.judge.state import Held, State, overlap

TODAY = dt.date(2021, 3, 15)
REFERENCE = dt.date(2021, 3, 1)
BSNS = tuple(bsn_in_test_range(number) for number in range(4))
SURNAMES = ("Jansen", "Vries", "Bakker", "Smit")
BIRTHDAYS = (dt.date(1980, 2, 1), dt.date(1975, 4, 3), dt.date(2002, 2, 28), dt.date(2004, 2, 29))
# Days that touch, lie a day apart, and lie around the reference date and today.
DAYS = (
    *(dt.date(2020, 1, 1), dt.date(2020, 1, 31), dt.date(2020, 2, 1), dt.date(2020, 6, 30)),
    *(dt.date(2020, 7, 1), dt.date(2021, 2, 28), REFERENCE, dt.date(2021, 3, 2), TODAY, dt.date(2021, 6, 1)),
)
SCHEMES = ("PW", "IOAW")
GROUPS = ("jongere", "sw")
KVKS = ("90000001", "90000002")
NUMBERS = ("7", "A1", "10")
CONTRACT_NUMBERS = ("SR-1", "2")
BLOCKS = ("PW", "BBL_1_2", "OPLEIDING")
KINDS = ("dienstverband", "bbl", "beschut")

# Codes that random files name and that may hold for a time only, by the list they are on.
DATED = (
    *(("regeling", "IOAW"), ("einde uitkering", "werk"), ("doelgroep", "sw"), ("soort", "bbl")),
    *(("einde plaatsing", "afgerond"), ("instrument", "scholing"), ("resultaat", "werk")),
    ("bouwblok", "PW"),
)

POSTS = ("Training", "Coaching")
MONEY_YEARS = (2019, 2020, 2021)
CATEGORIES = ("1-2", "3-5", "alle")

amounts = st.sampled_from((Decimal(100), Decimal("250.50"), Decimal(1)))
days = st.sampled_from(DAYS)
ends = st.one_of(st.none(), days)


def person(place: int) -> dict[str, Any]:
    """Who somebody is as stored, before any file."""
    return {
        "achternaam": SURNAMES[place],
        "voorvoegsel": "de" if place == 1 else "",
        "voorletters": "A.B." if place else "",
        "geboortedatum": BIRTHDAYS[place],
        "geslacht": "V" if place else "",
        "postcode": "2284AB" if place else "",
        "huisnummer": "",
        "telefoon": "070-1234567" if place else "",
        "email": "",
    }


@st.composite
def periods(draw: st.DrawFn) -> list[tuple[dt.date, dt.date | None]]:
    """A few periods that do not overlap."""
    found: list[tuple[dt.date, dt.date | None]] = []
    for start, end in draw(st.lists(st.tuples(days, ends), max_size=3)):
        in_order = end is None or start <= end
        if in_order and not any(overlap(start, end, *other) for other in found):
            found.append((start, end))
    return found


@st.composite
def timeline(draw: st.DrawFn, values: st.SearchStrategy[Any]) -> dict[dt.date, Held]:
    """Values that follow each other; now and then the last one has ended."""
    starts = sorted(draw(st.sets(days, max_size=3)))
    found = {}
    for place, start in enumerate(starts):
        later = starts[place + 1 :]
        last = later[0] - ONE_DAY if later else draw(st.sampled_from((None, None, start)))
        found[start] = Held(last, draw(values))
    return found


@st.composite
def states(draw: st.DrawFn) -> State:
    """One to three clients with what belongs to them, one or two employers, and placements between them."""
    state = State()
    for place in draw(st.sets(st.sampled_from((0, 1, 2)), min_size=1)):
        _client(draw, state, place)
    for kvk in draw(st.sets(st.sampled_from(KVKS), min_size=1)):
        state.employers[kvk] = {
            "naam": f"Bedrijf {kvk}",
            "sbi": draw(st.sampled_from(("", "01"))),
            "sector": "",
            "plaats": draw(st.sampled_from(("", "Rijswijk"))),
            "lsa_partner_sinds": draw(ends),
            "bbr_lid": draw(st.booleans()),
        }
    for number in draw(st.sets(st.sampled_from(NUMBERS))):
        state.placements[number] = _placement(draw, state)
    for number in draw(st.sets(st.sampled_from(NUMBERS))):
        state.trajectories[number] = _trajectory(draw, state)
    for number in draw(st.sets(st.sampled_from(CONTRACT_NUMBERS))):
        state.contracts[number] = _contract(draw, state)
    for number in draw(st.sets(st.sampled_from(NUMBERS))) if state.contracts else ():
        state.contributions[number] = _contribution(draw, state)
    _money(draw, state)
    for code in draw(st.sets(st.sampled_from(DATED), max_size=2)):
        first, last = sorted((draw(days), draw(days)))
        state.dated[code] = draw(st.sampled_from(((first, last), (first, None), (None, last))))
    return state


def _client(draw: st.DrawFn, state: State, place: int) -> None:
    bsn = BSNS[place]
    state.people[bsn] = person(place)
    for scheme in SCHEMES:
        for start, end in draw(periods()):
            state.benefits[bsn, scheme, start] = (end, "werk" if end and draw(st.booleans()) else None)
    for start, held in draw(timeline(st.integers(2, 3))).items():
        state.rungs[bsn, start] = held
    for start, held in draw(timeline(st.sampled_from(CONSULTANTS))).items():
        state.assignments[bsn, start] = held
    for start, end in draw(periods()):
        state.services[bsn, start] = end
    for start, end in draw(periods()):
        state.groups[bsn, "jongere", start] = end
    for day in draw(st.sets(days, max_size=2)):
        state.hallowerk[bsn, day] = draw(st.sampled_from(("geen", "concept", "goed")))


def _money(draw: st.DrawFn, state: State) -> None:
    """Two posts with a little money, also in a closed year; bookings may spend more than there is."""
    state.posts = set(POSTS)
    lines = st.tuples(st.sampled_from(MONEY_YEARS), st.sampled_from(POSTS), st.sampled_from(CATEGORIES))
    for line in draw(st.sets(lines, max_size=3)):
        state.allocations[*line, draw(st.sampled_from(("", "rijk")))] = draw(amounts)
    for number in draw(st.sets(st.sampled_from(NUMBERS), max_size=2)):
        year, post, category = draw(lines)
        state.bookings[number] = {
            "jaar": year,
            "post": post,
            "categorie": category,
            "datum": draw(days),
            "bedrag": draw(amounts),
            "omschrijving": draw(st.sampled_from(("", "factuur"))),
        }


def _placement(draw: st.DrawFn, state: State) -> dict[str, Any]:
    start, end = sorted((draw(days), draw(days)))
    return {
        "bsn": draw(st.sampled_from(sorted(state.people))),
        "kvk": draw(st.sampled_from(sorted(state.employers))),
        "soort": draw(st.sampled_from(KINDS)),
        "ingangsdatum": start,
        "einddatum": draw(st.sampled_from((None, end))),
        "uren_per_week": draw(st.sampled_from((None, Decimal("36"), Decimal("23.5")))),
        "contract": draw(st.sampled_from(("", "vast"))),
        "reden_einde": draw(st.sampled_from((None, "afgerond"))),
        "status": draw(st.booleans()),
    }


def _contract(draw: st.DrawFn, state: State) -> dict[str, Any]:
    start, end = sorted((draw(days), draw(days)))
    return {
        "kvk": draw(st.sampled_from(sorted(state.employers))),
        "omschrijving": "Schoonmaak",
        "soort": draw(st.sampled_from(("", "werken"))),
        "waarde": draw(st.sampled_from((Decimal("150000.00"), Decimal("149999.99")))),
        "ingangsdatum": start,
        "einddatum": end,
        "percentage": draw(st.sampled_from((None, Decimal("2.50")))),
        "afdeling": draw(st.sampled_from(("", "Vastgoed"))),
    }


def _trajectory(draw: st.DrawFn, state: State) -> dict[str, Any]:
    start, end = sorted((draw(days), draw(days)))
    return {
        "bsn": draw(st.sampled_from(sorted(state.people))),
        "instrument": draw(st.sampled_from(("empowerment", "scholing"))),
        "ingangsdatum": start,
        "einddatum": draw(st.sampled_from((None, end))),
        "aanbieder": draw(st.sampled_from(("", "ROC Mondriaan"))),
        "kosten": draw(st.sampled_from((None, Decimal("402.25")))),
        "resultaat": draw(st.sampled_from((None, "werk"))),
    }


def _contribution(draw: st.DrawFn, state: State) -> dict[str, Any]:
    """One that is not accepted, so that nobody's days are taken twice; its placement is of its client."""
    start, end = sorted((draw(days), draw(days)))
    block = draw(st.sampled_from(BLOCKS))
    bsn = draw(st.sampled_from((None, *sorted(state.people))))
    own = sorted(number for number, placement in state.placements.items() if placement["bsn"] == bsn)
    return {
        "contract": draw(st.sampled_from(sorted(state.contracts))),
        "bouwblok": block,
        "bsn": bsn,
        "plaatsing": draw(st.sampled_from((None, *own))),
        "ingangsdatum": start,
        "einddatum": draw(st.sampled_from((None, end))),
        "uren_per_week": None if block == "OPLEIDING" else draw(st.sampled_from((Decimal(20), Decimal(36)))),
        "eenheden": Decimal("12.50") if block == "OPLEIDING" else None,
        "status": draw(st.sampled_from(("gemeld", "afgewezen"))),
    }
