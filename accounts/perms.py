"""Predicates about the person who asks, for use in each app's `perms.py`."""

from typing import Any

import rules


def holds(permission: str) -> Any:
    """True for somebody with a role that has this permission."""

    @rules.predicate(name=f"holds:{permission}")
    def check(user: Any) -> bool:
        return bool(user.is_active and permission in user.role_permissions)

    return check


def grant_by_role(*permissions: str) -> None:
    """Register permissions that follow from the role alone."""
    for permission in permissions:
        rules.add_perm(permission, holds(permission))


grant_by_role("accounts.manage_users")
