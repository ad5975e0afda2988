"""The figures of social return agree with exact fractions, on worlds with days and amounts on every edge."""

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from targets.metrics.sroi import SROI_OBLIGATION, SROI_PAID_JOBS, SROI_REALISED
from tests.oracle.contracts import sroi_cases
from tests.oracle.figures import Figure, joined
from tests.oracle.sroi import sroi_obligation, sroi_paid_jobs, sroi_realised
from tests.oracle.worlds import Case
from tests.targets.metrics.loading import load
from tests.targets.metrics.loading_sroi import keys_of, load_sroi
from tests.targets.metrics.running import computed, numbers

pytestmark = pytest.mark.usefixtures("reference_data")

METRICS = (SROI_OBLIGATION, SROI_REALISED, SROI_PAID_JOBS)
# Figures beside the money that the oracle does not know.
BESIDE = {"sroi.internships", "sroi.trainings", "sroi.activities"}


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(case=sroi_cases())
def test_figures_are_those_of_exact_fractions(case: Case) -> None:
    with transaction.atomic():
        load_sroi(case.world, keys_of(load(case.world)))
        found = computed(case.as_of, METRICS)
        transaction.set_rollback(True)
    expected = joined(
        metric(case.world, case.as_of) for metric in (sroi_obligation, sroi_realised, sroi_paid_jobs)
    )
    assert numbers(one for one in found.figures if one.metric not in BESIDE) == numbers(expected.figures)
    assert to_the_cent(found.figures) == to_the_cent(expected.figures)


def to_the_cent(figures: tuple[Figure, ...]) -> dict[tuple[str, int | None], str]:
    return {
        (one.metric, one.year): f"{one.value:.2f}"
        for one in figures
        if one.metric in ("sroi.obligation", "sroi.realised", "sroi.realised_without_duty") and one.value
    }
