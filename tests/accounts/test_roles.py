"""Roles and what follows from them."""

import pytest
from django.contrib.auth.models import AnonymousUser

from accounts.enums import Role
from accounts.models import User
from accounts.roles import PERMISSIONS, permissions_of
from tests.factories import ClientFactory, PlacementFactory, UserFactory

EVERY_PERMISSION = sorted(frozenset().union(*PERMISSIONS.values()))


def test_every_role_has_a_row_in_the_table_and_a_task_in_words() -> None:
    assert set(PERMISSIONS) == set(Role)
    assert all(str(role.task) for role in Role)


def test_several_roles_add_up() -> None:
    both = permissions_of([Role.MANAGER, Role.AUDITOR])
    assert both == PERMISSIONS[Role.MANAGER] | PERMISSIONS[Role.AUDITOR]
    assert permissions_of([]) == frozenset()


@pytest.mark.django_db
@pytest.mark.parametrize("role", Role)
def test_a_role_gives_its_permissions_and_no_other(role: Role) -> None:
    user = UserFactory(roles=[role])
    assert {name for name in EVERY_PERMISSION if user.has_perm(name)} == PERMISSIONS[role]


@pytest.mark.django_db
@pytest.mark.parametrize("permission", EVERY_PERMISSION)
def test_who_is_not_active_or_not_signed_in_holds_nothing(permission: str) -> None:
    assert not UserFactory(roles=list(Role), is_active=False).has_perm(permission)
    assert not AnonymousUser().has_perm(permission)


@pytest.mark.django_db
def test_a_placement_is_seen_by_who_may_open_its_client(alice: User, charlie: User) -> None:
    placement = PlacementFactory(client=ClientFactory(assigned_to=alice))
    assert alice.has_perm("placements.view_placement", placement)
    assert not charlie.has_perm("placements.view_placement", placement)
