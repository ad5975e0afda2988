"""Every metric of a run, one after the other: of all clients, or of those that an import touched."""

from collections.abc import Callable, Sequence
from typing import Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from targets.engine.figures import correct_figures, keep_figures, remove_figures
from targets.engine.found import find, forget
from targets.engine.rows import gather, keep_rows, take_back_rows
from targets.metrics.declaration import Metric
from targets.models import Run

# Every join of a metric is one of whole sets, in memory where they fit. Without statistics the planner takes
# rows that were written a moment ago for single ones and would compare each with each. A small sample of
# those will do: what matters is how many rows there are.
FOR_SETS = """
SET LOCAL work_mem = '128MB'; SET LOCAL enable_nestloop = off; SET LOCAL jit = off;
SET LOCAL default_statistics_target = 10"""

Progress = Callable[[str, int, int], Any]


def compute_all(run: Run, metrics: Sequence[Metric], progress: Progress | None = None) -> tuple[int, int]:
    """Compute a run that has nothing kept under it; how many rows it added, and how many it closed."""
    added, closed = 0, 0
    with connection.cursor() as cursor:
        cursor.execute(FOR_SETS)
        for position, metric in enumerate(metrics):
            if progress is not None:
                progress(metric.code, position, len(metrics))
            find(cursor, metric, run, None)
            keep_figures(cursor, metric, run)
            more_added, more_closed = keep_rows(cursor, metric, run, of_clients=False)
            added, closed = added + more_added, closed + more_closed
        for metric in metrics:
            forget(cursor, metric)
    return added, closed


def compute_clients(run: Run, metrics: Sequence[Metric], clients: list[int]) -> tuple[int, int]:
    """Bring the last run of a series up to date for these clients, as if it had been computed anew.

    Metrics that are not `per_client`, and those that these read, are computed whole. Gives by how many the
    rows that the run added and closed have grown.
    """
    whole = computed_whole(metrics)
    added, closed = 0, 0
    with connection.cursor() as cursor:
        cursor.execute(FOR_SETS)
        gather(cursor, run, clients)
        for metric in metrics:
            of = None if metric.code in whole else clients
            more_added, more_closed = _bring_up_to_date(cursor, metric, run, of)
            added, closed = added + more_added, closed + more_closed
        for metric in metrics:
            forget(cursor, metric)
    return added, closed


def _bring_up_to_date(
    cursor: CursorWrapper, metric: Metric, run: Run, clients: list[int] | None
) -> tuple[int, int]:
    find(cursor, metric, run, clients)
    if clients is None:
        remove_figures(cursor, metric, run)
        keep_figures(cursor, metric, run)
    else:
        correct_figures(cursor, metric, run)
    of_clients = clients is not None
    had_added, had_closed = take_back_rows(cursor, metric, run, of_clients=of_clients)
    added, closed = keep_rows(cursor, metric, run, of_clients=of_clients)
    return added - had_added, closed - had_closed


def computed_whole(metrics: Sequence[Metric]) -> frozenset[str]:
    """The codes of the metrics that some clients alone cannot bring up to date, with all that they read."""
    whole: set[str] = set()
    for metric in reversed(metrics):
        if not metric.per_client or metric.code in whole:
            whole |= {metric.code, *filter(None, [metric.base])}
    return frozenset(whole)
