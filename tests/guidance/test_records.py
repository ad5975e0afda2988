"""What a consultant writes in a client's file: added, corrected, taken away, and refused."""

import datetime as dt
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse

from accounts.models import User
from clients.models import Client
from guidance.models import Action, Calculation, ContactMoment, Goal, Note, Referral
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    ActionFactory,
    ClientFactory,
    GoalFactory,
    NoteFactory,
    ReferralFactory,
    UserFactory,
)
from tests.guidance.days import TODAY, ago

pytestmark = pytest.mark.django_db

SOON = TODAY + dt.timedelta(days=14)
RECORDS: dict[str, tuple[Any, dict[str, str]]] = {
    "goal": (Goal, {"aim": "Werk in de zorg", "due_on": f"{SOON:%d-%m-%Y}"}),
    "action": (Action, {"what": "Cv nakijken", "due_on": f"{SOON:%d-%m-%Y}"}),
    "note": (Note, {"text": "Belt liever in de ochtend"}),
    "referral": (
        Referral,
        {"direction": "to", "party": "fsp", "on": f"{TODAY:%d-%m-%Y}", "about": "Begroting maken"},
    ),
    "calculation": (
        Calculation,
        {"tool": "werkloont", "on": f"{TODAY:%d-%m-%Y}", "outcome": "Houdt 180 euro over"},
    ),
}


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice)


def address(client: Client, page: str, **more: Any) -> str:
    return reverse(f"guidance:{page}", kwargs={"number": client.number, **more})


def correct(user: User, client: Client, what: str, row: Any, **values: str) -> HttpResponse:
    """Open the form of a stored row, and send it with other values and a reason."""
    page = address(client, "correct_record", kind=what, pk=row.pk)
    version = signed_in(user).get(page).context["form"].initial["version"]
    return signed_in(user).post(page, {"version": version, "why": "verschreven", **values})


@pytest.mark.parametrize("kind", RECORDS)
def test_a_row_is_added_and_stands_on_the_page(alice: User, client: Client, kind: str) -> None:
    model, values = RECORDS[kind]
    page = address(client, "add_record", kind=kind)
    with recorded_reading(client):
        assert signed_in(alice).get(page).status_code == 200
    assert signed_in(alice).post(page, values).status_code == 302
    row = model.objects.get(client=client)
    assert getattr(row, "by", alice) == alice
    shown = next(
        value for name, value in values.items() if name in ("aim", "what", "text", "about", "outcome")
    )
    assert shown in signed_in(alice).get(file_url(client)).text


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
@pytest.mark.parametrize("kind", RECORDS)
def test_others_write_nothing(person: str, kind: str, client: Client, request: pytest.FixtureRequest) -> None:
    model, values = RECORDS[kind]
    browser = signed_in(request.getfixturevalue(person))
    assert browser.post(address(client, "add_record", kind=kind), values).status_code == 403
    assert not model.objects.exists()


def test_a_job_coach_reads_the_panels_and_changes_nothing(client: Client) -> None:
    coach = UserFactory(job_coach=True)
    client.assignments.update(consultant=coach)
    NoteFactory(client=client)
    browser = signed_in(coach)
    page = browser.get(file_url(client))
    assert "Wil graag in de ochtend bellen" in page.text
    assert address(client, "add_record", kind="note") not in page.text
    assert browser.get(address(client, "add_record", kind="note")).status_code == 403


def test_a_kind_that_is_none_is_not_found(alice: User, client: Client) -> None:
    assert signed_in(alice).get(address(client, "add_record", kind="poem")).status_code == 404


def test_a_row_of_another_client_is_not_found_in_this_file(alice: User, client: Client) -> None:
    other = NoteFactory()
    page = address(client, "correct_record", kind="note", pk=other.pk)
    assert signed_in(alice).get(page).status_code == 404


def test_a_contact_moment_with_the_next_action_is_one_form(alice: User, client: Client) -> None:
    values = {
        "kind": "phone",
        "on": f"{TODAY:%d-%m-%Y}",
        "reached": "on",
        "about": "Sprak over de vacature",
        "next_action": "Bellen na het gesprek",
        "next_on": f"{SOON:%d-%m-%Y}",
    }
    assert signed_in(alice).post(address(client, "contact"), values).status_code == 302
    client.refresh_from_db()
    assert client.last_contact_on == TODAY
    action = Action.objects.get(client=client)
    assert (action.what, action.due_on, action.owner) == ("Bellen na het gesprek", SOON, None)


@pytest.mark.parametrize(
    ("changed", "wrong"),
    [
        ({"about": ""}, "about"),
        ({"on": f"{TODAY + dt.timedelta(days=1):%d-%m-%Y}"}, "on"),
        ({"kind": "dream"}, "kind"),
        ({"next_action": "Bellen", "next_on": ""}, "next_on"),
        ({"about": "Is depressief en slikt medicijnen"}, "sure"),
        ({"next_action": "Huisarts bellen"}, "sure"),
    ],
)
def test_a_contact_moment_that_is_not_right_is_refused_at_its_field(
    alice: User, client: Client, changed: dict[str, str], wrong: str
) -> None:
    values = {"kind": "phone", "on": f"{TODAY:%d-%m-%Y}", "about": "Gesproken", "next_on": f"{SOON:%d-%m-%Y}"}
    page = signed_in(alice).post(address(client, "contact"), {**values, **changed})
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [wrong]
    assert not ContactMoment.objects.exists()


