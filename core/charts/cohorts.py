"""Cohorts followed for some months: shares of what is mature, what still runs shown apart."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.charts.bars import horizontal_bars
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import number, percent


@dataclass(frozen=True)
class CohortCell:
    """One cohort after `months`. `mature` leaves other exits out; what is running is never a failure."""

    months: int
    sustained: int
    mature: int
    running: int = 0
    other_exit: int = 0
    href: str = ""
    running_href: str = ""
    other_exit_href: str = ""

    @property
    def share(self) -> float | None:
        return self.sustained / self.mature if self.mature else None

    @property
    def shown_share(self) -> str:
        return percent(self.share)

    @property
    def shown_count(self) -> str:
        return _("%(sustained)s of %(mature)s") % {
            "sustained": number(self.sustained),
            "mature": number(self.mature),
        }

    @property
    def shown_running(self) -> str:
        return _("%(running)s running") % {"running": number(self.running)}

    @property
    def shown_other_exit(self) -> str:
        return _("%(count)s other exit") % {"count": number(self.other_exit)}


@dataclass(frozen=True)
class Cohort:
    label: str
    cells: tuple[CohortCell, ...]

    def after(self, months: int) -> CohortCell:
        return next(cell for cell in self.cells if cell.months == months)


@dataclass(frozen=True)
class CohortTable:
    """A table of cohorts by number of months; shown by the `chart` tag like any chart."""

    subject: str
    row_heading: str
    cohorts: tuple[Cohort, ...]
    sentence: str = ""
    template: str = field(default="components/charts/cohorts.html", init=False)

    @property
    def column_headings(self) -> list[str]:
        months = [cell.months for cell in self.cohorts[0].cells] if self.cohorts else []
        return [ngettext("%(count)s month", "%(count)s months", count) % {"count": count} for count in months]


def cohort_bars(
    subject: str,
    cohorts: Sequence[Cohort],
    months: int,
    *,
    row_heading: str,
    sentence: str = "",
    width: int = 560,
) -> Chart:
    """One bar for each cohort: sustained, not sustained, another exit, and in open boxes what still runs."""
    series = (
        Series(_("Sustained"), "good"),
        Series(_("Not sustained"), "rest"),
        Series(_("Other exit"), "kind-6"),
        Series(_("Running"), "running"),
    )
    rows = [Row(cohort.label, _parts(cohort.after(months))) for cohort in cohorts]
    return horizontal_bars(subject, rows, series, row_heading=row_heading, sentence=sentence, width=width)


def _parts(cell: CohortCell) -> tuple[Cell, ...]:
    return (
        Cell(cell.sustained, cell.href),
        Cell(cell.mature - cell.sustained, cell.href),
        Cell(cell.other_exit, cell.other_exit_href),
        Cell(cell.running, cell.running_href),
    )
