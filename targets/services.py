"""Everything that writes runs: computing them, catching up the nights, publishing."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db.models import F
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.history import acting
from core.jobs.models import Job
from core.jobs.services import enqueue
from targets import registry
from targets.engine.computing import Progress, compute_all
from targets.engine.lock import writing_runs
from targets.engine.place import place_of, take_back
from targets.engine.sources import complete_to, policy_text
from targets.enums import RunCause, RunState
from targets.models import MetricRow, Run

COMPUTE_JOB = "targets.compute"
# Longer gaps are not missed nights but an installation that was put away.
MOST_NIGHTS = 400


def compute(
    *,
    as_of: dt.date,
    cause: RunCause,
    by: User | None = None,
    progress: Progress | None = None,
) -> Run:
    """Compute every metric for one date and keep figures and rows, as a draft (METRICS.md, Runs).

    One transaction on one state of the data: a run is there whole or not at all, and readers see the one
    before until it is. The same date again replaces its draft with an equal one. Two at once: the second
    waits. `progress` is told the metric at hand, how many are done and of how many; what it raises ends the
    run.
    """
    with writing_runs(), acting(by, "figures", cause=cause.value):
        policy = policy_text(as_of)
        run = _prepare(as_of, policy, cause, by)
        metrics = registry.metrics()
        closed = _close_rows_of_others(run, [metric.code for metric in metrics])
        added, more_closed = compute_all(run, metrics, progress)
        closed += more_closed
        Run.objects.filter(pk=run.pk).update(finished_at=Now(), rows_added=added, rows_closed=closed)
    run.refresh_from_db()
    return run


def _prepare(as_of: dt.date, policy: str, cause: RunCause, by: User | None) -> Run:
    """The draft's own row, in its place, with nothing kept under it yet."""
    place = place_of(as_of, policy)
    if place.superseded is not None:
        Run.objects.filter(pk=place.superseded.pk).update(state=RunState.SUPERSEDED)
    if place.replaces is not None:
        take_back(place.replaces)
    run = place.replaces or Run(as_of=as_of, series=place.series, sequence=place.sequence)
    run.policy = policy
    run.restates = place.restates
    run.cause = cause
    run.asked_by = by
    run.versions = {metric.code: metric.version for metric in registry.metrics()}
    run.complete_to = complete_to(as_of)
    run.started_at = run.finished_at = Now()
    run.save()
    return run


def _close_rows_of_others(run: Run, codes: list[str]) -> int:
    """End the rows of metrics that are declared no longer."""
    held = MetricRow.objects.filter(series=run.series, last__isnull=True).exclude(metric__in=codes)
    return held.update(last=run.sequence - 1)


def nights_due(*, today: dt.date) -> list[dt.date]:
    """The nights that have not run, in order, up to yesterday. Before the first night only yesterday is due.

    A date that a person had computed when that day was over needs no night.
    """
    yesterday = today - dt.timedelta(days=1)
    last_night = Run.objects.filter(cause=RunCause.NIGHT).order_by("as_of").last()
    first = last_night.as_of + dt.timedelta(days=1) if last_night else yesterday
    first = max(first, today - dt.timedelta(days=MOST_NIGHTS))
    computed = {
        run.as_of
        for run in Run.objects.standing().filter(
            as_of__range=(first, yesterday), finished_at__date__gt=F("as_of")
        )
    }
    days = (first + dt.timedelta(days=number) for number in range((today - first).days))
    return [day for day in days if day not in computed]


def catch_up(*, today: dt.date) -> list[dt.date]:
    """Compute the nights that are due, oldest first. Gives those that it did; safe to run at any time,
    twice.
    """
    done = []
    for night in nights_due(today=today):
        # Somebody else may have caught up while the night before was computed.
        if night in nights_due(today=today):
            compute(as_of=night, cause=RunCause.NIGHT)
            done.append(night)
    return done


def request_compute(*, as_of: dt.date, by: User) -> Job:
    """Have the figures of a date computed in the background, and follow the job's progress."""
    day = as_of.isoformat()
    return enqueue(kind=COMPUTE_JOB, key=day, arguments={"as_of": day}, by=by)


def publish(*, run: Run, by: User) -> Run:
    """Make a draft the municipality's word: from here on the database refuses to change it.

    A published run that it restates is superseded. Raises ValidationError when `run` is no draft, or has been
    computed anew since it was read.
    """
    with writing_runs(), acting(by, "publish"):
        current = Run.objects.select_for_update(of=("self",)).get(pk=run.pk)
        if current.state != RunState.DRAFT:
            raise ValidationError(_("Only a draft can be published."), code="not_a_draft")
        if current.finished_at != run.finished_at:
            raise ValidationError(
                _("These figures have been computed again. Look at them before you publish."), code="changed"
            )
        if current.restates is not None:
            Run.objects.filter(pk=current.restates.pk).update(state=RunState.SUPERSEDED)
        Run.objects.filter(pk=run.pk).update(state=RunState.PUBLISHED, published_at=Now(), published_by=by)
    current.refresh_from_db()
    return current
