"""One client given to somebody from the client's page: handed over with a receipt, or assigned at once."""

import datetime as dt
from typing import Any

import pytest
from django.http import HttpResponse
from django.utils import timezone

from accounts.models import Team, User
from clients.handover.one_client import give, seen
from clients.handover.services import take_back
from clients.models import Client, HandOver
from tests.clients.browsing import file_url, signed_in
from tests.clients.test_hand_over import periods
from tests.clients.test_hand_over_pages import url as receipt_url
from tests.factories import ClientFactory, GuidancePolicyFactory, UserFactory
from tests.guidance.days import handle, kinds, my_day

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
TOMORROW = TODAY + dt.timedelta(days=1)


@pytest.fixture
def colleague(team: Team) -> User:
    return UserFactory(username="nadia", first_name="Nadia", consultant=True, team=team)


def send(user: User, client: Client, **more: Any) -> HttpResponse:
    values = {"start": f"{TODAY:%d-%m-%Y}", "why": "Verlof", "seen": seen(client), **more}
    return signed_in(user).post(file_url(client, "assign"), values)


def test_the_receiver_finds_it_in_my_day_and_acknowledges(alice: User, colleague: User) -> None:
    GuidancePolicyFactory()
    client = ClientFactory(assigned_to=alice)
    page = send(alice, client, consultant=colleague.pk, note="Belt in de middag")
    made = HandOver.objects.get()
    assert page.headers["Location"] == receipt_url(made)
    assert (made.clients.get().note, made.waiting) == ("Belt in de middag", True)
    assert client.assignments.get(end=None).consultant == colleague
    fact = next(one for one in my_day(colleague).context["page"].facts if one.source.code == "hand_over")
    handle(signed_in(colleague), fact, outcome="received")
    made.refresh_from_db()
    assert made.acknowledged_by == colleague
    assert "hand_over" not in kinds(my_day(colleague))


def test_it_is_taken_back_exactly_also_before_its_day(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    before = periods(client)
    send(alice, client, consultant=colleague.pk, start=f"{TOMORROW:%d-%m-%Y}")
    made = HandOver.objects.get()
    assert made.day == TOMORROW
    assert not signed_in(alice).get(receipt_url(made)).context["may_acknowledge"]
    take_back(user=alice, hand_over=made, leaving=[], day=TODAY, reason="Toch niet")
    assert periods(client) == before


def test_a_receiver_acknowledges_from_the_day_itself_on(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    send(alice, client, consultant=colleague.pk, start=f"{TOMORROW:%d-%m-%Y}")
    made = HandOver.objects.get()
    assert not signed_in(colleague).get(receipt_url(made)).context["may_acknowledge"]
    signed_in(colleague).post(receipt_url(made, "acknowledge_hand_over"))
    made.refresh_from_db()
    assert made.waiting


def test_who_gives_to_another_team_sees_the_receipt_and_no_longer_the_file(
    alice: User, charlie: User
) -> None:
    client = ClientFactory(assigned_to=alice)
    page = send(alice, client, consultant=charlie.pk)
    assert client.assignments.get(end=None).team == charlie.team
    assert signed_in(alice).get(page.headers["Location"]).status_code == 200
    assert signed_in(alice).get(file_url(client)).status_code == 403


def test_a_first_consultant_is_assigned_at_once(alice: User, colleague: User) -> None:
    client = ClientFactory()
    made = give(
        user=alice,
        client=client,
        consultant=colleague,
        team=colleague.team,
        start=TODAY,
        note="",
        shown="",
        reason="Nieuw",
    )
    assert made is None
    assert client.assignments.get().consultant == colleague
    assert not HandOver.objects.exists()


def test_who_takes_a_client_over_is_assigned_at_once(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    assert send(colleague, client, consultant=colleague.pk).headers["Location"] == file_url(client)
    assert client.assignments.get(end=None).consultant == colleague
    assert not HandOver.objects.exists()


def test_a_client_goes_to_somebody(alice: User) -> None:
    page = send(alice, ClientFactory(assigned_to=alice))
    assert page.status_code == 422
    assert page.context["form"].non_field_errors()


def test_a_client_does_not_go_to_who_works_for_it_already(alice: User) -> None:
    page = send(alice, ClientFactory(assigned_to=alice), consultant=alice.pk, team=alice.team_id)
    assert page.status_code == 302
    page = send(alice, client := ClientFactory(in_team=alice.team), team=alice.team_id)
    assert list(page.context["form"].errors) == ["consultant"]
    assert client.assignments.count() == 1


def test_a_client_does_not_go_before_the_latest_assignment(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice, assigned_to__since=TODAY)
    yesterday = TODAY - dt.timedelta(days=1)
    page = send(alice, client, consultant=colleague.pk, start=f"{yesterday:%d-%m-%Y}")
    assert list(page.context["form"].errors) == ["start"]
    assert client.assignments.get().consultant == alice


def test_who_saw_another_consultant_is_told_and_may_go_on(alice: User, joke: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    before = seen(client)
    send(alice, client, consultant=colleague.pk)
    page = send(alice, client, consultant=joke.pk, team=joke.team_id, seen=before)
    assert page.status_code == 422
    assert "Nadia" in page.content.decode()
    assert client.assignments.get(end=None).consultant == colleague
    assert page.context["form"]["seen"].value() == seen(client)
