"""Asking for background work, and asking it to stop."""

from functools import partial
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from django.db.models import Case, F, Value, When
from django.db.models.functions import Now

from core.jobs.enums import JobState
from core.jobs.models import Job
from core.jobs.registry import kind_of
from core.tasks import wake


def enqueue(*, kind: str, key: str, arguments: dict[str, Any], by: AbstractBaseUser | None) -> Job:
    """The job for this work, in the caller's transaction; a worker is woken when that commits.

    `key` says within the kind what work it is ("2020-12-31"): while such a job is active, that one is given
    back. Raises KeyError for an unknown kind.
    """
    kind_of(kind)
    with transaction.atomic():
        job, created = Job.objects.get_or_create(
            kind=kind,
            key=key,
            state__in=JobState.active(),
            defaults={"arguments": arguments, "requested_by_id": by.pk if by else None},
        )
        if created:
            transaction.on_commit(partial(wake, job.pk))
    return job


def cancel(*, job: Job) -> None:
    """Stop a job: at once while it waits, at its next sign of progress while it runs."""
    waiting = When(state=JobState.QUEUED, then=Value(JobState.CANCELLED))
    ended = When(state=JobState.QUEUED, then=Now())
    Job.objects.active().filter(pk=job.pk).update(
        cancel_asked=True,
        state=Case(waiting, default=F("state")),
        finished_at=Case(ended, default=F("finished_at")),
    )
    job.refresh_from_db()


def tell(*, by: AbstractBaseUser, **chosen: Any) -> None:
    """Take down that this person knows of the end of these jobs."""
    Job.objects.untold(by.pk).filter(**chosen).update(told_at=Now())
