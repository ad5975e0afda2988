"""One terminal, the whole application: database, broker, web, worker and beat, started and stopped together.

Signals only raise a flag, which is looked at between steps: no child is lost because a signal came between
its start and the note of its number. After `kill -9` of the supervisor its children live on; the next start
finds them by number and moment of birth, stops web, worker and beat, and goes on with database and broker as
they are.
"""

import http.client
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Sequence
from types import FrameType

from wsp.local import services
from wsp.local.errors import LocalError
from wsp.local.home import REPOSITORY, Home
from wsp.local.ports import listen
from wsp.local.process import Process
from wsp.local.program import Program

STOPPING_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
PREPARATION = "prepare"
LOOK_EVERY = 0.1  # seconds
WEB_SECONDS = 60.0
STOP_SECONDS = 20.0  # to finish requests and tasks in, before a program is killed


class StopAsked(Exception):  # noqa: N818
    """Somebody asked to stop."""


class Supervisor:
    """Run the programs until a signal comes or one of them cannot be kept alive."""

    def __init__(self, home: Home, *, embedded: bool, say: Callable[[str], None] = print) -> None:
        self.home = home
        self.embedded = embedded  # whether database and broker are this home's own
        self.tell = say
        self.programs: list[Program] = []
        self.stop_asked = False

    def run(
        self,
        *,
        port: int,
        prepare: Sequence[str] | None,
        web: Callable[[Home, int], Program],
        background: Callable[[Home], list[Program]],
        welcome: Callable[[str], str],
    ) -> int:
        """Start everything, say the address, watch, stop everything; returns the exit status."""
        with self.home.lock("supervisor", wait=False):
            before = {number: signal.signal(number, self.ask_to_stop) for number in STOPPING_SIGNALS}
            me = Process.adopted(os.getpid(), self.home.run / "supervisor")
            try:
                self.stop_left_overs([PREPARATION, "web", *(each.name for each in background(self.home))])
                self.start_services()
                if prepare is not None:
                    self.run_to_end(prepare)
                with listen(port) as listener:
                    address = self.start_web(web(self.home, listener.fileno()), listener)
                    self.say(welcome(address))
                    for program in background(self.home):
                        self.start(program)
                    self.watch()
            except StopAsked:
                status = 0
            except LocalError as error:
                self.say(str(error))
                status = 1
            finally:
                self.stop_all()
                if me is not None:
                    me.record.unlink(missing_ok=True)
                for number, handler in before.items():
                    signal.signal(number, handler)
        return status

    def ask_to_stop(self, number: int, frame: FrameType | None) -> None:
        self.stop_asked = True

    def check(self) -> None:
        if self.stop_asked:
            raise StopAsked

    def say(self, text: str) -> None:
        """Tell the terminal, which may be gone: that must not keep anything from being stopped."""
        try:
            self.tell(text)
        except OSError:
            self.tell = lambda _: None

    def stop_left_overs(self, names: Sequence[str]) -> None:
        for name in names:
            process = Process.recorded(self.home.run / name)
            if process is not None:
                self.say(f"Stopping {name}, left over from a run that was killed.")
                process.stop()

    def start_services(self) -> None:
        if self.embedded:
            for name in services.start(self.home):
                self.say(f"Started {name}.")
        self.check()

    def run_to_end(self, command: Sequence[str]) -> None:
        """Run a command that speaks to the terminal, until it ends or somebody asks to stop."""
        child = subprocess.Popen(command, cwd=REPOSITORY, stdin=subprocess.DEVNULL, start_new_session=True)
        noted = Process.adopted(child.pid, self.home.run / PREPARATION)
        try:
            while child.poll() is None:
                self.check()
                time.sleep(LOOK_EVERY)
        finally:
            child.terminate()
            child.wait()
            if noted is not None:
                noted.record.unlink(missing_ok=True)
        if child.returncode:
            raise LocalError("The application could not be prepared; the lines above say why.")

    def start(self, program: Program) -> None:
        self.programs.append(program)
        program.start()

    def start_web(self, web: Program, listener: socket.socket) -> str:
        """Start the web server and wait for its first answer, before the others compete for the processor."""
        self.start(web)
        port: int = listener.getsockname()[1]
        deadline = time.monotonic() + WEB_SECONDS
        while not answers(port):
            self.check()
            if not web.alive() or time.monotonic() > deadline:
                raise LocalError(f"The web server did not start:\n{web.last_lines()}")
            time.sleep(LOOK_EVERY)
        return f"http://127.0.0.1:{port}/"

    def watch(self) -> None:
        while True:
            self.check()
            if self.embedded and not services.running(self.home):
                self.restart_services()
            for program in self.programs:
                self.look_after(program)
            time.sleep(LOOK_EVERY)

    def restart_services(self) -> None:
        """A database or broker that was killed comes back on its port with all that was committed."""
        for name in services.start(self.home):
            self.say(f"{name} had stopped; started again.")

    def look_after(self, program: Program) -> None:
        if program.waiting:
            if program.start_at <= time.monotonic():
                program.start()
            return
        if program.alive():
            return
        delay = program.note_death()
        if program.hopeless():
            raise LocalError(f"{program.name} keeps stopping. Its last lines:\n{program.last_lines()}")
        self.say(f"{program.name} stopped by itself; it starts again in {delay:.0f} s. See {program.log}.")

    def stop_all(self) -> None:
        """First the programs, asked at once and only once (twice cuts tasks off), then the services."""
        self.say("\nStopping…")
        running = [(program, program.process()) for program in reversed(self.programs)]
        for _, process in running:
            if process is not None:
                process.ask(signal.SIGTERM)
        for program, process in running:
            if process is not None:
                process.wait(STOP_SECONDS)
                self.say(f"Stopped {program.name}.")
        if self.embedded:
            for name in services.stop(self.home):
                self.say(f"Stopped {name}.")


def answers(port: int) -> bool:
    """Whether the web server gives an answer, whichever it is."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.request("GET", "/")
        return connection.getresponse().status > 0
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
