"""Every change of a placement by a person: one transaction, with who, why and by which request.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the placement since it was read.
"""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from accounts.models import User
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock
from placements.models import Placement, PlacementEndReason
from placements.models.placement import NUMBER_SEQUENCE, own_number


def record_placement(*, user: User, placement: Placement, reason: str, request: str = "") -> Placement:
    """Save a placement that is not saved yet, under a number of our own."""
    with acting(user, reason, request=request):
        placement.number = _draw_number()
        _save(placement)
    return placement


def change_placement(
    *, user: User, placement: Placement, version: str, reason: str, request: str = ""
) -> Placement:
    """Save the changed values of a stored placement. Client and number stay, and so does a cancellation."""
    with acting(user, reason, request=request):
        stored = _lock(placement, version)
        placement.client_id, placement.number, placement.cancelled = stored.client_id, stored.number, False
        _save(placement)
    return placement


def end_placement(
    *,
    user: User,
    placement: Placement,
    end: dt.date,
    end_reason: PlacementEndReason,
    version: str,
    reason: str,
    request: str = "",
) -> Placement:
    """Give a placement its last day and why it ended, also another last day than the one that was known."""
    with acting(user, reason, request=request):
        stored = _lock(placement, version)
        stored.end, stored.end_reason = end, end_reason
        _save(stored)
    return stored


def cancel_placement(
    *, user: User, placement: Placement, version: str, reason: str, request: str = ""
) -> Placement:
    """Say that a placement never came about. It stays to be seen, and counts for nothing."""
    with acting(user, reason, request=request):
        stored = _lock(placement, version)
        stored.cancelled = True
        _save(stored)
    return stored


def _lock(placement: Placement, version: str) -> Placement:
    stored = lock(placement, version)
    if stored.cancelled:
        raise ValidationError(
            _("This placement is cancelled and can no longer be changed."), code="cancelled"
        )
    return stored


def _save(placement: Placement) -> None:
    with readable_violations(Placement):
        placement.full_clean()
        placement.save()


def _draw_number() -> str:
    """The next number of our own that no file has brought."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT nextval(%s)", [NUMBER_SEQUENCE])
            number = own_number(cursor.fetchone()[0])
            if not Placement.objects.filter(number=number).exists():
                return number
