"""Promises out of the budget: made, changed, released. Called by a form here and by the rooms above."""

import datetime as dt
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db.models import Sum
from django.utils.translation import gettext as _

from accounts.models import User
from budget.categories import category_for, check_eligible
from budget.closed_years import closed_among, refused_when_closed, years
from budget.enums import Category
from budget.models import Commitment, CommitmentMonth, Post
from budget.rules import NOUGHT, cut_back, spread
from budget.services.guard import Leave, lock_posts
from clients.models import Client
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock


def make_commitment(
    *,
    user: User,
    post: Post,
    amount: Decimal,
    start: dt.date,
    end: dt.date,
    text: str,
    day: dt.date,
    client: Client | None = None,
    category: Category | None = None,
    leave: Leave | None = None,
    reason: str,
    request: str = "",
) -> Commitment:
    """Promise an amount for a period, spread over its months by days, also over the end of a year.

    `category` is only for a promise to no client in particular. Raises ValidationError where a rule refuses
    it (`over_budget`, `year_closed`, `not_eligible`, …), also when two people want the last euros at once.
    """
    with acting(user, reason, request=request):
        locked = lock_posts([post])
        check_eligible(post=post, client=client, on=day)
        commitment = Commitment(
            post=post,
            category=category_for(post=post, client=client, on=day, chosen=category),
            client=client,
            day=day,
            start=start,
            end=end,
            amount=amount,
            text=text,
        )
        _save(commitment)
        _write_months(commitment, spread(amount, start, end))
        locked.settle(commitment, leave)
        commitment.refresh_from_db(fields=["number"])
    return commitment


def change_commitment(
    *,
    user: User,
    commitment: Commitment,
    amount: Decimal | None = None,
    start: dt.date | None = None,
    end: dt.date | None = None,
    text: str | None = None,
    version: str | None = None,
    leave: Leave | None = None,
    reason: str,
    request: str = "",
) -> Commitment:
    """Give a promise another amount, period or text; what is not given stays. Post, client, category and day
    stay too: release it and make another one.

    Months in closed years stay as they are; the rest of the amount is spread over what is open.
    """
    with acting(user, reason, request=request):
        locked = lock_posts([commitment.post])
        stored = _lock(commitment, version)
        stored.amount = stored.amount if amount is None else amount
        stored.start, stored.end = start or stored.start, end or stored.end
        stored.text = stored.text if text is None else text
        _refuse_below_booked(stored)
        _save(stored)
        _respread(stored)
        locked.settle(stored, leave)
    return stored


def release_commitment(
    *,
    user: User,
    commitment: Commitment,
    on: dt.date,
    version: str | None = None,
    reason: str,
    request: str = "",
) -> Commitment:
    """Set free what was promised and not spent. What was spent on it stays, and so do closed years."""
    with acting(user, reason, request=request):
        lock_posts([commitment.post])
        stored = _lock(commitment, version)
        months = _months(stored)
        closed = closed_among({month.year for month in months})
        kept = {month: amount for month, amount in months.items() if month.year in closed}
        freed = {month: amount for month, amount in months.items() if month.year not in closed}
        after = {**kept, **cut_back(freed, booked_by_year(stored))}
        stored.amount, stored.released_on = sum(after.values(), NOUGHT), on
        _save(stored)
        _write_months(stored, {month: after[month] for month in freed})
    return stored


def booked_by_year(commitment: Commitment) -> dict[int, Decimal]:
    """What was spent on a commitment in each year."""
    sums = commitment.bookings.order_by().values_list("year").annotate(sum=Sum("amount"))
    return dict(sums)


def _lock(commitment: Commitment, version: str | None) -> Commitment:
    """The stored commitment, locked. `version` is that of the row as somebody read it, if somebody did."""
    if version is None:
        stored = Commitment.objects.select_for_update(of=("self",)).get(pk=commitment.pk)
    else:
        stored = lock(commitment, version)
    if stored.released_on:
        raise ValidationError(
            _("This commitment was released and can no longer be changed."), code="released"
        )
    return stored


def _refuse_below_booked(commitment: Commitment) -> None:
    booked = sum(booked_by_year(commitment).values(), NOUGHT)
    if commitment.amount < booked:
        raise ValidationError(
            {"amount": _("More than this was spent on the commitment already. Release it instead.")},
            code="below_booked",
        )


def _respread(commitment: Commitment) -> None:
    """The months of open years anew; those of closed years keep their part."""
    months = _months(commitment)
    closed = closed_among({month.year for month in months} | {commitment.start.year, commitment.end.year})
    settled = {month: amount for month, amount in months.items() if month.year in closed}
    left = commitment.amount - sum(settled.values(), NOUGHT)
    after = spread(left, commitment.start, commitment.end, leaving_out=closed)
    if left < 0 or (left and not after):
        raise ValidationError(
            _("The part of this commitment in a closed year cannot change any more."), code="year_closed"
        )
    gone = [month for month in months if month not in settled and month not in after]
    commitment.months.filter(month__in=gone).delete()
    _write_months(commitment, after)


def _months(commitment: Commitment) -> dict[dt.date, Decimal]:
    return dict(commitment.months.values_list("month", "amount"))


def _write_months(commitment: Commitment, months: dict[dt.date, Decimal]) -> None:
    years({month.year for month in months})
    rows = [
        CommitmentMonth(commitment=commitment, year_id=month.year, month=month, amount=amount)
        for month, amount in months.items()
    ]
    with refused_when_closed(), readable_violations(CommitmentMonth):
        CommitmentMonth.objects.bulk_create(
            rows, update_conflicts=True, unique_fields=["commitment", "month"], update_fields=["amount"]
        )


def _save(commitment: Commitment) -> None:
    with readable_violations(Commitment):
        commitment.full_clean(exclude={"number"})
        commitment.save()
