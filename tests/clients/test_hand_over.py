"""A caseload handed over: all or nothing, with a receipt, acknowledged, and taken back exactly."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accounts.models import Team, User
from clients.handover.balance import balance
from clients.handover.services import Chosen, acknowledge, changed_since, hand_over, take_back
from clients.models import Assignment, Client, HandOver
from clients.services import assign
from core.versions import with_version
from tests.factories import ClientFactory, UserFactory

pytestmark = pytest.mark.django_db
TODAY = dt.date(2020, 6, 1)
BEFORE = dt.date(2020, 5, 31)


@pytest.fixture
def colleague(team: Team) -> User:
    """Somebody of Alice's team who receives."""
    return UserFactory(username="nadia", first_name="Nadia", consultant=True, team=team)


def shown(*clients: Client, note: str = "") -> dict[int, Chosen]:
    """The assignments of these clients as somebody sees them now."""
    held = with_version(Assignment.objects.active_on(TODAY).filter(client__in=clients))
    return {one.pk: Chosen(one.version, note) for one in held}


def given(user: User, to: User, clients: Iterable[Client], **more: Any) -> HandOver:
    values = {"chosen": shown(*clients), "day": TODAY, "reason": "Verlof", **more}
    return hand_over(user=user, consultant=to, team=to.team, **values)


def periods(client: Client) -> list[tuple[Any, ...]]:
    return list(
        client.assignments.order_by("start").values_list("pk", "start", "end", "consultant", "team", "reason")
    )


def test_the_clients_are_with_the_receiver_from_that_day_on(alice: User, joke: User, colleague: User) -> None:
    clients = [ClientFactory(assigned_to=alice) for _ in range(2)]
    made = given(joke, colleague, clients, chosen=shown(*clients, note="Belt in de middag"))
    for client in clients:
        first, second = client.assignments.order_by("start")
        assert (first.consultant, first.end) == (alice, BEFORE)
        assert (second.consultant, second.start, second.end) == (colleague, TODAY, None)
        assert second.reason == "Verlof"
    assert [row.note for row in made.clients.all()] == ["Belt in de middag"] * 2
    assert made.waiting


def test_who_was_assigned_on_that_day_makes_room_altogether(alice: User, joke: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice, assigned_to__since=TODAY)
    given(joke, colleague, [client])
    assert [(one.consultant, one.start) for one in client.assignments.all()] == [(colleague, TODAY)]


def test_who_takes_clients_over_need_not_acknowledge_that(alice: User, joke: User) -> None:
    made = given(joke, joke, [ClientFactory(assigned_to=alice)])
    assert (made.acknowledged_by, made.acknowledged_on) == (joke, TODAY)


@pytest.mark.parametrize("since", [dt.date(2015, 1, 1), TODAY])
def test_taken_back_everything_is_as_it_was(alice: User, joke: User, colleague: User, since: dt.date) -> None:
    client = ClientFactory(assigned_to=alice, assigned_to__since=since)
    Assignment.objects.update(end=dt.date(2021, 1, 1), reason="Instroom")
    before = periods(client)
    made = given(joke, colleague, [client])
    assert periods(client) != before
    take_back(user=joke, hand_over=made, leaving=[], day=TODAY, reason="Toch niet")
    assert periods(client) == before
    made.refresh_from_db()
    assert (made.undone_by, made.clients.get().taken_back) == (joke, True)


def test_clients_that_were_changed_since_stay_and_are_named(alice: User, joke: User, colleague: User) -> None:
    stays, goes_back = (ClientFactory(assigned_to=alice) for _ in range(2))
    made = given(joke, colleague, [stays, goes_back])
    assign(
        user=joke,
        client=stays,
        consultant=None,
        team=joke.team,
        start=TODAY + dt.timedelta(days=1),
        reason="Later",
    )
    after = periods(stays)
    assert changed_since(made, made.clients.all()) == {stays.pk}
    with pytest.raises(ValidationError, match=stays.surname):
        take_back(user=joke, hand_over=made, leaving=[], day=TODAY, reason="Toch niet")
    take_back(user=joke, hand_over=made, leaving=[stays.pk], day=TODAY, reason="Toch niet")
    assert periods(stays) == after
    assert goes_back.assignments.get().consultant == alice


