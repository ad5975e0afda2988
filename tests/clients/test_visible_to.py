"""Who sees which client: by assignment, team and grant only."""

import datetime as dt

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.models import Team, User
from clients.enums import GrantScope
from clients.models import Client
from tests.factories import AssignmentFactory, ClientFactory, GrantFactory, TeamFactory, UserFactory
from tests.people import TODAY

pytestmark = pytest.mark.django_db

YESTERDAY, TOMORROW = TODAY - dt.timedelta(days=1), TODAY + dt.timedelta(days=1)


def sees(user: User, client: Client, on: dt.date = TODAY) -> bool:
    return Client.objects.visible_to(user, on).filter(pk=client.pk).exists()


def test_alice_sees_the_client_assigned_to_her(alice: User) -> None:
    assert sees(alice, ClientFactory(assigned_to=alice))


def test_alice_sees_her_own_client_while_she_has_no_team() -> None:
    alice = UserFactory(consultant=True, team=None)
    assert sees(alice, ClientFactory(assigned_to=alice))


def test_alice_sees_the_clients_of_her_team(alice: User, team: Team) -> None:
    colleague = UserFactory(consultant=True, team=team)
    assert sees(alice, ClientFactory(assigned_to=colleague))
    assert sees(alice, ClientFactory(in_team=team))


def test_a_client_counts_for_the_team_of_the_assignment_and_not_of_the_consultant_now(
    alice: User, team: Team
) -> None:
    moved = UserFactory(consultant=True, team=team)
    client = ClientFactory(assigned_to=moved)
    moved.team = TeamFactory()
    moved.save()
    assert sees(alice, client)


def test_nobody_without_a_team_sees_clients_without_a_team() -> None:
    owner, stranger = UserFactory(consultant=True, team=None), UserFactory(consultant=True, team=None)
    assert not sees(stranger, ClientFactory(assigned_to=owner))


def test_charlie_sees_nothing_of_another_team(alice: User, charlie: User) -> None:
    assert not sees(charlie, ClientFactory(assigned_to=alice))


@pytest.mark.parametrize("role", ["manager", "administrator", "auditor", "account_manager"])
def test_other_roles_open_no_file_even_when_it_is_assigned_to_them(role: str, team: Team) -> None:
    user = UserFactory(**{role: True}, team=team)
    assert not sees(user, ClientFactory(assigned_to=user))


def test_who_is_not_active_or_not_signed_in_sees_nothing(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    alice.is_active = False
    assert not sees(alice, client)
    assert not Client.objects.visible_to(AnonymousUser(), TODAY).exists()


def test_a_past_assignment_no_longer_opens_the_file(alice: User) -> None:
    client = ClientFactory()
    AssignmentFactory(client=client, consultant=alice, start=dt.date(2019, 1, 1), end=YESTERDAY)
    assert sees(alice, client, on=YESTERDAY)
    assert not sees(alice, client)


def test_a_future_assignment_does_not_open_the_file_yet(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, assigned_to__since=TOMORROW)
    assert not sees(alice, client)
    assert sees(alice, client, on=TOMORROW)


def test_a_grant_opens_the_file_for_its_user_only(alice: User, charlie: User) -> None:
    coach = UserFactory(job_coach=True)
    client = GrantFactory(user=coach).client
    assert sees(coach, client)
    assert not sees(alice, client)
    assert not sees(charlie, client)


def test_a_grant_for_a_team_opens_the_file_for_that_team_only(alice: User, charlie: User, team: Team) -> None:
    client = GrantFactory(user=None, team=team).client
    assert sees(alice, client)
    assert not sees(charlie, client)


def test_an_emergency_grant_opens_the_file(charlie: User) -> None:
    assert sees(charlie, GrantFactory(user=charlie, scope=GrantScope.EMERGENCY).client)


def test_a_grant_of_the_identity_alone_does_not_open_the_file(charlie: User) -> None:
    assert not sees(charlie, GrantFactory(user=charlie, scope=GrantScope.IDENTITY).client)


def test_an_expired_grant_opens_nothing(charlie: User) -> None:
    client = GrantFactory(user=charlie, end=YESTERDAY).client
    assert sees(charlie, client, on=YESTERDAY)
    assert not sees(charlie, client)


def test_the_pool_holds_the_clients_without_an_assignment_on_that_day(alice: User) -> None:
    waiting = ClientFactory()
    ClientFactory(assigned_to=alice)
    later = ClientFactory(assigned_to=alice, assigned_to__since=TOMORROW)
    assert set(Client.objects.in_pool(TODAY)) == {waiting, later}


def test_each_client_is_listed_once_however_many_ways_lead_to_it(alice: User, team: Team) -> None:
    client = ClientFactory(assigned_to=alice)
    GrantFactory(client=client, user=alice)
    GrantFactory(client=client, user=None, team=team)
    assert list(Client.objects.visible_to(alice, TODAY)) == [client]


def test_a_permission_on_one_client_asks_the_same_as_the_list(alice: User, charlie: User) -> None:
    client = ClientFactory(assigned_to=alice)
    assert alice.has_perm("clients.view_client", client)
    assert not charlie.has_perm("clients.view_client", client)
    assert charlie.has_perm("clients.view_client")
    assert alice.has_perm("clients.view_pool")
