"""What fails in the middle of an import from the browser: worker, database, broker, two at once.

Real processes each time. Afterwards all of it is there or nothing, the page says which, and the same job goes
on by itself.
"""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from core.jobs.enums import JobState
from core.jobs.models import Job
from core.jobs.waiting import jobs_without_worker
from employers.models import Employer
from imports.enums import ImportState, Mode
from imports.models import Change, Finding, Import, Match, PreviewedRow, StagedRow, Upload
from imports.uploads.services import Choices, receive, request_commit, request_undo
from tests.imports.files import Files, domain
from tests.imports.test_pages_killed import done, worker
from tests.imports.test_processes import (
    ROOT,
    environment,
    held,
    many_employers,
    wait_until_alone,
    wait_until_blocked,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]

ROWS = 3_000
NO_BROKER = "redis://127.0.0.1:1/0"
IN_THE_WAY = {
    "reading": "LOCK TABLE imports_staged_row IN ACCESS EXCLUSIVE MODE",
    "checking": "LOCK TABLE imports_match IN ACCESS EXCLUSIVE MODE",
    "writing": "LOCK TABLE employers_employer IN SHARE MODE",
    "keeping the preview": "LOCK TABLE imports_previewed_row IN SHARE MODE",
}


@pytest.fixture
def uploads(settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are kept; nobody is woken by this process."""
    settings.UPLOAD_ROOT = tmp_path / "uploads"
    monkeypatch.setattr("core.jobs.services.wake", lambda job_id: None)
    return tmp_path / "uploads"


@pytest.fixture
def upload(files: Files, dirk: User, uploads: Path) -> Upload:
    """A file of 3,000 employers that waits for its preview."""
    with many_employers(files).open("rb") as file:
        return receive(
            file=file, name="employers.csv", kind="employers", mode=Mode.DELTA, reference_date=None, by=dirk
        )


def waiting() -> Job:
    return Job.objects.active().get()


def page(person: User, upload: Upload) -> str:
    browser = Browser()
    browser.force_login(person)
    return browser.get(reverse("imports:upload", args=[upload.pk])).content.decode()


def nothing_is_left() -> bool:
    return not any(model.objects.exists() for model in (Change, StagedRow, Match, Finding))


@pytest.mark.parametrize("phase", IN_THE_WAY)
def test_a_preview_whose_worker_is_killed_is_made_by_the_next(
    upload: Upload, dirk: User, uploads: Path, phase: str
) -> None:
    with held(IN_THE_WAY[phase]):
        process = worker(waiting(), uploads)
        wait_until_blocked()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    wait_until_alone()
    assert nothing_is_left()
    assert not Import.objects.exists()
    assert 'id="progress-bar"' in page(dirk, upload)
    assert jobs_without_worker() == [waiting().pk]
    assert done(waiting(), uploads).attempts == 2
    assert PreviewedRow.objects.count() == ROWS
    assert not Employer.objects.exists()


def cut_connections() -> None:
    """Have the connections of a worker end in the middle, as in a fault of the network; who is in the way is
    spared. A restart of PostgreSQL itself: test_restart.py.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name = 'trede'"
            " AND state <> 'idle in transaction'"
        )


@pytest.mark.parametrize("phase", ["checking", "writing"])
def test_an_import_whose_connections_end_is_done_again_by_the_same_worker(
    upload: Upload, dirk: User, uploads: Path, phase: str
) -> None:
    done(waiting(), uploads)
    job = request_commit(upload=upload, choices=Choices(), by=dirk)
    before = domain()
    with held(IN_THE_WAY[phase]):
        process = worker(job, uploads)
        wait_until_blocked()
        cut_connections()
        process.communicate(timeout=60)
    job.refresh_from_db()
    assert job.state in (JobState.RUNNING, JobState.QUEUED), "It passes by itself: the job is not given up."
    assert domain() == before
    assert nothing_is_left()
    done(job, uploads)
    assert Employer.objects.count() == ROWS
    assert Import.objects.filter(state=ImportState.COMMITTED).count() == 1


def test_with_the_broker_down_a_file_waits_and_is_found_by_the_sweeper(
    files: Files, dirk: User, uploads: Path
) -> None:
    path = many_employers(files)
    script = (
        "from pathlib import Path; from accounts.models import User; from imports.enums import Mode;"
        "from imports.uploads.services import receive;"
        f"receive(file=Path({str(path)!r}).open('rb'), name='employers.csv', kind='employers',"
        f" mode=Mode.DELTA, reference_date=None, by=User.objects.get(pk={dirk.pk}))"
    )
    sent = subprocess.run(
        [sys.executable, "manage.py", "shell", "-c", script],
        cwd=ROOT,
        env={
            **environment(),
            "UPLOAD_ROOT": str(uploads),
            "VALKEY_URL": NO_BROKER,
            "REDIS_URL": NO_BROKER,
            "DJANGO_SETTINGS_MODULE": "wsp.settings.base",
        },
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert sent.returncode == 0, sent.stderr
    upload = Upload.objects.get()
    assert "Wacht op zijn beurt" in page(dirk, upload)
    assert jobs_without_worker() == [waiting().pk]
    done(waiting(), uploads)
    assert PreviewedRow.objects.count() == ROWS


def test_two_files_at_once_wait_for_each_other(
    upload: Upload, files: Files, dirk: User, uploads: Path
) -> None:
    done(waiting(), uploads)
    with many_employers(files).open("rb") as file:
        other = receive(
            file=file, name="again.csv", kind="employers", mode=Mode.DELTA, reference_date=None, by=dirk
        )
    done(waiting(), uploads)
    jobs = [request_commit(upload=each, choices=Choices(), by=dirk) for each in (upload, other)]
    processes = [worker(job, uploads) for job in jobs]
    for process in processes:
        process.communicate(timeout=60)
    for job in jobs:
        job.refresh_from_db()
    assert [job.state for job in jobs] == [JobState.DONE, JobState.DONE]
    assert Employer.objects.count() == ROWS
    assert Import.objects.filter(state=ImportState.COMMITTED).count() == 1
    assert sum(bool((job.result or {})["same_as"]) for job in jobs) == 1


def test_a_killed_undo_is_done_by_the_next(upload: Upload, dirk: User, uploads: Path) -> None:
    empty = domain()
    done(waiting(), uploads)
    done(request_commit(upload=upload, choices=Choices(), by=dirk), uploads)
    record = Import.objects.get(state=ImportState.COMMITTED)
    job = request_undo(taken_back=record, by=dirk)
    imported = domain()
    with held(IN_THE_WAY["writing"]):
        process = worker(job, uploads)
        wait_until_blocked()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    wait_until_alone()
    assert domain() == imported
    done(job, uploads)
    assert domain() == empty
