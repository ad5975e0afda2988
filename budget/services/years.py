"""Closing a year: what is still open goes along to the next one, and what is left where somebody says so."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from budget.balances import Line, lines, open_parts
from budget.closed_years import refuse_closed, refused_when_closed
from budget.enums import Category, Decision
from budget.models import (
    Allocation,
    BudgetYear,
    Commitment,
    CommitmentMonth,
    Post,
    ShelteredPlaces,
    StatedTotal,
    Transfer,
)
from budget.rules import NOUGHT, cut_back
from budget.services.guard import lock_posts
from core.constraints import readable_violations
from core.history import acting

# Sources of the allocations that closing a year makes in the next one.
LEFT_OVER = "overheveling {year}"
STILL_OPEN = "verplichtingen {year}"

PostCategory = tuple[int, str]
Sums = dict[PostCategory, Decimal]


def close_year(
    *,
    user: User,
    year: BudgetYear,
    on: dt.date,
    carry_over: Collection[Post] = (),
    reason: str,
    request: str = "",
) -> BudgetYear:
    """Close a year for good. Promises that are still open move to January with the money for them; of the
    posts to carry over, what is left becomes an allocation of the next year.

    The closed year keeps what was allocated: its unspent rest is what was carried over, or fell free.
    """
    with acting(user, reason, request=request):
        lock_posts(Post.objects.all())
        following = year.pk + 1
        refuse_closed([year.pk, following])
        _refuse_undecided(year)
        carried = {post.pk for post in carry_over}
        left = left_over([line for line in lines(year=year.pk) if line.post_id in carried])
        moved = _move_open_parts(year.pk, dt.date(following, 1, 1))
        for source, sums in ((LEFT_OVER, left), (STILL_OPEN, moved)):
            _set_aside(following, source.format(year=year.pk), sums, user, reason)
        stored = BudgetYear.objects.select_for_update().get(pk=year.pk)
        stored.closed, stored.closed_on, stored.closed_by = True, on, user
        stored.full_clean()
        stored.save()
    return stored


def left_over(of_posts: list[Line]) -> Sums:
    """What is left of each post and category, after the bands drew on what is for everybody."""
    drawn: defaultdict[int, Decimal] = defaultdict(Decimal)
    for line in of_posts:
        if line.category != Category.ALL:
            drawn[line.post_id] += min(line.available, NOUGHT)
    left = {
        (line.post_id, line.category): line.available
        + (drawn[line.post_id] if line.category == Category.ALL else NOUGHT)
        for line in of_posts
    }
    return {key: amount for key, amount in left.items() if amount > 0}


def _refuse_undecided(year: BudgetYear) -> None:
    if Transfer.objects.filter(year=year, decision=Decision.ASKED).exists():
        raise ValidationError(
            _("First decide on the transfers that were asked for in this year."), code="undecided"
        )


def _move_open_parts(year: int, january: dt.date) -> Sums:
    """Take the open part of every commitment out of a year and put it in January of the next one."""
    still_open = open_parts(year)
    commitments = Commitment.objects.filter(pk__in=still_open).prefetch_related("months")
    changed, moved = [], []
    sums: defaultdict[PostCategory, Decimal] = defaultdict(Decimal)
    for commitment in commitments:
        amount = still_open[commitment.pk]
        rows = {row.month: row for row in commitment.months.all()}
        of_year = {month: row.amount for month, row in rows.items() if month.year == year}
        kept = cut_back(of_year, {year: sum(of_year.values(), NOUGHT) - amount})
        for month, left in kept.items():
            rows[month].amount = left
            changed.append(rows[month])
        before = rows[january].amount if january in rows else NOUGHT
        moved.append(
            CommitmentMonth(
                commitment=commitment, year_id=january.year, month=january, amount=before + amount
            )
        )
        sums[commitment.post_id, commitment.category] += amount
    CommitmentMonth.objects.bulk_update(changed, ["amount"])
    CommitmentMonth.objects.bulk_create(
        moved, update_conflicts=True, unique_fields=["commitment", "month"], update_fields=["amount"]
    )
    return dict(sums)


def _set_aside(year: int, source_name: str, sums: Sums, user: User, reason: str) -> None:
    Allocation.objects.bulk_create(
        Allocation(
            year_id=year,
            post_id=post,
            category=category,
            source_name=source_name,
            amount=amount,
            reason=reason,
            author=user,
        )
        for (post, category), amount in sums.items()
    )


def keep_figure(
    *, user: User, row: StatedTotal | ShelteredPlaces, reason: str, request: str = ""
) -> StatedTotal | ShelteredPlaces:
    """Save a stated total or the places of a provider, which are not saved yet."""
    with acting(user, reason, request=request), refused_when_closed(), readable_violations(type(row)):
        row.full_clean()
        row.save()
    return row
