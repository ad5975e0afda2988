"""Shares over time: survival of outflow by cohort, one line each."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.charts.geometry import Scale, circle, line, linear, polyline, text
from core.charts.model import Chart, ChartTable, Drawing, LegendItem, Mark, Shape, TableCell, Variant
from core.formatting import percent

LABEL_DISTANCE = 14.0
LINE_STYLES = 5


@dataclass(frozen=True)
class Point:
    """A share (0 to 1) at a number of months, over `of` cases."""

    months: int
    share: float
    of: int
    href: str = ""


@dataclass(frozen=True)
class Line:
    label: str
    points: tuple[Point, ...]


@dataclass(frozen=True)
class _Layout:
    variant: Variant
    width: float
    height: float
    left: float
    right: float
    top: float = 14.0
    bottom: float = 40.0

    @property
    def floor(self) -> float:
        return self.height - self.bottom

    @property
    def end(self) -> float:
        return self.width - self.right


def survival_lines(
    subject: str, lines: Sequence[Line], *, sentence: str = "", width: int = 640, height: int = 300
) -> Chart:
    """Lines of shares by month, at most five; each has its own dash and its name at its end.

    Points that are not mature yet are left out by the caller: a line simply ends there.
    """
    if len(lines) > LINE_STYLES:
        raise ValueError(f"At most {LINE_STYLES} lines can be told apart.")
    layouts = (_Layout("wide", width, height, 44, 78), _Layout("narrow", 340, 250, 40, 46))
    ends = [(one.label, one.points[-1]) for one in lines if one.points]
    spoken = "; ".join(
        _("%(label)s: %(share)s after %(months)s months")
        % {"label": label, "share": percent(last.share), "months": last.months}
        for label, last in ends
    )
    return Chart(
        name=f"{subject}: {spoken}",
        drawings=tuple(_draw(layout, lines) for layout in layouts),
        table=_table(lines),
        sentence=sentence,
        legend=tuple(
            LegendItem(one.label, f"chart-line--{number}", "line") for number, one in enumerate(lines, 1)
        ),
    )


def _draw(layout: _Layout, lines: Sequence[Line]) -> Drawing:
    last_month = max((point.months for one in lines for point in one.points), default=1)
    across = linear(last_month, layout.left, layout.end)
    up = linear(1, layout.floor, layout.top)
    marks = [Mark(tuple(_grid(layout, last_month, across, up)))]
    for number, one in enumerate(lines, 1):
        course = [(across(point.months), up(point.share)) for point in one.points]
        marks.append(Mark((polyline(f"chart-line chart-line--{number}", course),)))
    marks += [_dot(one, point, across, up) for one in lines for point in one.points if point.href]
    marks.append(Mark(tuple(_end_labels(lines, across, up))))
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{layout.height:.0f}", tuple(marks))


def _grid(layout: _Layout, last_month: int, across: Scale, up: Scale) -> list[Shape]:
    shapes = []
    for quarter in range(5):
        y = up(quarter / 4)
        shapes.append(line("chart-axis" if quarter == 0 else "chart-grid", layout.left, y, layout.end, y))
        shapes.append(text("chart-axis-label", layout.left - 8, y + 4, percent(quarter / 4), "end"))
    for month in range(0, last_month + 1, 3 if last_month <= 12 else 6):
        shapes.append(text("chart-axis-label", across(month), layout.floor + 18, str(month), "middle"))
    shapes.append(
        text("chart-axis-label", (layout.left + layout.end) / 2, layout.floor + 34, _("months"), "middle")
    )
    return shapes


def _dot(one: Line, point: Point, across: Scale, up: Scale) -> Mark:
    name = _("%(label)s after %(months)s months: %(share)s of %(of)s") % {
        "label": one.label,
        "months": point.months,
        "share": percent(point.share),
        "of": point.of,
    }
    return Mark((circle("chart-dot", across(point.months), up(point.share), 4),), name, point.href)


def _end_labels(lines: Sequence[Line], across: Scale, up: Scale) -> list[Shape]:
    """The name of each line at its end, pushed apart where ends lie close together."""
    shapes = []
    baseline = float("-inf")
    for one in sorted((one for one in lines if one.points), key=lambda one: -one.points[-1].share):
        last = one.points[-1]
        baseline = max(up(last.share) + 4, baseline + LABEL_DISTANCE)
        shapes.append(text("chart-value", across(last.months) + 8, baseline, one.label))
    return shapes


def _table(lines: Sequence[Line]) -> ChartTable:
    months = sorted({point.months for one in lines for point in one.points})
    known = {(one.label, point.months): point for one in lines for point in one.points}
    rows = tuple(
        (
            TableCell(str(month)),
            *(_share_cell(known.get((one.label, month))) for one in lines),
        )
        for month in months
    )
    return ChartTable((_("Months"), *(one.label for one in lines)), rows)


def _share_cell(point: Point | None) -> TableCell:
    if point is None:
        return TableCell("–")
    shown = _("%(share)s of %(of)s") % {"share": percent(point.share), "of": point.of}
    return TableCell(shown, point.href)
