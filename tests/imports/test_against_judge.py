"""The importer against an independent one in memory, on random small municipalities and random files."""

import csv
import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from imports.enums import Mode
from imports.kinds import Terms
from imports.report import Report
from imports.services import commit
from tests.imports.judge.random_files import files as random_files
from tests.imports.judge.rows import File
from tests.imports.judge.state import Held, State
from tests.imports.judge.stored import differences, store, stored
from tests.imports.judge.verdict import Verdict, judge
from tests.imports.judge.worlds import BIRTHDAYS, BSNS, REFERENCE, SURNAMES, TODAY, person, states

LIMIT = 5.0
EXAMPLES = 60

fixed = settings(
    max_examples=EXAMPLES,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)


@contextmanager
def for_once() -> Iterator[None]:
    """What is written inside is taken back."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def written(folder: Path, file: File) -> Path:
    path = folder / "random.csv"
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([file.header, *file.rows])
    return path


def imported(folder: Path, file: File, *, skip_errors: bool, allow_gone: float) -> Report:
    terms = Terms(file.today, Mode.FULL if file.full else Mode.DELTA, file.reference_date)
    path = written(folder, file)
    return commit(kind=file.kind, path=path, terms=terms, skip_errors=skip_errors, allow_gone=allow_gone)


def agree(verdict: Verdict, report: Report, *, committed: bool) -> None:
    codes = {error["line"] - 2: error["code"] for error in report.first_errors}
    assert codes == verdict.codes
    found = report.rows, report.new, report.changed, report.unchanged, report.errors, report.gone
    counts = (verdict.count("new"), verdict.count("changed"), verdict.count("unchanged"), len(verdict.codes))
    assert found == (len(verdict.outcomes), *counts, verdict.gone)
    assert report.warnings == verdict.warnings
    assert report.committed == committed


def compare(folder: Path, state: State, file: File) -> None:
    """All or nothing first, then the good rows."""
    verdict = judge(state, file)
    within = verdict.gone_percent <= LIMIT
    with for_once():
        store(state)
        if verdict.codes or not within:
            report = imported(folder, file, skip_errors=False, allow_gone=0)
            agree(verdict, report, committed=False)
            assert (report.refused is not None) == (not verdict.codes and not within)
            assert differences(state, stored()) == {}
        agree(verdict, imported(folder, file, skip_errors=True, allow_gone=100), committed=True)
        assert differences(verdict.after, stored()) == {}


@pytest.mark.slow
@pytest.mark.parametrize(
    "kind",
    [
        *("clients", "client_details", "benefits", "ladder", "employers", "placements", "hallowerk"),
        *("sroi_contracts", "sroi_contributions", "budget", "bookings", "trajectories"),
    ],
)
@fixed
@given(data=st.data())
def test_a_file_does_what_the_judge_says(folder: Path, kind: str, data: st.DataObject) -> None:
    state = data.draw(states())
    compare(folder, state, data.draw(random_files(kind, state)))


@pytest.mark.slow
@fixed
@given(data=st.data())
def test_a_full_file_does_what_the_judge_says(folder: Path, data: st.DataObject) -> None:
    state = data.draw(states())
    compare(folder, state, data.draw(random_files("benefits", state, full=True)))


def client_file(kind: str, header: str, *rows: str) -> File:
    """A file about the judge's first client, written by hand."""
    who = ("bsn", "achternaam", "geboortedatum")
    told = BSNS[0], SURNAMES[0], BIRTHDAYS[0].isoformat()
    cells = tuple((*told, *row.split(";")) for row in rows)
    return File(kind, (*who, *header.split(";")), cells, TODAY)


def first_client(**known: Any) -> State:
    return State(people={BSNS[0]: person(0)}, **known)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_a_day_that_cannot_be_read_is_not_an_empty_one(folder: Path) -> None:
    """A row in error blocks no other: not the client without a service spell beside it …"""
    compare(folder, first_client(), client_file("clients", "wsp_sinds", "", "gisteren"))


def test_a_rung_of_an_unreadable_day_is_not_of_the_day_of_the_file(folder: Path) -> None:
    """… and not a rung from the day of the file."""
    rows = "PW;2020-01-01;2;", "IOAW;2020-01-01;3;gisteren"
    file = client_file("benefits", "regeling;ingangsdatum;trede;trede_sinds", *rows)
    compare(folder, first_client(), file)


def test_a_rung_that_has_ended_does_not_hold_any_more(folder: Path) -> None:
    rungs = {(BSNS[0], day("2020-01-01")): Held(day("2020-06-30"), 2)}
    rows = "PW;2020-01-01;2;2020-02-01", "IOAW;2020-01-01;2;2020-07-01"
    file = client_file("benefits", "regeling;ingangsdatum;trede;trede_sinds", *rows)
    compare(folder, first_client(rungs=rungs), file)


def test_of_two_starts_for_one_stored_spell_neither_corrects_it(folder: Path) -> None:
    benefits = {(BSNS[0], "PW", day("2020-02-01")): (None, None)}
    rows = "PW;2020-01-01;2020-06-30", "PW;2020-07-01;"
    file = client_file("benefits", "regeling;ingangsdatum;einddatum", *rows)
    full = replace(file, reference_date=REFERENCE, full=True)
    compare(folder, first_client(benefits=benefits), full)


def test_a_row_in_error_still_names_the_spell_whose_start_it_corrects(folder: Path) -> None:
    benefits = {(BSNS[0], "PW", day("2020-02-01")): (None, None)}
    file = client_file("benefits", "regeling;ingangsdatum;trede", "PW;2020-01-01;7")
    full = replace(file, reference_date=REFERENCE, full=True)
    compare(folder, first_client(benefits=benefits), full)


@pytest.mark.parametrize("first", ["2020-06-29", "2020-06-30", "2020-07-01"])
def test_a_last_day_belongs_to_the_spell(folder: Path, first: str) -> None:
    benefits = {(BSNS[0], "PW", day("2020-01-01")): (day("2020-06-30"), None)}
    compare(
        folder,
        first_client(benefits=benefits),
        client_file("benefits", "regeling;ingangsdatum", f"PW;{first}"),
    )
