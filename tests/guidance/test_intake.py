"""An intake: who comes in, and what is typed."""

import datetime as dt
from typing import Any

import pytest
from django.db import transaction
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from clients.models import Client, Grant
from guidance.models import Intake, IntakePage
from tests.audit.readings import recorded_reading
from tests.factories import ClientFactory, IntakePageFactory
from tests.factories.numbers import bsn_in_test_range
from tests.guidance.intakes import begin, browser_of, end_of, page, person, save

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


def test_a_new_person_becomes_a_client_with_an_open_intake(browser: Browser, alice: User) -> None:
    answer = browser.post(reverse("guidance:new_intake"), person())
    intake = Intake.objects.get()
    assert answer.headers["Location"] == reverse("guidance:intake", kwargs={"pk": intake.pk})
    assert intake.client.bsn == bsn_in_test_range(5_000)
    assert alice.has_perm("clients.view_client", intake.client)
    assert browser.get(answer.headers["Location"]).headers["Location"] == page(intake, "contact")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"bsn": "123456789"}, "bsn"),
        ({"bsn": ""}, "bsn"),
        ({"surname": ""}, "surname"),
        ({"birth_date": "31-02-1980"}, "birth_date"),
        ({"birth_date": "01-01-1850"}, "birth_date"),
        ({"birth_date": "01-01-2100"}, "birth_date"),
    ],
)
def test_a_wrong_person_is_refused_at_the_field_and_kept_in_the_form(
    browser: Browser, wrong: dict[str, str], field: str
) -> None:
    answer = browser.post(reverse("guidance:new_intake"), person(**{"initials": "B.B.", **wrong}))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert 'value="B.B."' in answer.text
    assert not Client.objects.exists()


@pytest.mark.parametrize(
    ("known", "typed", "why", "certain"),
    [
        ({}, {"surname": "Heel Anders", "birth_date": "03-03-1970"}, "Hetzelfde BSN", True),
        ({"surname": "Boterblom"}, {"number": 5_001}, "Dezelfde geboortedatum", False),
        (
            {"surname": "Anders", "phone": "06-1234 5678"},
            {"number": 5_001, "phone": "+31612345678"},
            "telefoon",
            False,
        ),
    ],
)
def test_who_may_be_known_is_shown_with_the_reason_first(
    browser: Browser, known: dict[str, Any], typed: dict[str, Any], why: str, certain: bool
) -> None:
    there = ClientFactory(
        **{
            "bsn": bsn_in_test_range(5_000),
            "surname": "Boterbloem",
            "birth_date": dt.date(1980, 2, 1),
            **known,
        }
    )
    with recorded_reading(there, purpose="intake"):
        answer = browser.post(reverse("guidance:new_intake"), person(**typed))
    assert [(one.client, one.certain) for one, _ in answer.context["known"]] == [(there, certain)]
    assert why in answer.text
    assert not Intake.objects.exists()


def test_somebody_else_of_the_same_name_is_a_decision_and_the_same_bsn_is_none(browser: Browser) -> None:
    ClientFactory(surname="Boterbloem", birth_date=dt.date(1980, 2, 1))
    browser.post(reverse("guidance:new_intake"), person(another="on"))
    assert Client.objects.count() == 2
    answer = browser.post(reverse("guidance:new_intake"), person(another="on", surname="Iemand"))
    assert answer.context["certain"]
    assert Client.objects.count() == 2


def test_who_may_be_known_is_looked_for_again_with_other_data(browser: Browser) -> None:
    ClientFactory(surname="Boterbloem", birth_date=dt.date(1980, 2, 1))
    answer = browser.post(reverse("guidance:new_intake"), person())
    assert answer.context["known"]
    assert 'form="person" name="another" value="on"' in answer.text
    browser.post(reverse("guidance:new_intake"), person(birth_date="02-02-1981"))
    assert Client.objects.count() == 2


def test_the_intake_of_a_client_of_the_pool_opens_the_file(browser: Browser, alice: User) -> None:
    client = ClientFactory()
    browser.post(reverse("guidance:begin_intake", kwargs={"number": client.number}))
    assert Intake.objects.get().client == client
    assert Grant.objects.get().user == alice


def test_the_client_of_another_consultant_has_to_be_handed_over(browser: Browser, charlie: User) -> None:
    client = ClientFactory(assigned_to=charlie)
    answer = browser.post(reverse("guidance:begin_intake", kwargs={"number": client.number}), follow=True)
    assert "heeft al een consulent" in answer.text
    assert not Intake.objects.exists()


