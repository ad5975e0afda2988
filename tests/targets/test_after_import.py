"""After an import the drafts say what computing them anew would say: rows, figures and intervals."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from hypothesis import given, settings
from hypothesis import strategies as st

from accounts.models import User
from clients.models import Client
from core.jobs.models import Job
from imports.undo import undo
from targets.after_import import UP_TO_DATE_JOB, bring_up_to_date
from targets.enums import RunCause, RunState
from targets.models import NIGHTLY, Figure, MetricPolicy, MetricRow, Run, TouchedClient
from targets.reports import figures_of
from targets.services import compute, publish
from targets.tasks import catch_up
from tests.imports.conftest import files, folder
from tests.imports.files import ANNA, BERT, PERSON, Files, benefit
from tests.imports.judge.random_files import files as random_files
from tests.imports.judge.stored import store
from tests.imports.judge.worlds import TODAY, states
from tests.imports.test_against_judge import fixed, for_once, imported
from tests.imports.test_undo_identity import KINDS
from tests.targets.test_nights import in_threads

__all__ = ["files", "folder"]

YESTERDAY, THE_DAY_BEFORE = TODAY - dt.timedelta(days=1), TODAY - dt.timedelta(days=2)
LAST_SUMMER = dt.date(2020, 8, 1)
HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;trede;trede_sinds"


def said() -> dict[str, Any]:
    """All that the runs say, without the keys of rows and the moments of computing."""
    counts = Run.objects.order_by("series", "sequence").values_list(
        "as_of", "series", "sequence", "state", "complete_to", "rows_added", "rows_closed"
    )
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT (to_jsonb(t) - 'id')::text FROM {MetricRow._meta.db_table} t ORDER BY 1")
        rows = [row for (row,) in cursor.fetchall()]
        cursor.execute(f"SELECT (to_jsonb(t) - 'id')::text FROM {Figure._meta.db_table} t ORDER BY 1")
        figures = [row for (row,) in cursor.fetchall()]
    return {"runs": list(counts), "rows": rows, "figures": figures}


def agrees_with_computing_anew() -> None:
    drafts = bring_up_to_date()
    assert drafts == list(Run.objects.current_drafts())
    assert not TouchedClient.objects.exists()
    found = said()
    for draft in drafts:
        compute(as_of=draft.as_of, cause=RunCause.NIGHT)
    assert found == said()


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@settings(parent=fixed, max_examples=12)
@given(data=st.data())
def test_the_touched_clients_alone_give_what_computing_anew_gives(
    folder: Path, kind: str, data: st.DataObject
) -> None:
    state = data.draw(states())
    first = data.draw(random_files(data.draw(st.sampled_from(KINDS)), state))
    second = data.draw(random_files(kind, state, full=kind == "benefits" and data.draw(st.booleans())))
    with for_once():
        store(state)
        for day in (LAST_SUMMER, THE_DAY_BEFORE):
            compute(as_of=day, cause=RunCause.NIGHT)
        imported(folder, first, skip_errors=True, allow_gone=100)
        compute(as_of=YESTERDAY, cause=RunCause.NIGHT)
        compute(as_of=dt.date(2020, 2, 1), cause=RunCause.REQUEST)
        report = imported(folder, second, skip_errors=True, allow_gone=100)
        agrees_with_computing_anew()
        if report.committed:
            undo(import_id=report.id)
            agrees_with_computing_anew()


def night(day: dt.date = YESTERDAY) -> Run:
    return compute(as_of=day, cause=RunCause.NIGHT)


def with_benefit(run: Run) -> int:
    found = figures_of(run).get("benefits.stock", group="PW", bucket="1-2")
    return int(found.value or 0) if found else 0


@pytest.fixture
def drafted(files: Files) -> Run:
    """A night that knows of Anna's benefit."""
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;"))
    bring_up_to_date()
    return night()


def test_an_import_moves_the_draft_and_its_undo_moves_it_back(files: Files, drafted: Run) -> None:
    report = files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    assert with_benefit(drafted) == 1
    assert bring_up_to_date() == [drafted]
    assert with_benefit(drafted) == 2
    undo(import_id=report.id)
    bring_up_to_date()
    assert with_benefit(drafted) == 1


