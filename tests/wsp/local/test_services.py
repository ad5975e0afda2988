"""The embedded database and broker of a home: made once, repaired when half made, closed to others."""

import json
import os
import signal
import socket
import stat
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import psycopg
import pytest

from tests.wsp.local.conftest import processes_of
from wsp.local import services, unprivileged
from wsp.local.home import REPOSITORY, Home
from wsp.local.postgres import Postgres
from wsp.local.valkey import answers

MAKE_STATE = "from wsp.local.home import Home; import json; print(json.dumps(Home.current().environment()))"


def signed_in_as(home: Home, variable: str) -> str:
    with psycopg.connect(home.environment()[variable]) as connection:
        row = connection.execute("SELECT current_user").fetchone()
        assert row is not None
        return str(row[0])


def test_two_processes_at_once_make_one_state(home: Home) -> None:
    def environment(_: int) -> object:
        command = [sys.executable, "-c", MAKE_STATE]
        variables = {**os.environ, "WSP_HOME": str(home.path)}
        return json.loads(subprocess.check_output(command, env=variables, cwd=REPOSITORY))

    with ThreadPoolExecutor(4) as pool:
        seen = list(pool.map(environment, range(4)))
    assert seen == [home.environment()] * 4


def test_secrets_are_closed_to_others_and_reading_them_starts_nothing(home: Home) -> None:
    home.environment()
    assert stat.S_IMODE(home.state_file.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.path.stat().st_mode) == 0o700
    assert not services.running(home)


def test_a_state_of_an_older_version_keeps_its_secrets(home: Home) -> None:
    old = home.state()
    with home.lock():
        home.write_state({name: value for name, value in old.items() if name != "upload_keys"})
    assert home.state().keys() == old.keys()
    assert home.state()["bsn_keys"] == old["bsn_keys"]


def test_both_roles_can_sign_in_and_a_wrong_password_cannot(home: Home) -> None:
    assert services.start(home) == ["postgres", "valkey"]
    assert services.start(home) == []
    assert signed_in_as(home, "DATABASE_URL") == "trede_app"
    assert signed_in_as(home, "DATABASE_OWNER_URL") == "trede_owner"
    state = home.state()
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(home.environment()["DATABASE_URL"].replace(state["runtime_password"], "guess"))
    assert answers(state["valkey_port"], state["valkey_password"])
    assert not answers(state["valkey_port"], "guess")


@pytest.mark.parametrize(("durable", "setting"), [(True, "on"), (False, "off")])
def test_only_the_database_of_the_tests_is_quick_and_not_safe(
    make_home: Callable[..., Home], durable: bool, setting: str
) -> None:
    home = make_home(durable=durable)
    services.start(home)
    with psycopg.connect(home.environment()["DATABASE_URL"]) as connection:
        for name in ("fsync", "synchronous_commit", "full_page_writes"):
            assert connection.execute(f"SHOW {name}").fetchone() == (setting,)


def test_no_password_stands_on_a_command_line(home: Home) -> None:
    services.start(home)
    passwords = [str(value) for name, value in home.state().items() if name.endswith("password")]
    for number in processes_of(home):
        line = Path(f"/proc/{number}/cmdline").read_text()
        assert not [password for password in passwords if password in line]


def test_a_half_made_database_is_made_anew(home: Home) -> None:
    home.make()
    data = home.path / "postgres"
    (data / "base").mkdir(parents=True)
    (data / "PG_VERSION").write_text("18\n")
    data.chmod(0o700)
    services.start(home)
    assert signed_in_as(home, "DATABASE_URL") == "trede_app"


def test_half_made_roles_are_made_anew(home: Home) -> None:
    services.start(home)
    services.stop(home)
    (home.path / "postgres-roles-made").unlink()
    services.start(home)
    assert signed_in_as(home, "DATABASE_OWNER_URL") == "trede_owner"


def test_the_trace_of_a_dead_server_whose_number_another_program_has_is_cleared(home: Home) -> None:
    services.start(home)
    data = home.path / "postgres"
    trace = (data / "postmaster.pid").read_text()
    process = Postgres(home).process()
    assert process is not None
    process.stop(signal.SIGKILL)
    (data / "postmaster.pid").write_text(trace.replace(str(process.pid), str(os.getpid()), 1))
    services.start(home)
    assert signed_in_as(home, "DATABASE_URL") == "trede_app"


def test_a_server_that_was_not_noted_down_is_taken_over(home: Home) -> None:
    services.start(home)
    process = Postgres(home).process()
    assert process is not None
    process.record.unlink()
    assert services.start(home) == ["postgres"]
    assert Postgres(home).process() == process


def test_taken_ports_give_others_that_settings_follow(home: Home) -> None:
    ports = [home.state()[name] for name in ("postgres_port", "valkey_port")]
    with socket.socket() as one, socket.socket() as other:
        for taken, port in ((one, ports[0]), (other, ports[1])):
            taken.bind(("127.0.0.1", port))
            taken.listen()
        services.start(home)
    assert not set(ports) & {home.state()["postgres_port"], home.state()["valkey_port"]}
    assert signed_in_as(home, "DATABASE_URL") == "trede_app"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root has another user to run PostgreSQL as")
@pytest.mark.parametrize("reachable", [True, False])
def test_root_without_user_namespaces_runs_postgres_as_another_user(
    home: Home, monkeypatch: pytest.MonkeyPatch, reachable: bool
) -> None:
    monkeypatch.setattr(unprivileged, "namespace_prefix", lambda: None)
    home.make()
    if reachable:
        for folder in home.path.parents:
            folder.chmod(folder.stat().st_mode | stat.S_IXOTH)
    else:
        monkeypatch.setattr(unprivileged, "can_reach", lambda path, user: False)
    services.start(home)
    process = Postgres(home).process()
    assert process is not None
    assert Path(f"/proc/{process.pid}").stat().st_uid != 0
    assert signed_in_as(home, "DATABASE_URL") == "trede_app"
    assert unprivileged.outside_folder(home).exists() is not reachable
