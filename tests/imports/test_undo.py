import datetime as dt

import pytest

from clients.models import BenefitSpell, Client
from imports.problems import FileRefusedError, UndoRefusedError
from imports.undo import undo
from tests.factories import UserFactory
from tests.imports.files import ANNA, BERT, CARLA, PERSON, Files, benefit, domain

HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;reden_einde;trede;trede_sinds;consulent"
MARCH = dt.date(2021, 3, 1)


@pytest.fixture
def filled(files: Files) -> Files:
    """Three people with a benefit, one with a rung and a consultant."""
    UserFactory(username="alice")
    UserFactory(username="bob")
    files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;;;2;01-02-2020;alice"),
        benefit(BERT, "PW;01-01-2020;;;;;"),
        benefit(CARLA, "PW;01-01-2020;;;;;"),
        reference_date=dt.date(2020, 1, 1),
    )
    return files


def test_commit_and_undo_leave_every_table_as_it_was(filled: Files) -> None:
    before = domain()
    report = filled.full(
        MARCH,
        HEADER,
        f"{ANNA};Jansen-Smit;01-02-1980;PW;15-01-2020;28-02-2021;werk;3;01-06-2020;bob",
        f"{ANNA};Jansen-Smit;01-02-1980;IOAW;01-03-2021;;;;;",
        benefit(BERT, "PW;01-01-2020;;;4;;alice"),
        allow_gone=100.0,
    )
    assert report.committed
    assert domain() != before
    undo(import_id=report.id)
    assert domain() == before


def test_all_the_way_back_is_empty(files: Files) -> None:
    empty = domain()
    first = files.people(ANNA)
    second = files.commit("ladder", "bsn;trede;ingangsdatum", f"{ANNA};2;01-01-2020")
    with pytest.raises(UndoRefusedError) as refused:
        undo(import_id=first.id)
    assert [(row["table"], row["reason"]) for row in refused.value.rows] == [
        ("clients_ladderspell", "refers")
    ]
    undo(import_id=second.id)
    undo(import_id=first.id)
    assert domain() == empty


def test_a_row_that_somebody_changed_is_listed_and_nothing_is_undone(filled: Files) -> None:
    report = filled.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-12-2020;werk;;;"))
    spell = BenefitSpell.objects.get(source=report.id)
    BenefitSpell.objects.filter(pk=spell.pk).update(end=dt.date(2020, 11, 30))
    before = domain()
    with pytest.raises(UndoRefusedError) as refused:
        undo(import_id=report.id)
    assert refused.value.rows == [{"table": "clients_benefitspell", "id": spell.pk, "reason": "changed"}]
    assert domain() == before


def test_an_import_that_found_a_row_unchanged_is_no_change(filled: Files) -> None:
    before = domain()
    report = filled.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-12-2020;werk;;;"))
    filled.commit("benefits", f"{PERSON};regeling;ingangsdatum", benefit(ANNA, "PW;01-01-2020"))
    undo(import_id=report.id)
    assert domain() == before


def test_a_later_import_is_undone_first(filled: Files) -> None:
    before = domain()
    first = filled.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-12-2020;werk;;;"))
    second = filled.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;;;;;"))
    with pytest.raises(UndoRefusedError):
        undo(import_id=first.id)
    undo(import_id=second.id)
    undo(import_id=first.id)
    assert domain() == before


def test_what_came_in_the_place_of_a_row_stops_the_undo(filled: Files) -> None:
    report = filled.commit("benefits", HEADER, benefit(ANNA, "PW;01-01-2020;31-12-2020;werk;;;"))
    anna = Client.objects.only("pk").get(benefit_spells__source=report.id)
    BenefitSpell.objects.create(client_id=anna.pk, scheme_id="PW", start=dt.date(2021, 1, 1))
    before = domain()
    with pytest.raises(UndoRefusedError) as refused:
        undo(import_id=report.id)
    assert refused.value.rows[0]["reason"] == "benefits_apart"
    assert domain() == before


def test_after_an_undo_the_same_file_is_taken_again(files: Files) -> None:
    first = files.people(ANNA)
    undo(import_id=first.id)
    assert files.people(ANNA).committed


def test_there_must_be_something_to_undo(files: Files) -> None:
    preview = files.preview("clients", PERSON, f"{ANNA};Jansen;01-02-1980")
    committed = files.people(ANNA)
    undo(import_id=committed.id)
    for number in (preview.id, committed.id, 0):
        with pytest.raises(FileRefusedError):
            undo(import_id=number)