def test_words_about_health_are_kept_only_by_who_is_sure(alice: User, client: Client) -> None:
    page = address(client, "add_record", kind="note")
    refused = signed_in(alice).post(page, {"text": "Wil doktersassistent worden bij een huisarts"})
    assert "huisarts" in str(refused.context["form"].errors)
    assert (
        signed_in(alice).post(page, {"text": "Wil werken bij een huisarts", "sure": "on"}).status_code == 302
    )


def test_an_attempt_that_reached_nobody_is_no_contact(alice: User, client: Client) -> None:
    values = {"kind": "phone", "on": f"{TODAY:%d-%m-%Y}", "about": "Voicemail"}
    signed_in(alice).post(address(client, "contact"), values)
    client.refresh_from_db()
    assert client.last_contact_on is None


def test_the_last_contact_follows_a_correction_and_a_removal(alice: User, client: Client) -> None:
    browser = signed_in(alice)
    for day in (ago(20), ago(2)):
        browser.post(
            address(client, "contact"),
            {"kind": "phone", "on": f"{day:%d-%m-%Y}", "reached": "on", "about": "Gesproken"},
        )
    last = ContactMoment.objects.get(on=ago(2))
    values = {"kind": "phone", "on": f"{ago(9):%d-%m-%Y}", "reached": "on", "about": "Gesproken"}
    assert correct(alice, client, "contact", last, **values).status_code == 302
    client.refresh_from_db()
    assert client.last_contact_on == ago(9)
    page = address(client, "remove_record", kind="contact", pk=last.pk)
    version = browser.get(page).context["form"].initial["version"]
    assert browser.post(page, {"version": version, "why": "andere klant"}).status_code == 302
    client.refresh_from_db()
    assert client.last_contact_on == ago(20)


@pytest.mark.django_db(transaction=True)
def test_a_stale_save_shows_both_versions_and_keeps_what_was_typed(alice: User, client: Client) -> None:
    note = NoteFactory(client=client, text="Oud")
    page = address(client, "correct_record", kind="note", pk=note.pk)
    browser = signed_in(alice)
    version = browser.get(page).context["form"].initial["version"]
    Note.objects.update(text="Van een collega")
    answer = browser.post(page, {"text": "Van mij", "why": "aanvulling", "version": version})
    assert answer.status_code == 409
    assert [(one.yours, one.stored) for one in answer.context["both"] if one.differs] == [
        ("Van mij", "Van een collega")
    ]
    again = browser.post(
        page, {"text": "Van mij", "why": "aanvulling", "version": answer.context["form"].data["version"]}
    )
    assert again.status_code == 302
    note.refresh_from_db()
    assert note.text == "Van mij"


@pytest.mark.django_db(transaction=True)
def test_what_changed_meanwhile_is_not_taken_away(alice: User, client: Client) -> None:
    note = NoteFactory(client=client)
    page = address(client, "remove_record", kind="note", pk=note.pk)
    version = signed_in(alice).get(page).context["form"].initial["version"]
    Note.objects.update(text="Anders")
    assert signed_in(alice).post(page, {"version": version, "why": "dubbel"}).status_code == 422
    assert Note.objects.exists()


def test_a_goal_with_actions_stays(alice: User, client: Client) -> None:
    goal = GoalFactory(client=client)
    ActionFactory(client=client, goal=goal)
    page = address(client, "remove_record", kind="goal", pk=goal.pk)
    version = signed_in(alice).get(page).context["form"].initial["version"]
    answer = signed_in(alice).post(page, {"version": version, "why": "dubbel"})
    assert answer.status_code == 422
    assert Goal.objects.exists()


def test_a_goal_that_is_dropped_says_what_came_of_it(alice: User, client: Client) -> None:
    goal = GoalFactory(client=client, agreed_on=ago(9), due_on=TODAY)
    values = {"aim": goal.aim, "due_on": f"{goal.due_on:%d-%m-%Y}", "state": "dropped"}
    assert correct(alice, client, "goal", goal, **values).status_code == 422
    assert correct(alice, client, "goal", goal, **values, outcome="verhuisd").status_code == 302


def test_a_referral_is_acknowledged_with_its_answer(alice: User, client: Client) -> None:
    referral = ReferralFactory(client=client, on=ago(3))
    values = {"direction": "to", "party": "fsp", "on": f"{ago(3):%d-%m-%Y}", "about": referral.about}
    too_soon = correct(alice, client, "referral", referral, **values, acknowledged_on=f"{ago(9):%d-%m-%Y}")
    assert too_soon.status_code == 422
    answer = {"acknowledged_on": f"{TODAY:%d-%m-%Y}", "answer": "intake volgende week"}
    assert correct(alice, client, "referral", referral, **values, **answer).status_code == 302
    referral.refresh_from_db()
    assert (referral.acknowledged_on, referral.answer) == (TODAY, "intake volgende week")


def test_an_action_is_done_with_one_click_and_open_again_with_another(alice: User, client: Client) -> None:
    action = ActionFactory(client=client)
    page = address(client, "close_action", pk=action.pk)
    browser = signed_in(alice)
    browser.post(page, {"state": "done"})
    action.refresh_from_db()
    assert (action.state, action.closed_on) == ("done", TODAY)
    browser.post(page, {"state": "open"})
    action.refresh_from_db()
    assert (action.state, action.closed_on) == ("open", None)


def test_charlie_closes_no_action_of_another_team(charlie: User, client: Client) -> None:
    action = ActionFactory(client=client)
    assert signed_in(charlie).post(address(client, "close_action", pk=action.pk)).status_code == 403
