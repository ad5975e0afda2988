"""Files of Competensys: every heading without a name of ours is a score, and undo leaves nothing behind."""

import datetime as dt

import pytest
from django.utils import timezone

from clients.models import Diagnosis, DiagnosisRequest
from imports.detection import detect
from imports.problems import FileRefusedError
from imports.undo import undo
from tests.factories import DiagnosisModuleFactory, DiagnosisRequestFactory
from tests.imports.files import ANNA, BERT, Files, codes, counts, domain

pytestmark = pytest.mark.django_db
HEADER = "bsn;module;datum;geadviseerde_trede;bemiddeling_binnen_maanden;Samenwerken;Plannen_en_organiseren"
DAY = dt.date(2020, 3, 2)


@pytest.fixture
def anna(files: Files) -> Files:
    DiagnosisModuleFactory()
    DiagnosisModuleFactory(code="herindicatie")
    files.people(ANNA)
    return files


def test_a_row_is_kept_by_client_module_and_day_with_its_scores(anna: Files) -> None:
    row = f"{ANNA};Standaard;02-03-2020;4;12;70;55,5"
    assert counts(anna.commit("competensys", HEADER, row)) == (1, 0, 0, 0, 0)
    diagnosis = Diagnosis.objects.get()
    assert (diagnosis.module_id, diagnosis.made_on) == ("standaard", DAY)
    assert (diagnosis.advised_rung, diagnosis.mediation_months) == (4, 12)
    assert diagnosis.scores == {"Samenwerken": 70, "Plannen en organiseren": 55.5}
    assert diagnosis.source is not None
    again = anna.commit("competensys", HEADER, row.replace("55,5", "55.50"))
    assert counts(again) == (0, 0, 1, 0, 0)


def test_headings_in_any_spelling_are_one_competence(anna: Files) -> None:
    anna.commit("competensys", HEADER, f"{ANNA};standaard;02-03-2020;;;70;55")
    other = "BSN;Module;Datum;plannen en-organiseren;SAMENWERKEN"
    report = anna.commit("competensys", other, f"{ANNA};standaard;02-03-2020;60;70")
    assert counts(report) == (0, 1, 0, 0, 0)
    assert Diagnosis.objects.get().scores == {"Samenwerken": 70, "Plannen en organiseren": 60}


def test_what_is_left_out_or_empty_changes_nothing(anna: Files) -> None:
    anna.commit("competensys", HEADER, f"{ANNA};standaard;02-03-2020;4;12;70;55")
    report = anna.commit("competensys", HEADER, f"{ANNA};standaard;02-03-2020;;;;")
    assert counts(report) == (0, 0, 1, 0, 0)
    report = anna.commit("competensys", "bsn;module;datum;Tempo", f"{ANNA};standaard;02-03-2020;40")
    assert counts(report) == (0, 1, 0, 0, 0)
    diagnosis = Diagnosis.objects.get()
    assert diagnosis.scores == {"Samenwerken": 70, "Plannen en organiseren": 55, "Tempo": 40}
    assert (diagnosis.advised_rung, diagnosis.mediation_months) == (4, 12)


def test_another_module_or_day_is_another_diagnosis(anna: Files) -> None:
    report = anna.commit(
        "competensys",
        HEADER,
        f"{ANNA};standaard;02-03-2020;4;;70;",
        f"{ANNA};herindicatie;02-03-2020;4;;70;",
        f"{ANNA};standaard;03-03-2020;4;;70;",
        f"{ANNA};standaard;03-03-2020;4;;70;",
    )
    assert counts(report) == (3, 0, 1, 0, 0)


def test_a_file_may_have_no_scores_at_all(anna: Files) -> None:
    short = "bsn;module;datum"
    assert counts(anna.commit("competensys", short, f"{ANNA};standaard;02-03-2020")) == (1, 0, 0, 0, 0)
    assert Diagnosis.objects.get().scores == {}


