"""Imports as real processes: killed half-way, two at once, and with the rights of the application."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import pytest
from django.db import connection, connections

from employers.models import Employer
from imports.models import Change, Finding, Import, Match, StagedRow
from imports.undo import undo
from tests.imports.files import ANNA, Files, domain
from wsp.local.home import Home

ROOT = Path(__file__).resolve().parents[2]
HEADER = "kvk;naam"


def environment() -> dict[str, str]:
    """That of a process that works on the database of this test."""
    settings = connection.settings_dict
    address = "postgresql://{USER}:{PASSWORD}@{HOST}:{PORT}/{NAME}".format(
        **{name: quote(str(settings[name]), safe="") for name in ("USER", "PASSWORD", "HOST", "PORT", "NAME")}
    )
    home = {} if os.environ.get("DATABASE_URL") else Home.current().environment()
    return {**os.environ, **home, "DATABASE_URL": address, "DATABASE_OWNER_URL": address}


def started(path: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "manage.py", "import_file", "employers", str(path), "--commit", "--json"],
        cwd=ROOT,
        env={**environment(), "DJANGO_SETTINGS_MODULE": "wsp.settings.base"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


@contextmanager
def held(statement: str) -> Iterator[None]:
    """Hold a lock that the import will wait for."""
    other = connections.create_connection("default")
    try:
        other.set_autocommit(False)
        other.cursor().execute(statement)
        yield
    finally:
        other.rollback()
        other.close()


def many_employers(files: Files) -> Path:
    return files.write(HEADER, *(f"{90_000_000 + number};Werkgever {number}" for number in range(3_000)))


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("phase", "in_the_way"),
    [
        ("read", "LOCK TABLE imports_staged_row IN ACCESS EXCLUSIVE MODE"),
        ("check", "LOCK TABLE imports_match IN ACCESS EXCLUSIVE MODE"),
        ("write", "LOCK TABLE employers_employer IN SHARE MODE"),
    ],
)
def test_a_killed_import_leaves_nothing_and_can_be_done_again(
    files: Files, phase: str, in_the_way: str
) -> None:
    path = many_employers(files)
    before = domain()
    with held(in_the_way):
        process = started(path)
        wait_until_blocked()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
    assert process.returncode == -signal.SIGKILL
    wait_until_alone()
    assert domain() == before
    assert not any(model.objects.exists() for model in (Import, Change, StagedRow, Match, Finding))
    again = started(path)
    again.communicate()
    assert (again.returncode, Employer.objects.count()) == (0, 3_000)


@pytest.mark.django_db(transaction=True)
def test_two_imports_of_one_file_wait_for_each_other(files: Files) -> None:
    path = many_employers(files)
    processes = [started(path), started(path)]
    for process in processes:
        process.communicate()
    assert [process.returncode for process in processes] == [0, 0]
    assert Import.objects.filter(state="committed").count() == 1
    assert Employer.objects.count() == 3_000


@pytest.mark.runtime_role
def test_the_application_may_import_and_undo(files: Files, as_application: object) -> None:
    before = domain()
    report = files.people(ANNA)
    assert report.committed
    undo(import_id=report.id)
    assert domain() == before


def wait_until_blocked() -> None:
    """Until some process of this database waits for a lock on a table."""
    wait_for(
        """
        SELECT count(*) > 0 FROM pg_locks WHERE NOT granted AND locktype = 'relation'
            AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
        """
    )


def wait_until_alone() -> None:
    """Until the killed process's session has ended."""
    wait_for(
        """
        SELECT count(*) = 0 FROM pg_stat_activity WHERE datname = current_database()
            AND pid <> pg_backend_pid() AND application_name = 'trede' AND state <> 'idle'
        """
    )


def wait_for(question: str, seconds: int = 30) -> None:
    """Until the database answers yes."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = '{seconds}s'")
        cursor.execute(
            f"""
            DO $$ BEGIN
                WHILE NOT ({question}) LOOP
                    PERFORM pg_sleep(0.02), pg_stat_clear_snapshot();
                END LOOP;
            END $$
            """
        )
        cursor.execute("RESET statement_timeout")
