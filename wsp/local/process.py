"""Processes that outlive their starter: recorded, recognised again, and stopped with their group."""

import os
import platform
import signal
import subprocess
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Self

LOG_LIMIT = 10 * 1024 * 1024  # bytes; a longer log is emptied at the next start

# Children of this very process, by number: they must be reaped here, or they stay behind as zombies.
_children: dict[int, subprocess.Popen[bytes]] = {}


def birth_mark(pid: int) -> str | None:
    """When a process began: with its number it names one process for good. None when it no longer runs."""
    child = _children.get(pid)
    if child is not None and child.poll() is not None:
        return None
    if platform.system() != "Linux":
        listing = subprocess.run(["ps", "-o", "lstart=", "-p", str(pid)], capture_output=True, text=True)
        return listing.stdout.strip().replace(" ", "_") or None
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        boot = Path("/proc/sys/kernel/random/boot_id").read_text().strip()
    except OSError:
        return None
    return None if fields[0] == "Z" else f"{boot}:{fields[19]}"


@dataclass(frozen=True)
class Process:
    """A running program, known by its number and the moment it began (numbers are given out again)."""

    pid: int
    born: str
    record: Path

    @classmethod
    def recorded(cls, record: Path) -> Self | None:
        """The process noted in `record`, when it still runs."""
        try:
            pid, born = record.read_text().split()
        except (OSError, ValueError):
            return None
        process = cls(int(pid), born, record)
        return process if process.alive() else None

    @classmethod
    def adopted(cls, pid: int, record: Path) -> Self | None:
        """Note a process that already runs."""
        born = birth_mark(pid)
        if born is None:
            return None
        record.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        record.write_text(f"{pid} {born}\n")
        return cls(pid, born, record)

    @classmethod
    def started(
        cls,
        command: Sequence[str],
        *,
        record: Path,
        log: Path,
        cwd: Path,
        environment: Mapping[str, str] | None = None,
        **options: Any,
    ) -> Self:
        """Start `command` in a session of its own: Ctrl-C at the terminal reaches its starter only."""
        with open_log(log) as output:
            child = subprocess.Popen(
                command,
                cwd=cwd,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
                **options,
            )
        _children[child.pid] = child
        process = cls.adopted(child.pid, record)
        return process or cls(child.pid, "", record)

    def alive(self) -> bool:
        return birth_mark(self.pid) == self.born

    def stop(self, first: signal.Signals = signal.SIGTERM, patience: float = 20.0) -> None:
        """Ask with `first`, wait `patience` seconds, then kill whatever is left of its process group."""
        self.ask(first)
        self.wait(patience)

    def ask(self, number: signal.Signals) -> None:
        """Send a signal, unless its number belongs to another process by now."""
        if self.alive():
            with suppress(ProcessLookupError):
                os.kill(self.pid, number)

    def wait(self, patience: float) -> None:
        """Let it end by itself within `patience` seconds, else kill it; then forget it."""
        deadline = time.monotonic() + patience
        while self.alive() and time.monotonic() < deadline:
            time.sleep(0.02)
        if self.alive():
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.pid, signal.SIGKILL)
        child = _children.pop(self.pid, None)
        if child is not None:
            child.wait()
        self.record.unlink(missing_ok=True)


def open_log(path: Path) -> IO[bytes]:
    """A log to append to; a file, not a pipe, so that a program goes on when its starter is killed."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    too_long = path.exists() and path.stat().st_size > LOG_LIMIT
    return path.open("wb" if too_long else "ab")
