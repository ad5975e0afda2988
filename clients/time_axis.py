"""One time axis on which what holds for a client stands above each other: lanes of bars up to today."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from clients.registry import Bar
from core.charts.geometry import line, rect, shortened, text, text_width
from core.charts.model import Chart, ChartTable, Drawing, Mark, Shape, TableCell, Variant
from core.formatting import short_day
from core.periods import add_months

LANE_HEIGHT = 34.0
BAR_HEIGHT = 20.0
AXIS_HEIGHT = 22.0
INSIDE_MARGIN = 6.0
YEAR_LABEL_WIDTH = 44.0
# Light tones carry dark words.
LIGHT_TONES = frozenset({"rung-1", "rung-2", "rung-3", "kind-2", "kind-4", "kind-6", "rest", "running"})


@dataclass(frozen=True)
class DrawnLane:
    label: str
    bars: Sequence[Bar]


@dataclass(frozen=True)
class _Layout:
    """Pixels of one drawing, and the days between which it is drawn."""

    variant: Variant
    width: float
    label_room: float
    first: dt.date
    last: dt.date

    def x(self, day: dt.date) -> float:
        share = (day - self.first).days / max((self.last - self.first).days, 1)
        return self.label_room + share * (self.width - self.label_room)


def time_axis(subject: str, lanes: Sequence[DrawnLane], on: dt.date) -> Chart | None:
    """The axis up to `on`, or up to the last known day after it; None where there is nothing to draw."""
    bars = [bar for lane in lanes for bar in lane.bars]
    if not bars:
        return None
    rows = [row for lane in lanes if lane.bars for row in _apart(lane)]
    first = min(bar.start for bar in bars).replace(day=1)
    last = max(on, *(bar.end or bar.start for bar in bars))
    if last - first < dt.timedelta(days=365):
        first = add_months(last, -12)
    layouts = (
        _Layout("wide", 1340, 96, first, last),
        _Layout("narrow", 340, 72, first, last),
    )
    return Chart(
        name=f"{subject}: " + "; ".join(_sentence(lane) for lane in lanes if lane.bars),
        drawings=tuple(_draw(layout, rows, on) for layout in layouts),
        table=_table(lanes),
    )


def _apart(lane: DrawnLane) -> list[DrawnLane]:
    """The lane in as many rows as it has bars at the same time; only the first is labelled."""
    rows: list[list[Bar]] = []
    for bar in sorted(lane.bars, key=lambda one: one.start):
        free = next((row for row in rows if row[-1].end and row[-1].end < bar.start), None)
        if free is None:
            rows.append([bar])
        else:
            free.append(bar)
    return [DrawnLane("" if number else lane.label, row) for number, row in enumerate(rows)]


def _sentence(lane: DrawnLane) -> str:
    return f"{lane.label} " + ", ".join(_name(bar) for bar in lane.bars)


def _name(bar: Bar) -> str:
    until = short_day(bar.end) if bar.end else _("now")
    return f"{bar.label} ({short_day(bar.start)} – {until})"


def _draw(layout: _Layout, lanes: Sequence[DrawnLane], on: dt.date) -> Drawing:
    height = AXIS_HEIGHT + LANE_HEIGHT * len(lanes)
    marks = [Mark(tuple(_years(layout, height)))]
    for number, lane in enumerate(lanes):
        top = AXIS_HEIGHT + number * LANE_HEIGHT
        label = shortened(lane.label, layout.label_room)
        marks.append(Mark((text("chart-label", 0, top + LANE_HEIGHT / 2 + 4, label),)))
        marks += [Mark(_bar(layout, bar, top), _name(bar)) for bar in lane.bars]
    today = layout.x(on)
    marks.append(Mark((line("chart-axis", today, AXIS_HEIGHT - 4, today, height),), _("Today")))
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{height:.0f}", tuple(marks))


def _years(layout: _Layout, height: float) -> list[Shape]:
    """A line on each 1 January, and the year beside it where there is room for all of them."""
    years = range(layout.first.year + 1, layout.last.year + 1)
    room = (layout.width - layout.label_room) / max(len(years), 1)
    every = max(1, round(YEAR_LABEL_WIDTH / room + 0.49))
    shapes = []
    for year in years:
        x = layout.x(dt.date(year, 1, 1))
        shapes.append(line("chart-grid", x, AXIS_HEIGHT - 6, x, height))
        if (layout.last.year - year) % every == 0 and x + text_width("2020") <= layout.width + 2:
            shapes.append(text("chart-year", x + 3, AXIS_HEIGHT - 8, str(year)))
    return shapes


def _bar(layout: _Layout, bar: Bar, top: float) -> tuple[Shape, ...]:
    """A bar with its words inside where they fit; its title and the table have them in full."""
    left, right = layout.x(bar.start), layout.x(bar.end or layout.last)
    width = max(right - left, 2)
    place = top + (LANE_HEIGHT - BAR_HEIGHT) / 2
    drawn = rect(f"tone-{bar.tone}", left, place, width, BAR_HEIGHT, radius=3)
    if text_width(bar.label) + 2 * INSIDE_MARGIN > width:
        return (drawn,)
    style = "chart-label" if bar.tone in LIGHT_TONES else "chart-inside"
    return drawn, text(style, left + INSIDE_MARGIN, place + BAR_HEIGHT / 2 + 4, bar.label)


def _table(lanes: Sequence[DrawnLane]) -> ChartTable:
    rows = tuple(
        (
            TableCell(lane.label),
            TableCell(bar.label),
            TableCell(short_day(bar.start)),
            TableCell(short_day(bar.end)),
        )
        for lane in lanes
        for bar in sorted(lane.bars, key=lambda one: one.start)
    )
    return ChartTable((_("Line"), _("What"), _("First day"), _("Last day")), rows, label_columns=4)
