"""Undo of all but what somebody changed since: what is left is exactly that, all else is as it was before."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from clients.models import BenefitSpell, Client, HalloWerkProfile, LadderSpell
from imports.models import Change, Import
from imports.problems import UndoRefusedError
from imports.undo import undo
from tests.imports.files import ANNA, BERT, CARLA, PERSON, Files, benefit, domain
from tests.imports.judge.random_files import files as random_files
from tests.imports.judge.stored import store
from tests.imports.judge.worlds import states
from tests.imports.test_against_judge import fixed, for_once, imported
from tests.imports.test_undo_identity import EDITS, KINDS, rows

HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;trede;trede_sinds"


@pytest.fixture
def three(files: Files) -> int:
    """An import that ended Anna's benefit, and brought Bert and Carla with a benefit and a rung."""
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;"))
    report = files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;31-12-2020;;"),
        benefit(BERT, "PW;01-01-2020;;2;01-01-2020"),
        benefit(CARLA, "PW;01-01-2020;;3;01-01-2020"),
    )
    return report.id


def who(bsn: str) -> Client:
    return Client.objects.with_bsn(bsn).get()


def test_a_row_that_was_changed_stays_and_the_rest_goes_back(three: int) -> None:
    LadderSpell.objects.filter(client=who(BERT)).update(rung=5)
    undone = undo(import_id=three, all_but=True)
    assert not Client.objects.with_bsn(CARLA).exists()
    assert BenefitSpell.objects.get(client=who(ANNA)).end is None
    # The rung stays as it is now, and the client whose it is; his benefit nobody touched.
    assert LadderSpell.objects.get().rung == 5
    assert not BenefitSpell.objects.filter(client=who(BERT)).exists()
    assert (undone.left, Import.objects.get(pk=three).left_standing) == (2, 2)
    assert Change.objects.filter(import_id=three).count() == 2


def test_without_asking_for_it_nothing_is_undone(three: int) -> None:
    LadderSpell.objects.filter(client=who(BERT)).update(rung=5)
    before = domain()
    with pytest.raises(UndoRefusedError):
        undo(import_id=three)
    assert domain() == before


def test_what_later_came_for_a_client_keeps_that_client(three: int) -> None:
    HalloWerkProfile.objects.create(client=who(BERT), recorded_on="2020-05-01", status="goed")
    undo(import_id=three, all_but=True)
    assert Client.objects.with_bsn(BERT).exists()
    assert not LadderSpell.objects.exists()
    assert not Client.objects.with_bsn(CARLA).exists()


def test_where_the_old_state_no_longer_fits_all_of_that_client_stays(three: int) -> None:
    """Anna's benefit cannot be open again: somebody entered the next one."""
    BenefitSpell.objects.create(client=who(ANNA), scheme_id="PW", start="2021-01-01")
    undone = undo(import_id=three, all_but=True)
    assert str(BenefitSpell.objects.earliest("start").end) == "2020-12-31"
    assert not Client.objects.with_bsn(BERT).exists()
    assert undone.left == 1


def test_with_nothing_in_the_way_it_is_a_whole_undo(files: Files) -> None:
    before = domain()
    report = files.people(ANNA, BERT)
    assert undo(import_id=report.id, all_but=True).left == 0
    assert domain() == before


@pytest.mark.parametrize("edit", EDITS)
def test_every_kind_of_change_is_survived(files: Files, edit: str) -> None:
    files.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;"))
    report = files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;31-12-2020;;"),
        benefit(BERT, "PW;01-01-2020;;2;01-01-2020"),
    )
    EDITS[edit]()
    undo(import_id=report.id, all_but=True)
    assert Import.objects.get(pk=report.id).state == "undone"


def keyed(tables: dict[str, list[str]]) -> set[tuple[str, str]]:
    return {(table, row) for table, found in tables.items() for row in found}


def key_of(row: str) -> str:
    return row[1:].split(",")[0]


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@fixed
@given(data=st.data())
def test_only_rows_of_the_import_that_were_changed_since_differ_from_before(
    folder: Path, kind: str, data: st.DataObject
) -> None:
    """Some clients are edited between commit and undo. Afterwards every row is as it was before the import,
    or is named by what the journal still holds, and then it is as it was just before the undo.
    """
    state = data.draw(states())
    file = data.draw(random_files(kind, state))
    with for_once():
        store(state)
        before = rows()
        report = imported(folder, file, skip_errors=True, allow_gone=100)
        touched = list(Client.objects.order_by("pk").values_list("pk", flat=True))
        edited = data.draw(st.sets(st.sampled_from(touched))) if touched else set()
        Client.objects.filter(pk__in=edited).update(phone="070 1234567")
        HalloWerkProfile.objects.bulk_create(
            HalloWerkProfile(client_id=pk, recorded_on="1999-05-01", status="goed")
            for pk in sorted(edited)[:1]
        )
        between = rows()
        undo(import_id=report.id, all_but=True)
        kept = Change.objects.filter(import_id=report.id).values_list("table", "row_id")
        left = {(table, str(key)) for table, key in kept}
        after = rows()
    by_hand = {str(pk) for pk in edited}
    assert without(after, left, by_hand) == without(before, left, by_hand)
    assert only(after, left) == only(between, left)


def label_table(label: str) -> str:
    app, model = label.split(".")
    return f"{app}_{model.lower()}"


def without(
    tables: dict[str, list[str]], left: set[tuple[str, str]], edited: set[str]
) -> set[tuple[str, str]]:
    """Rows that the undo should have put back: neither left, nor changed by hand."""
    return {
        (label, row)
        for label, row in keyed(tables)
        if (label_table(label), key_of(row)) not in left and not is_by_hand(label, row, edited)
    }


def is_by_hand(label: str, row: str, edited: set[str]) -> bool:
    own = label == "clients.Client" and key_of(row) in edited
    return own or (label == "clients.HalloWerkProfile" and "1999-05-01" in row)


def only(tables: dict[str, list[str]], left: set[tuple[str, str]]) -> set[tuple[Any, ...]]:
    return {(label, row) for label, row in keyed(tables) if (label_table(label), key_of(row)) in left}
