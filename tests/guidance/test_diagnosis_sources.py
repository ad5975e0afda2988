"""What the worklist asks of diagnoses and examinations: each appears on its day, and goes."""

import datetime as dt
from typing import Any

import pytest

from accounts.models import User
from clients.models import Client
from core.periods import add_months
from tests.factories import (
    ClientFactory,
    DiagnosisFactory,
    DiagnosisModuleFactory,
    DiagnosisRequestFactory,
    MedicalExaminationFactory,
)
from tests.guidance.days import TODAY, ago, kinds, my_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice, served=True, last_contact_on=TODAY)


def made_before(days_left: int) -> dt.date:
    """When a diagnosis was made that is valid for so many days still."""
    return add_months(TODAY + dt.timedelta(days=days_left), -24)


def test_a_diagnosis_that_expires_appears_and_goes_when_a_new_one_is_asked(
    alice: User, client: Client
) -> None:
    first = DiagnosisFactory(client=client, made_on=made_before(62))
    assert kinds(my_day(alice)) == []
    first.made_on = made_before(59)
    first.save()
    assert kinds(my_day(alice)) == ["diagnosis_ends"]
    DiagnosisRequestFactory(client=client, asked_on=TODAY)
    assert kinds(my_day(alice)) == []


def test_a_newer_diagnosis_or_one_that_holds_for_good_expires_not(alice: User, client: Client) -> None:
    DiagnosisFactory(client=client, made_on=made_before(-9))
    assert kinds(my_day(alice)) == ["diagnosis_ends"]
    for_good = DiagnosisModuleFactory(code="oud", valid_months=None)
    DiagnosisFactory(client=client, module=for_good, made_on=ago(9))
    assert kinds(my_day(alice)) == []


def test_who_left_the_file_needs_no_new_diagnosis(alice: User) -> None:
    DiagnosisFactory(client=ClientFactory(assigned_to=alice), made_on=made_before(0))
    assert kinds(my_day(alice)) == []


@pytest.mark.parametrize("goes", ["answered", "withdrawn"])
def test_a_request_without_an_answer_appears_and_goes(alice: User, client: Client, goes: str) -> None:
    asked = DiagnosisRequestFactory(client=client, asked_on=ago(41))
    assert kinds(my_day(alice)) == []
    asked.asked_on = ago(42)
    asked.save()
    assert kinds(my_day(alice)) == ["diagnosis_asked"]
    if goes == "answered":
        DiagnosisFactory(client=client, made_on=TODAY)
    else:
        asked.withdrawn_on = TODAY
        asked.save()
    assert kinds(my_day(alice)) == []


def test_an_examination_that_is_not_received_appears_and_goes(alice: User, client: Client) -> None:
    examination = MedicalExaminationFactory(client=client, asked_on=ago(41))
    assert kinds(my_day(alice)) == []
    examination.asked_on = ago(42)
    examination.save()
    assert kinds(my_day(alice)) == ["examination_asked"]
    examination.received_on = TODAY
    examination.save()
    assert kinds(my_day(alice)) == []


def test_an_examination_that_expires_appears_and_goes_when_one_is_asked(alice: User, client: Client) -> None:
    days: dict[str, Any] = {"asked_on": ago(300), "received_on": ago(280)}
    examination = MedicalExaminationFactory(client=client, valid_until=TODAY + dt.timedelta(days=61), **days)
    assert kinds(my_day(alice)) == []
    examination.valid_until = TODAY + dt.timedelta(days=60)
    examination.save()
    assert kinds(my_day(alice)) == ["examination_ends"]
    MedicalExaminationFactory(client=client, asked_on=TODAY)
    assert kinds(my_day(alice)) == []
