import datetime as dt
from decimal import Decimal

from django.utils import timezone

from targets.enums import RunCause, RunState
from targets.models import Figure, MetricPolicy, MetricRow, Run, Target
from tests.breaches.clients import BEFORE_1900
from tests.breaches.collect import Breach, changed

NEW_YEAR, NEW_YEARS_EVE = dt.date(2021, 1, 1), dt.date(2020, 12, 31)


def run(**values: object) -> Run:
    moment = timezone.now()
    return Run.objects.create(
        **{
            "as_of": NEW_YEARS_EVE,
            "series": 1,
            "sequence": 1,
            "policy": "2014",
            "cause": RunCause.values[0],
            "started_at": moment,
            "finished_at": moment,
        }
        | values
    )


def same_place() -> object:
    return changed(run(as_of=NEW_YEAR, sequence=2), sequence=run().sequence)


def second_draft() -> object:
    return changed(run(as_of=NEW_YEAR, sequence=2), as_of=run().as_of)


def figure_twice() -> object:
    figure = Figure.objects.create(run=run(), code="placements.counted", year=2020)
    return Figure(run=figure.run, code=figure.code, year=2020)


def row(**values: object) -> MetricRow:
    return MetricRow(
        **{
            "series": 1,
            "first": 2,
            "metric": "placements.counted",
            "fingerprint": 1,
            "subject_id": 1,
            "subject": "1",
            "client_id": 1,
            "policy": NEW_YEAR,
        }
        | values
    )


def target(**values: object) -> Target:
    return Target.objects.create(
        **{
            "metric": "placements.counted",
            "value": Decimal(365),
            "start": NEW_YEAR,
            "source_text": "Kadernota",
        }
        | values
    )


def second_target() -> object:
    target()
    return changed(target(start=dt.date(2020, 1, 1), end=NEW_YEARS_EVE), end=NEW_YEAR)


def policy(**values: object) -> MetricPolicy:
    return MetricPolicy.objects.create(
        **{
            "start": NEW_YEAR,
            "duration_years": [1, 2, 3, 5],
            "age_bounds": [18, 21, 27],
            "far_rungs": [1, 2],
            "middle_rungs": [3, 4],
            "near_rungs": [5, 6],
            "transition_months": 12,
            "profile_rungs": [3, 4, 5],
            "profile_status": "goed",
        }
        | values
    )


def second_policy() -> object:
    policy()
    return changed(policy(start=dt.date(2020, 1, 1), end=NEW_YEARS_EVE), end=NEW_YEAR)


BREACHES: dict[str, Breach] = {
    "run_once_in_series": same_place,
    "run_one_draft": second_draft,
    "run_published_by_somebody": lambda: changed(run(), state=RunState.PUBLISHED),
    "figure_once": figure_twice,
    "metric_row_in_order": lambda: row(counted=True, last=1),
    "metric_row_reason": lambda: row(counted=True, reason="kind"),
    "target_in_order": lambda: changed(target(), end=BEFORE_1900),
    "targets_apart": second_target,
    "target_not_negative": lambda: changed(target(), value=Decimal(-1)),
    "target_has_source": lambda: changed(target(), source_text=""),
    "metric_policy_in_order": lambda: changed(policy(), end=BEFORE_1900),
    "metric_policies_apart": second_policy,
    "metric_policy_rungs": lambda: changed(policy(), profile_rungs=[7]),
    "metric_policy_distances_apart": lambda: changed(policy(), far_rungs=[1, 3]),
    "metric_policy_bounds_given": lambda: changed(policy(), age_bounds=[]),
    "metric_policy_window": lambda: changed(policy(), transition_months=121),
}
