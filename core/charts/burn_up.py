"""Burn-up: the running total of a year beside the pace that reaches the target on 31 December."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from django.utils.translation import gettext as _

from core.charts.geometry import (
    Scale,
    circle,
    line,
    linear,
    polygon,
    polyline,
    rect,
    round_steps,
    text,
)
from core.charts.model import Chart, ChartTable, Drawing, LegendItem, Mark, Shape, TableCell, Variant
from core.formatting import number, short_month


def first_of(year: int, month: int) -> date:
    """The first day of a month; month 13 is January of the next year."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


@dataclass(frozen=True)
class YearTotals:
    """How a yearly total grew. `daily` holds (day, total at the end of that day), in order, up to `as_of`."""

    year: int
    as_of: date
    target: int
    daily: Sequence[tuple[date, int]]

    @property
    def days(self) -> int:
        return (date(self.year + 1, 1, 1) - date(self.year, 1, 1)).days

    @property
    def total(self) -> int:
        return self.daily[-1][1] if self.daily else 0

    def day_number(self, day: date) -> int:
        """1 on 1 January; the number of days gone when that day is over."""
        return (day - date(self.year, 1, 1)).days + 1

    def pace(self, day: date) -> float:
        """The total that is on pace at the end of the day."""
        return self.target * self.day_number(day) / self.days

    def total_at(self, day: date) -> int:
        return max((total for known, total in self.daily if known <= day), default=0)

    def month_ends(self) -> list[date]:
        """The last day of each month that has begun; of the running month `as_of` itself."""
        starts = [first_of(self.year, month) for month in range(1, 14)]
        begun = [after for start, after in pairwise(starts) if start <= self.as_of]
        return [min(after - timedelta(days=1), self.as_of) for after in begun]


@dataclass(frozen=True)
class _Layout:
    variant: Variant
    width: float
    height: float
    left: float
    right: float
    label_every: int
    top: float = 18.0
    bottom: float = 28.0

    @property
    def floor(self) -> float:
        return self.height - self.bottom

    @property
    def end(self) -> float:
        return self.width - self.right


def burn_up(
    subject: str,
    totals: YearTotals,
    *,
    month_links: Mapping[int, str] | None = None,
    sentence: str = "",
    width: int = 884,
    height: int = 320,
) -> Chart:
    """The running total against the pace line. `month_links` leads from a month (1–12) to its rows."""
    layouts = (
        _Layout("wide", width, height, left=42, right=96, label_every=1),
        _Layout("narrow", 340, 250, left=34, right=14, label_every=2),
    )
    links = month_links or {}
    return Chart(
        name=_("%(subject)s: %(total)s by then, on pace would be %(pace)s, target %(target)s")
        % {
            "subject": subject,
            "total": number(totals.total),
            "pace": number(totals.pace(totals.as_of)),
            "target": number(totals.target),
        },
        drawings=tuple(_draw(layout, totals, links) for layout in layouts),
        table=_table(totals, links),
        sentence=sentence,
        legend=(
            LegendItem(_("Realised"), "chart-line--main", "line"),
            LegendItem(_("On pace for the target"), "chart-line--pace", "line"),
        ),
    )


def _draw(layout: _Layout, totals: YearTotals, links: Mapping[int, str]) -> Drawing:
    steps = round_steps(max(totals.target, totals.total))
    across = linear(totals.days, layout.left, layout.end)
    up = linear(steps[-1], layout.floor, layout.top)
    course = [(across(0), up(0))]
    course += [(across(totals.day_number(day)), up(total)) for day, total in totals.daily]
    now = (across(totals.day_number(totals.as_of)), up(totals.total))
    course.append(now)
    area = [*course, (now[0], up(0))]
    marks = [
        Mark(tuple(_grid(layout, steps, up))),
        Mark((polygon("chart-area", area),)),
        Mark(
            (line("chart-line chart-line--pace", across(0), up(0), across(totals.days), up(totals.target)),)
        ),
        Mark((polyline("chart-line chart-line--main", course),)),
        *_months(layout, totals, links, across, up),
        Mark(tuple(_labels(layout, totals, now, up))),
    ]
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{layout.height:.0f}", tuple(marks))


def _grid(layout: _Layout, steps: Sequence[int], up: Scale) -> list[Shape]:
    shapes = []
    for step in steps:
        shapes.append(
            line("chart-axis" if step == 0 else "chart-grid", layout.left, up(step), layout.end, up(step))
        )
        shapes.append(text("chart-axis-label", layout.left - 8, up(step) + 4, number(step), "end"))
    return shapes


def _months(
    layout: _Layout, totals: YearTotals, links: Mapping[int, str], across: Scale, up: Scale
) -> list[Mark]:
    """A strip for each month: its name below, and where the month has rows a link over its whole height."""
    marks = []
    ends = {end.month: end for end in totals.month_ends()}
    for month in range(1, 13):
        first = first_of(totals.year, month)
        left = across(totals.day_number(first) - 1)
        right = across(totals.day_number(first_of(totals.year, month + 1)) - 1)
        if (month - 1) % layout.label_every == 0:
            middle = (left + right) / 2
            marks.append(
                Mark((text("chart-axis-label", middle, layout.floor + 18, short_month(first), "middle"),))
            )
        if month in ends:
            end = ends[month]
            x, y = across(totals.day_number(end)), up(totals.total_at(end))
            shapes = (
                rect("chart-hit", left, layout.top, x - left, layout.floor - layout.top),
                circle("chart-dot", x, y, 5 if end == totals.as_of else 3.5),
            )
            name = _("%(month)s: %(added)s added, %(total)s in total") % {
                "month": short_month(first),
                "added": number(_added(totals, end)),
                "total": number(totals.total_at(end)),
            }
            marks.append(Mark(shapes, name, links.get(month, "")))
    return marks


def _labels(layout: _Layout, totals: YearTotals, now: tuple[float, float], up: Scale) -> list[Shape]:
    x, y = now
    near_left = x < layout.left + 60
    total = text(
        "chart-value",
        x + (10 if near_left else -10),
        y - 10,
        number(totals.total),
        "start" if near_left else "end",
    )
    if layout.variant == "narrow":
        return [total]
    target = _("Target %(target)s") % {"target": number(totals.target)}
    return [total, text("chart-label", layout.end + 8, up(totals.target) + 4, target)]


def _added(totals: YearTotals, end: date) -> int:
    """How many the month of `end` added up to that day."""
    return totals.total_at(end) - totals.total_at(end.replace(day=1) - timedelta(days=1))


def _table(totals: YearTotals, links: Mapping[int, str]) -> ChartTable:
    head = (_("Month"), _("Added"), _("Total"), _("On pace"))
    rows = tuple(
        (
            TableCell(short_month(end)),
            TableCell(number(_added(totals, end)), links.get(end.month, "")),
            TableCell(number(totals.total_at(end))),
            TableCell(number(totals.pace(end))),
        )
        for end in totals.month_ends()
    )
    return ChartTable(head, rows)