def test_nothing_is_taken_back_twice_or_when_all_changed(alice: User, joke: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    made = given(joke, colleague, [client])
    again = given(joke, alice, [client])
    with pytest.raises(ValidationError):
        take_back(user=joke, hand_over=made, leaving=[client.pk], day=TODAY, reason="Toch niet")
    take_back(user=joke, hand_over=again, leaving=[], day=TODAY, reason="Toch niet")
    take_back(user=joke, hand_over=made, leaving=[], day=TODAY, reason="Toch niet")
    assert client.assignments.get().consultant == alice
    with pytest.raises(ValidationError):
        take_back(user=joke, hand_over=made, leaving=[], day=TODAY, reason="Nog eens")


def test_a_client_that_changed_since_it_was_shown_stops_the_whole(
    alice: User, joke: User, colleague: User
) -> None:
    clients = [ClientFactory(assigned_to=alice) for _ in range(2)]
    chosen = shown(*clients)
    assign(user=joke, client=clients[1], consultant=joke, team=joke.team, start=TODAY, reason="Iemand anders")
    with pytest.raises(ValidationError, match=clients[1].surname):
        given(joke, colleague, clients, chosen=chosen)
    assert clients[0].assignments.get().end is None
    assert not HandOver.objects.exists()


def test_it_is_refused_for_who_is_the_receiver_s_already(alice: User, joke: User) -> None:
    client = ClientFactory(assigned_to=alice)
    with pytest.raises(ValidationError, match=client.surname):
        given(joke, alice, [client])


def test_it_is_refused_where_somebody_else_is_planned(alice: User, joke: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    assign(
        user=joke,
        client=client,
        consultant=joke,
        team=joke.team,
        start=TODAY + dt.timedelta(days=9),
        reason="Gepland",
    )
    with pytest.raises(ValidationError, match=client.surname):
        given(joke, colleague, [client])


def test_nobody_or_too_many_are_refused(joke: User, colleague: User, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError):
        given(joke, colleague, [])
    monkeypatch.setattr("clients.handover.services.MOST_CLIENTS", 0)
    with pytest.raises(ValidationError):
        given(joke, colleague, [ClientFactory(assigned_to=joke)])


def test_a_note_that_is_too_long_stops_the_whole(alice: User, joke: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    with pytest.raises(ValidationError):
        given(joke, colleague, [client], chosen=shown(client, note="x" * 501))
    assert client.assignments.get().consultant == alice


def test_acknowledged_once_and_not_after_it_was_taken_back(alice: User, joke: User, colleague: User) -> None:
    made = given(joke, colleague, [ClientFactory(assigned_to=alice)])
    acknowledge(user=colleague, hand_over=made, day=TODAY)
    again = acknowledge(user=colleague, hand_over=made, day=TODAY + dt.timedelta(days=1))
    assert (again.acknowledged_by, again.acknowledged_on) == (colleague, TODAY)
    take_back(user=joke, hand_over=made, leaving=[], day=TODAY, reason="Toch niet")
    with pytest.raises(ValidationError):
        acknowledge(user=colleague, hand_over=made, day=TODAY)


def test_the_balance_counts_everybody_s_clients_by_rung(alice: User, colleague: User) -> None:
    moved = ClientFactory(assigned_to=alice, on_rung=4)
    ClientFactory(assigned_to=alice)
    ClientFactory(assigned_to=colleague, on_rung=4)
    lines = {
        line.name: line for line in balance([moved.pk], consultant=colleague, team=colleague.team, day=TODAY)
    }
    assert [(name, line.total.before, line.total.after) for name, line in lines.items()] == [
        ("Alice", 2, 1),
        ("Nadia", 1, 2),
    ]
    assert [(one.before, one.after) for one in lines["Nadia"].rungs] == [(0, 0)] * 3 + [(1, 2)] + [(0, 0)] * 3
    assert [(one.before, one.after) for one in lines["Alice"].rungs][3:] == [(1, 0), (0, 0), (0, 0), (1, 1)]
