"""What does not add up, or asks for somebody: shown as it is, never mended in silence."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db.models import Count, Sum
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from budget.balances import shortfalls
from budget.enums import Decision
from budget.models import Allocation, Booking, Commitment, Override, Post, Transfer
from budget.presentation.year import FundBlock, YearPage
from budget.rules import NOUGHT


@dataclass(frozen=True)
class Comparison:
    """A total that a source states, beside the sum of the lines."""

    fund: str
    source: str
    stated: Decimal
    lines: Decimal

    @property
    def difference(self) -> Decimal:
        return self.lines - self.stated

    @property
    def agrees(self) -> bool:
        return not self.difference


@dataclass(frozen=True)
class Below:
    """A post below zero, and how far."""

    post: Post
    short: Decimal


class Controls:
    """The controls of one year."""

    def __init__(self, page: YearPage) -> None:
        self.page = page
        self.year = page.year

    def totals(self) -> list[Comparison]:
        """Every stated total beside the allocations as sources set them aside, before any transfer."""
        return [comparison for block in self.page.blocks for comparison in self._of(block)]

    def _of(self, block: FundBlock) -> list[Comparison]:
        lines = self._allocated.get(block.fund.code, NOUGHT)
        return [
            Comparison(block.fund.label, total.source_text, total.amount, lines) for total in block.stated
        ]

    @cached_property
    def _allocated(self) -> dict[str, Decimal]:
        """What sources set aside, by fund."""
        allocations = Allocation.objects.filter(year=self.year).order_by()
        return dict(allocations.values_list("post__fund").annotate(Sum("amount")))

    def contradictions(self) -> list[str]:
        """Sources that state different totals for one fund, in words."""
        return [
            _("%(fund)s: sources state %(count)s different totals for this year.")
            % {"fund": block.fund.label, "count": len({total.amount for total in block.stated})}
            for block in self.page.blocks
            if len({total.amount for total in block.stated}) > 1
        ]

    def without_allocation(self) -> list[Post]:
        """Posts with promises or bookings in the year, for which nothing was set aside."""
        return [
            row.post
            for row in self.page.rows
            if not row.amounts.allocated and (row.amounts.committed or row.amounts.spent)
        ]

    def loose_bookings(self) -> tuple[int, Decimal]:
        """How many bookings were not matched to a commitment, and their sum."""
        found = Booking.objects.loose().filter(year=self.year).aggregate(Count("pk"), Sum("amount"))
        return found["pk__count"], found["amount__sum"] or NOUGHT

    def below_zero(self) -> list[Below]:
        posts = {row.post.pk: row.post for row in self.page.rows}
        short = {
            post: amount for (year, post), amount in shortfalls(posts=posts).items() if year == self.year.pk
        }
        return [Below(posts[post], amount) for post, amount in sorted(short.items())]

    def overrides(self) -> list[tuple[Override, str]]:
        """The leaves given in the year, each with the act it was given for."""
        in_year: list[Any] = [
            model._default_manager.filter(year=self.year) for model in (Allocation, Transfer, Booking)
        ]
        in_year.append(Commitment.objects.in_year(self.year.pk))
        acts = [
            (row.override, f"{row._meta.verbose_name} {row}")
            for rows in in_year
            for row in rows.filter(override__isnull=False).select_related("override__by")
        ]
        return sorted(acts, key=lambda act: act[0].made_at, reverse=True)

    def undecided(self) -> int:
        return Transfer.objects.filter(year=self.year, decision=Decision.ASKED).count()
