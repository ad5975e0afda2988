"""Keeping, renaming and removing a filter: each one transaction."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from accounts.models import SavedFilter, User
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock


def save_filter(
    *, user: User, list_name: str, name: str, query: str, shared: bool, request: str = ""
) -> SavedFilter:
    """Keep a filter for oneself or, where one may, for one's whole team."""
    if shared and not user.has_perm("accounts.share_filters"):
        raise PermissionDenied
    if shared and user.team is None:
        raise ValidationError({"shared": _("You are in no team.")}, code="no_team")
    owner = {"team": user.team} if shared else {"user": user}
    with acting(user, _("Filter saved"), request=request):
        kept = SavedFilter(list_name=list_name, name=name, query=query, **owner)
        _save(kept)
    return kept


def rename_filter(
    *, user: User, saved: SavedFilter, name: str, version: str, request: str = ""
) -> SavedFilter:
    with acting(user, _("Filter renamed"), request=request):
        stored = lock(saved, version)
        stored.name = name
        _save(stored)
    return stored


def remove_filter(*, user: User, saved: SavedFilter, request: str = "") -> None:
    with acting(user, _("Filter removed"), request=request):
        saved.delete()


def _save(saved: SavedFilter) -> None:
    with readable_violations(SavedFilter):
        saved.full_clean()
        saved.save()