def test_a_client_has_one_open_intake_to_which_the_button_leads_back(browser: Browser) -> None:
    intake = begin(browser)
    answer = browser.post(reverse("guidance:begin_intake", kwargs={"number": intake.client.number}))
    assert answer.headers["Location"] == reverse("guidance:intake", kwargs={"pk": intake.pk})
    assert Intake.objects.count() == 1


def test_what_is_typed_is_saved_while_typing_right_or_wrong(browser: Browser) -> None:
    intake = begin(browser)
    answer = browser.post(page(intake, "work"), {"autosave": "on", "version": "", "years_worked": "veel"})
    assert "Opgeslagen om" in answer.text
    assert IntakePage.objects.get().typed == {"years_worked": ["veel"]}


def test_and_is_there_again_on_another_machine(browser: Browser, alice: User) -> None:
    intake = begin(browser)
    browser.post(page(intake, "wishes"), {"autosave": "on", "version": "", "occupations": "bakker"})
    elsewhere = browser_of(alice).get(page(intake, "wishes"))
    assert 'value="bakker"' in elsewhere.text


def test_saving_goes_on_from_the_version_it_answered_with(browser: Browser) -> None:
    intake = begin(browser)
    first = browser.post(page(intake, "work"), {"autosave": "on", "version": "", "last_occupation": "k"})
    sent = {"autosave": "on", "version": first.context["version"], "last_occupation": "kok"}
    assert "Opgeslagen om" in browser.post(page(intake, "work"), sent).text
    assert IntakePage.objects.get().typed == {"last_occupation": ["kok"]}


def test_two_people_at_one_step_are_warned_and_see_both_versions(browser: Browser, joke: User) -> None:
    intake = begin(browser)
    with transaction.atomic():
        IntakePageFactory(
            intake=intake,
            step="work",
            saved_by=joke,
            saved_at=timezone.now(),
            typed={"last_occupation": ["kok"]},
        )
    late = {"version": "", "last_occupation": "bakker"}
    assert str(joke) in browser.post(page(intake, "work"), {**late, "autosave": "on"}).text
    answer = browser.post(page(intake, "work"), late)
    assert answer.status_code == 409
    assert ("bakker", "kok") in {(yours, stored) for _, yours, stored in answer.context["both"]}
    assert IntakePage.objects.get().typed == {"last_occupation": ["kok"]}
    browser.post(page(intake, "work"), {**late, "version": answer.context["version"]})
    assert IntakePage.objects.get().typed["last_occupation"] == ["bakker"]


def test_a_colleague_at_another_step_is_named(browser: Browser, joke: User) -> None:
    intake = begin(browser)
    IntakePageFactory(intake=intake, step="work", saved_by=joke, saved_at=timezone.now())
    assert browser.get(page(intake, "wishes")).context["other"].saved_by == joke


def test_a_wrong_answer_is_kept_and_said_at_its_field(browser: Browser) -> None:
    intake = begin(browser)
    answer = save(browser, intake, "work", years_worked="veel")
    assert answer.status_code == 422
    assert "years_worked" in answer.context["form"].errors
    assert 'value="veel"' in answer.text


def test_a_right_answer_leads_to_the_next_step(browser: Browser) -> None:
    intake = begin(browser)
    assert save(browser, intake, "contact", phone="0612345678").headers["Location"] == page(intake, "work")
    assert save(browser, intake, "wishes").headers["Location"] == end_of(intake)


@pytest.mark.parametrize(
    ("group", "step"), [("statushouder", "integration"), ("pro_vso", "school"), ("schoolverlater", "school")]
)
def test_a_target_group_brings_its_own_questions(browser: Browser, group: str, step: str) -> None:
    intake = begin(browser)
    assert browser.get(page(intake, step)).status_code == 404
    save(browser, intake, "contact", target_groups=[group])
    assert browser.get(page(intake, step)).status_code == 200


def test_what_the_file_knows_is_filled_in(browser: Browser, alice: User) -> None:
    client = ClientFactory(assigned_to=alice, phone="0612345678", in_group="statushouder")
    browser.post(reverse("guidance:begin_intake", kwargs={"number": client.number}))
    form = browser.get(page(Intake.objects.get(), "contact")).context["form"]
    assert form["phone"].value() == "0612345678"
    assert form["target_groups"].value() == ["statushouder"]
