"""PostgreSQL restarted in the middle of an import: all of it is there or nothing, and it goes on by itself.

Database server, broker and worker are these tests' own, in a home of their own: a restart would end the
connections of the tests beside them.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connection, connections
from django.test import Client as Browser
from django.urls import reverse
from pytest_django import DjangoDbBlocker

from accounts.models import User
from core.jobs.models import Job
from employers.models import Employer
from imports.enums import ImportState, Mode
from imports.models import Change, Finding, Import, Match, StagedRow, Upload
from imports.uploads.services import Choices, receive, request_commit
from tests.factories import UserFactory
from tests.imports.files import domain
from tests.imports.test_pages_faults import IN_THE_WAY
from tests.imports.test_pages_killed import done
from tests.imports.test_processes import ROOT, environment, wait_for, wait_until_blocked
from wsp.local import services
from wsp.local.home import DATABASE, OWNER_ROLE, TEST_HOME, Home
from wsp.local.postgres import STOP_SECONDS, Postgres, programs_folder, remove_data

pytestmark = pytest.mark.slow

ROWS = 3_000
# One server stops as it is asked to, another falls over and recovers when it starts.
ENDS = {"reading": signal.SIGQUIT, "checking": signal.SIGINT, "writing": signal.SIGQUIT}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Home]:
    """Services that nobody else uses."""
    home = Home(tmp_path_factory.mktemp("restart") / TEST_HOME)
    services.start(home)
    yield home
    services.stop(home)
    remove_data(home)


@pytest.fixture(scope="module")
def database(home: Home, django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Have all code of these tests work with that server; what is committed stays so when it falls over."""
    kept, state = dict(connection.settings_dict), home.state()
    own = {"NAME": DATABASE, "USER": OWNER_ROLE, "PASSWORD": state["owner_password"]}
    with django_db_blocker.unblock():
        migrated = run_program("pg_dump")  # migrating once more takes minutes
        connection.close()
        connection.settings_dict.update(own, HOST="127.0.0.1", PORT=state["postgres_port"])
        run_program("psql", "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", given=migrated)
        connection.cursor().execute(f"ALTER DATABASE {DATABASE} SET synchronous_commit = on")
        connection.close()
        yield
        connection.close()
        connection.settings_dict.update(kept)


def run_program(name: str, *arguments: str, given: bytes = b"") -> bytes:
    """What a program of PostgreSQL tells about the database that is worked with."""
    known = connection.settings_dict
    address = {f"PG{word}": str(known[word]) for word in ("HOST", "PORT", "USER", "PASSWORD")}
    environment = {**os.environ, **address, "PGDATABASE": str(known["NAME"])}
    command = [str(programs_folder() / name), *arguments]
    return subprocess.run(command, input=given, env=environment, capture_output=True, check=True).stdout


@pytest.fixture
def uploads(database: None, settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files are kept; nobody is woken by this process."""
    settings.UPLOAD_ROOT = tmp_path / "uploads"
    monkeypatch.setattr("core.jobs.services.wake", lambda job_id: None)
    return tmp_path / "uploads"


@pytest.fixture
def person(database: None) -> User:
    if not User.objects.filter(username="dirk").exists():
        UserFactory(username="dirk", administrator=True)
    return User.objects.get(username="dirk")


@pytest.fixture
def upload(uploads: Path, person: User, tmp_path: Path, phase: str) -> Upload:
    """A file, with its preview, of employers that no other test brings to this server."""
    first = 80_000_000 + ROWS * list(ENDS).index(phase)
    path = tmp_path / "employers.csv"
    path.write_text("\n".join(["kvk;naam", *(f"{first + number};Werkgever" for number in range(ROWS))]))
    with path.open("rb") as file:
        upload = receive(
            file=file, name=path.name, kind="employers", mode=Mode.DELTA, reference_date=None, by=person
        )
    done(Job.objects.active().get(), uploads)
    return upload


@contextmanager
def working(home: Home, folder: Path, uploads: Path) -> Iterator[int]:
    """A worker as it runs everywhere: what waits it finds when it starts, and twice a minute. Its number."""
    command = [sys.executable, "-m", "celery", "-A", "wsp.celery", "worker", "--concurrency", "1", "--beat"]
    own = {"VALKEY_URL": home.environment()["VALKEY_URL"], "UPLOAD_ROOT": str(uploads)}
    with (folder / "worker.log").open("w") as log:
        process = subprocess.Popen(
            [*command, "--schedule", str(folder / "schedule")],
            cwd=ROOT,
            env={**environment(), **own, "DJANGO_SETTINGS_MODULE": "wsp.settings.base"},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
    try:
        yield process.pid
    finally:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


@contextmanager
def held(statement: str) -> Iterator[None]:
    """Hold a lock that the import will wait for, until the server ends."""
    other = connections.create_connection("default")
    other.set_autocommit(False)
    other.cursor().execute(statement)
    yield
    other.close()


def restart(home: Home, end: signal.Signals) -> None:
    server = Postgres(home)
    running = server.process()
    assert running
    running.stop(end, STOP_SECONDS)
    connection.close()
    with home.lock():
        server.start()


def left_over() -> list[int]:
    """How much there is of each thing that an import works with."""
    return [model.objects.count() for model in (Change, StagedRow, Match, Finding)]


def shown(person: User, upload: Upload) -> str:
    browser = Browser()
    browser.force_login(person)
    return browser.get(reverse("imports:upload", args=[upload.pk]), follow=True).content.decode()


@pytest.mark.parametrize("phase", ENDS)
def test_an_import_goes_on_after_the_server_was_restarted_in_the_middle(
    home: Home, upload: Upload, uploads: Path, person: User, tmp_path: Path, phase: str
) -> None:
    before, employers, journal = domain(), Employer.objects.count(), left_over()
    job = request_commit(upload=upload, choices=Choices(), by=person)
    with held(IN_THE_WAY[phase]), working(home, tmp_path, uploads) as worker:
        wait_until_blocked()
        os.killpg(worker, signal.SIGSTOP)
        restart(home, ENDS[phase])
        assert domain() == before
        assert left_over() == journal
        assert 'id="progress-bar"' in shown(person, upload)
        os.killpg(worker, signal.SIGCONT)
        wait_for(f"SELECT state = 'done' FROM core_job WHERE id = {job.pk}", seconds=60)
    assert Employer.objects.count() == employers + ROWS
    assert Import.objects.filter(upload=upload, state=ImportState.COMMITTED).count() == 1
    assert "Geïmporteerd op" in shown(person, upload)
