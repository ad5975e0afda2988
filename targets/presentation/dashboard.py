"""Everything on the dashboard for one run: the cards, the key figures and their words."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.utils.dateparse import parse_date
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.charts.model import Chart
from core.formatting import NOTHING, number, percent, short_day
from targets.metrics.declaration import Text
from targets.models import Run, Target
from targets.presentation.addresses import Links
from targets.presentation.budget import Budget
from targets.presentation.clients import COVERAGE, SHARES, STOCK, Clients
from targets.presentation.outflow import PARTIAL, Outflow
from targets.presentation.placements import COUNTED, Placements, daily_totals
from targets.presentation.trajectories import Trajectories
from targets.presentation.words import Words
from targets.registry import metrics
from targets.reports import FigureSet, figures_of_the_whole

PACE = gettext_lazy(
    "Pace: the target times the share of the year that is gone. It says where the total would be when "
    "every day brought as many placements."
)
SURVIVAL = gettext_lazy(
    "Of the placements of a year that can be judged after a number of months: the share that left the "
    "benefit within three months of the start and then stayed out of it for that long."
)


@dataclass(frozen=True)
class KeyFigure:
    label: str
    value: str
    beside: str = ""
    sentence: str = ""
    definition: Text = ""
    href: str = ""


@dataclass(frozen=True)
class Dashboard:
    """One run as the dashboard shows it."""

    run: Run
    placements: Placements
    outflow: Outflow
    clients: Clients
    trajectories: Trajectories
    budget: Budget
    targets: Mapping[str, Decimal]
    since: str

    @property
    def definitions(self) -> dict[str, Text]:
        """What each metric counts, by its code with an underscore for the dot."""
        known: dict[str, Text] = {metric.code.replace(".", "_"): metric.definition for metric in metrics()}
        return {**known, "pace": PACE, "survival": SURVIVAL}

    @property
    def flow(self) -> Chart:
        since = parse_date(self.since)
        return self.clients.flow(self.since, short_day(since), short_day(self.run.as_of))

    def key_figures(self) -> list[KeyFigure]:
        return [
            self._placements(),
            self._sustained(),
            self._ladder(),
            self._benefit(),
            self._reach(),
            self._coverage(),
        ]

    def _definition(self, metric: str) -> Text:
        return self.definitions[metric.replace(".", "_")]

    def _placements(self) -> KeyFigure:
        target = self.placements.target
        return KeyFigure(
            _("Placements %(year)s") % {"year": self.placements.year},
            number(self.placements.total),
            _("of %(target)s") % {"target": number(target)} if target is not None else "",
            self.placements.pace_sentence(),
            self._definition(COUNTED),
            self.placements.href,
        )

    def _sustained(self) -> KeyFigure:
        latest = self.outflow.latest
        definition = self._definition("outflow.sustained")
        if latest is None:
            return KeyFigure(_("Sustainable, 12 months"), NOTHING, "", self.outflow.sentence(), definition)
        year, found = latest
        return KeyFigure(
            _("Sustainable, 12 months"),
            percent(found.value),
            "",
            _("%(count)s of %(of)s placements of %(year)s")
            % {"count": number(found.numerator), "of": number(found.denominator), "year": year},
            definition,
            self.outflow.latest_href,
        )

    def _ladder(self) -> KeyFigure:
        rose, fell = (self.clients.share(self.since, part) for part in ("rose", "fell"))
        label = _("Rose on the ladder")
        definition = self._definition("ladder.transitions")
        if rose is None:
            return KeyFigure(label, NOTHING, "", self.clients.move_sentence(self.since), definition)
        return KeyFigure(
            label,
            number(rose.numerator),
            _("of %(of)s") % {"of": number(rose.denominator)},
            _("%(fell)s fell, since %(day)s")
            % {"fell": number(fell.numerator if fell else 0), "day": short_day(parse_date(self.since))},
            definition,
            self.clients.links.rows(SHARES, since=self.since, part="rose"),
        )

    def _benefit(self) -> KeyFigure:
        return KeyFigure(
            _("Clients with benefit"),
            number(self.clients.with_benefit),
            "",
            _("PW, IOAW and IOAZ on %(day)s") % {"day": short_day(self.run.as_of)},
            self._definition(STOCK),
            self.clients.with_benefit_href,
        )

    def _reach(self) -> KeyFigure:
        reach = self.clients.reach
        return KeyFigure(
            _("Served by the service point"),
            percent(reach.share),
            "",
            _("%(count)s of %(of)s clients with benefit")
            % {"count": number(reach.served), "of": number(reach.benefit)},
            self._definition("wsp.reach"),
            self.clients.links.rows("wsp.reach", part="served"),
        )

    def _coverage(self) -> KeyFigure:
        found = self.clients.coverage
        target = self.targets.get(COVERAGE)
        if found is None:
            return KeyFigure(_("Good profile on HalloWerk"), NOTHING, definition=self._definition(COVERAGE))
        missing = (found.denominator or 0) - (found.numerator or 0)
        return KeyFigure(
            _("Good profile on HalloWerk"),
            percent(found.value),
            _("of %(target)s") % {"target": percent(target)} if target is not None else "",
            _("%(count)s of %(of)s, %(missing)s still to do")
            % {
                "count": number(found.numerator),
                "of": number(found.denominator),
                "missing": number(missing),
            },
            self._definition(COVERAGE),
            self.clients.links.rows(COVERAGE),
        )

    def partial_sentence(self) -> str:
        """Who works while benefit goes on, of the latest year that can be judged."""
        found = self.outflow.partial()
        if found is None:
            return ""
        return _(
            "At work with benefit beside it after three months: %(count)s of %(of)s placements of %(year)s."
        ) % {
            "count": number(found.numerator),
            "of": number(found.denominator),
            "year": found.year,
        }

    @property
    def partial_href(self) -> str:
        found = self.outflow.partial()
        return self.outflow.links.rows(PARTIAL, year=found.year, show="counted") if found else ""

    def reach_sentence(self) -> str:
        served, young = self.clients.under_two_years()
        reach = self.clients.reach
        return _(
            "%(share)s of all clients with benefit are served, %(young)s of those under two years; "
            "%(nug)s of the service point's file are without benefit."
        ) % {
            "share": percent(reach.share),
            "young": percent(served / young if young else None),
            "nug": percent(reach.share_nug),
        }


def dashboard_of(run: Run, *, may_see_rows: bool, january: bool = False) -> Dashboard:
    """The dashboard of a run, in a number of queries that does not depend on the data."""
    figures: FigureSet = figures_of_the_whole(run)
    links = Links(run, may_see_rows)
    targets = dict(Target.objects.active_on(run.as_of).values_list("metric", "value"))
    target = targets.get(COUNTED)
    clients, words = Clients(figures, links), Words.read()
    return Dashboard(
        run=run,
        placements=Placements(
            figures, links, words, None if target is None else int(target), daily_totals(run)
        ),
        outflow=Outflow(figures, links),
        clients=clients,
        trajectories=Trajectories(figures, links, words),
        budget=Budget(figures, links, words),
        targets=targets,
        since=clients.since_of(january),
    )
