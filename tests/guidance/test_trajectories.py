"""Trajectories: who may get one, what it costs the budget, and how it ends."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from budget.balances import lines
from budget.models import Post
from clients.models import Client
from core.versions import StaleError, version_of
from guidance.models import Instrument, Trajectory
from guidance.trajectories import services
from guidance.trajectories.rules import cost_until, last_possible_day, standing, unmet
from tests.factories import (
    CertificateFactory,
    ClientFactory,
    ImportFactory,
    InstrumentFactory,
    TrajectoryFactory,
    TrajectoryOutcomeFactory,
)
from tests.factories.budget import BookingFactory, BudgetYearFactory, PostFactory

pytestmark = pytest.mark.django_db
TODAY = dt.date(2021, 3, 1)
START, END = dt.date(2021, 3, 1), dt.date(2021, 3, 31)
Plan = Callable[..., Trajectory]


@pytest.fixture
def post(db: None) -> Post:
    """A post with € 1,000 for everybody in 2021, and nothing in 2022."""
    BudgetYearFactory(year=2022)
    return PostFactory(name="Kandidaatontwikkeling", allocated=1000)


@pytest.fixture
def instrument(post: Post) -> Instrument:
    return InstrumentFactory(post=post)


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice, on_rung=4, in_benefit=True)


@pytest.fixture
def plan(alice: User, client: Client, instrument: Instrument) -> Plan:
    """A trajectory of March 2021 that costs € 310, or as the test says."""

    def record(**values: Any) -> Trajectory:
        ordinary = {
            "client": client,
            "instrument": instrument,
            "start": START,
            "planned_end": END,
            "cost": Decimal(310),
        }
        trajectory = Trajectory(**{**ordinary, **values})
        return services.record_trajectory(user=alice, trajectory=trajectory, today=TODAY, reason="Nodig")

    return record


def left(post: Post, year: int = 2021) -> Decimal:
    return sum((line.available for line in lines(year=year, posts=[post.pk])), Decimal(0))


def act(user: User, trajectory: Trajectory, **more: Any) -> dict[str, Any]:
    return {
        "user": user,
        "trajectory": trajectory,
        "version": version_of(trajectory),
        "today": TODAY,
        "reason": "Nodig",
        **more,
    }


def test_recorded_it_has_a_number_of_our_own_and_its_cost_is_promised(plan: Plan, post: Post) -> None:
    trajectory = plan()
    assert trajectory.number.startswith("T-")
    assert (trajectory.planned_start, trajectory.start) == (START, START)
    commitment = trajectory.commitment
    assert commitment is not None
    assert (commitment.amount, commitment.start, commitment.end) == (Decimal(310), START, END)
    assert (commitment.category, commitment.client) == ("3-5", trajectory.client)
    assert left(post) == 690


def test_over_the_end_of_a_year_each_year_pays_its_own_days(plan: Plan, post: Post) -> None:
    with pytest.raises(ValidationError) as refusal:
        plan(start=dt.date(2021, 12, 1), planned_end=dt.date(2022, 1, 31))
    assert [error.code for error in refusal.value.error_list] == ["over_budget"]
    assert not Trajectory.objects.exists()


def test_one_that_costs_nothing_needs_no_post_and_no_last_day(plan: Plan) -> None:
    trajectory = plan(instrument=InstrumentFactory(code="taal_werkvloer"), cost=None, planned_end=None)
    assert trajectory.commitment is None


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"planned_end": None}, "planned_end"),
        ({"planned_end": dt.date(2021, 2, 28)}, "planned_end"),
    ],
)
def test_what_cannot_be_planned_is_said_at_its_field(plan: Plan, values: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as refusal:
        plan(**values)
    assert list(refusal.value.error_dict) == [field]


def test_what_costs_money_needs_a_post(plan: Plan) -> None:
    with pytest.raises(ValidationError) as refusal:
        plan(instrument=InstrumentFactory(code="scholing"))
    assert list(refusal.value.error_dict) == ["cost"]


def test_the_last_euro_can_be_spent_and_no_more(plan: Plan, post: Post) -> None:
    plan(cost=Decimal(1000))
    assert left(post) == 0
    with pytest.raises(ValidationError) as refusal:
        plan(cost=Decimal("0.01"))
    assert [error.code for error in refusal.value.error_list] == ["over_budget"]
    assert Trajectory.objects.count() == 1


@pytest.mark.parametrize("terms", [{"rungs": [5]}, {"target_groups": ["statushouder"]}])
def test_it_is_refused_for_whom_it_is_not(plan: Plan, post: Post, terms: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as refusal:
        plan(instrument=InstrumentFactory(code="praktijkleren", post=post, **terms))
    assert list(refusal.value.error_dict) == ["instrument"]


def test_it_is_refused_when_it_lasts_longer_than_it_may(plan: Plan, post: Post) -> None:
    short = InstrumentFactory(code="sollicitatietraining", post=post, maximum_months=1)
    plan(instrument=short, planned_end=END)
    with pytest.raises(ValidationError) as refusal:
        plan(instrument=short, planned_end=END + dt.timedelta(days=1))
    assert list(refusal.value.error_dict) == ["planned_end"]


def test_the_promise_follows_a_changed_cost_and_plan(plan: Plan, alice: User, post: Post) -> None:
    trajectory = plan()
    trajectory.cost, trajectory.planned_end = Decimal(400), dt.date(2021, 4, 30)
    services.change_trajectory(**act(alice, trajectory))
    trajectory.refresh_from_db()
    commitment = trajectory.commitment
    assert commitment is not None
    assert (commitment.amount, commitment.end) == (Decimal(400), dt.date(2021, 4, 30))
    assert left(post) == 600
    trajectory.cost = Decimal(1001)
    with pytest.raises(ValidationError):
        services.change_trajectory(**act(alice, trajectory))
    assert left(post) == 600


def test_a_cost_that_is_added_later_is_promised_then(plan: Plan, alice: User, post: Post) -> None:
    trajectory = plan(cost=None)
    trajectory.cost = Decimal(100)
    services.change_trajectory(**act(alice, trajectory))
    assert left(post) == 900


def test_a_cost_that_is_taken_away_is_released(plan: Plan, alice: User, post: Post) -> None:
    trajectory = plan()
    trajectory.cost = None
    services.change_trajectory(**act(alice, trajectory))
    trajectory.refresh_from_db()
    assert trajectory.commitment is not None
    assert trajectory.commitment.released_on == TODAY
    assert left(post) == 1000


def test_ended_early_the_rest_of_the_days_is_free_again(plan: Plan, alice: User, post: Post) -> None:
    trajectory, outcome = plan(), TrajectoryOutcomeFactory(code="werk")
    ended = services.end_trajectory(
        **act(alice, trajectory), end=dt.date(2021, 3, 10), outcome=outcome, cost=None
    )
    assert (ended.end, ended.outcome, ended.cost) == (dt.date(2021, 3, 10), outcome, Decimal(100))
    assert ended.planned_end == END
    assert left(post) == 900


def test_the_cost_in_the_end_may_be_another(plan: Plan, alice: User, post: Post) -> None:
    outcome = TrajectoryOutcomeFactory()
    ended = services.end_trajectory(**act(alice, plan()), end=END, outcome=outcome, cost=Decimal(250))
    assert ended.cost == 250
    assert left(post) == 750
    for_nothing = services.end_trajectory(**act(alice, plan()), end=END, outcome=outcome, cost=Decimal(0))
    assert for_nothing.cost == 0
    assert left(post) == 750


def test_what_was_paid_already_is_not_freed(plan: Plan, alice: User, post: Post) -> None:
    trajectory = plan()
    BookingFactory(
        post=post, category="3-5", commitment=trajectory.commitment, amount=Decimal(200), day=TODAY
    )
    with pytest.raises(ValidationError):
        services.end_trajectory(
            **act(alice, trajectory), end=START, outcome=TrajectoryOutcomeFactory(), cost=None
        )
    services.cancel_trajectory(**act(alice, trajectory))
    assert left(post) == 800


def test_cancelled_it_costs_nothing_and_cannot_be_changed(plan: Plan, alice: User, post: Post) -> None:
    trajectory = plan()
    services.cancel_trajectory(**act(alice, trajectory))
    assert left(post) == 1000
    trajectory.refresh_from_db()
    assert trajectory.cancelled
    with pytest.raises(ValidationError):
        services.change_trajectory(**act(alice, trajectory))


def test_a_stale_save_is_refused_with_what_is_stored(plan: Plan, alice: User) -> None:
    trajectory = plan()
    seen = version_of(trajectory)
    trajectory.provider = "Iemand anders"
    services.change_trajectory(**act(alice, trajectory))
    with pytest.raises(StaleError) as stale:
        services.change_trajectory(**act(alice, trajectory, version=seen))
    assert stale.value.stored.provider == "Iemand anders"


def test_one_that_a_file_brought_gets_no_promise(alice: User, post: Post) -> None:
    trajectory = TrajectoryFactory(source=ImportFactory(), cost=Decimal(100), instrument__post=post)
    trajectory.cost, trajectory.planned_end = Decimal(200), END
    services.change_trajectory(**act(alice, trajectory))
    trajectory.refresh_from_db()
    assert trajectory.commitment is None
    assert left(post) == 1000


def test_a_certificate_is_kept_and_taken_away(plan: Plan, alice: User) -> None:
    certificate = CertificateFactory.build(
        trajectory=plan(), kind="mbo_verklaring", crebo="25655", awarded_on=END
    )
    services.add_certificate(user=alice, certificate=certificate, reason="Gehaald")
    assert certificate.trajectory.certificates.get().crebo == "25655"
    services.remove_certificate(user=alice, certificate=certificate, reason="Vergissing")
    assert not certificate.trajectory.certificates.exists()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"awarded_on": dt.date(2021, 2, 28)}, "awarded_on"),
        ({"crebo": "2565"}, "crebo"),
        ({"crebo": ""}, "__all__"),
    ],
)
def test_a_certificate_that_cannot_be_is_refused(
    plan: Plan, alice: User, values: dict[str, Any], field: str
) -> None:
    ordinary = {"kind": "mbo_verklaring", "crebo": "25655", "awarded_on": END}
    certificate = CertificateFactory.build(trajectory=plan(), **{**ordinary, **values})
    with pytest.raises(ValidationError) as refusal:
        services.add_certificate(user=alice, certificate=certificate, reason="Gehaald")
    assert field in refusal.value.error_dict


def test_a_trajectory_that_never_came_about_gives_no_certificate(plan: Plan, alice: User) -> None:
    trajectory = plan()
    services.cancel_trajectory(**act(alice, trajectory))
    certificate = CertificateFactory.build(trajectory=trajectory, awarded_on=END)
    with pytest.raises(ValidationError):
        services.add_certificate(user=alice, certificate=certificate, reason="Gehaald")


@pytest.mark.parametrize(
    ("day", "cost"), [(START, "10.00"), (dt.date(2021, 3, 10), "100.00"), (END, "310"), (TODAY, "10.00")]
)
def test_the_cost_of_an_early_end_is_by_days(day: dt.date, cost: str) -> None:
    assert cost_until(Decimal(310), START, END, day) == Decimal(cost)


def test_a_longest_duration_ends_the_day_before_the_same_day() -> None:
    terms = InstrumentFactory.build(maximum_months=6)
    assert last_possible_day(terms, dt.date(2021, 8, 31)) == dt.date(2022, 2, 27)
    assert last_possible_day(InstrumentFactory.build(), START) is None


def test_terms_that_ask_nothing_are_met_by_everybody() -> None:
    assert unmet(InstrumentFactory.build(), rung=None, groups=[]) == []
    terms = InstrumentFactory.build(rungs=[4], target_groups=["sw", "jongere"])
    assert unmet(terms, rung=4, groups=["jongere"]) == []
    assert len(unmet(terms, rung=None, groups=["zzp"])) == 2


@pytest.mark.parametrize(
    ("start", "end", "cancelled", "expected"),
    [
        (TODAY, None, False, "running"),
        (TODAY, TODAY, False, "running"),
        (dt.date(2021, 3, 2), None, False, "to_come"),
        (dt.date(2021, 2, 1), dt.date(2021, 2, 28), False, "over"),
        (TODAY, None, True, "cancelled"),
    ],
)
def test_where_a_trajectory_stands(
    start: dt.date, end: dt.date | None, cancelled: bool, expected: str
) -> None:
    assert standing(start, end, cancelled=cancelled, on=TODAY) == expected
