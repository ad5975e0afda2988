"""An import that is killed in any phase leaves nothing behind, and can be done again.

The command runs as a process of its own. To catch it in a phase the test holds a lock on what the phase
needs, waits until the database says that somebody waits for it, and kills the process there.
"""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote

import psycopg
import pytest
from django.conf import settings
from django.db import connection

from imports.services import IMPORT_LOCK
from tests.imports.files import ANNA, BERT, PERSON, Files, benefit
from tests.imports.test_error_codes import run

HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;trede"
PATIENCE = 60.0  # seconds until a process must have come so far
# Which others wait, and whether they are there at all: all that one role may know of another's sessions.
BLOCKED = """
    SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
    WHERE datname = current_database() AND NOT granted
"""
OTHERS = "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> ALL(%s)"
# Each statement stops the import at its phase, for as long as its transaction is open.
PHASES = {
    "start": f"SELECT pg_advisory_xact_lock({IMPORT_LOCK})",
    "own record": "LOCK TABLE imports_import IN SHARE ROW EXCLUSIVE MODE",
    "staging": "LOCK TABLE imports_staged_row IN SHARE ROW EXCLUSIVE MODE",
    "checking": "LOCK TABLE imports_match IN SHARE ROW EXCLUSIVE MODE",
    "journal": "LOCK TABLE imports_change IN SHARE ROW EXCLUSIVE MODE",
    "first merge": "LOCK TABLE clients_client IN SHARE ROW EXCLUSIVE MODE",
    "last merge": "LOCK TABLE clients_ladderspell IN SHARE ROW EXCLUSIVE MODE",
    # Overlaps what the file brings: the import waits when it asks its constraints, all else being written.
    "before commit": """
        INSERT INTO clients_benefitspell (client_id, scheme, start) SELECT id, 'PW', '2020-06-01'
        FROM clients_client
    """,
}

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.slow]


@contextmanager
def second_connection() -> Iterator[psycopg.Connection[tuple[object, ...]]]:
    """Somebody else in the same database."""
    given = connection.settings_dict
    with psycopg.connect(
        host=given["HOST"],
        port=given["PORT"],
        user=given["USER"],
        password=given["PASSWORD"],
        dbname=given["NAME"],
    ) as other:
        yield other


@contextmanager
def importing(kind: str, path: Path) -> Iterator[subprocess.Popen[str]]:
    """The real command, as the application's own role, in the database of this test."""
    command = [sys.executable, "manage.py", "import_file", kind, str(path), "--commit", "--json"]
    process = subprocess.Popen(
        command,
        cwd=settings.BASE_DIR,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def environment() -> dict[str, str]:
    """That of this process, with the database of this test and the secrets of its home."""
    runtime, name = settings.DATABASES["runtime"], connection.settings_dict["NAME"]
    user, password = quote(runtime["USER"]), quote(runtime["PASSWORD"])
    url = f"postgresql://{user}:{password}@{runtime['HOST']}:{runtime['PORT']}/{name}"
    own = {"DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "wsp.settings.base"}
    return {**os.environ, **settings.ENVIRONMENT, **own}


def wait_until(happened: Callable[[], bool], process: subprocess.Popen[str] | None = None) -> None:
    deadline = time.monotonic() + PATIENCE
    while not happened():
        if process and process.poll() is not None:
            pytest.fail(f"The import ended by itself: {process.communicate()[1]}")
        assert time.monotonic() < deadline, "The import did not come so far."
        time.sleep(0.02)


def count(query: str, *parameters: object) -> int:
    with connection.cursor() as cursor:
        cursor.execute(query, parameters)
        return int(cursor.fetchone()[0])


def everything() -> dict[str, list[str]]:
    """Every row of every table: data, history, imports and their staging."""
    found = {}
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
            found[table] = [row for (row,) in cursor.fetchall()]
    return found


def wait_for_end_of(pids: list[int]) -> None:
    """Until only these connections are left: what the killed one had begun is then taken back."""
    wait_until(lambda: count(OTHERS, pids) == 0)


@pytest.mark.parametrize("phase", PHASES)
def test_killed_in_a_phase_nothing_is_left_and_the_same_command_then_succeeds(
    files: Files, phase: str
) -> None:
    files.people(ANNA)
    path = files.write(HEADER, benefit(ANNA, "PW;01-01-2020;;2"), benefit(BERT, "PW;01-01-2020;;3"))
    before = everything()
    with second_connection() as other, importing("benefits", path) as process:
        other.execute(PHASES[phase])
        wait_until(lambda: count(BLOCKED) == 1, process)
        process.kill()
        process.wait()
        other.rollback()
        wait_for_end_of([other.info.backend_pid, connection.connection.info.backend_pid])
    assert everything() == before
    status, report = run("benefits", path, "--commit")
    assert (status, report["committed"], report["new"]) == (0, True, 2)


def test_killed_while_it_reads_nothing_is_left(files: Files) -> None:
    files.people(ANNA)
    path = files.write("kvk;naam", *(f"{90_000_000 + number};Bedrijf {number}" for number in range(60_000)))
    before = everything()
    with importing("employers", path) as process:
        assert process.stderr
        first = next(line for line in process.stderr if line.startswith("read"))
        assert first.strip() == "read: 5000"
        process.kill()
        process.wait()
    wait_for_end_of([connection.connection.info.backend_pid])
    assert everything() == before
    status, report = run("employers", path, "--commit")
    assert (status, report["new"]) == (0, 60_000)
