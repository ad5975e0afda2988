"""Trajectories started, their spend and outcome agree with the independent computation, row by row."""

import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from guidance.models import Instrument, Trajectory
from targets.metrics.trajectories import TRAJECTORIES_STARTED
from tests.factories import TrajectoryFactory
from tests.oracle.trajectories import trajectories_started
from tests.oracle.world import World
from tests.oracle.worlds import Case, cases
from tests.targets.metrics.loading import load
from tests.targets.metrics.loading_sroi import keys_of
from tests.targets.metrics.running import computed, numbers

pytestmark = pytest.mark.usefixtures("reference_data")
DIMENSIONS = ("instrument", "rung", "provider", "outcome")


def load_trajectories(world: World, clients: dict[str, int]) -> None:
    known = set(Instrument.objects.values_list("pk", flat=True))
    missing = {one.instrument for one in world.trajectories} - known
    Instrument.objects.bulk_create(Instrument(code=code, label_nl=code, label_en=code) for code in missing)
    Trajectory.objects.bulk_create(
        Trajectory(
            number=one.number,
            client_id=clients[one.client],
            instrument_id=one.instrument,
            start=one.start,
            end=one.end,
            provider=one.provider,
            cost=one.cost,
            outcome_id=one.outcome or None,
        )
        for one in world.trajectories
    )


@settings(
    max_examples=100,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(case=cases())
def test_figures_and_rows_are_those_of_the_oracle(case: Case) -> None:
    with transaction.atomic():
        load_trajectories(case.world, keys_of(load(case.world)))
        found = computed(case.as_of, (TRAJECTORIES_STARTED,))
        transaction.set_rollback(True)
    expected = trajectories_started(case.world, case.as_of)
    started = [one for one in found.figures if one.metric != "trajectories.excluded"]
    assert numbers(started) == numbers(expected.figures)
    assert {
        row.subject: (row.year, *(row.dimensions[name] for name in DIMENSIONS))
        for row in found.rows
        if row.counted
    } == {row.subject: (row.year, *(row.dimensions[name] for name in DIMENSIONS)) for row in expected.rows}
    later = {one.number for one in case.world.trajectories if one.start > case.as_of}
    assert {row.subject for row in found.rows if row.reason == "not_started"} == later


def test_a_cancelled_trajectory_does_not_count() -> None:
    TrajectoryFactory(start=dt.date(2020, 5, 1))
    TrajectoryFactory(start=dt.date(2020, 5, 1), cancelled=True)
    with transaction.atomic():
        found = computed(dt.date(2020, 12, 31), (TRAJECTORIES_STARTED,))
        transaction.set_rollback(True)
    assert sorted((row.counted, row.reason) for row in found.rows) == [(False, "cancelled"), (True, "")]