def test_a_commit_and_an_undo_ask_for_a_job_each_and_a_preview_for_none(files: Files, drafted: Run) -> None:
    files.preview("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    assert not Job.objects.filter(kind=UP_TO_DATE_JOB).exists()
    report = files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    assert Job.objects.filter(kind=UP_TO_DATE_JOB).count() == 1
    undo(import_id=report.id)
    assert Job.objects.filter(kind=UP_TO_DATE_JOB).count() == 2


def test_without_a_draft_no_job_is_asked_for_and_the_next_night_clears_the_notes(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;"))
    assert not Job.objects.filter(kind=UP_TO_DATE_JOB).exists()
    assert TouchedClient.objects.exists()
    catch_up()
    assert not TouchedClient.objects.exists()


def test_only_rows_of_the_touched_clients_are_written(files: Files, drafted: Run) -> None:
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    of_anna = MetricRow.objects.filter(client_id=Client.objects.with_bsn(ANNA).get().pk)
    before = set(of_anna.values_list("pk", flat=True))
    bring_up_to_date()
    assert set(of_anna.values_list("pk", flat=True)) == before
    assert set(TouchedClient.objects.values_list("client_id", flat=True)) == set()


def test_an_employer_touches_the_clients_who_work_there(files: Files, drafted: Run) -> None:
    files.commit("employers", "kvk;naam;sector", "90000001;Bedrijf;Bouw")
    header = "nummer;bsn;kvk;soort;ingangsdatum"
    files.commit("placements", header, f"7;{ANNA};90000001;dienstverband;01-02-2020")
    bring_up_to_date()
    files.commit("employers", "kvk;naam;sector", "90000001;Bedrijf;Zorg")
    bring_up_to_date()
    row = MetricRow.objects.of_run(drafted).get(metric="placements.counted")
    assert row.dimensions["sector"] == "Zorg"


def test_what_was_published_stays(files: Files, drafted: Run, bob: User) -> None:
    published = publish(run=drafted, by=bob)
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    assert bring_up_to_date() == []
    assert (with_benefit(published), Run.objects.get().state) == (1, RunState.PUBLISHED)


def test_a_night_that_was_built_upon_stays(files: Files, drafted: Run) -> None:
    last = night(TODAY)
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    assert bring_up_to_date() == [last]
    assert (with_benefit(drafted), with_benefit(last)) == (1, 2)
    assert last.series == NIGHTLY


def test_a_draft_of_another_policy_stays(files: Files, drafted: Run) -> None:
    MetricPolicy.objects.update(transition_months=6)
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    assert bring_up_to_date() == []
    assert with_benefit(drafted) == 1


def test_a_draft_of_earlier_definitions_is_computed_anew(files: Files, drafted: Run) -> None:
    Run.objects.update(versions={**drafted.versions, "benefits.stock": 0})
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    agrees_with_computing_anew()
    assert Run.objects.get().versions == drafted.versions


def test_so_many_clients_that_the_whole_is_sooner_done(
    files: Files, drafted: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("targets.after_import.MOST", 0)
    monkeypatch.setattr("targets.engine.touched.MOST", 0)
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    agrees_with_computing_anew()
    assert with_benefit(drafted) == 2


def test_the_first_of_two_imports_that_wait_does_the_work_of_both(files: Files, drafted: Run) -> None:
    files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;"))
    files.commit("ladder", "bsn;trede;ingangsdatum", f"{ANNA};3;01-01-2021")
    assert bring_up_to_date() == [drafted]
    assert bring_up_to_date() == []


@pytest.mark.django_db(transaction=True)
def test_an_import_that_commits_while_a_night_is_computed_is_not_missed(files: Files) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;"))
    bring_up_to_date()
    reports: list[Any] = []

    def commit_meanwhile(metric: str, done: int, total: int) -> None:
        if not done:
            reports.extend(
                in_threads(lambda: files.commit("benefits", HEADER, benefit(BERT, "PW;01-01-2020;;;")))
            )

    computed = compute(as_of=YESTERDAY, cause=RunCause.NIGHT, progress=commit_meanwhile)
    assert reports[0].committed
    assert with_benefit(computed) == 1
    assert bring_up_to_date() == [computed]
    assert with_benefit(computed) == 2
