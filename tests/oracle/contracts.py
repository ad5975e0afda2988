"""Random small worlds of social return, with days and amounts on the edges of M7 (hypothesis strategies)."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tests.oracle.calendar_days import plus_months
from tests.oracle.money import BuildingBlock, Contract, Contribution
from tests.oracle.world import Client, Policy, World
from tests.oracle.worlds import Case

BLOCKS = (
    BuildingBlock("PW", Decimal(40_000), per_person=True, maximum_months=24, paid=True),
    BuildingBlock("NUG", Decimal("4999.99"), per_person=True, maximum_months=1, paid=True),
    BuildingBlock("BANENAFSPRAAK", Decimal(50_000), per_person=True, paid=True),
    BuildingBlock("STAGE", Decimal(5_000), per_person=True, maximum_months=12),
    BuildingBlock("OPLEIDING", Decimal(1), per_person=False),
    BuildingBlock("BONUS_55", Decimal(10_000), per_person=False),
)
STARTS = (date(2020, 1, 31), date(2020, 2, 29), date(2019, 12, 31), date(2020, 7, 1))
AROUND = (-1, 0, 1)
VALUES = tuple(Decimal(text) for text in ("149999.99", "150000", "150000.01", "333333.33", "1"))
PERCENTAGES = (None, None, Decimal("2.5"), Decimal("0"), Decimal("33.33"))
HOURS = tuple(Decimal(text) for text in ("36", "40", "35.99", "12", "0.01", "7.77"))
UNITS = (Decimal(1), Decimal("882.52"), Decimal("0.01"))
STATUSES = ("geaccepteerd", "geaccepteerd", "geaccepteerd", "gemeld", "afgewezen")
KINDS = ("werken", "diensten", "leveringen")


@st.composite
def sroi_cases(draw: st.DrawFn) -> Case:
    """A few contracts with contributions, and the date to look at them."""
    start = draw(st.sampled_from(STARTS))
    edges = [plus_months(start, months) + timedelta(days) for months in (-2, 0, 1, 12, 24) for days in AROUND]
    days = st.sampled_from(edges)
    contracts = tuple(_contract(draw, number, days) for number in range(draw(st.integers(1, 3))))
    contributions = [
        _contribution(draw, number, contracts, days) for number in range(draw(st.integers(0, 5)))
    ]
    world = World(
        clients=tuple(Client(f"C{number}", date(1980, 1, 1)) for number in (1, 2)),
        blocks=BLOCKS,
        contracts=contracts,
        contributions=tuple(_once_a_day(contributions)),
        policies=_policies(draw, days),
    )
    return Case(world, draw(days))


def _policies(draw: st.DrawFn, days: st.SearchStrategy[date]) -> tuple[Policy, ...]:
    first = Policy(
        sroi_threshold_included=draw(st.booleans()),
        sroi_kinds=draw(st.sampled_from((None, frozenset({"werken"})))),
    )
    if draw(st.booleans()):
        return (first,)
    other = replace(
        first, start=draw(days), sroi_threshold=Decimal("333333.33"), sroi_percentage=Decimal("7.25")
    )
    return first, other


def _contract(draw: st.DrawFn, number: int, days: st.SearchStrategy[date]) -> Contract:
    start, end = sorted((draw(days), draw(days)))
    value, percentage = draw(st.sampled_from(VALUES)), draw(st.sampled_from(PERCENTAGES))
    return Contract(f"SR-{number}", draw(st.sampled_from(KINDS)), value, start, end, percentage)


def _contribution(
    draw: st.DrawFn, number: int, contracts: tuple[Contract, ...], days: st.SearchStrategy[date]
) -> Contribution:
    block = draw(st.sampled_from(BLOCKS))
    start, end = sorted((draw(days), draw(days)))
    return Contribution(
        str(number),
        draw(st.sampled_from(contracts)).number,
        block.code,
        start,
        draw(st.sampled_from((None, end))),
        draw(st.sampled_from((None, "C1", "C2"))),
        draw(st.sampled_from(HOURS)) if block.per_person else None,
        None if block.per_person else draw(st.sampled_from(UNITS)),
        draw(st.sampled_from(STATUSES)),
    )


def _once_a_day(contributions: list[Contribution]) -> list[Contribution]:
    """Nobody's days are taken twice: who has an accepted contribution already is nobody in the next ones."""
    taken: set[str | None] = {None}
    kept = []
    for one in contributions:
        again = one.status == "geaccepteerd" and one.hours is not None and one.person in taken
        kept.append(replace(one, person=None) if again else one)
        if one.status == "geaccepteerd" and one.hours is not None:
            taken.add(one.person)
    return kept
