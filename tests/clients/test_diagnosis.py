"""Diagnoses by Competensys and examinations by Salude: asked, received, corrected, shown, and to whom not."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from clients.diagnosis.chart import competence_profile
from clients.diagnosis.rules import competence_name, expires_on
from clients.models import Client, Diagnosis, DiagnosisRequest, MedicalExamination
from core.versions import version_of
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    ClientFactory,
    CompetenceFactory,
    DiagnosisFactory,
    DiagnosisModuleFactory,
    DiagnosisRequestFactory,
    GrantFactory,
    MedicalExaminationFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
SCORES = {"Samenwerken": 70, "Werktempo": 55.5}


@pytest.fixture
def client(alice: User) -> Client:
    DiagnosisModuleFactory()
    return ClientFactory(assigned_to=alice, on_rung=4, in_benefit=True)


def day(on: dt.date) -> str:
    return f"{on:%d-%m-%Y}"


def add(user: User, client: Client, kind: str, **typed: Any) -> HttpResponse:
    return signed_in(user).post(file_url(client, "add_diagnosis", kind=kind), typed)


def correct(user: User, row: Any, kind: str, **typed: Any) -> HttpResponse:
    said = {"version": version_of(row), "why": "Stond verkeerd", **typed}
    return signed_in(user).post(file_url(row.client, "correct_diagnosis", kind=kind, pk=row.pk), said)


def test_alice_asks_for_a_diagnosis(alice: User, client: Client) -> None:
    assert add(alice, client, "request", module="standaard", asked_on=day(TODAY)).status_code == 302
    asked = DiagnosisRequest.objects.get()
    assert (asked.client, asked.module_id, asked.asked_on, asked.asked_by) == (
        client,
        "standaard",
        TODAY,
        alice,
    )


def test_the_same_is_not_asked_twice_until_it_is_answered_or_withdrawn(alice: User, client: Client) -> None:
    first = DiagnosisRequestFactory(client=client, asked_on=TODAY - dt.timedelta(days=9))
    answer = add(alice, client, "request", module="standaard", asked_on=day(TODAY))
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["module"])
    correct(
        alice,
        first,
        "request",
        module="standaard",
        asked_on=day(first.asked_on),
        withdrawn_on=day(TODAY),
    )
    assert not DiagnosisRequest.objects.open().exists()
    assert add(alice, client, "request", module="standaard", asked_on=day(TODAY)).status_code == 302


def test_a_diagnosis_is_recorded_with_its_scores(alice: User, client: Client) -> None:
    CompetenceFactory()
    CompetenceFactory(code="tempo", label_nl="Werktempo", order=2)
    DiagnosisRequestFactory(client=client, asked_on=TODAY)
    typed = {"advised_rung": 5, "mediation_months": 6, "score_0": "70", "score_1": "55,5"}
    answer = add(alice, client, "result", module="standaard", made_on=day(TODAY), **typed)
    assert answer.status_code == 302
    diagnosis = Diagnosis.objects.get()
    assert (diagnosis.advised_rung, diagnosis.mediation_months, diagnosis.scores) == (5, 6, SCORES)
    assert not DiagnosisRequest.objects.open().exists()


def test_the_module_that_was_asked_first_stands_there_already(alice: User, client: Client) -> None:
    url = file_url(client, "add_diagnosis", kind="result")
    assert signed_in(alice).get(url).context["form"]["module"].value() is None
    DiagnosisRequestFactory(client=client, module__code="tweede", asked_on=dt.date(2020, 3, 2))
    first = DiagnosisRequestFactory(client=client, module__code="eerste", asked_on=dt.date(2020, 3, 1))
    assert signed_in(alice).get(url).context["form"]["module"].value() == first.module_id


def test_a_day_to_come_and_a_score_over_100_are_refused_at_their_field(alice: User, client: Client) -> None:
    CompetenceFactory()
    later = day(TODAY + dt.timedelta(days=1))
    answer = add(alice, client, "result", module="standaard", made_on=later)
    assert list(answer.context["form"].errors) == ["made_on"]
    answer = add(alice, client, "result", module="standaard", made_on=day(TODAY), score_0="101")
    assert list(answer.context["form"].errors) == ["score_0"]
    assert list(add(alice, client, "examination", asked_on=later).context["form"].errors) == ["asked_on"]
    assert not Diagnosis.objects.exists()


def test_a_score_that_a_file_brought_stays_when_something_else_is_corrected(
    alice: User, client: Client
) -> None:
    diagnosis = DiagnosisFactory(client=client, scores=SCORES)
    made, scores = day(diagnosis.made_on), {"score_0": "70", "score_1": "60"}
    answer = correct(alice, diagnosis, "result", module="standaard", made_on=made, advised_rung=4, **scores)
    assert answer.status_code == 302
    diagnosis.refresh_from_db()
    assert (diagnosis.advised_rung, diagnosis.scores) == (4, {"Samenwerken": 70, "Werktempo": 60})


def test_a_stale_correction_shows_both_versions(alice: User, client: Client) -> None:
    diagnosis = DiagnosisFactory(client=client, advised_rung=4)
    read = version_of(diagnosis)
    with transaction.atomic():
        Diagnosis.objects.update(advised_rung=5)
    answer = correct(
        alice,
        diagnosis,
        "result",
        module="standaard",
        made_on=day(diagnosis.made_on),
        advised_rung=3,
        version=read,
    )
    assert answer.status_code == 409
    assert Diagnosis.objects.get().advised_rung == 5


def test_salude_is_asked_and_the_answer_has_days_and_a_cost_alone(alice: User, client: Client) -> None:
    assert add(alice, client, "examination", asked_on=day(TODAY)).status_code == 302
    examination = MedicalExamination.objects.get()
    again = add(alice, client, "examination", asked_on=day(TODAY))
    assert list(again.context["form"].errors) == ["asked_on"]
    until = TODAY + dt.timedelta(days=365)
    typed = {"asked_on": day(TODAY), "received_on": day(TODAY), "valid_until": day(until), "cost": "412,50"}
    assert correct(alice, examination, "examination", **typed).status_code == 302
    examination.refresh_from_db()
    assert (examination.received_on, examination.valid_until) == (TODAY, until)
    assert examination.cost == Decimal("412.50")
    texts = {"CharField", "TextField", "JSONField"}
    assert not texts & {type(field).__name__ for field in MedicalExamination._meta.get_fields()}


def test_a_kind_that_is_none_is_not_found(alice: User, client: Client) -> None:
    assert add(alice, client, "horoscope").status_code == 404


@pytest.mark.parametrize("kind", ["request", "result", "examination"])
@pytest.mark.parametrize("who", ["bob", "charlie", "dirk", "erica", "gerda", "hans"])
def test_nobody_else_asks_or_records(
    who: str, kind: str, client: Client, request: pytest.FixtureRequest
) -> None:
    user = request.getfixturevalue(who)
    assert add(user, client, kind, module="standaard", asked_on=day(TODAY)).status_code == 403


def test_the_page_of_a_diagnosis_shows_advice_and_profile(alice: User, client: Client) -> None:
    DiagnosisFactory(client=client, made_on=dt.date(2019, 3, 2), scores={"Samenwerken": 50})
    diagnosis = DiagnosisFactory(
        client=client, made_on=dt.date(2020, 3, 2), advised_rung=5, mediation_months=6, scores=SCORES
    )
    browser = signed_in(alice)
    with recorded_reading(client, purpose="client_file"):
        page = browser.get(file_url(client, "diagnosis", pk=diagnosis.pk))
    assert page.context["diagnosis"].expires_on == dt.date(2022, 3, 2)
    assert "Samenwerken 70 (eerder 50)" in page.context["profile"].name


def test_a_job_coach_with_the_file_open_sees_no_diagnosis(client: Client) -> None:
    coach = UserFactory(job_coach=True)
    GrantFactory(client=client, user=coach)
    diagnosis = DiagnosisFactory(client=client)
    page = signed_in(coach).get(file_url(client))
    assert page.status_code == 200
    assert "diagnosis" not in [panel["name"] for panel in page.context["panels"]]
    assert signed_in(coach).get(file_url(client, "diagnosis", pk=diagnosis.pk)).status_code == 403


def test_the_panel_tells_what_is_asked_and_known(alice: User, client: Client) -> None:
    DiagnosisFactory(client=client, advised_rung=4, scores=SCORES)
    DiagnosisRequestFactory(client=client, asked_on=TODAY)
    MedicalExaminationFactory(client=client, asked_on=TODAY)
    page = signed_in(alice).get(file_url(client))
    panel = next(panel for panel in page.context["panels"] if panel["name"] == "diagnosis")
    assert len(panel["diagnoses"]) == len(panel["requests"]) == len(panel["examinations"]) == 1


def test_the_history_of_a_changed_score_is_told_in_words(alice: User, client: Client) -> None:
    diagnosis = DiagnosisFactory(client=client, scores={"Samenwerken": 50})
    diagnosis.scores = {"Samenwerken": 70}
    diagnosis.save()
    told = signed_in(alice).get(file_url(client)).context["happenings"]
    changed = next(one for one in told if one.what and one.differences)
    assert (changed.differences[0].old, changed.differences[0].new) == ("Samenwerken 50", "Samenwerken 70")


def test_three_diagnoses_or_three_hundred_take_as_many_queries(alice: User, client: Client) -> None:
    browser = signed_in(alice)
    counted = []
    for number in (3, 297):
        for _ in range(number):
            made = Diagnosis.objects.count()
            DiagnosisFactory(client=client, made_on=dt.date(2019, 1, 1) + dt.timedelta(days=made))
        latest = Diagnosis.objects.order_by("made_on").last()
        assert latest is not None
        for page in (file_url(client), file_url(client, "diagnosis", pk=latest.pk)):
            browser.get(page)
            with CaptureQueriesContext(
                connection,
            ) as queries:
                browser.get(page)
            counted.append(len(queries))
    assert counted[:2] == counted[2:]


def test_a_profile_has_the_latest_two_drawn_and_five_in_the_table() -> None:
    diagnoses = [
        Diagnosis(made_on=dt.date(2020, month, 1), scores={"Samenwerken": 10 * month})
        for month in range(6, 0, -1)
    ]
    chart = competence_profile("Anna", diagnoses)
    assert chart is not None
    assert [item.label for item in chart.legend] == ["1 jun 2020", "1 mei 2020"]
    assert [cell.text for cell in chart.table.rows[0]] == ["Samenwerken", "60", "50", "40", "30", "20"]
    wide = "".join(map(str, chart.drawings[0].marks))
    assert wide.index("tone-rest") < wide.index("tone-main")


def test_without_scores_there_is_nothing_to_draw() -> None:
    assert competence_profile("Anna", [Diagnosis(made_on=TODAY)]) is None


def test_one_competence_has_one_name() -> None:
    assert competence_name(" plannen_EN-organiseren ") == "Plannen en organiseren"


def test_a_diagnosis_expires_after_the_months_of_its_module() -> None:
    assert expires_on(dt.date(2020, 8, 31), 6) == dt.date(2021, 2, 28)
    assert expires_on(dt.date(2020, 8, 31), None) is None


def test_the_database_counts_months_as_python_does() -> None:
    for made in (dt.date(2020, 8, 31), dt.date(2020, 2, 29), dt.date(2019, 12, 1)):
        DiagnosisFactory(made_on=made)
    found: Any = Diagnosis.objects.with_expiry().select_related("module")
    assert all(one.expires_on == expires_on(one.made_on, one.module.valid_months) for one in found)
