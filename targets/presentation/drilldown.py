"""The rows behind one figure as a page shows them: filters, counts that add up, and a page of rows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q
from django.db.models.fields.json import KeyTransform
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.formatting import money, number, percent
from targets.metrics.declaration import Metric
from targets.models import MetricRow, Run
from targets.presentation.addresses import as_text, query_of
from targets.presentation.words import Words
from targets.querysets import MetricRowQuerySet
from targets.registry import metric_of
from targets.reports import Number, Tally, figures_of, rows_behind, tally

COUNTED = "counted"
# The dimensions that a page of rows shows, and may be filtered by, for each metric.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "placements.counted": ("kind", "rung", "team", "consultant", "sector", "benefit", "target_group"),
    "outflow.sustained": ("kind", "rung", "team", "mature", "sustained"),
    "outflow.partial": ("kind", "rung", "team"),
    "benefits.stock": ("group", "scheme", "bucket", "age", "rung"),
    "wsp.reach": ("benefit", "served", "bucket"),
    "ladder.stock": ("rung", "distance", "benefit", "team", "consultant"),
    "ladder.transitions": ("from", "from_january", "to"),
    "hallowerk.coverage": ("rung", "benefit", "team", "consultant"),
    "trajectories.started": ("instrument", "rung", "provider", "outcome", "cost"),
    "sroi.obligation": ("contractor", "department", "contract_kind", "euros"),
    "sroi.realised": ("contract", "block", "department", "euros"),
    "sroi.paid_jobs": ("contract", "block"),
    "sroi.at_risk": ("contractor", "department"),
    "budget.lines": ("entry", "post", "category", "allocated", "committed", "open", "spent"),
}
FILTERS: Mapping[str, tuple[str, ...]] = {
    "placements.counted": ("month", "kind", "rung", "team", "consultant", "benefit"),
    "outflow.sustained": ("month", "kind", "rung", "team"),
    "outflow.partial": ("month", "kind", "rung", "team"),
    "benefits.stock": ("group", "bucket", "age", "rung"),
    "wsp.reach": ("bucket",),
    "ladder.stock": ("rung", "distance", "benefit", "team", "consultant"),
    "ladder.transitions": (),
    "hallowerk.coverage": ("rung", "benefit", "team", "consultant"),
    "trajectories.started": ("instrument", "rung", "provider", "outcome"),
    "sroi.obligation": ("department", "contract_kind"),
    "sroi.realised": ("department", "block"),
    "sroi.paid_jobs": ("block",),
    "sroi.at_risk": ("department",),
    "budget.lines": ("post", "category", "entry"),
}
SUBJECTS: Mapping[str, Promise] = {
    "client": gettext_lazy("Client"),
    "placement": gettext_lazy("Placement"),
    "contract": gettext_lazy("Contract"),
    "contribution": gettext_lazy("Contribution"),
    "entry": gettext_lazy("Line of the budget"),
    "trajectory": gettext_lazy("Trajectory"),
}
# Dimensions of a figure by which its rows are excluded ones.
OF_EXCLUDED = {"reason", "part"}


@dataclass(frozen=True)
class Tab:
    """Part of the rows: all, those that count, or those with one reason."""

    show: str
    label: str
    rows: int
    current: bool
    query: str


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    chosen: bool


@dataclass(frozen=True)
class Filter:
    """A dimension to choose a value of."""

    name: str
    label: str
    choices: Sequence[Choice]


@dataclass(frozen=True)
class Cell:
    label: str
    text: str


@dataclass(frozen=True)
class ShownRow:
    """One row in words; `name` is empty for who may not see names or did not ask for them."""

    row: MetricRow
    verdict: str
    cells: Sequence[Cell]
    name: str = ""


@dataclass(frozen=True)
class Drilldown:
    """What was asked of the rows of a run, and the answer."""

    run: Run
    code: str
    year: int | None = None
    show: str = ""
    dimensions: Mapping[str, Any] = field(default_factory=dict)

    def check(self) -> None:
        """Raises KeyError for a figure that is not there, ValueError for what its metric does not know."""
        rows_behind(self.run, self.code, year=self.year, dimensions=self.dimensions)

    @property
    def metric(self) -> Metric:
        return metric_of(self.code)[0]

    @cached_property
    def words(self) -> Words:
        return Words.read()

    @cached_property
    def behind(self) -> MetricRowQuerySet:
        """All rows behind the figure, counted or not."""
        return rows_behind(self.run, self.code, year=self.year, dimensions=self.dimensions)

    @cached_property
    def tally(self) -> Tally:
        return tally(self.code, self.behind)

    @property
    def rows(self) -> MetricRowQuerySet:
        """Those of the tab that is shown."""
        if self.show == COUNTED:
            return self.behind.filter(Q(counts=True))
        return self.behind.filter(Q(because=self.show)) if self.show else self.behind

    @cached_property
    def stored(self) -> Number | None:
        """The figure that the run stored for exactly these dimensions."""
        return figures_of(self.run, [self.code]).get(self.code, year=self.year, **self.dimensions)

    def query(self, **changed: Any) -> str:
        """The address of this page with other parameters; it begins at the first row again."""
        own = {"run": self.run.pk, "year": self.year, **self.dimensions, "show": self.show}
        return query_of({**own, **changed})

    @property
    def fixed(self) -> dict[str, str]:
        """The dimensions that no filter changes, as they stand in an address."""
        names = FILTERS.get(self.metric.code, ())
        return {name: as_text(value) for name, value in self.dimensions.items() if name not in names}

    def reason(self, code: str) -> str:
        return str(self.metric.reasons.get(code, code))

    def subject(self) -> str:
        return str(SUBJECTS[self.metric.subject])

    def asked(self) -> list[Cell]:
        """What narrows the figure, in words."""
        cells = [Cell(_("Year"), str(self.year))] if self.year is not None else []
        return cells + [
            Cell(self.words.name(name), self._value(name, value)) for name, value in self.dimensions.items()
        ]

    def tabs(self) -> list[Tab]:
        found = [
            self._tab("", _("All"), self.tally.total),
            self._tab(COUNTED, _("Counted"), self.tally.counted),
        ]
        # In the order of the rules, which is that of the metric's reasons.
        order = list(self.metric.reasons)
        reasons = sorted(
            self.tally.reasons.items(), key=lambda one: order.index(one[0]) if one[0] in order else -1
        )
        return found + [self._tab(code, self.reason(code), rows) for code, rows in reasons]

    def sentence(self) -> str:
        """How these rows make the figure."""
        counted, total = self.tally.counted, self.tally.total
        if OF_EXCLUDED & set(self.dimensions) and not counted:
            return _("%(rows)s rows; together they are the figure.") % {"rows": number(total)}
        values = {
            "rows": number(total),
            "counted": number(counted),
            "others": number(total - counted),
            "of": number(self.tally.denominator),
        }
        if self._is_share:
            share = percent(counted / self.tally.denominator, 1) if self.tally.denominator else "–"
            return _(
                "%(rows)s rows: %(counted)s counted of the %(of)s that are judged, which is %(share)s."
            ) % {
                **values,
                "share": share,
            }
        if self.tally.counted_sum is not None:
            return _("%(rows)s rows: %(counted)s counted, together %(sum)s; %(others)s not counted.") % {
                **values,
                "sum": money(self.tally.counted_sum),
            }
        return _("%(rows)s rows: %(counted)s counted, %(others)s not counted.") % values

    def agreement(self) -> str:
        """Whether the stored figure is the sum of these rows, in words; empty where none is stored."""
        if self.stored is None:
            return ""
        if self._adds_up(self.stored):
            return _("The stored figure is %(figure)s: these rows add up to it.") % {
                "figure": self._figure(self.stored)
            }
        return _(
            "The stored figure is %(figure)s, which these rows do not add up to. Tell the administrator."
        ) % {"figure": self._figure(self.stored)}

    def filters(self) -> list[Filter]:
        """The dimensions with their values among the rows that no filter has narrowed; one query."""
        names = FILTERS.get(self.metric.code, ())
        if not names:
            return []
        others = {name: value for name, value in self.dimensions.items() if name not in names}
        rows = rows_behind(self.run, self.code, year=self.year, dimensions=others)
        found = rows.order_by().aggregate(
            **{
                f"of_{name}": ArrayAgg(KeyTransform(name, "dimensions"), distinct=True, default=[])
                for name in names
            }
        )
        return [self._filter(name, found[f"of_{name}"]) for name in names]

    def shown(self, rows: Iterable[MetricRow], names: Mapping[int, str]) -> list[ShownRow]:
        columns = COLUMNS.get(self.metric.code, ())
        return [
            ShownRow(
                row,
                _("Counted") if row.counts else self.reason(row.because),  # type: ignore[attr-defined]
                [
                    Cell(self.words.name(name), self._value(name, row.dimensions.get(name)))
                    for name in columns
                ],
                names.get(row.client_id, "") if row.client_id else "",
            )
            for row in rows
        ]

    def headings(self) -> list[str]:
        return [self.words.name(name) for name in COLUMNS.get(self.metric.code, ())]

    @property
    def _is_share(self) -> bool:
        return self.metric.unit == "share" and not OF_EXCLUDED & set(self.dimensions)

    def _value(self, name: str, value: Any) -> str:
        return self.reason(str(value)) if name == "reason" else self.words.value(name, value)

    def _figure(self, stored: Number) -> str:
        if self.tally.counted_sum is not None:
            return money(stored.value)
        return number(stored.value) if stored.denominator is None else percent(stored.value, 1)

    def _adds_up(self, stored: Number) -> bool:
        if stored.denominator is not None and self._is_share:
            return (stored.numerator, stored.denominator) == (self.tally.counted, self.tally.denominator)
        if stored.denominator is not None:
            return stored.numerator == self.tally.total
        excluded = bool(OF_EXCLUDED & set(self.dimensions)) and not self.tally.counted
        if self.tally.counted_sum is not None:
            return stored.value == (self.tally.total_sum if excluded else self.tally.counted_sum)
        return stored.value == (self.tally.total if excluded else self.tally.counted)

    def _tab(self, show: str, label: str, rows: int) -> Tab:
        return Tab(show, label, rows, show == self.show, self.query(show=show))

    def _filter(self, name: str, values: Sequence[Any]) -> Filter:
        chosen = self.dimensions.get(name)
        ordered = sorted(values, key=lambda value: (isinstance(value, str), value))
        choices = [Choice(as_text(value), self._value(name, value), value == chosen) for value in ordered]
        return Filter(name, self.words.name(name), choices)
