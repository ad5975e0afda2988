"""Where a run belongs among those that are there."""

import datetime as dt
from dataclasses import dataclass

from django.db import connection
from django.db.models import Max

from targets.enums import RunState
from targets.models import NIGHTLY, Figure, MetricRow, Run


@dataclass(frozen=True)
class Place:
    """A place in a series. `replaces` is the draft that stands there now, `superseded` one that stands
    elsewhere.
    """

    series: int
    sequence: int
    replaces: Run | None = None
    superseded: Run | None = None
    restates: Run | None = None


def place_of(as_of: dt.date, policy: str) -> Place:
    """Where the run for this date and policy goes.

    A draft is replaced where nothing was built upon it. A date after the last night continues the nights.
    Every other date gets a series of its own, beside what is there.
    """
    last_night = Run.objects.filter(series=NIGHTLY).order_by("sequence").last()
    draft = Run.objects.filter(as_of=as_of, policy=policy, state=RunState.DRAFT).first()
    restates = Run.objects.filter(as_of=as_of, state=RunState.PUBLISHED).order_by("published_at", "pk").last()
    if draft is not None and (draft.series != NIGHTLY or draft == last_night):
        return Place(draft.series, draft.sequence, replaces=draft, restates=restates)
    if last_night is None:
        return Place(NIGHTLY, 1)
    if as_of > last_night.as_of:
        return Place(NIGHTLY, last_night.sequence + 1, restates=restates)
    newest = Run.objects.aggregate(newest=Max("series"))["newest"]
    return Place(newest + 1, 1, superseded=draft, restates=restates)


def take_back(run: Run) -> None:
    """Undo what a draft kept, as if it had never been. It must be the last of its series."""
    rows = MetricRow._meta.db_table
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {Figure._meta.db_table} WHERE run_id = %s", [run.pk])
        cursor.execute(f"DELETE FROM {rows} WHERE series = %s AND first = %s", [run.series, run.sequence])
        cursor.execute(
            f"UPDATE {rows} SET last = NULL WHERE series = %s AND last = %s", [run.series, run.sequence - 1]
        )
