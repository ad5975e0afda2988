"""The life of an uploaded file: cancelled, past its time, and who asked is told of each end."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as configured
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from clients.models import Client
from core.jobs.enums import JobState
from core.jobs.models import Job
from imports.models import Import, PreviewedRow, Repair, Upload
from imports.tasks import remove_expired_uploads
from imports.uploads.expiry import remove_expired
from imports.uploads.services import Choices, request_commit
from tests.imports.files import PERSON
from tests.imports.pages import GOOD, WRONG, Send, commit, page, sent, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

DAY = dt.timedelta(days=1)


@pytest.fixture
def upload(browser: Browser, send: Send) -> Upload:
    return sent(browser, send, PERSON, GOOD, WRONG)


def kept() -> set[str]:
    root: Path = configured.UPLOAD_ROOT
    return {path.name for path in root.iterdir()}


def age(upload: Upload, days: int) -> None:
    Upload.objects.filter(pk=upload.pk).update(uploaded_at=timezone.now() - days * DAY)


def cancel(browser: Browser, upload: Upload) -> Any:
    return browser.post(reverse("imports:cancel", args=[upload.pk]))


@pytest.fixture
def at_commit(django_capture_on_commit_callbacks: Any) -> Any:
    return django_capture_on_commit_callbacks(execute=True)


def test_a_cancelled_file_is_gone_with_all_that_was_kept_of_it(
    browser: Browser, upload: Upload, at_commit: Any
) -> None:
    assert kept() == set(upload.kept_names)
    with at_commit:
        cancel(browser, upload)
    assert kept() == set()
    assert not PreviewedRow.objects.exists()
    assert "Dit bestand is verwijderd" in page(browser, "upload", upload.pk)
    browser.post(reverse("imports:upload", args=[upload.pk]), {"revision": "0", "skip_errors": "on"})
    assert not Job.objects.active().exists()


def test_cancelling_stops_what_waits(browser: Browser, send: Send) -> None:
    send(PERSON, GOOD)
    cancel(browser, Upload.objects.get())
    assert Job.objects.get().state == JobState.CANCELLED


def test_what_runs_when_it_is_cancelled_imports_nothing(
    browser: Browser, upload: Upload, dirk: User, at_commit: Any
) -> None:
    """The worker had read the file and written everything when somebody cancelled."""
    request_commit(upload=upload, choices=Choices(revision=0, skip_errors=True), by=dirk)
    Job.objects.active().update(state=JobState.RUNNING)
    with at_commit:
        cancel(browser, upload)
    assert Job.objects.active().get().cancel_asked
    work()
    assert Job.objects.latest("pk").state == JobState.CANCELLED
    assert not Client.objects.exists()


def test_what_was_imported_cannot_be_cancelled(browser: Browser, upload: Upload) -> None:
    record = commit(browser, upload, skip_errors="on")
    response = cancel(browser, upload)
    assert response["Location"] == reverse("imports:upload", args=[upload.pk])
    assert Client.objects.exists()
    assert Import.objects.get(pk=record.pk).state == "committed"


def test_a_file_goes_thirty_days_after_its_import(browser: Browser, upload: Upload, at_commit: Any) -> None:
    record = commit(browser, upload, skip_errors="on")
    age(upload, 100)
    assert remove_expired(now=timezone.now() + 29 * DAY) == 0
    assert upload.stored_name in kept()
    with at_commit:
        assert remove_expired(now=timezone.now() + 31 * DAY) == 1
    assert kept() == set()
    assert "people.csv" in page(browser, "import", record.pk)
    assert browser.get(reverse("imports:errors", args=[upload.pk])).status_code == 404


def test_a_file_without_an_import_goes_after_seven_days(
    browser: Browser, upload: Upload, at_commit: Any
) -> None:
    browser.post(reverse("imports:row", args=[upload.pk, 3]), {"version": "0", "leave_out": "1"})
    age(upload, 6)
    remove_expired_uploads()
    assert kept()
    age(upload, 8)
    with at_commit:
        remove_expired_uploads()
    assert kept() == set()
    assert not PreviewedRow.objects.exists()
    assert not Repair.objects.exists()


def test_what_is_worked_on_stays(browser: Browser, send: Send) -> None:
    send(PERSON, GOOD)
    age(Upload.objects.get(), 100)
    assert remove_expired(now=timezone.now()) == 0


def test_a_file_that_belongs_to_nobody_goes_after_a_day(upload: Upload) -> None:
    stray = configured.UPLOAD_ROOT / "stray"
    stray.write_bytes(b"sealed")
    remove_expired(now=timezone.now())
    assert stray.exists()
    remove_expired(now=timezone.now() + 2 * DAY)
    assert kept() == set(upload.kept_names)


def test_who_asked_is_told_on_the_next_page_until_he_says_so(browser: Browser, upload: Upload) -> None:
    told = "“people.csv” is gecontroleerd."
    assert told in browser.get(reverse("imports:imports")).content.decode()
    assert told not in page(browser, "upload", upload.pk)
    notice = reverse("notice", args=[Job.objects.get().pk])
    response = browser.post(notice, {"back": "/imports/?page=1"})
    assert response["Location"] == "/imports/?page=1"
    assert told not in browser.get(reverse("imports:imports")).content.decode()


def test_a_notice_leads_to_what_came_of_it_and_nowhere_else(browser: Browser, upload: Upload) -> None:
    notice = reverse("notice", args=[Job.objects.get().pk])
    assert browser.post(notice, {"show": "1"})["Location"] == reverse("imports:upload", args=[upload.pk])
    assert browser.post(notice, {"back": "https://elsewhere.example/"})["Location"] == reverse("home")


def test_a_failed_import_is_told_as_such(browser: Browser, upload: Upload) -> None:
    Job.objects.update(state=JobState.FAILED)
    assert "“people.csv” is niet geïmporteerd." in browser.get(reverse("imports:imports")).content.decode()


def test_nobody_else_is_told(upload: Upload, bob: User) -> None:
    other = Browser()
    other.force_login(bob)
    assert "people.csv" not in other.get(reverse("home"), follow=True).content.decode()
    assert other.post(reverse("notice", args=[Job.objects.get().pk])).status_code == 404
    assert Job.objects.get().told_at is None


def test_deciding_is_knowing(browser: Browser, upload: Upload) -> None:
    browser.post(reverse("imports:upload", args=[upload.pk]), {"revision": "0", "skip_errors": "on"})
    assert Job.objects.earliest("pk").told_at is not None


def test_the_time_that_is_left_follows_from_the_pace() -> None:
    now = timezone.now()
    job = Job(phase_at=now - dt.timedelta(seconds=30), done=25, total=100)
    assert job.seconds_left(now) == 90
    assert Job(phase_at=now, done=0, total=100).seconds_left(now) is None
