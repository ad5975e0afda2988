"""The metrics agree with the independent computation, on worlds with dates on the edges of every rule."""

from collections.abc import Iterable

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings

from targets.metrics.outflow import MONTHS, OUTFLOW_SUSTAINED
from targets.metrics.placements import FROM_CODE, UNDER_CODE
from tests.oracle import metrics as oracle
from tests.oracle.figures import Figure, Result, Row, joined
from tests.oracle.worlds import Case, cases
from tests.targets.metrics.loading import load
from tests.targets.metrics.running import computed, numbers, outcomes

pytestmark = pytest.mark.usefixtures("reference_data")

ORACLE_METRICS = (
    "placements.counted",
    "outflow.sustained",
    "outflow.partial",
    "benefits.stock",
    "wsp.reach",
    "ladder.stock",
    "ladder.transitions",
    "hallowerk.coverage",
)
# Metrics whose rows are the oracle's own, and what both say of them. Of the other two the oracle keeps a row
# for each number of months, or for each window.
SAME_ROWS = {
    "placements.counted": ("month", "kind", "team", "consultant", "sector", "rung", "benefit"),
    "outflow.partial": (),
    "benefits.stock": ("group", "scheme", "bucket", "age", "rung"),
    "wsp.reach": ("benefit", "served", "bucket"),
    "ladder.stock": ("rung", "distance", "benefit", "team", "consultant"),
    "hallowerk.coverage": ("rung",),
}
DERIVED = {UNDER_CODE, FROM_CODE}


@settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(case=cases())
def test_figures_and_rows_are_those_of_the_oracle(case: Case) -> None:
    expected = joined(oracle.METRICS[code](case.world, case.as_of) for code in ORACLE_METRICS)
    with transaction.atomic():
        names = {str(number): name for name, number in load(case.world).items()}
        found = computed(case.as_of)
        asked = {months: outcomes(OUTFLOW_SUSTAINED, months) for months in MONTHS}
        transaction.set_rollback(True)
    assert numbers(recorded(found.figures)) == numbers(expected.figures)
    assert verdicts(found, names) == verdicts(expected, {})
    assert asked == outcomes_of(expected)


def recorded(figures: Iterable[Figure]) -> Iterable[Figure]:
    """Without the target groups that follow from the age: the oracle knows those that somebody recorded."""
    return (one for one in figures if one.dimensions.get("target_group") not in DERIVED)


def verdicts(result: Result, names: dict[str, str]) -> dict[tuple[str, str], tuple[object, ...]]:
    """What each row says; clients by the number they have in the world."""
    return {
        (row.metric, names.get(row.subject, row.subject) if of_client(row) else row.subject): (
            row.year,
            row.counted,
            row.reason,
            *(row.dimensions[name] for name in SAME_ROWS[row.metric]),
        )
        for row in result.rows
        if row.metric in SAME_ROWS
    }


def of_client(row: Row) -> bool:
    return not row.metric.startswith(("placements.", "outflow."))


def outcomes_of(expected: Result) -> dict[int, dict[str, tuple[bool, str]]]:
    rows = [row for row in expected.rows if row.metric == "outflow.sustained"]
    return {
        months: {row.subject: (row.counted, row.reason) for row in rows if row.dimensions["months"] == months}
        for months in MONTHS
    }
