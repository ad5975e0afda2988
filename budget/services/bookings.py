"""What was spent: recorded, taken back by a counter-booking, and matched to what was promised."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from budget.closed_years import closed_among, refuse_closed, refused_when_closed
from budget.enums import Category
from budget.models import Booking, Commitment
from budget.services.guard import Leave, lock_posts
from core.constraints import readable_violations
from core.history import acting


def record_booking(
    *, user: User, booking: Booking, leave: Leave | None = None, reason: str, request: str = ""
) -> Booking:
    """Save a booking that is not saved yet, under a number of our own.

    One on a commitment takes its post and category.
    """
    with acting(user, reason, request=request):
        if booking.commitment:
            booking.post = booking.commitment.post
            booking.category = booking.commitment.category
        locked = lock_posts([booking.post])
        _check_commitment(booking, booking.commitment)
        _save(booking, drawn={"number"})
        locked.settle(booking, leave)
        booking.refresh_from_db(fields=["number"])
    return booking


def counter_booking(
    *, user: User, booking: Booking, on: dt.date, leave: Leave | None = None, reason: str, request: str = ""
) -> Booking:
    """Take a booking back by its opposite, in its own year, or that of the day where its year is closed."""
    with acting(user, reason, request=request):
        locked = lock_posts([booking.post])
        stored = _lock(booking)
        counter = Booking(
            number=stored.number,
            sequence=stored.sequence + 1,
            year_id=on.year if closed_among([stored.year_id]) else stored.year_id,
            post=stored.post,
            category=stored.category,
            day=on,
            amount=-stored.amount,
            text=reason,
            commitment=stored.commitment,
            counters=stored,
        )
        _save(counter)
        locked.settle(counter, leave)
    return counter


def match_booking(
    *,
    user: User,
    booking: Booking,
    commitment: Commitment | None,
    leave: Leave | None = None,
    reason: str,
    request: str = "",
) -> Booking:
    """Confirm on which commitment a booking was spent, or (None) that it was on none.

    A booking for everybody takes the category of its commitment.
    """
    with acting(user, reason, request=request):
        locked = lock_posts([booking.post])
        stored = _lock(booking)
        refuse_closed([stored.year_id])
        _check_commitment(stored, commitment)
        stored.commitment = commitment
        if commitment and stored.category == Category.ALL:
            stored.category = commitment.category
        _save(stored)
        locked.settle(stored, leave)
    return stored


def _lock(booking: Booking) -> Booking:
    stored = Booking.objects.select_for_update(of=("self",)).get(pk=booking.pk)
    if stored.counters_id or Booking.objects.filter(counters=stored).exists():
        raise ValidationError(
            _("This booking was taken back, or takes another one back: it stays as it is."), code="countered"
        )
    return stored


def _check_commitment(booking: Booking, commitment: Commitment | None) -> None:
    """Its post is locked, so that what is read here holds until the end."""
    if commitment is None:
        return
    stored = Commitment.objects.get(pk=commitment.pk)
    if stored.post_id != booking.post_id:
        raise ValidationError(_("The commitment is of another post."), code="other_post")
    if stored.released_on:
        raise ValidationError(
            _("This commitment was released and can no longer be changed."), code="released"
        )


def _save(booking: Booking, drawn: set[str] | None = None) -> None:
    with refused_when_closed(), readable_violations(Booking):
        booking.full_clean(exclude=drawn)
        booking.save()
