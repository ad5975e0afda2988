"""Counted placements of one year: against the target, by month, kind and target group, and the others."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from django.db.models import Count, Q
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from core.charts.bars import horizontal_bars
from core.charts.burn_up import YearTotals, burn_up
from core.charts.columns import columns
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import long_day, number, short_month
from placements.enums import ExcludedReason
from targets.models import Run
from targets.presentation.addresses import Links
from targets.presentation.numbers import count_of
from targets.presentation.words import Words, month_label
from targets.reports import FigureSet, rows_behind

COUNTED = "placements.counted"
EXCLUDED = "placements.excluded"
# Short enough for the label of a bar, in the order of the rules.
WHY_NOT: Mapping[str, Promise] = {
    ExcludedReason.NOT_STARTED.value: gettext_lazy("Not started"),
    ExcludedReason.KIND.value: gettext_lazy("Kind does not count"),
    ExcludedReason.CONTINUATION.value: gettext_lazy("Continuation"),
    ExcludedReason.RUNG.value: gettext_lazy("Rung does not count"),
}


@dataclass(frozen=True)
class Placements:
    """The figures of one year up to `as_of`; `target` is None where no target holds."""

    figures: FigureSet
    links: Links
    words: Words
    target: int | None
    daily: Sequence[tuple[dt.date, int]]

    @property
    def as_of(self) -> dt.date:
        return self.figures.run.as_of

    @property
    def year(self) -> int:
        return self.as_of.year

    @property
    def total(self) -> int:
        return self._total_of(self.year)

    @property
    def previous(self) -> int:
        return self._total_of(self.year - 1)

    @property
    def totals(self) -> YearTotals:
        return YearTotals(self.year, self.as_of, self.target or 0, self.daily)

    @property
    def pace(self) -> int:
        """The number that is on pace at the end of `as_of`, in whole placements."""
        return round(self.totals.pace(self.as_of))

    @property
    def gap(self) -> int:
        return self.total - self.pace

    @property
    def href(self) -> str:
        return self.links.rows(COUNTED, year=self.year, show="counted")

    def pace_sentence(self) -> str:
        if self.target is None:
            return _("No target holds for this day.")
        values = {"pace": number(self.pace), "gap": number(abs(self.gap))}
        if self.gap < 0:
            return _("%(gap)s behind: on pace would be %(pace)s") % values
        if self.gap > 0:
            return _("%(gap)s ahead: on pace would be %(pace)s") % values
        return _("exactly on pace")

    def sentence(self) -> str:
        values = {"total": number(self.total), "day": long_day(self.as_of), "year": self.year}
        said = (
            ngettext(
                "%(total)s placement counted in %(year)s up to %(day)s.",
                "%(total)s placements counted in %(year)s up to %(day)s.",
                self.total,
            )
            % values
        )
        if self.target is None:
            return said
        aim = {"target": number(self.target), "pace": number(self.pace)}
        return f"{said} " + _("For %(target)s in the whole year it would be %(pace)s by then.") % aim

    def burn_up(self) -> Chart:
        links = {month: self._month(self.year, month).href for month in range(1, self.as_of.month + 1)}
        return burn_up(
            _("Counted placements"), self.totals, month_links=links, sentence=self.sentence(), width=820
        )

    def by_month(self) -> Chart:
        years = (self.year - 1, self.year)
        rows = [
            Row(
                short_month(dt.date(self.year, month, 1)),
                tuple(self._month(year, month) for year in years),
            )
            for month in range(1, 13)
        ]
        series = (Series(str(years[0]), "rest"), Series(str(years[1]), "main"))
        return columns(
            _("Counted placements by month"),
            rows,
            series,
            row_heading=_("Month"),
            stacked=False,
            sentence=self._month_sentence(),
            width=700,
        )

    def by_kind(self) -> Chart:
        found = sorted(self.figures.cut(COUNTED, "kind", year=self.year), key=count_of, reverse=True)
        rows = []
        for one in found:
            kind = one.dimensions["kind"]
            cell = Cell(count_of(one), self.links.rows(COUNTED, year=self.year, kind=kind, show="counted"))
            rows.append(Row(self.words.value("kind", kind), (cell,)))
        return self._bars(_("Counted placements by kind"), rows, _("Kind"), self._largest(rows))

    def by_target_group(self) -> Chart:
        found = sorted(self.figures.cut(COUNTED, "target_group", year=self.year), key=count_of, reverse=True)
        rows = []
        for one in found:
            group = one.dimensions["target_group"]
            href = self.links.rows(COUNTED, year=self.year, target_group=group, show="counted")
            rows.append(Row(self.words.value("target_group", group), (Cell(count_of(one), href),)))
        sentence = _("A placement counts for each of its target groups: together they may exceed the total.")
        return self._bars(_("Counted placements by target group"), rows, _("Target group"), sentence)

    def excluded(self) -> Chart:
        found = {
            one.dimensions["reason"]: count_of(one)
            for one in self.figures.cut(EXCLUDED, "reason", year=self.year)
        }
        rows = [
            Row(str(words), (Cell(found[reason], self.links.rows(EXCLUDED, year=self.year, reason=reason)),))
            for reason, words in WHY_NOT.items()
            if reason in found
        ]
        total = sum(found.values())
        sentence = ngettext(
            "%(total)s placement did not count; each has the first reason that applies.",
            "%(total)s placements did not count; each has the first reason that applies.",
            total,
        ) % {"total": number(total)}
        return self._bars(_("Placements that did not count"), rows, _("Reason"), sentence)

    def _bars(self, subject: str, rows: list[Row], heading: str, sentence: str) -> Chart:
        return horizontal_bars(subject, rows, [Series(subject)], row_heading=heading, sentence=sentence)

    def _largest(self, rows: list[Row]) -> str:
        if not rows:
            return _("Nothing counted yet.")
        return _("%(kind)s is the largest: %(count)s of %(total)s.") % {
            "kind": rows[0].label,
            "count": number(rows[0].total),
            "total": number(self.total),
        }

    def _month_sentence(self) -> str:
        best = max(range(1, self.as_of.month + 1), key=lambda month: self._month(self.year, month).value or 0)
        return _("Most in %(month)s: %(count)s. All of %(before)s: %(previous)s.") % {
            "month": month_label(best),
            "count": number(self._month(self.year, best).value),
            "before": self.year - 1,
            "previous": number(self.previous),
        }

    def _month(self, year: int, month: int) -> Cell:
        if (year, month) > (self.year, self.as_of.month):
            return Cell(None)
        found = self.figures.get(COUNTED, year=year, month=month)
        if found is None:
            return Cell(0)
        return Cell(count_of(found), self.links.rows(COUNTED, year=year, month=month, show="counted"))

    def _total_of(self, year: int) -> int:
        found = self.figures.get(COUNTED, year=year)
        return count_of(found)


def daily_totals(run: Run) -> list[tuple[dt.date, int]]:
    """The running total of the run's year at the end of each day with a counted placement, in one query."""
    rows = rows_behind(run, COUNTED, year=run.as_of.year).filter(Q(counts=True))
    days = list(rows.order_by("start").values_list("start").annotate(Count("pk")))
    totals = accumulate(added for _day, added in days)
    return [(day, total) for (day, _added), total in zip(days, totals, strict=True)]
