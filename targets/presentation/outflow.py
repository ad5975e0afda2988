"""Sustainable outflow: cohorts of placements followed for some months."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from core.charts.cohorts import Cohort, CohortCell, CohortTable
from core.charts.lines import Line, Point, survival_lines
from core.charts.model import Chart
from core.formatting import number, percent
from targets.metrics.outflow import MONTHS
from targets.presentation.addresses import Links
from targets.presentation.numbers import count_of
from targets.presentation.words import month_label
from targets.reports import FigureSet, Number

SUSTAINED = "outflow.sustained"
SURVIVAL = "outflow.survival"
PARTIAL = "outflow.partial"
# As many lines as can be told apart.
LINES = 5
LONGEST = MONTHS[-1]


@dataclass(frozen=True)
class Outflow:
    """What became of the placements of each year."""

    figures: FigureSet
    links: Links

    @property
    def years(self) -> list[int]:
        """The latest first."""
        return self.figures.years(SUSTAINED)[::-1]

    @property
    def latest(self) -> tuple[int, Number] | None:
        """The latest cohort of which something can be said after a year, with its figure."""
        for year in self.years:
            found = self.figures.get(SUSTAINED, year=year, months=LONGEST)
            if found is not None and found.denominator:
                return year, found
        return None

    @property
    def latest_href(self) -> str:
        if self.latest is None:
            return ""
        return self.links.rows(SUSTAINED, year=self.latest[0], months=LONGEST, show="counted")

    def sentence(self) -> str:
        if self.latest is None:
            return _("No placement is old enough to be judged after 12 months.")
        year, found = self.latest
        return _(
            "Of %(of)s placements of %(year)s that can be judged, %(count)s stayed out of benefit "
            "for 12 months: %(share)s."
        ) % {
            "of": number(found.denominator),
            "year": year,
            "count": number(found.numerator),
            "share": percent(found.value),
        }

    def by_year(self, years: Sequence[int]) -> CohortTable:
        cohorts = tuple(Cohort(str(year), self._cells(year)) for year in years)
        return CohortTable(
            _("Sustainable outflow by year of start"), _("Started in"), cohorts, self.sentence()
        )

    def latest_years(self) -> CohortTable:
        """The years that a card has room for."""
        return self.by_year(self.years[:LINES])

    def all_years(self) -> CohortTable:
        return self.by_year(self.years)

    def by_month(self, year: int) -> CohortTable:
        months = sorted(
            {one.dimensions["month"] for one in self.figures.cut(SUSTAINED, "month", "months", year=year)}
        )
        cohorts = tuple(Cohort(month_label(month), self._cells(year, month=month)) for month in months)
        subject = _("Sustainable outflow by month of start, %(year)s") % {"year": year}
        return CohortTable(subject, _("Started in"), cohorts)

    def survival(self) -> Chart:
        lines = [Line(str(year), self._points(year)) for year in self.years[:LINES]]
        return survival_lines(
            _("Out of benefit after placement"),
            [one for one in lines if one.points],
            sentence=_("Each line ends where no placement of that year can be judged yet."),
            width=620,
        )

    def partial(self) -> Number | None:
        """The share with benefit beside work, of the latest year that can be judged."""
        return next(
            (found for year in self.years if (found := self.figures.get(PARTIAL, year=year)) is not None),
            None,
        )

    def _points(self, year: int) -> tuple[Point, ...]:
        found = sorted(
            self.figures.cut(SURVIVAL, "months", year=year), key=lambda one: one.dimensions["months"]
        )
        return tuple(
            Point(
                one.dimensions["months"],
                float(one.value or 0),
                one.denominator,
                self.links.rows(SURVIVAL, year=year, months=one.dimensions["months"]),
            )
            for one in found
            if one.denominator
        )

    def _cells(self, year: int, **cohort: int) -> tuple[CohortCell, ...]:
        return tuple(self._cell(year, months, cohort) for months in MONTHS)

    def _cell(self, year: int, months: int, cohort: dict[str, Any]) -> CohortCell:
        asked: dict[str, Any] = {**cohort, "months": months}
        rate = self.figures.get(SUSTAINED, year=year, **asked)
        parts = {
            part: self.figures.get(SUSTAINED, year=year, **asked, part=part)
            for part in ("running", "other_exit")
        }
        return CohortCell(
            months=months,
            sustained=(rate.numerator or 0) if rate else 0,
            mature=(rate.denominator or 0) if rate else 0,
            running=count_of(parts["running"]),
            other_exit=count_of(parts["other_exit"]),
            href=self.links.rows(SUSTAINED, year=year, **asked, show="counted"),
            running_href=self.links.rows(SUSTAINED, year=year, **asked, part="running"),
            other_exit_href=self.links.rows(SUSTAINED, year=year, **asked, part="other_exit"),
        )
