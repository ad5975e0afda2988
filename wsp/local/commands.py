"""What `manage.py local …` and `python -m wsp.local …` do; the second starts no Django, so it is quick."""

import argparse
import os
import sys
from collections.abc import Callable, Sequence

from wsp.demo.people import USERS
from wsp.local import services
from wsp.local.errors import LocalError
from wsp.local.fingerprint import is_prepared
from wsp.local.home import Home
from wsp.local.postgres import remove_data
from wsp.local.process import Process
from wsp.local.program import background_programs, web_program
from wsp.local.roles import roles_sql
from wsp.local.supervisor import Supervisor

PORT = 8000
SUPERVISOR_STOP_SECONDS = 120.0


def start(options: argparse.Namespace) -> int:
    """Start PostgreSQL and Valkey of this home."""
    started = services.start(Home.current())
    print(f"Started {' and '.join(started)}." if started else "PostgreSQL and Valkey run already.")
    return 0


def stop(options: argparse.Namespace) -> int:
    """Stop everything of this home: the running application first, when there is one."""
    home = Home.for_tests() if options.tests else Home.current()
    supervisor = Process.recorded(home.run / "supervisor")
    if supervisor is not None:
        supervisor.stop(patience=SUPERVISOR_STOP_SECONDS)
    stopped = services.stop(home)
    if supervisor is not None:
        stopped.append("the application")
    print(f"Stopped {' and '.join(stopped)}." if stopped else "Nothing ran.")
    return 0


def status(options: argparse.Namespace) -> int:
    """Say what runs; the exit status is 0 when database and broker do."""
    home = Home.current()
    print(f"Home: {home.path}")
    for name in ("postgres", "valkey", "supervisor", "web", "worker", "beat"):
        process = Process.recorded(home.run / name)
        print(f"{name:<11} {f'runs, process {process.pid}' if process else 'stopped'}")
    return 0 if services.running(home) else 3


def demo(options: argparse.Namespace) -> int:
    """Run the whole application with its demo data, until Ctrl-C."""
    home = Home.current()
    embedded = not os.environ.get("DATABASE_URL")
    prepared = embedded and is_prepared(home)
    supervisor = Supervisor(home, embedded=embedded, say=lambda text: print(text, flush=True))
    return supervisor.run(
        port=options.port,
        prepare=None if prepared else [sys.executable, "manage.py", "setup", "--demo"],
        web=web_program,
        background=background_programs,
        welcome=lambda address: welcome(home, address),
    )


def welcome(home: Home, address: str) -> str:
    """The address, one sign-in for each role, and where to look."""
    first_with_role = {role: user for user in reversed(USERS) for role in user.roles}
    width = max(len(user.username) for user in USERS)
    password = os.environ.get("DEMO_PASSWORD") or home.state()["demo_password"]
    lines = ["", f"Trede runs on {address}", "", f"Sign in with password {password} as:"]
    lines += [
        f"  {user.username:<{width}}  {user.full_name} ({role.replace('_', ' ')})"
        for role, user in reversed(first_with_role.items())
    ]
    return "\n".join([*lines, "", f"Logs are in {home.logs}. Ctrl-C stops everything.", ""])


def reset(options: argparse.Namespace) -> int:
    """Stop this home and remove everything in it."""
    home = Home.current()
    stop(argparse.Namespace(tests=False))
    remove_data(home)
    home.remove()
    print(f"Removed {home.path}.")
    return 0


def roles(options: argparse.Namespace) -> int:
    """Print the SQL that makes the two roles and the database on a PostgreSQL of your own."""
    print(roles_sql("CHOOSE-A-PASSWORD", "CHOOSE-ANOTHER-PASSWORD"), end="")
    return 0


COMMANDS: dict[str, Callable[[argparse.Namespace], int]] = {
    "start": start,
    "stop": stop,
    "status": status,
    "demo": demo,
    "reset": reset,
    "roles-sql": roles,
}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("action", choices=COMMANDS, help="what to do with the embedded services")
    parser.add_argument(
        "--port", type=int, default=int(os.environ.get("PORT", PORT)), help="first port to try (demo)"
    )
    parser.add_argument("--tests", action="store_true", help="the services of the test suite (stop)")


def run(options: argparse.Namespace) -> int:
    return guarded(lambda: COMMANDS[options.action](options))


def guarded(action: Callable[[], int]) -> int:
    """Carry out an action; what goes wrong is said in words, with exit status 1."""
    try:
        return action()
    except LocalError as error:
        print(error, file=sys.stderr)
        return 1


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m wsp.local", description=__doc__)
    add_arguments(parser)
    return run(parser.parse_args(arguments))
