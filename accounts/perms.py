"""Who administers users, and whose saved filters somebody may change."""

from typing import Any

from rules.predicates import predicate

from accounts.models import SavedFilter
from core.rights import grant_by_role, grant_on_object


def shares_filters(user: Any) -> bool:
    """Whether somebody keeps filters for the own team."""
    return user.team_id is not None and bool(user.has_perm("accounts.share_filters"))


@predicate(name="keeps_filter")
def keeps_filter(user: Any, saved: SavedFilter | None) -> bool:
    """One's own; those of one's team only for who may share."""
    if saved is None or saved.user_id == user.pk:
        return True
    return shares_filters(user) and saved.team_id == user.team_id


grant_by_role("accounts.manage_users", "accounts.keep_filters", "accounts.share_filters")
grant_on_object("accounts.change_filter", keeps_filter)
