"""What the dashboard says of trajectories: how many started, by instrument, and what they cost."""

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _

from core.charts.bars import horizontal_bars
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import money, number
from targets.presentation.addresses import Links
from targets.presentation.words import Words
from targets.reports import FigureSet

STARTED, SPEND = "trajectories.started", "trajectories.spend"


@dataclass(frozen=True)
class Trajectories:
    """The trajectories that started in the year of the run, up to its day."""

    figures: FigureSet
    links: Links
    words: Words

    @property
    def year(self) -> int:
        return self.figures.run.as_of.year

    @property
    def total(self) -> int:
        found = self.figures.get(STARTED, year=self.year)
        return int(found.value or 0) if found else 0

    @property
    def spend(self) -> Decimal:
        found = self.figures.cut(SPEND, "instrument", year=self.year)
        return sum((one.value or Decimal(0) for one in found), Decimal(0))

    @property
    def href(self) -> str:
        return self.links.rows(STARTED, year=self.year, show="counted") if self.total else ""

    def sentence(self) -> str:
        return _("%(count)s trajectories started in %(year)s; together they cost %(spend)s.") % {
            "count": number(self.total),
            "year": self.year,
            "spend": money(self.spend),
        }

    def by_instrument(self) -> Chart:
        """The most used one first."""
        found = self.figures.cut(STARTED, "instrument", year=self.year)
        counted = sorted(((int(one.value or 0), one.dimensions["instrument"]) for one in found), reverse=True)
        rows = [
            Row(
                self.words.value("instrument", code),
                (Cell(count, self.links.rows(STARTED, year=self.year, instrument=code)),),
            )
            for count, code in counted
        ]
        return horizontal_bars(
            _("Trajectories started in %(year)s, by instrument") % {"year": self.year},
            rows,
            (Series(_("Started"), "main"),),
            row_heading=_("Instrument"),
            width=600,
        )