def test_what_cannot_be_taken_is_refused_by_its_code(anna: Files) -> None:
    DiagnosisModuleFactory(code="oud", end=dt.date(2019, 12, 31))
    report = anna.preview(
        "competensys",
        HEADER,
        ";standaard;02-03-2020;4;12;70;55",
        f"{ANNA};yoga;02-03-2020;4;12;70;55",
        f"{ANNA};;02-03-2020;4;12;70;55",
        f"{ANNA};standaard;31-02-2020;4;12;70;55",
        f"{ANNA};standaard;04-03-2020;7;12;70;55",
        f"{ANNA};standaard;05-03-2020;4;1,5;70;55",
        f"{ANNA};standaard;06-03-2020;4;12;101;55",
        f"{ANNA};standaard;07-03-2020;4;12;goed;55",
        f"{BERT};standaard;08-03-2020;4;12;70;55",
        f"{ANNA};standaard;09-03-2020;4;12;70;55",
        f"{ANNA};standaard;09-03-2020;4;12;70;56",
        f"{ANNA};oud;10-03-2020;4;12;70;55",
    )
    assert codes(report) == {
        2: "bsn_missing",
        3: "code_unknown",
        4: "required_missing",
        5: "date_invalid",
        6: "rung_invalid",
        7: "number_invalid",
        8: "number_invalid",
        9: "number_invalid",
        10: "client_unknown",
        11: "duplicate_conflict",
        12: "duplicate_conflict",
        13: "code_unknown",
    }


def test_rejected_rows_come_back_with_their_reason_which_is_no_score(anna: Files) -> None:
    row = f"{ANNA};standaard;02-03-2020;4;12;70;55;“goed” is geen getal"
    assert counts(anna.commit("competensys", f"{HEADER};reden", row)) == (1, 0, 0, 0, 0)
    assert set(Diagnosis.objects.get().scores) == {"Samenwerken", "Plannen en organiseren"}


def test_more_scores_than_fit_stop_the_file(anna: Files) -> None:
    header = ";".join(["bsn", "module", "datum", *(f"Competentie {number}" for number in range(47))])
    with pytest.raises(FileRefusedError) as refusal:
        anna.preview("competensys", header, f"{ANNA};standaard;02-03-2020")
    assert refusal.value.code == "columns_too_many"


def test_a_heading_holds_no_sql(anna: Files) -> None:
    header = "bsn;module;datum;') %s; DROP TABLE clients_diagnosis --"
    assert counts(anna.commit("competensys", header, f"{ANNA};standaard;02-03-2020;50")) == (1, 0, 0, 0, 0)
    assert list(Diagnosis.objects.get().scores.values()) == [50]


def test_the_file_is_known_for_what_it_is(anna: Files) -> None:
    path = anna.write(HEADER, f"{ANNA};standaard;02-03-2020;4;12;70;55")
    found = detect(path, anna.terms())
    assert found.kind == "competensys"
    assert [heading.column for heading in found.headings][-2:] == ["Samenwerken", "Plannen en organiseren"]


def test_taken_back_every_table_is_as_it_was(anna: Files) -> None:
    anna.commit("competensys", HEADER, f"{ANNA};standaard;02-03-2020;4;12;70;55")
    before = domain()
    report = anna.commit(
        "competensys",
        f"{HEADER};Tempo",
        f"{ANNA};standaard;02-03-2020;5;6;75;55;40",
        f"{ANNA};herindicatie;01-06-2020;;;;;",
    )
    assert domain() != before
    undo(import_id=report.id)
    assert domain() == before


def test_a_file_answers_what_was_asked_and_its_undo_asks_again(anna: Files) -> None:
    anna.commit("competensys", "bsn;module;datum", f"{ANNA};herindicatie;01-06-2019")
    client = Diagnosis.objects.get().client
    DiagnosisRequestFactory(client=client, module_id="standaard", asked_on=timezone.localdate())
    asked = DiagnosisRequestFactory(client=client, module_id="standaard", asked_on=DAY)
    report = anna.commit("competensys", "bsn;module;datum", f"{ANNA};standaard;02-03-2020")
    assert asked not in DiagnosisRequest.objects.open()
    assert DiagnosisRequest.objects.open().count() == 1
    undo(import_id=report.id)
    assert asked in DiagnosisRequest.objects.open()
