"""A year of the budget as its page shows it: posts by fund, 85/15, what is to be expected, what deviates."""

import datetime as dt
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Sum
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from budget.balances import Line, lines
from budget.enums import Category
from budget.models import (
    Booking,
    BudgetPolicy,
    BudgetYear,
    CommitmentMonth,
    Fund,
    Post,
    ShelteredPlaces,
    StatedTotal,
)
from budget.presentation.amounts import Amounts, Shared, shared, summed
from budget.rules import NOUGHT, Forecast, forecast
from core.charts.bars import horizontal_bars
from core.charts.columns import columns
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import euros, percent, short_month

MONTHS = range(1, 13)


@dataclass(frozen=True)
class PostRow:
    """One post of the year; `forecast` is of the whole post."""

    post: Post
    amounts: Amounts
    by_category: dict[str, Amounts]
    forecast: Forecast
    href: str

    @property
    def below_zero(self) -> bool:
        return self.amounts.available < 0

    @property
    def deviation(self) -> Decimal:
        return self.forecast.expected - self.amounts.allocated

    @property
    def categories(self) -> list[tuple[str, Amounts]]:
        return [(str(Category(code).label), amounts) for code, amounts in sorted(self.by_category.items())]


@dataclass(frozen=True)
class FundBlock:
    """The posts of one fund, their sum, and what papers say that the sum is."""

    fund: Fund
    rows: Sequence[PostRow]
    stated: Sequence[StatedTotal]

    @property
    def amounts(self) -> Amounts:
        return Amounts.sum(row.amounts for row in self.rows)


