"""An allocation with the amounts it had before: each with its reason, who gave it, and when."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from accounts.models import User
from budget.models import Allocation, BudgetYear, Post


@dataclass(frozen=True)
class Version:
    number: int
    amount: Decimal
    reason: str
    author: User | None
    at: dt.datetime


@dataclass(frozen=True)
class Versioned:
    """An allocation and its versions, the present one first."""

    allocation: Allocation
    versions: Sequence[Version]


def versioned(year: BudgetYear, post: Post) -> list[Versioned]:
    """The allocations of a post in a year, read from the history; three queries."""
    allocations = Allocation.objects.filter(year=year, post=post)
    events = Allocation.pgh_event_model.objects.filter(  # type: ignore[attr-defined]
        year_id=year.pk, post_id=post.pk
    )
    first: dict[tuple[int, int], Any] = {}
    for event in events.order_by("pgh_id"):
        first.setdefault((event.pgh_obj_id, event.revision), event)
    authors = User.objects.in_bulk({event.author_id for event in first.values() if event.author_id})
    found: defaultdict[int, list[Version]] = defaultdict(list)
    for (key, number), event in sorted(first.items(), reverse=True):
        found[key].append(
            Version(number, event.amount, event.reason, authors.get(event.author_id), event.pgh_created_at)
        )
    return [Versioned(allocation, found[allocation.pk]) for allocation in allocations]
