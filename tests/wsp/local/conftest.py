"""Running applications in homes of their own, with nothing of them left afterwards."""

import itertools
import os
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wsp.local import services
from wsp.local.home import REPOSITORY, TEST_HOME, Home
from wsp.local.ports import free_port
from wsp.local.postgres import remove_data

APPLICATION = Path(__file__).parent / "small_application.py"
PATIENCE = 30.0  # seconds
COUNT = itertools.count()


def processes_of(home: Home) -> list[int]:
    """Every process that was started for a home, found by its environment and not by our own notes."""
    mark = f"WSP_HOME={home.path}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            environment = (folder / "environ").read_bytes().split(b"\0")
        except OSError:
            continue
        if mark in environment:
            found.append(int(folder.name))
    return found


def wait_until(condition: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, f"Waited {PATIENCE:.0f} s in vain until {what}."
        time.sleep(0.05)


class Application:
    """One supervised application as a process: started, spoken to, and ended by a signal."""

    def __init__(self, home: Home, port: int, *options: str) -> None:
        self.home = home
        home.path.parent.mkdir(exist_ok=True)
        self.output = home.path.parent / f"{next(COUNT)}.out"
        environment = {**os.environ, "WSP_HOME": str(home.path), "PYTHONPATH": str(REPOSITORY)}
        environment.pop("DATABASE_URL", None)
        with self.output.open("w") as output:
            self.process = subprocess.Popen(
                [sys.executable, str(APPLICATION), str(port), *options],
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    def text(self) -> str:
        return self.output.read_text()

    def address(self) -> str:
        """Where it says it is, once it says so."""
        wait_until(lambda: "At http" in self.text() or self.process.poll() is not None, "the address is told")
        assert "At http" in self.text(), self.text()
        return self.text().partition("At ")[2].split()[0]

    def page(self) -> str:
        with urllib.request.urlopen(self.address(), timeout=5) as answer:
            return answer.read().decode()

    def end(self, number: signal.Signals = signal.SIGINT) -> int:
        self.process.send_signal(number)
        return self.process.wait(PATIENCE)


@pytest.fixture
def make_home(tmp_path: Path) -> Iterator[Callable[..., Home]]:
    """Homes that are stopped after the test, whatever happened in it. Quick, not safe, unless asked."""
    made = []

    def make(name: str = "home", *, durable: bool = False) -> Home:
        made.append(Home(tmp_path / name if durable else tmp_path / name / TEST_HOME))
        return made[-1]

    yield make
    for home in made:
        services.stop(home)
        for number in processes_of(home):
            os.kill(number, signal.SIGKILL)
        remove_data(home)


@pytest.fixture
def home(make_home: Callable[..., Home]) -> Home:
    return make_home("home")


@pytest.fixture
def start(home: Home) -> Iterator[Callable[..., Application]]:
    """Start the small application in the home of the test, or in another one."""
    started = []

    def start_application(
        port: int | None = None, *, in_home: Home = home, options: tuple[str, ...] = ()
    ) -> Application:
        started.append(Application(in_home, port or free_port(), *options))
        return started[-1]

    yield start_application
    for application in started:
        if application.process.poll() is None:
            application.end()