class YearPage:
    """Everything of one year, read with a fixed number of queries."""

    def __init__(self, year: BudgetYear, today: dt.date) -> None:
        self.year, self.today = year, today
        self.lines: list[Line] = lines(year=year.pk)

    @cached_property
    def policy(self) -> BudgetPolicy | None:
        return BudgetPolicy.objects.active_on(dt.date(self.year.pk, 1, 1)).first()

    @cached_property
    def blocks(self) -> list[FundBlock]:
        stated = defaultdict(list)
        for total in StatedTotal.objects.filter(year=self.year).order_by("pk"):
            stated[total.fund_id].append(total)
        rows = defaultdict(list)
        for row in self.rows:
            rows[row.post.fund].append(row)
        funds = sorted(rows, key=lambda fund: (fund.order, fund.code))
        return [FundBlock(fund, rows[fund], stated[fund.code]) for fund in funds]

    @cached_property
    def rows(self) -> list[PostRow]:
        """The posts with anything in the year, in their order."""
        of_post = defaultdict(list)
        for line in self.lines:
            of_post[line.post_id].append(line)
        posts = Post.objects.select_related("fund").filter(pk__in=of_post)
        return [self._row(post, of_post[post.pk]) for post in posts]

    def _row(self, post: Post, of_post: list[Line]) -> PostRow:
        amounts = Amounts.sum(Amounts.of(line) for line in of_post)
        loose = self._loose[post.pk]
        gone = self.months_gone
        return PostRow(
            post=post,
            amounts=amounts,
            by_category=summed(of_post, lambda line: line.category),
            forecast=forecast(
                spent=amounts.spent,
                still_open=amounts.open,
                loose=[loose.get(month, NOUGHT) for month in range(1, gone + 1)],
                this_month=loose.get(gone + 1, NOUGHT),
                months_left=12 - gone,
            ),
            href=reverse("budget:post", kwargs={"year": self.year.pk, "pk": post.pk}),
        )

    @property
    def months_gone(self) -> int:
        """The whole months of the year that are over today."""
        if self.today.year != self.year.pk:
            return 12 if self.today.year > self.year.pk else 0
        return self.today.month - 1

    @cached_property
    def _loose(self) -> defaultdict[int, dict[int, Decimal]]:
        """What was booked on no commitment, by post and month."""
        found: defaultdict[int, dict[int, Decimal]] = defaultdict(dict)
        for row in Booking.objects.filter(year=self.year, commitment=None).by_month():
            found[row["post"]][row["month"]] = row["sum"]
        return found

    @property
    def main(self) -> Amounts:
        """The participation budget itself, without the funds that stand apart."""
        return Amounts.sum(block.amounts for block in self.blocks if not block.fund.apart)

    @property
    def apart(self) -> Amounts:
        return Amounts.sum(block.amounts for block in self.blocks if block.fund.apart)

    @property
    def forecast(self) -> Forecast:
        """Of the participation budget; the posts' margins are taken as independent of each other."""
        main = [row.forecast for row in self.rows if not row.post.fund.apart]
        expected = sum((one.expected for one in main), NOUGHT)
        known = [one for one in main if one.high is not None]
        if not known:
            return Forecast(expected)
        margin = sum(((one.high - one.expected) ** 2 for one in known if one.high), NOUGHT).sqrt()
        return Forecast(expected, max(expected - margin, self.main.spent), expected + margin)

    @property
    def shares(self) -> list[Shared]:
        """How the participation budget is shared between the bands: as allocated, committed and spent."""
        if self.policy is None:
            return []
        main = {row.post.pk for row in self.rows if not row.post.fund.apart}
        sums = summed([line for line in self.lines if line.post_id in main], lambda line: line.category)
        kinds = (
            (_("Allocated"), lambda amounts: amounts.allocated),
            (pgettext("budget", "Committed"), lambda amounts: amounts.committed),
            (_("Spent"), lambda amounts: amounts.spent),
        )
        return [
            shared(label, {code: pick(amounts) for code, amounts in sums.items()}, self.policy.far_share)
            for label, pick in kinds
        ]

    def deviations(self) -> list[str]:
        """A sentence for each post that will end far from what was allocated."""
        threshold = self.policy.deviation_share if self.policy else Decimal(1)
        return [
            self._deviation(row)
            for row in self.rows
            if abs(row.deviation) > threshold * row.amounts.allocated
        ]

    def _deviation(self, row: PostRow) -> str:
        said = {
            "post": row.post.name,
            "expected": euros(row.forecast.expected),
            "difference": euros(abs(row.deviation)),
            "share": percent(abs(row.deviation) / row.amounts.allocated) if row.amounts.allocated else "–",
            "allocated": euros(row.amounts.allocated),
        }
        if not row.amounts.allocated:
            return _("%(post)s: %(expected)s expected, though nothing was allocated.") % said
        if row.deviation > 0:
            return (
                _(
                    "%(post)s: %(expected)s expected by the end of the year. That is %(difference)s "
                    "(%(share)s) more than the %(allocated)s that was allocated."
                )
                % said
            )
        return (
            _(
                "%(post)s: %(expected)s expected by the end of the year. %(difference)s (%(share)s) of the "
                "%(allocated)s that was allocated stays unused."
            )
            % said
        )

    def bars(self) -> Chart:
        series = [
            Series(_("Spent"), "main"),
            Series(_("Promised"), "running"),
            Series(_("Available"), "rung-2"),
        ]
        rows = [
            Row(
                row.post.name,
                (
                    Cell(float(max(row.amounts.spent, NOUGHT)), row.href),
                    Cell(float(row.amounts.open), row.href),
                    Cell(float(max(row.amounts.available, NOUGHT)), row.href),
                ),
            )
            for row in self.rows
        ]
        return horizontal_bars(
            _("Budget %(year)s by post") % {"year": self.year.pk},
            rows,
            series,
            row_heading=_("Post"),
            sentence=_("A bar is as long as what was allocated, or longer where more is spent or promised."),
            width=1080,
            show=euros,
        )

    def months(self) -> Chart:
        """What is promised for each month beside what was booked in it."""
        promised = dict(
            CommitmentMonth.objects.filter(year=self.year)
            .order_by()
            .values_list("month__month")
            .annotate(Sum("amount"))
        )
        booked = dict(
            Booking.objects.filter(year=self.year)
            .order_by()
            .values_list("day__month")
            .annotate(Sum("amount"))
        )
        rows = [
            Row(
                short_month(dt.date(self.year.pk, month, 1)),
                (
                    Cell(float(promised.get(month, 0))),
                    Cell(None if month > self.months_gone + 1 else float(max(booked.get(month, 0), 0))),
                ),
            )
            for month in MONTHS
        ]
        series = [Series(_("Promised for the month"), "running"), Series(_("Booked in the month"), "main")]
        return columns(
            _("Promised and booked by month, %(year)s") % {"year": self.year.pk},
            rows,
            series,
            row_heading=_("Month"),
            stacked=False,
            width=1080,
            sentence=_("In euros. What is promised for a month is the part of each commitment in it."),
        )

    @cached_property
    def sheltered(self) -> list[ShelteredPlaces]:
        return list(ShelteredPlaces.objects.filter(year=self.year))
