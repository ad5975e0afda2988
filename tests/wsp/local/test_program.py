"""When a program that dies is started again, and when it is given up."""

import pytest

from wsp.local import program as module
from wsp.local.home import Home
from wsp.local.program import Program


@pytest.fixture
def program(home: Home) -> Program:
    return Program(home, "worker", ["false"])


def deaths_at(program: Program, monkeypatch: pytest.MonkeyPatch, *seconds: float) -> list[float]:
    """Let it die at these moments; returns the delays before each next start."""
    delays = []
    for second in seconds:
        monkeypatch.setattr(module.time, "monotonic", lambda second=second: second)
        delays.append(program.note_death())
    return delays


def test_each_death_waits_longer(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    assert deaths_at(program, monkeypatch, 100, 102, 105, 110, 120) == [1, 2, 4, 8, 15]


def test_five_deaths_within_a_minute_are_hopeless(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    deaths_at(program, monkeypatch, 100, 102, 105, 110)
    assert not program.hopeless()
    deaths_at(program, monkeypatch, 120)
    assert program.hopeless()


def test_a_quiet_minute_is_a_fresh_start(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    deaths_at(program, monkeypatch, 100, 102, 105, 110)
    assert deaths_at(program, monkeypatch, 200) == [1]
    assert not program.hopeless()


def test_the_last_lines_of_the_log_are_told(program: Program) -> None:
    assert program.last_lines() == ""
    program.log.parent.mkdir(parents=True)
    program.log.write_text("one\ntwo\nthree\n")
    assert program.last_lines(2) == "two\nthree"
