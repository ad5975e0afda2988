"""M8: the figures of the budget are those of the oracle, and open the lines behind them."""

import datetime as dt
from decimal import Decimal

import pytest
from django.db import transaction
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from budget.models import Allocation, Booking, Commitment, CommitmentMonth, Post
from targets.metrics.budget import BUDGET_LINES
from tests.factories import UserFactory
from tests.oracle.budget import budget_lines
from tests.oracle.figures import Figure
from tests.oracle.money import Allocation as Aside
from tests.oracle.money import Booking as Spent
from tests.oracle.money import Commitment as Promise
from tests.oracle.world import World
from tests.targets.metrics.running import computed, numbers

pytestmark = pytest.mark.usefixtures("reference_data")

AS_OF = dt.date(2021, 6, 30)
POSTS, CATEGORIES, YEARS = ("Training", "Keuringen"), ("1-2", "3-5", "alle"), (2020, 2021)
lines = st.tuples(st.sampled_from(YEARS), st.sampled_from(POSTS), st.sampled_from(CATEGORIES))
days = st.sampled_from((dt.date(2020, 5, 1), AS_OF, AS_OF + dt.timedelta(days=1)))
amounts = st.decimals(min_value=1, max_value=500, places=2)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    aside = [
        Aside(*line, draw(amounts), source)
        for line in draw(st.sets(lines, max_size=4))
        for source in draw(st.sets(st.sampled_from(("", "rijk")), max_size=2))
    ]
    promised = [
        Promise(f"V-{number}", *draw(lines), draw(days), draw(amounts))
        for number in range(draw(st.integers(0, 4)))
    ]
    spent = []
    for number in range(draw(st.integers(0, 5))):
        on = draw(st.sampled_from([None, *promised]))
        line = (on.year, on.post, on.category) if on else draw(lines)
        spent.append(Spent(str(number), *line, draw(days), draw(amounts), on.number if on else None))
    return World(allocations=tuple(aside), commitments=tuple(promised), bookings=tuple(spent))


def load(world: World) -> None:
    author = UserFactory(controller=True)
    posts = {name: Post.objects.create(name=name, fund_id="participatiebudget") for name in POSTS}
    Allocation.objects.bulk_create(
        Allocation(
            year_id=one.year,
            post=posts[one.post],
            category=one.category,
            source_name=one.source,
            amount=one.amount,
            reason="vastgesteld",
            author=author,
        )
        for one in world.allocations
    )
    commitments = {}
    for one in world.commitments:
        january = dt.date(one.year, 1, 1)
        commitments[one.number] = Commitment.objects.create(
            number=one.number,
            post=posts[one.post],
            category=one.category,
            day=one.day,
            start=january,
            end=january,
            amount=one.amount,
            text="cursus",
        )
        CommitmentMonth.objects.create(
            commitment=commitments[one.number], year_id=one.year, month=january, amount=one.amount
        )
    Booking.objects.bulk_create(
        Booking(
            number=one.number,
            year_id=one.year,
            post=posts[one.post],
            category=one.category,
            day=one.day,
            amount=one.amount,
            commitment=commitments.get(one.commitment or ""),
        )
        for one in world.bookings
    )


@settings(
    max_examples=60,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(world=worlds())
def test_figures_are_those_of_the_oracle(world: World) -> None:
    expected = budget_lines(world, AS_OF)
    with transaction.atomic():
        load(world)
        found = computed(AS_OF, [BUDGET_LINES])
        transaction.set_rollback(True)
    assert numbers(by_line(found.figures)) == numbers(expected.figures)
    summed: dict[tuple[int | None, str, str], Decimal] = {}
    for row in found.rows:
        key = (row.year, row.dimensions["post"], row.dimensions["category"])
        summed[key] = summed.get(key, Decimal(0)) + Decimal(str(row.dimensions["spent"]))
    spent = {
        (figure.year, figure.dimensions["post"], figure.dimensions["category"]): figure.value
        for figure in expected.figures
        if figure.metric == "budget.spent"
    }
    assert {key: amount for key, amount in summed.items() if amount} == {
        key: amount for key, amount in spent.items() if amount
    }


def by_line(figures: tuple[Figure, ...]) -> list[Figure]:
    return [figure for figure in figures if set(figure.dimensions) == {"post", "category"}]


@pytest.mark.django_db
def test_the_budget_of_the_paper_adds_up_post_by_post_and_by_fund() -> None:
    author = UserFactory(controller=True)
    paper = {
        "Uitvoeringskosten": 1_132_875,
        "ICT en communicatie": 110_000,
        "Regionale samenwerking": 180_000,
        "Werkgeversdienstverlening": 308_007,
        "Beschut werk": 246_993,
        "Kandidaatontwikkeling": 486_875,
        "Diagnose en keuringen": 65_000,
        "Crisisaanpak WW": 55_000,
    }
    posts = {post.name: post for post in Post.objects.all()}
    Allocation.objects.bulk_create(
        Allocation(
            year_id=2021, post=posts[name], category="alle", amount=amount, reason="raad", author=author
        )
        for name, amount in paper.items()
    )
    found = computed(AS_OF, [BUDGET_LINES])
    by_fund = {
        figure.dimensions["fund"]: figure.value
        for figure in found.figures
        if figure.metric == "budget.allocated" and "fund" in figure.dimensions
    }
    assert by_fund == {"participatiebudget": 2_529_750, "steunpakket": 55_000}
