"""Predicates about the person who asks, for use in each app's `perms.py`.

A permission without an object asks what somebody's roles allow; with an object it asks that of this object
too. Which role has which permission is one table: accounts/roles.py.
"""

from typing import Any

from rules.permissions import set_perm
from rules.predicates import predicate


def holds(permission: str) -> Any:
    """True for somebody with a role that has this permission."""

    @predicate(name=f"holds:{permission}")
    def check(user: Any) -> bool:
        return bool(user.is_active and user.is_authenticated and permission in user.role_permissions)

    return check


def grant_by_role(*permissions: str) -> None:
    """Register permissions that follow from the role alone."""
    for permission in permissions:
        set_perm(permission, holds(permission))


def grant_on_object(permission: str, allowed: Any) -> None:
    """Register a permission that a role gives, and that `allowed(user, object)` must allow for an
    object.
    """
    set_perm(permission, holds(permission) & allowed)
