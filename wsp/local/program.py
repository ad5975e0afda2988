"""The programs of the application that the supervisor watches: web server, worker, beat."""

import sys
import time
from collections import deque
from collections.abc import Sequence

from wsp.local.home import REPOSITORY, Home
from wsp.local.process import Process

DEATHS_TO_GIVE_UP = 5
WITHIN_SECONDS = 60.0
LONGEST_DELAY = 15.0  # seconds


class Program:
    """One program. When it dies it is started again, each time later; after five deaths in a minute no more.

    Started again, because a worker that runs out of memory on one task must not take the pages down. Given
    up, because a program that cannot live has a reason, which is in its log.
    """

    def __init__(
        self, home: Home, name: str, command: Sequence[str], *, descriptor: int | None = None
    ) -> None:
        self.name = name
        self.command = command
        self.descriptor = descriptor
        self.record = home.run / name
        self.log = home.logs / f"{name}.log"
        self.deaths: deque[float] = deque(maxlen=DEATHS_TO_GIVE_UP)
        self.waiting = False  # died, and to be started again at `start_at`
        self.start_at = 0.0

    def start(self) -> None:
        self.waiting = False
        passed_on = () if self.descriptor is None else (self.descriptor,)
        Process.started(self.command, record=self.record, log=self.log, cwd=REPOSITORY, pass_fds=passed_on)

    def process(self) -> Process | None:
        return Process.recorded(self.record)

    def alive(self) -> bool:
        return self.process() is not None

    def note_death(self) -> float:
        """Count a death; returns the seconds to wait before the next start."""
        now = time.monotonic()
        if self.deaths and now - self.deaths[-1] > WITHIN_SECONDS:
            self.deaths.clear()
        self.deaths.append(now)
        delay = min(2.0 ** (len(self.deaths) - 1), LONGEST_DELAY)
        self.waiting, self.start_at = True, now + delay
        return delay

    def hopeless(self) -> bool:
        full = len(self.deaths) == DEATHS_TO_GIVE_UP
        return full and self.deaths[-1] - self.deaths[0] < WITHIN_SECONDS

    def last_lines(self, count: int = 15) -> str:
        lines = self.log.read_text(errors="replace").splitlines() if self.log.exists() else []
        return "\n".join(lines[-count:])


def web_program(home: Home, descriptor: int) -> Program:
    """gunicorn on the socket that the supervisor opened; the application is loaded once and then forked."""
    command = [sys.executable, "-m", "gunicorn", "wsp.wsgi", "--bind", f"fd://{descriptor}", "--preload"]
    command += ["--workers", "2", "--worker-class", "gthread", "--threads", "4", "--no-control-socket"]
    return Program(home, "web", command, descriptor=descriptor)


def background_programs(home: Home) -> list[Program]:
    celery = [sys.executable, "-m", "celery", "-A", "wsp.celery"]
    schedule = str(home.path / "beat-schedule")
    return [
        Program(home, "worker", [*celery, "worker", "--concurrency", "2", "--loglevel", "INFO"]),
        Program(home, "beat", [*celery, "beat", "--schedule", schedule, "--pidfile=", "--loglevel", "INFO"]),
    ]
