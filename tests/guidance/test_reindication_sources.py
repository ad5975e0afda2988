"""What My day says of re-indications: each appears for who is to do it, and goes."""

import pytest
from django.test import Client as Browser

from accounts.models import User
from clients.models import Client, DiagnosisRequest
from guidance.models import Reindication
from guidance.reindication.enums import Ending, State
from tests.clients.browsing import signed_in
from tests.factories import DiagnosisFactory, DiagnosisModuleFactory, UserFactory
from tests.guidance.days import TODAY, ago, handle, kinds, my_day
from tests.guidance.reindications import asked, coupled, diagnosed, far_from_work, noted, state

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


@pytest.fixture
def client(alice: User) -> Client:
    return far_from_work(alice)


@pytest.fixture
def regie(karim: User) -> Browser:
    return signed_in(karim)


def fact(user: User) -> object:
    return my_day(user).context["page"].facts[0]


def test_a_suspicion_waits_for_the_regie_consulent_and_is_asked_with_one_click(
    alice: User, karim: User, regie: Browser, client: Client
) -> None:
    DiagnosisModuleFactory(code="herindicatie")
    assert kinds(my_day(karim)) == []
    row = noted(client, alice, karim)
    assert (kinds(my_day(karim)), kinds(my_day(alice))) == (["reindication"], [])
    handle(regie, fact(karim), outcome="ask")
    assert state(row) == State.ASKED
    assert DiagnosisRequest.objects.get().asked_by == karim
    assert kinds(my_day(karim)) == []


def test_of_another_team_the_regie_consulent_is_told_too(alice: User, client: Client) -> None:
    other = UserFactory(regie=True)
    noted(client, alice, other)
    assert kinds(my_day(other)) == ["reindication"]


def test_that_competensys_waits_is_told_once_and_goes(alice: User, karim: User, client: Client) -> None:
    asked(client, alice, karim, ago(42))
    assert (kinds(my_day(alice)), kinds(my_day(karim))) == (["diagnosis_asked"], [])
    DiagnosisFactory(client=client, module_id="herindicatie", made_on=TODAY, mediation_months=12)
    assert kinds(my_day(alice)) == []


def test_mediation_that_is_expected_waits_to_be_coupled_and_goes(
    alice: User, karim: User, client: Client
) -> None:
    diagnosed(client, alice, karim, 12)
    assert kinds(my_day(karim)) == ["reindication_couple"]
    client.diagnoses.update(mediation_months=20)
    assert kinds(my_day(karim)) == ["reindication_end"]


def test_mediation_that_is_not_expected_is_ended_with_one_click(
    alice: User, karim: User, regie: Browser, client: Client
) -> None:
    diagnosed(client, alice, karim, 24)
    assert "24" in my_day(karim).content.decode()
    handle(regie, fact(karim), outcome="end")
    ended = Reindication.objects.get()
    assert (ended.ending, ended.ended_on) == (Ending.NOT_EXPECTED, TODAY)
    assert "24 maanden; de termijn is 18" in ended.ending_reason
    assert kinds(my_day(karim)) == []


def test_a_hand_over_by_re_indication_is_told_as_a_hand_over_alone(
    alice: User, karim: User, client: Client
) -> None:
    nadia = UserFactory(username="nadia", consultant=True, team=alice.team)
    coupled(client, alice, karim, to=nadia)
    assert (kinds(my_day(nadia)), kinds(my_day(karim))) == (["hand_over"], [])
    handle(signed_in(nadia), fact(nadia), outcome="received")
    assert kinds(my_day(nadia)) == []
    assert state(Reindication.objects.get()) == State.COUPLED


def test_who_works_for_the_client_already_acknowledges_the_coupling(
    alice: User, karim: User, client: Client
) -> None:
    row = coupled(client, alice, karim, to=alice)
    assert kinds(my_day(alice)) == ["coupled"]
    handle(signed_in(alice), fact(alice), outcome="received")
    assert state(row) == State.COUPLED
    assert kinds(my_day(alice)) == []


def test_the_lead_does_not_ask_or_acknowledge_for_another(
    alice: User, karim: User, joke: User, client: Client
) -> None:
    row = coupled(client, alice, karim, to=alice)
    page = my_day(joke, consultant=alice.pk)
    about = page.context["page"].facts[0]
    handle(signed_in(joke), about, outcome="received", consultant=str(alice.pk))
    assert state(row) == State.TO_ACKNOWLEDGE
