"""Commit and undo of random files: every domain table is as it was, row by row; nothing half undone."""

from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, models
from hypothesis import given
from hypothesis import strategies as st

from clients.models import BenefitSpell, Client, HalloWerkProfile, LadderSpell
from imports.problems import UndoRefusedError
from imports.undo import undo
from tests.imports.files import ANNA, BERT, PERSON, Files, benefit
from tests.imports.judge.random_files import files as random_files
from tests.imports.judge.stored import store
from tests.imports.judge.worlds import states
from tests.imports.test_against_judge import fixed, for_once, imported

KINDS = [
    *("clients", "client_details", "benefits", "ladder", "employers", "placements", "hallowerk"),
    *("sroi_contracts", "sroi_contributions", "budget", "bookings", "trajectories"),
]
# What goes on after an undo: the import's own records.
OWN = {"imports"}


def tracked_models() -> list[type[models.Model]]:
    """Every model whose history is kept, which is every model of the domain."""
    events = [model for model in apps.get_models() if hasattr(model, "pgh_tracked_model")]
    tracked = {model.pgh_tracked_model for model in events}
    return sorted(
        (model for model in tracked if model._meta.app_label not in OWN), key=lambda model: model._meta.label
    )


def rows() -> dict[str, list[str]]:
    """Every row of every tracked table, with every column."""
    found = {}
    with connection.cursor() as cursor:
        for model in tracked_models():
            cursor.execute(f'SELECT t::text FROM "{model._meta.db_table}" t ORDER BY 1')
            found[model._meta.label] = [row for (row,) in cursor.fetchall()]
    return found


def test_the_tables_that_are_compared_are_those_that_imports_write() -> None:
    compared = {model._meta.label for model in tracked_models()}
    written = {"Client", "BenefitSpell", "LadderSpell", "ServiceSpell", "Assignment", "TargetGroupSpell"}
    assert {f"clients.{name}" for name in (*written, "HalloWerkProfile")} <= compared
    assert {"employers.Employer", "placements.Placement", "guidance.Trajectory"} <= compared
    assert {"sroi.Contract", "sroi.Obligation", "sroi.Contribution"} <= compared
    assert {"budget.Post", "budget.Allocation", "budget.Booking"} <= compared


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "full"),
    [*((kind, False) for kind in KINDS), ("benefits", True)],
    ids=[*KINDS, "benefits in full"],
)
@fixed
@given(data=st.data())
def test_undo_takes_back_exactly_what_a_commit_did(
    folder: Path, kind: str, full: bool, data: st.DataObject
) -> None:
    state = data.draw(states())
    file = data.draw(random_files(kind, state, full=full))
    with for_once():
        store(state)
        before = rows()
        report = imported(folder, file, skip_errors=True, allow_gone=100)
        after = rows()
        assert (after == before) == (report.new + report.changed + report.gone == 0)
        undo(import_id=report.id)
        assert rows() == before
        again = imported(folder, file, skip_errors=True, allow_gone=100)
        assert (again.new, again.changed, again.gone) == (report.new, report.changed, report.gone)


@pytest.mark.slow
@fixed
@given(data=st.data())
def test_files_one_after_another_are_undone_from_the_last_to_the_first(
    folder: Path, data: st.DataObject
) -> None:
    state = data.draw(states())
    kinds = data.draw(st.permutations(KINDS))[:3]
    chosen = [data.draw(random_files(kind, state)) for kind in kinds]
    with for_once():
        store(state)
        history: list[tuple[int, dict[str, list[str]]]] = []
        for file in chosen:
            before = rows()
            history.append((imported(folder, file, skip_errors=True, allow_gone=100).id, before))
        for import_id, before in reversed(history):
            undo(import_id=import_id)
            assert rows() == before


HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;trede;trede_sinds"


@pytest.fixture
def imported_file(files: Files) -> int:
    """An import that changed Anna's benefit, and brought Bert with a benefit and a rung."""
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;"))
    report = files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;31-12-2020;;"),
        benefit(BERT, "PW;01-01-2020;;2;01-01-2020"),
    )
    return report.id


def change(queryset: Any, **values: Any) -> None:
    assert queryset.update(**values) == 1


def bert() -> Client:
    return Client.objects.with_bsn(BERT).get()


EDITS = {
    "a benefit that it changed": lambda: change(
        BenefitSpell.objects.filter(client=Client.objects.with_bsn(ANNA).get()), end_reason_id="werk"
    ),
    "a client that it brought": lambda: change(Client.objects.filter(pk=bert().pk), phone="070 1234567"),
    "a rung that it brought": lambda: change(LadderSpell.objects.filter(client=bert()), rung=3),
    "a rung that is gone": lambda: LadderSpell.objects.filter(client=bert()).delete(),
    "a record of a client that it brought": lambda: HalloWerkProfile.objects.create(
        client=bert(), recorded_on="2020-05-01", status="goed"
    ),
}
LISTED = {
    "a benefit that it changed": ("clients_benefitspell", "changed"),
    "a client that it brought": ("clients_client", "changed"),
    "a rung that it brought": ("clients_ladderspell", "changed"),
    "a rung that is gone": ("clients_ladderspell", "deleted"),
    "a record of a client that it brought": ("clients_hallowerkprofile", "refers"),
}


@pytest.mark.parametrize("edit", EDITS)
def test_what_somebody_changed_since_is_listed_and_nothing_is_undone(imported_file: int, edit: str) -> None:
    EDITS[edit]()
    before = rows()
    with pytest.raises(UndoRefusedError) as refused:
        undo(import_id=imported_file)
    assert [(row["table"], row["reason"]) for row in refused.value.rows] == [LISTED[edit]]
    assert rows() == before
