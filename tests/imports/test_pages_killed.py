"""A worker killed in the middle of an import from the browser: all of it is there in the end, once."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from accounts.models import User
from core.jobs.enums import JobState
from core.jobs.models import Job
from employers.models import Employer
from imports.enums import ImportState, Mode
from imports.models import Change, Finding, Import, Match, StagedRow, Upload
from imports.uploads.services import Choices, receive, request_commit
from tests.imports.files import Files, domain
from tests.imports.test_processes import (
    ROOT,
    environment,
    held,
    many_employers,
    wait_until_alone,
    wait_until_blocked,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


def worker(job: Job, uploads: Path) -> subprocess.Popen[str]:
    """A worker that does one job."""
    return subprocess.Popen(
        [sys.executable, "manage.py", "shell", "-c", f"from core.tasks import run_job; run_job({job.pk})"],
        cwd=ROOT,
        env={
            **environment(),
            "UPLOAD_ROOT": str(uploads),
            "DJANGO_SETTINGS_MODULE": "wsp.settings.base",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )


def done(job: Job, uploads: Path) -> Job:
    process = worker(job, uploads)
    told, _ = process.communicate(timeout=60)
    job.refresh_from_db()
    assert (process.returncode, job.state) == (0, JobState.DONE), told
    return job


@pytest.mark.parametrize(
    "in_the_way",
    ["LOCK TABLE imports_match IN ACCESS EXCLUSIVE MODE", "LOCK TABLE employers_employer IN SHARE MODE"],
)
def test_a_worker_killed_in_the_middle_leaves_all_or_nothing(
    files: Files,
    dirk: User,
    tmp_path: Path,
    settings: Any,
    monkeypatch: pytest.MonkeyPatch,
    in_the_way: str,
) -> None:
    settings.UPLOAD_ROOT = tmp_path / "uploads"
    monkeypatch.setattr("core.jobs.services.wake", lambda job_id: None)
    with many_employers(files).open("rb") as file:
        receive(
            file=file, name="employers.csv", kind="employers", mode=Mode.DELTA, reference_date=None, by=dirk
        )
    done(Job.objects.get(), settings.UPLOAD_ROOT)
    job = request_commit(upload=Upload.objects.get(), choices=Choices(), by=dirk)
    before = domain()
    with held(in_the_way):
        process = worker(job, settings.UPLOAD_ROOT)
        wait_until_blocked()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    wait_until_alone()
    assert domain() == before
    assert not Import.objects.filter(state=ImportState.COMMITTED).exists()
    assert not any(model.objects.exists() for model in (Change, StagedRow, Match, Finding))
    assert done(job, settings.UPLOAD_ROOT).attempts == 2
    assert Employer.objects.count() == 3_000
    assert Import.objects.filter(state=ImportState.COMMITTED).count() == 1
