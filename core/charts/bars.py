"""Horizontal bars, one or several parts each: durations, rungs, kinds, cohorts."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from core.charts.geometry import linear, rect, shortened, text, text_width
from core.charts.model import (
    Cell,
    Chart,
    ChartTable,
    Drawing,
    LegendItem,
    Mark,
    Row,
    Series,
    Shape,
    TableCell,
    Variant,
)
from core.formatting import number

VALUE_ROOM = 52.0
LABEL_GAP = 8.0

# A number as it is read; a dash where there is none.
Show = Callable[[int | float | None], str]


@dataclass(frozen=True)
class _Layout:
    variant: Variant
    width: float
    row_height: float
    longest_label: float

    def label_room(self, rows: Sequence[Row]) -> float:
        needed = max((text_width(row.label) for row in rows), default=0) + LABEL_GAP
        return min(needed, self.longest_label)


def horizontal_bars(
    subject: str,
    rows: Sequence[Row],
    series: Sequence[Series],
    *,
    row_heading: str,
    sentence: str = "",
    width: int = 420,
    row_height: int = 34,
    show: Show = number,
) -> Chart:
    """Bars from left to right, one for each row, its cells end to end in the order of `series`.

    `width` is that of the wide drawing in pixels of its own grid: choose it near the width of the card.
    """
    layouts = (
        _Layout("wide", width, row_height, width * 0.42),
        _Layout("narrow", 330, 34, 150),
    )
    return Chart(
        name=_accessible_name(subject, rows, show),
        drawings=tuple(_draw(layout, rows, series, show) for layout in layouts),
        table=bars_table(rows, series, row_heading, show),
        sentence=sentence,
        legend=legend(series),
    )


def legend(series: Sequence[Series]) -> tuple[LegendItem, ...]:
    """A legend only where there is something to tell apart."""
    return tuple(LegendItem(one.label, f"tone-{one.tone}") for one in series) if len(series) > 1 else ()


def bars_table(
    rows: Sequence[Row],
    series: Sequence[Series],
    row_heading: str,
    show: Show = number,
    *,
    adds_up: bool = True,
) -> ChartTable:
    """The table behind bars and columns: a row for each row, a column for each series, the total of parts."""
    totals = adds_up and len(series) > 1
    head = (row_heading, *(one.label for one in series), *((_("Total"),) if totals else ()))
    body = tuple(
        (
            TableCell(row.label),
            *(TableCell(show(cell.value), cell.href) for cell in row.cells),
            *((TableCell(show(row.total)),) if totals else ()),
        )
        for row in rows
    )
    return ChartTable(head, body)


def cell_name(row: Row, one: Series, cell: Cell, several: bool, show: Show) -> str:
    """What a screen reader says of one bar: `March, secondment: 4`."""
    label = f"{row.label}, {one.label}" if several else row.label
    return f"{label}: {show(cell.value)}"


def _accessible_name(subject: str, rows: Sequence[Row], show: Show) -> str:
    return f"{subject}: " + "; ".join(f"{row.label} {show(row.total)}" for row in rows)


def _draw(layout: _Layout, rows: Sequence[Row], series: Sequence[Series], show: Show) -> Drawing:
    label_room = layout.label_room(rows)
    largest = max((row.total for row in rows), default=0)
    scale = linear(largest, 0, layout.width - label_room - VALUE_ROOM)
    marks: list[Mark] = []
    for index, row in enumerate(rows):
        marks += _draw_row(layout, row, series, index * layout.row_height, label_room, scale, show)
    height = layout.row_height * len(rows) + 2
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{height:.0f}", tuple(marks))


def _draw_row(
    layout: _Layout,
    row: Row,
    series: Sequence[Series],
    top: float,
    label_room: float,
    scale: Callable[[float], float],
    show: Show,
) -> list[Mark]:
    bar_height = layout.row_height - 12
    baseline = top + layout.row_height / 2 + 4
    label = shortened(row.label, label_room - LABEL_GAP + 4)
    value = text("chart-value", label_room + scale(row.total) + 6, baseline, show(row.total))
    single = len(row.cells) == 1
    marks = [Mark((text("chart-label", label_room - LABEL_GAP, baseline, label, "end"),))]
    x = label_room
    for one, cell in zip(series, row.cells, strict=True):
        width = scale(cell.value or 0)
        shapes: tuple[Shape, ...] = (
            rect(f"tone-{row.tone or one.tone}", x, top + 6, max(width, 1), bar_height, radius=2),
        )
        if single:
            shapes += (value,)
        if cell.value or single:
            marks.append(Mark(shapes, cell_name(row, one, cell, not single, show), cell.href))
        x += width
    return marks if single else [*marks, Mark((value,))]
