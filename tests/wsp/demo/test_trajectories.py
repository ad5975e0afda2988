"""Trajectories, hand-overs and profiles of the demo: plausible, within the rules, the same each time."""

from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from accounts.models import User
from budget.models import Commitment
from clients.models import HalloWerkConsent, HandOver
from core.reference import load_reference, reference_lists
from guidance.models import Certificate, MatchingProfile, Trajectory
from tests.factories import ClientFactory, HalloWerkProfileFactory, TrajectoryFactory
from tests.wsp.demo.demo_world import day
from wsp.demo.dealing import stream
from wsp.demo.employers import Market
from wsp.demo.handovers import GIVER, MOVED, give_clients
from wsp.demo.history import tell_history
from wsp.demo.loading import create_users
from wsp.demo.people import USERS
from wsp.demo.persons import Registry
from wsp.demo.profiles import fill_profiles
from wsp.demo.promises import award, promise_trajectories
from wsp.demo.trajectories import OFFERS, trajectory_rows

UNTIL = date(2020, 12, 31)


def test_about_600_a_year_begin_and_who_gets_one_may_get_it() -> None:
    lives = tell_history(2021, Registry(stream(2021, "registry")), Market(stream(2021, "market")))
    rows = trajectory_rows(2021, lives, UNTIL)
    years = Counter(day(row["ingangsdatum"]).year for row in rows)
    assert all(550 < count < 650 for count in years.values())
    assert set(years) == {2016, 2017, 2018, 2019, 2020}
    assert {row["instrument"] for row in rows} == set(OFFERS)
    groups = {life.person.bsn: life.person.groups for life in lives}
    learning = [row for row in rows if row["instrument"] == "leerwerktraject"]
    assert all("statushouder" in groups[row["bsn"]] for row in learning)
    assert all(bool(row["einddatum"]) == bool(row["resultaat"]) for row in rows)


@pytest.mark.django_db
def test_what_a_trajectory_costs_is_promised_and_certificates_follow() -> None:
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))
    client = ClientFactory(on_rung=2)
    start, end = date(2021, 3, 1), date(2021, 6, 1)
    ended = TrajectoryFactory(
        client=client, instrument_id="scholing", start=start, end=end, cost=700, outcome_id="diploma"
    )
    running = TrajectoryFactory(client=client, instrument_id="empowerment", start=start, cost=300)
    TrajectoryFactory(client=client, instrument_id="empowerment", start=start, cost=None)
    made = promise_trajectories(2021, date(2021, 12, 31))
    assert {(one.amount, one.category) for one in made} == {(700, "1-2"), (300, "1-2")}
    assert Commitment.objects.get(trajectory=ended).end == end
    running.refresh_from_db()
    assert running.planned_end == running.commitment.end > start
    award(stream(2021, "certificates"))
    assert Certificate.objects.get().trajectory == ended
    assert Trajectory.objects.filter(commitment=None).count() == 1


@pytest.mark.django_db
def test_one_hand_over_was_acknowledged_and_one_waits() -> None:
    create_users(USERS, "a demo password")
    giver = User.objects.get(username=GIVER)
    ClientFactory.create_batch(2 * MOVED, assigned_to=giver)
    give_clients(UNTIL)
    assert [one.waiting for one in HandOver.objects.order_by("day")] == [False, True]
    assert all(one.clients.count() == MOVED for one in HandOver.objects.all())


@pytest.mark.django_db
def test_profiles_of_who_is_near_work_are_filled_in_mostly() -> None:
    for _ in range(40):
        HalloWerkProfileFactory(client=ClientFactory(served=True, on_rung=5, postcode="2281AB"))
    HalloWerkProfileFactory(client=ClientFactory(served=True, on_rung=2), status="geen")
    fill_profiles(2021, UNTIL)
    assert HalloWerkConsent.objects.count() == 40
    profiles = MatchingProfile.objects.all()
    assert 0 < profiles.complete().count() < profiles.count() <= 40
    for profile in profiles:
        profile.full_clean()
