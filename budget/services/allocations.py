"""What is set aside, and moving it with a second pair of eyes."""

import datetime as dt
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from budget.closed_years import refuse_closed, refused_when_closed
from budget.enums import Decision
from budget.models import Allocation, Transfer
from budget.services.guard import Leave, lock_posts
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock


def set_aside(*, user: User, allocation: Allocation, request: str = "") -> Allocation:
    """Save an allocation that is not saved yet; its `reason` says why."""
    with acting(user, allocation.reason, request=request):
        allocation.author = user
        _save(allocation)
    return allocation


def change_allocation(
    *,
    user: User,
    allocation: Allocation,
    amount: Decimal,
    version: str,
    reason: str,
    leave: Leave | None = None,
    request: str = "",
) -> Allocation:
    """Give an allocation another amount: its next version, with this reason and author."""
    with acting(user, reason, request=request):
        locked = lock_posts([allocation.post])
        stored = lock(allocation, version)
        refuse_closed([stored.year_id])
        stored.amount, stored.reason, stored.author = amount, reason, user
        stored.revision += 1
        _save(stored)
        locked.settle(stored, leave)
    return stored


def ask_transfer(*, user: User, transfer: Transfer, on: dt.date, request: str = "") -> Transfer:
    """Ask for a transfer that is not saved yet. Nothing moves before somebody else agrees."""
    with acting(user, transfer.reason, request=request):
        transfer.asked_by, transfer.asked_on = user, on
        _save(transfer)
    return transfer


def approve_transfer(
    *, user: User, transfer: Transfer, on: dt.date, leave: Leave | None = None, request: str = ""
) -> Transfer:
    """Agree, so that the money moves. Refused to who asked, and where the post has too little left."""
    with acting(user, _("Transfer approved"), request=request):
        locked = lock_posts([transfer.from_post, transfer.to_post])
        stored = _decide(transfer, Decision.APPROVED, user, on)
        locked.settle(stored, leave)
    return stored


def refuse_transfer(*, user: User, transfer: Transfer, on: dt.date, request: str = "") -> Transfer:
    """Do not agree: the money stays where it is."""
    with acting(user, _("Transfer refused"), request=request):
        lock_posts([transfer.from_post, transfer.to_post])
        return _decide(transfer, Decision.REFUSED, user, on)


def _decide(transfer: Transfer, decision: Decision, user: User, on: dt.date) -> Transfer:
    stored = Transfer.objects.select_for_update(of=("self",)).get(pk=transfer.pk)
    refuse_closed([stored.year_id])
    if stored.decision != Decision.ASKED:
        raise ValidationError(_("This transfer was decided on already."), code="decided")
    stored.decision, stored.decided_by, stored.decided_on = decision, user, on
    _save(stored)
    return stored


def _save(row: Allocation | Transfer) -> None:
    with refused_when_closed(), readable_violations(type(row)):
        row.full_clean()
        row.save()
