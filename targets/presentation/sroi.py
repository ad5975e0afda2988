"""Social return for one run: due and realised by year, the jobs it gave, and the contracts that lag."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from core.charts.columns import columns
from core.charts.model import Cell, Chart, Row, Series
from core.formatting import money, number, percent
from targets.metrics.declaration import Text
from targets.metrics.sroi import SROI_AT_RISK, SROI_OBLIGATION, SROI_PAID_JOBS, SROI_REALISED
from targets.presentation.addresses import Links
from targets.presentation.dashboard import KeyFigure
from targets.reports import FigureSet

CODES = (
    "sroi.obligation",
    "sroi.contracts",
    "sroi.realised",
    "sroi.realised_without_duty",
    "sroi.paid_jobs",
    "sroi.internships",
    "sroi.trainings",
    "sroi.activities",
    "sroi.at_risk",
)
YEARS_SHOWN = 8


@dataclass(frozen=True)
class Amount:
    """A figure in words, with the address of its rows."""

    text: str
    href: str


@dataclass(frozen=True)
class Year:
    """Everything of one year: due and realised of the contracts that began in it, people of the year."""

    year: int
    contracts: Amount
    obligation: Amount
    realised: Amount
    share: Decimal | None
    without_duty: Amount
    paid_jobs: Amount
    internships: Amount
    trainings: Amount
    activities: Amount


@dataclass(frozen=True)
class SocialReturn:
    figures: FigureSet
    links: Links
    target: int | None

    @property
    def year(self) -> int:
        return self.figures.run.as_of.year

    @property
    def years(self) -> Sequence[int]:
        known = {year for code in CODES for year in self.figures.years(code)}
        return sorted(known)[-YEARS_SHOWN:]

    def rows(self) -> list[Year]:
        return [self._year(year) for year in reversed(self.years)]

    def key_figures(self) -> list[KeyFigure]:
        return [self._jobs(), self._due(), self._realised(), self._risk()]

    def amounts(self) -> Chart:
        """Due beside realised, in thousands of euros."""
        rows = [
            Row(
                str(year),
                tuple(
                    Cell(round(self._value(code, year) / 1000), self.links.rows(code, year=year))
                    for code in ("sroi.obligation", "sroi.realised")
                ),
            )
            for year in self.years
        ]
        return columns(
            _("Social return by year of the contract, in thousands of euros"),
            rows,
            (Series(_("Obligation"), "kind-2"), Series(_("Realised"), "main")),
            row_heading=_("Year"),
            stacked=False,
            sentence=_("What is realised still grows as long as the contracts of a year run."),
        )

    def jobs(self) -> Chart:
        """Paid jobs of each year."""
        rows = [
            Row(
                str(year),
                (
                    Cell(
                        int(self._value("sroi.paid_jobs", year)), self.links.rows("sroi.paid_jobs", year=year)
                    ),
                ),
            )
            for year in self.years
        ]
        sentence = (
            _("The target is %(target)s a year.") % {"target": number(self.target)} if self.target else ""
        )
        return columns(
            _("Paid jobs by social return"),
            rows,
            (Series(_("Paid jobs")),),
            row_heading=_("Year"),
            sentence=sentence,
        )

    @property
    def definitions(self) -> dict[str, Text]:
        return {
            "obligation": SROI_OBLIGATION.definition,
            "realised": SROI_REALISED.definition,
            "paid_jobs": SROI_PAID_JOBS.definition,
            "at_risk": SROI_AT_RISK.definition,
        }

    def _value(self, code: str, year: int | None) -> Decimal:
        found = self.figures.get(code, year=year)
        return (found.value if found else None) or Decimal(0)

    def _count(self, code: str, year: int) -> Amount:
        return Amount(number(self._value(code, year)), self.links.rows(code, year=year))

    def _euros(self, code: str, year: int) -> Amount:
        return Amount(money(self._value(code, year)), self.links.rows(code, year=year))

    def _year(self, year: int) -> Year:
        due, done = self._value("sroi.obligation", year), self._value("sroi.realised", year)
        return Year(
            year,
            self._count("sroi.contracts", year),
            self._euros("sroi.obligation", year),
            self._euros("sroi.realised", year),
            done / due if due else None,
            self._euros("sroi.realised_without_duty", year),
            self._count("sroi.paid_jobs", year),
            self._count("sroi.internships", year),
            self._count("sroi.trainings", year),
            self._count("sroi.activities", year),
        )

    def _jobs(self) -> KeyFigure:
        of = _("of %(target)s") % {"target": number(self.target)} if self.target else ""
        beside = _("%(internships)s internships, %(trainings)s trainings, %(activities)s activities") % {
            name: number(self._value(f"sroi.{name}", self.year))
            for name in ("internships", "trainings", "activities")
        }
        return KeyFigure(
            _("Paid jobs %(year)s") % {"year": self.year},
            number(self._value("sroi.paid_jobs", self.year)),
            of,
            beside,
            SROI_PAID_JOBS.definition,
            self.links.rows("sroi.paid_jobs", year=self.year),
        )

    def _due(self) -> KeyFigure:
        contracts = int(self._value("sroi.contracts", self.year))
        return KeyFigure(
            _("Due of contracts of %(year)s") % {"year": self.year},
            money(self._value("sroi.obligation", self.year), 0),
            "",
            ngettext("%(number)s contract with a duty", "%(number)s contracts with a duty", contracts)
            % {"number": number(contracts)},
            SROI_OBLIGATION.definition,
            self.links.rows("sroi.obligation", year=self.year),
        )

    def _realised(self) -> KeyFigure:
        row = self._year(self.year)
        return KeyFigure(
            _("Realised of contracts of %(year)s") % {"year": self.year},
            money(self._value("sroi.realised", self.year), 0),
            "",
            _("%(share)s of what is due") % {"share": percent(row.share)},
            SROI_REALISED.definition,
            self.links.rows("sroi.realised", year=self.year),
        )

    def _risk(self) -> KeyFigure:
        return KeyFigure(
            _("Contracts at risk"),
            number(self._value("sroi.at_risk", None)),
            "",
            _("running, and too far behind the time"),
            SROI_AT_RISK.definition,
            self.links.rows("sroi.at_risk", show="counted"),
        )
