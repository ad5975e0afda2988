"""All years beside each other."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from budget.balances import lines
from budget.links import year_url
from budget.models import BudgetYear, Post
from budget.presentation.amounts import Amounts, summed
from core.charts.bars import horizontal_bars
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import euros


@dataclass(frozen=True)
class YearRow:
    """One year: the participation budget itself, and the funds that stand apart."""

    year: BudgetYear
    main: Amounts
    apart: Amounts
    href: str


class AllYears:
    """Every year up to next year that has anything."""

    def __init__(self, today: dt.date) -> None:
        self.today = today

    @cached_property
    def rows(self) -> Sequence[YearRow]:
        apart = set(Post.objects.filter(fund__apart=True).values_list("pk", flat=True))
        sums = summed(lines(), lambda line: (line.year, line.post_id in apart))
        years = BudgetYear.objects.filter(pk__in={year for year, _apart in sums})
        return [
            YearRow(
                year,
                sums.get((year.pk, False), Amounts()),
                sums.get((year.pk, True), Amounts()),
                year_url(year.pk),
            )
            for year in years
        ]

    def bars(self) -> Chart:
        return horizontal_bars(
            _("Participation budget by year"),
            [Row(str(row.year), (Cell(float(row.main.allocated), row.href),)) for row in self.rows],
            [Series(_("Allocated"))],
            row_heading=_("Year"),
            width=640,
            show=euros,
        )
