"""Files of trajectories: what a row does, each refusal of its own, and that no promise comes of it."""

from decimal import Decimal
from pathlib import Path

import pytest
from django.conf import settings

from budget.models import Commitment
from core.reference import load_reference, reference_lists
from guidance.models import Instrument, Trajectory, TrajectoryOutcome
from imports.report import Report
from imports.undo import undo
from tests.imports.files import ANNA, BERT, Files, codes, domain

pytestmark = pytest.mark.django_db
HEADER = "nummer;bsn;instrument;ingangsdatum;einddatum;aanbieder;kosten;resultaat"


@pytest.fixture
def anna(files: Files) -> Files:
    load_reference(reference_lists(Path(folder) for folder in settings.FIXTURE_DIRS))
    files.people(ANNA)
    return files


def counts(report: Report) -> tuple[int, ...]:
    return report.new, report.changed, report.unchanged, report.errors


def test_instrument_and_outcome_must_have_been_there_on_the_day_of_the_row(anna: Files) -> None:
    Instrument.objects.filter(code="scholing").update(end="2019-12-31")
    TrajectoryOutcome.objects.filter(code="werk").update(start="2020-07-01")
    rows = (
        f"1;{ANNA};scholing;31-12-2019;01-07-2020;;;werk",
        f"2;{ANNA};scholing;01-01-2020;;;;",
        f"3;{ANNA};empowerment;01-01-2020;30-06-2020;;;werk",
    )
    assert codes(anna.preview("trajectories", HEADER, *rows)) == {3: "code_unknown", 4: "code_unknown"}


def test_a_row_is_kept_by_its_number_and_promises_nothing(anna: Files) -> None:
    row = f"007;{ANNA};empowerment;01-02-2020;30-06-2020;WSP Rijswijk;1.402,25;werk"
    assert counts(anna.commit("trajectories", HEADER, row)) == (1, 0, 0, 0)
    trajectory = Trajectory.objects.get()
    assert (trajectory.number, trajectory.instrument_id, trajectory.provider) == (
        "7",
        "empowerment",
        "WSP Rijswijk",
    )
    assert (trajectory.cost, trajectory.outcome_id) == (Decimal("1402.25"), "werk")
    assert trajectory.commitment is None
    assert not Commitment.objects.exists()
    assert counts(anna.commit("trajectories", HEADER, f"7{row[3:]}")) == (0, 0, 1, 0)


def test_an_empty_last_day_opens_it_again_and_other_empty_cells_say_nothing(anna: Files) -> None:
    anna.commit(
        "trajectories", HEADER, f"7;{ANNA};empowerment;01-02-2020;30-06-2020;WSP Rijswijk;402,25;werk"
    )
    report = anna.commit("trajectories", HEADER, f"7;{ANNA};empowerment;01-02-2020;;;;")
    assert counts(report) == (0, 1, 0, 0)
    trajectory = Trajectory.objects.get()
    assert (trajectory.end, trajectory.provider, trajectory.outcome_id) == (None, "WSP Rijswijk", "werk")
    short = anna.commit("trajectories", "nummer;bsn;instrument;ingangsdatum", f"7;{ANNA};scholing;01-02-2020")
    assert counts(short) == (0, 1, 0, 0)
    assert Trajectory.objects.get().instrument_id == "scholing"


def test_what_cannot_be_taken_is_refused_by_its_code(anna: Files) -> None:
    report = anna.preview(
        "trajectories",
        HEADER,
        f";{ANNA};empowerment;01-01-2020;;;;",
        f"2;{ANNA};yoga;01-01-2020;;;;",
        f"3;{ANNA};empowerment;31-02-2020;;;;",
        f"4;{ANNA};empowerment;02-01-2020;01-01-2020;;;",
        f"5;{ANNA};empowerment;01-01-2020;;{'x' * 101};;",
        f"6;{ANNA};empowerment;01-01-2020;;;1.234;",
        f"7;{ANNA};empowerment;01-01-2020;;;-1;",
        f"8;{ANNA};empowerment;01-01-2020;;;;prima",
        f"9;{BERT};empowerment;01-01-2020;;;;",
        f"10;{ANNA};empowerment;01-01-2020;;;;",
        f"010;{ANNA};scholing;01-01-2020;;;;",
    )
    assert {error["line"]: error["code"] for error in report.first_errors} == {
        2: "required_missing",
        3: "code_unknown",
        4: "date_invalid",
        5: "end_before_start",
        6: "value_invalid",
        7: "number_invalid",
        8: "number_invalid",
        9: "code_unknown",
        10: "client_unknown",
        11: "duplicate_conflict",
        12: "duplicate_conflict",
    }


def test_a_first_day_after_the_stored_last_day_is_refused(anna: Files) -> None:
    anna.commit("trajectories", HEADER, f"7;{ANNA};empowerment;01-02-2020;30-06-2020;;;")
    short = "nummer;bsn;instrument;ingangsdatum"
    report = anna.preview("trajectories", short, f"7;{ANNA};empowerment;01-07-2020")
    assert [error["code"] for error in report.first_errors] == ["end_before_start"]


def test_taken_back_every_table_is_as_it_was(anna: Files) -> None:
    anna.commit("trajectories", HEADER, f"7;{ANNA};empowerment;01-02-2020;;WSP Rijswijk;402,25;")
    before = domain()
    report = anna.commit(
        "trajectories",
        HEADER,
        f"7;{ANNA};scholing;01-03-2020;30-06-2020;ROC;500;diploma",
        f"8;{ANNA};empowerment;01-02-2020;;;;",
    )
    assert domain() != before
    undo(import_id=report.id)
    assert domain() == before
