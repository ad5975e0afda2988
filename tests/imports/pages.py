"""Imports in the browser, without one: what is sent, and the worker's part of it."""

from collections.abc import Callable
from typing import Any

from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from core.jobs.enums import JobState
from core.jobs.errors import JobCancelledError, JobFailedError
from core.jobs.models import Job
from core.jobs.registry import kind_of
from imports.models import Import, Upload
from tests.imports.files import ANNA, PEOPLE, PERSON

GOOD = f"{ANNA};{PEOPLE[ANNA]}"
WRONG = "123456789;Smit;01-01-1980"
BENEFITS = f"{PERSON};regeling;ingangsdatum"

Send = Callable[..., Any]


class Told:
    """Progress as a worker tells it."""

    def __init__(self, job: Job) -> None:
        self.requested_by = job.requested_by_id
        self.phases: list[tuple[str, int, int | None]] = []

    def report(self, phase: str, done: int = 0, total: int | None = None, message: str = "") -> None:
        self.phases.append((phase, done, total))

    def phases_in_order(self) -> list[str]:
        return list(dict.fromkeys(phase for phase, *_ in self.phases))


def work() -> Told:
    """Do what is waiting, as a worker would."""
    job = Job.objects.active().get()
    told = Told(job)
    try:
        job.result = kind_of(job.kind).work(job.arguments, told)  # type: ignore[arg-type]
        job.state = JobState.DONE
    except JobFailedError as error:
        job.state, job.message = JobState.FAILED, str(error)
    except JobCancelledError:
        job.state = JobState.CANCELLED
    job.finished_at = timezone.now()
    job.save()
    return told


def page(browser: Browser, name: str, key: int) -> str:
    return browser.get(reverse(f"imports:{name}", args=[key])).content.decode()


def import_people(browser: Browser, send: Send, *rows: str) -> Import:
    send(PERSON, *(rows or (GOOD,)))
    work()
    upload = Upload.objects.latest("pk")
    browser.post(reverse("imports:upload", args=[upload.pk]), {"revision": "0"})
    work()
    upload.refresh_from_db()
    assert upload.reading
    return upload.reading


def commit(browser: Browser, upload: Upload, **decided: Any) -> Import:
    """Decide on the preview as it is now, and have it imported."""
    upload.refresh_from_db()
    browser.post(reverse("imports:upload", args=[upload.pk]), {"revision": upload.revision, **decided})
    work()
    upload.refresh_from_db()
    assert upload.reading
    return upload.reading


def sent(browser: Browser, send: Send, *rows: str, **given: Any) -> Upload:
    """A file that was sent in and previewed."""
    send(*rows, **given)
    work()
    return Upload.objects.select_related("reading").latest("pk")
