"""Nothing goes below zero without a controller's leave, also when two people want the last euros at once.

Whoever changes what a post has, promises or spends first locks that post. Several posts are always locked in
the order of their keys, and before anything else of the ledger: nobody waits in a circle.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import PermissionDenied, ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from budget.balances import PostYear, shortfalls
from budget.models import Override, Post
from budget.models.overrides import Overridable
from core.formatting import number


@dataclass(frozen=True)
class Leave:
    """A controller's leave to take a post below zero, and why."""

    by: User
    reason: str


@dataclass(frozen=True)
class Locked:
    """Posts that nobody else changes until the transaction ends, and how short they were before this act."""

    posts: dict[int, Post]
    before: dict[PostYear, Decimal]

    def settle(self, act: Overridable, leave: Leave | None) -> None:
        """Refuse what the act did where it took a post further below zero, or keep the leave with it.

        Raises ValidationError (`over_budget`) without leave, PermissionDenied where it is not a controller's.
        """
        after = shortfalls(posts=self.posts)
        deeper = {
            key: short - self.before.get(key, Decimal(0))
            for key, short in after.items()
            if short > self.before.get(key, Decimal(0))
        }
        if not deeper:
            return
        if leave is None:
            raise ValidationError([self._too_much(key, after[key]) for key in sorted(deeper)])
        if not leave.by.has_perm("budget.override_budget"):
            raise PermissionDenied
        override = Override(by=leave.by, reason=leave.reason, short=sum(deeper.values()))
        override.full_clean(exclude={"made_at"})
        override.save()
        act.override = override
        act.save(update_fields=["override"])

    def _too_much(self, key: PostYear, short: Decimal) -> ValidationError:
        year, post = key
        return ValidationError(
            _(
                "The post “%(post)s” has too little left for %(year)s: it would end %(short)s euros below "
                "zero. Ask the budget controller."
            ),
            code="over_budget",
            params={"post": self.posts[post].name, "year": year, "short": number(short, 2)},
        )


def lock_posts(posts: Iterable[Post]) -> Locked:
    """Lock posts for the rest of the transaction. Other rows may still refer to them meanwhile."""
    keys = sorted({post.pk for post in posts})
    locked = Post.objects.select_for_update(of=("self",), no_key=True).order_by("pk")
    found = {post.pk: post for post in locked.filter(pk__in=keys)}
    return Locked(found, shortfalls(posts=found))
