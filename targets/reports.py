"""What pages and commands read of a run. Nothing here looks at today's data."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import Count, DecimalField, F, Q, QuerySet, Sum, Value
from django.db.models.fields.json import KeyTextTransform
from django.db.models.functions import Cast
from django.utils.functional import cached_property

from targets import registry
from targets.metrics.declaration import Dimensions
from targets.models import Figure, MetricRow, Run
from targets.models.figure import OF_THE_WHOLE
from targets.querysets import MetricRowQuerySet

PAGE_SIZE = 50
EUROS: Any = DecimalField(max_digits=24, decimal_places=2)


def latest_run(on: dt.date) -> Run | None:
    """The run that speaks for a day: of the latest date up to it, what was published before a draft."""
    return Run.objects.on_or_before(on).first()


@dataclass(frozen=True)
class Number:
    """One figure: a count, a share between 0 and 1, or euros."""

    code: str
    year: int | None
    dimensions: Mapping[str, Any]
    value: Decimal | None
    numerator: int | None
    denominator: int | None


@dataclass(frozen=True)
class FigureSet:
    """The figures of a run, read in one query and then asked in any way."""

    run: Run
    numbers: tuple[Number, ...]

    @cached_property
    def _by_cut(self) -> Mapping[tuple[str, int | None, frozenset[str]], list[Number]]:
        cuts = defaultdict(list)
        for number in self.numbers:
            cuts[number.code, number.year, frozenset(number.dimensions)].append(number)
        return cuts

    def cut(self, code: str, *names: str, year: int | None = None, **fixed: Any) -> list[Number]:
        """The figures with exactly these dimensions; those of `fixed` have the value given."""
        found = self._by_cut.get((code, year, frozenset({*names, *fixed})), [])
        return [
            number
            for number in found
            if all(number.dimensions[name] == value for name, value in fixed.items())
        ]

    def get(self, code: str, *, year: int | None = None, **dimensions: Any) -> Number | None:
        """One figure; None where the run has none, which means that there was nothing to count."""
        return next(iter(self.cut(code, year=year, **dimensions)), None)

    def years(self, code: str) -> list[int]:
        return sorted({number.year for number in self.numbers if number.code == code and number.year})


def figures_of(run: Run, codes: Iterable[str] = ()) -> FigureSet:
    """The figures of these codes (all where none are named), in one query."""
    figures = Figure.objects.filter(run=run)
    if codes := tuple(codes):
        figures = figures.filter(code__in=codes)
    return _read(run, figures)


def figures_of_the_whole(run: Run) -> FigureSet:
    """All but those by team, consultant or sector: in a large municipality no more than in a small one."""
    return _read(run, Figure.objects.filter(OF_THE_WHOLE, run=run))


def _read(run: Run, found: "QuerySet[Figure]") -> FigureSet:
    figures = found.order_by("code", "year", "pk")
    columns = figures.values_list("code", "year", "dimensions", "value", "numerator", "denominator")
    return FigureSet(run, tuple(Number(*values) for values in columns))


def rows_behind(
    run: Run, code: str, *, year: int | None = None, dimensions: Dimensions | None = None
) -> MetricRowQuerySet:
    """The stored rows behind a figure, each with `counts` and `because`; by the subject's key.

    `code` is that of a figure or a metric; no year means all years. Rows that do not count are among them,
    unless the figure is one of excluded rows. Raises KeyError for an unknown code, ValueError for months
    where the metric knows none.
    """
    metric, figures = registry.metric_of(code)
    asked = dict(dimensions or {})
    if figures is not None:
        asked = dict(figures.behind(asked, run.as_of))
    months, reason = asked.pop("months", None), asked.pop("reason", None)
    if months is not None and metric.outcome is None:
        raise ValueError(f"{metric.code} is not asked for a number of months.")
    rows = MetricRow.objects.of_run(run).filter(metric=metric.code)
    if year is not None:
        rows = rows.filter(year=year)
    rows = rows.with_verdict(metric.outcome(int(months)) if metric.outcome and months is not None else None)
    if reason is not None:
        rows = rows.filter(Q(because=reason))
    return rows.with_dimensions(asked).order_by("subject_id", "pk")


@dataclass(frozen=True)
class Tally:
    """The rows behind a figure, added up: the figure's own sum, for all to check.

    `counted_sum` and `total_sum` are of the numbers that the figure adds up, None where it counts rows.
    """

    counted: int
    reasons: Mapping[str, int] = field(default_factory=dict)
    missed: int = 0
    counted_sum: Decimal | None = None
    total_sum: Decimal | None = None

    @property
    def denominator(self) -> int:
        """What a share is a share of: counted, and excluded for a reason that belongs to the denominator."""
        return self.counted + self.missed

    @property
    def total(self) -> int:
        return self.counted + sum(self.reasons.values())


def tally(code: str, rows: MetricRowQuerySet) -> Tally:
    """Add up rows of `rows_behind`, in one query."""
    metric, figures = registry.metric_of(code)
    sums = figures.sums if figures else ""
    added = Sum(Cast(KeyTextTransform(sums, "dimensions"), EUROS)) if sums else Value(None, EUROS)
    groups = rows.order_by().values_list(F("counts"), F("because")).annotate(Count("pk"), added=added)
    counted = 0
    reasons: dict[str, int] = {}
    euros = {True: Decimal(), False: Decimal()}
    for counts, because, number, of_group in groups:
        if counts:
            counted += number
        else:
            reasons[because] = number
        euros[counts] += of_group or 0
    missed = sum(number for reason, number in reasons.items() if reason in metric.missed)
    summed = (euros[True], euros[True] + euros[False]) if sums else (None, None)
    return Tally(counted, dict(sorted(reasons.items())), missed, *summed)


@dataclass(frozen=True)
class RowPage:
    """A page of rows; `after` is what to ask the next page with, None at the end."""

    rows: list[MetricRow]
    after: int | None


def page_of(rows: MetricRowQuerySet, *, after: int | None = None, size: int = PAGE_SIZE) -> RowPage:
    """Rows whose subject comes after that key: as quick on the last page as on the first."""
    if after is not None:
        rows = rows.filter(subject_id__gt=after)
    found = list(rows[: size + 1])
    more = len(found) > size
    return RowPage(found[:size], found[size - 1].subject_id if more else None)
