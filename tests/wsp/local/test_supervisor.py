"""The supervisor with real processes: nothing is left behind, nothing is lost, whatever way it ends."""

import os
import signal
import socket
from collections.abc import Callable

import psycopg
import pytest

from tests.wsp.local.conftest import Application, processes_of, wait_until
from wsp.local import services
from wsp.local.home import Home
from wsp.local.ports import free_port
from wsp.local.process import Process

Start = Callable[..., Application]


def execute(home: Home, sql: str) -> list[tuple[object, ...]]:
    with psycopg.connect(home.environment()["DATABASE_OWNER_URL"]) as connection:
        cursor = connection.execute(sql)
        return cursor.fetchall() if cursor.description else []


def recorded(home: Home, name: str) -> Process:
    process = Process.recorded(home.run / name)
    assert process is not None, f"{name} does not run"
    return process


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_stops_everything_cleanly(home: Home, start: Start, number: signal.Signals) -> None:
    application = start()
    assert application.page() == "small"
    assert application.end(number) == 0
    assert processes_of(home) == []
    last = "database system is shut down"
    assert (home.logs / "postgres.log").read_text().rstrip().endswith(last)


def test_everything_stops_in_the_opposite_order_of_starting(home: Home, start: Start) -> None:
    application = start()
    application.page()
    wait_until(lambda: Process.recorded(home.run / "beat") is not None, "beat runs")
    application.end()
    told = [line for line in application.text().splitlines() if line.startswith("Stopped")]
    assert told == [f"Stopped {name}." for name in ("beat", "worker", "web", "valkey", "postgres")]


def test_a_second_start_keeps_the_data(home: Home, start: Start) -> None:
    first = start()
    first.page()
    execute(home, "CREATE TABLE kept AS SELECT 42 AS answer")
    first.end()
    start().page()
    assert execute(home, "SELECT answer FROM kept") == [(42,)]


def test_a_killed_supervisor_is_cleaned_up_by_the_next_start(home: Home, start: Start) -> None:
    port = free_port()
    killed = start(port)
    killed.page()
    execute(home, "CREATE TABLE kept AS SELECT 42 AS answer")
    web, postgres = recorded(home, "web"), recorded(home, "postgres")
    killed.end(signal.SIGKILL)
    assert web.alive()

    following = start(port)
    assert following.page() == "small"
    assert not web.alive()
    assert postgres.alive()
    assert execute(home, "SELECT answer FROM kept") == [(42,)]
    assert following.end() == 0
    assert processes_of(home) == []


def test_a_taken_port_gives_the_next_free_one(start: Start) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        address = start(port).address()
    assert int(address.rstrip("/").rpartition(":")[2]) > port


def test_two_homes_run_side_by_side(make_home: Callable[..., Home], start: Start) -> None:
    one, other = make_home("one"), make_home("other")
    first, second = start(in_home=one), start(in_home=other)
    assert first.address() != second.address()
    execute(one, "CREATE TABLE only_in_one ()")
    assert execute(other, "SELECT to_regclass('only_in_one')") == [(None,)]
    first.end()
    assert second.page() == "small"
    assert one.state()["bsn_keys"] != other.state()["bsn_keys"]


def test_a_home_has_one_supervisor_at_a_time(start: Start) -> None:
    first = start()
    first.page()
    second = start()
    assert second.process.wait(10) == 1
    assert "already running" in second.text()
    assert first.page() == "small"


def test_services_that_ran_already_are_used_and_stopped_at_the_end(home: Home, start: Start) -> None:
    services.start(home)
    postgres = recorded(home, "postgres")
    application = start()
    application.page()
    assert postgres.alive()
    application.end()
    assert processes_of(home) == []
    assert not postgres.alive()


@pytest.mark.parametrize("name", ["worker", "web", "valkey", "postgres"])
def test_a_program_that_dies_is_started_again(home: Home, start: Start, name: str) -> None:
    application = start()
    application.page()
    wait_until(lambda: Process.recorded(home.run / name) is not None, f"{name} runs")
    before = recorded(home, name)
    os.kill(before.pid, signal.SIGKILL)

    def runs_again() -> bool:
        now = Process.recorded(home.run / name)
        return now is not None and now != before

    wait_until(runs_again, f"{name} runs again")
    wait_until(lambda: f"{name} " in application.text(), "it is told")
    wait_until(lambda: services.running(home), "database and broker run")
    assert application.page() == "small"


def test_a_stop_asked_while_starting_leaves_nothing(home: Home, start: Start) -> None:
    application = start()
    wait_until((home.run / "supervisor").exists, "the supervisor began")
    assert application.end() == 0
    assert processes_of(home) == []


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL])
def test_a_preparation_that_was_cut_short_does_not_go_on_by_itself(
    home: Home, start: Start, number: signal.Signals
) -> None:
    application = start(options=("--prepare",))
    wait_until(lambda: Process.recorded(home.run / "prepare") is not None, "it is being prepared")
    preparation = recorded(home, "prepare")
    application.end(number)
    start().page()
    assert not preparation.alive()
