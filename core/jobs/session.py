"""A worker's own connection while it runs one job: lock, progress and sign of life outside the work's
transaction.

The advisory lock lives as long as this connection, so a worker that is killed in any way lets go of its
job. It must be a direct connection: a pooler that shares connections between transactions would give the
lock to somebody else.
"""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import Any, Final

import psycopg
from django.db import connections
from psycopg.types.json import Jsonb

from core.jobs.enums import JobState

LOCK_CLASS: Final = 7_436_010
# The second half of the lock's key is four bytes wide; job numbers are eight.
LOCK_NUMBER: Final = "(%s::bigint %% 2147483647)::integer"
HEARTBEAT_SECONDS: Final = 10.0


@dataclass(frozen=True)
class Claim:
    """What a worker must know of its job."""

    kind: str
    arguments: dict[str, Any]
    requested_by: int | None
    attempt: int


class JobSession:
    """What a worker writes about its job. Statements are short and commit at once."""

    def __init__(self, connection: "psycopg.Connection[Any]", job_id: int) -> None:
        self._connection = connection
        self.job_id = job_id

    def lock(self) -> bool:
        """Whether the job is ours now; False while another worker has it."""
        row = self._execute(
            f"SELECT pg_try_advisory_lock({LOCK_CLASS}, {LOCK_NUMBER})", [self.job_id]
        ).fetchone()
        return bool(row and row[0])

    def unlock(self) -> None:
        """Let go now: after closing, the server would hold the lock for a moment longer."""
        self._execute("SELECT pg_advisory_unlock_all()", [])

    def claim(self) -> "Claim | None":
        """Mark the job as running; None when it has ended."""
        row = self._execute(
            "UPDATE core_job SET state = %s, attempts = attempts + 1, phase = '', phase_at = NULL, done = 0,"
            " total = NULL, message = '', heartbeat_at = now(), started_at = COALESCE(started_at, now())"
            " WHERE id = %s AND state = ANY(%s) RETURNING kind, arguments::text, requested_by_id, attempts",
            [JobState.RUNNING, self.job_id, [str(state) for state in JobState.active()]],
        ).fetchone()
        return row and Claim(row[0], json.loads(row[1]), row[2], row[3])

    def report(self, phase: str, done: int, total: int | None, message: str) -> bool:
        """Write progress; True when somebody asked the work to stop."""
        row = self._execute(
            "UPDATE core_job SET phase_at = CASE WHEN phase = %s THEN phase_at ELSE now() END,"
            " phase = %s, done = %s, total = %s, message = %s, heartbeat_at = now()"
            " WHERE id = %s RETURNING cancel_asked",
            [phase, phase, done, total, message[:500], self.job_id],
        ).fetchone()
        return bool(row and row[0])

    def finish(self, state: JobState, message: str, result: dict[str, Any] | None) -> None:
        self._execute(
            "UPDATE core_job SET state = %s, message = %s, result = %s, finished_at = now(),"
            " heartbeat_at = now() WHERE id = %s AND state = %s",
            [state, message[:500], Jsonb(result), self.job_id, JobState.RUNNING],
        )

    @contextmanager
    def beating(self) -> Iterator[None]:
        """Show a sign of life now and then while the block runs, also when the work reports nothing."""
        stop = threading.Event()
        beat = threading.Thread(target=self._beat, args=[stop], daemon=True)
        beat.start()
        try:
            yield
        finally:
            stop.set()
            beat.join()

    def _beat(self, stop: threading.Event) -> None:
        while not stop.wait(HEARTBEAT_SECONDS):
            try:
                self._execute("UPDATE core_job SET heartbeat_at = now() WHERE id = %s", [self.job_id])
            except psycopg.Error:
                return

    def _execute(self, sql: str, parameters: list[Any]) -> "psycopg.Cursor[Any]":
        return self._connection.execute(sql, parameters)


@contextmanager
def job_session(job_id: int, using: str = "default") -> Iterator[JobSession]:
    """A connection of its own for one job, closed (and its lock let go) at the end."""
    connection = connections[using].copy()
    connection.inc_thread_sharing()
    connection.connect()
    session = JobSession(connection.connection, job_id)
    try:
        yield session
    finally:
        with suppress(psycopg.Error):  # a lost connection has let go already
            session.unlock()
        connection.close()
