"""Columns over time: one group for each month, stacked or side by side."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from core.charts.bars import bars_table, cell_name, legend
from core.charts.geometry import Scale, line, linear, rect, round_steps, text
from core.charts.model import Chart, Drawing, Mark, Row, Series, Variant
from core.formatting import number

TOP = 20.0
BOTTOM = 26.0
LEFT = 36.0
RIGHT = 6.0


@dataclass(frozen=True)
class _Layout:
    variant: Variant
    width: float
    height: float
    label_every: int

    def floor(self) -> float:
        return self.height - BOTTOM


def columns(
    subject: str,
    rows: Sequence[Row],
    series: Sequence[Series],
    *,
    row_heading: str,
    stacked: bool = True,
    sentence: str = "",
    width: int = 640,
    height: int = 260,
) -> Chart:
    """Upright columns, one group for each row (a month); stacked parts add up to the value above them.

    Columns side by side do not add up: each has its own value, and none where its number is still to come.
    """
    layouts = (_Layout("wide", width, height, 1), _Layout("narrow", 340, 220, 2 if len(rows) > 6 else 1))
    spoken = "; ".join(_spoken(row, series, stacked) for row in rows)
    return Chart(
        name=f"{subject}: {spoken}",
        drawings=tuple(_draw(layout, rows, series, stacked) for layout in layouts),
        table=bars_table(rows, series, row_heading, adds_up=stacked),
        sentence=sentence,
        legend=legend(series),
    )


def _spoken(row: Row, series: Sequence[Series], stacked: bool) -> str:
    if stacked:
        return f"{row.label} {number(row.total)}"
    known = [(one, cell) for one, cell in zip(series, row.cells, strict=True) if cell.value is not None]
    return f"{row.label} " + ", ".join(f"{one.label} {number(cell.value)}" for one, cell in known)


def _draw(layout: _Layout, rows: Sequence[Row], series: Sequence[Series], stacked: bool) -> Drawing:
    highest = max((_height_of(row, stacked) for row in rows), default=0)
    steps = round_steps(highest)
    scale = linear(steps[-1], 0, layout.floor() - TOP)
    marks = [Mark(tuple(_grid(layout, steps, scale)))]
    slot = (layout.width - LEFT - RIGHT) / max(len(rows), 1)
    for index, row in enumerate(rows):
        left = LEFT + slot * index
        marks += _stack(layout, row, series, left, slot, scale) if stacked else []
        marks += _group(layout, row, series, left, slot, scale) if not stacked else []
        if index % layout.label_every == 0:
            marks.append(
                Mark((text("chart-axis-label", left + slot / 2, layout.floor() + 18, row.label, "middle"),))
            )
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{layout.height:.0f}", tuple(marks))


def _height_of(row: Row, stacked: bool) -> float:
    return row.total if stacked else max((cell.value or 0 for cell in row.cells), default=0)


def _grid(layout: _Layout, steps: Sequence[int], scale: Scale) -> Iterator:
    for step in steps:
        y = layout.floor() - scale(step)
        yield line("chart-axis" if step == 0 else "chart-grid", LEFT, y, layout.width - RIGHT, y)
        yield text("chart-axis-label", LEFT - 8, y + 4, number(step), "end")


def _stack(
    layout: _Layout, row: Row, series: Sequence[Series], left: float, slot: float, scale: Scale
) -> list[Mark]:
    width = min(slot * 0.62, 44)
    x = left + (slot - width) / 2
    y = layout.floor()
    marks = []
    total = text("chart-value", left + slot / 2, y - scale(row.total) - 6, number(row.total), "middle")
    several = len(series) > 1
    for one, cell in zip(series, row.cells, strict=True):
        if not cell.value:
            continue
        height = scale(cell.value)
        y -= height
        # Half a pixel of the surface between parts keeps neighbours apart without their colours.
        part = rect(f"tone-{row.tone or one.tone}", x, y + 0.5, width, max(height - 1, 0.5), radius=1)
        shapes = (part,) if several else (part, total)
        marks.append(Mark(shapes, cell_name(row, one, cell, several, number), cell.href))
    return [*marks, Mark((total,))] if several and row.total else marks


def _group(
    layout: _Layout, row: Row, series: Sequence[Series], left: float, slot: float, scale: Scale
) -> list[Mark]:
    width = min(slot * 0.8 / len(series), 30)
    x = left + (slot - width * len(series)) / 2
    marks = []
    for position, (one, cell) in enumerate(zip(series, row.cells, strict=True)):
        if cell.value is None:
            continue
        height = scale(cell.value)
        start = x + width * position
        shapes = (
            rect(
                f"tone-{one.tone}",
                start + 0.5,
                layout.floor() - height,
                width - 1,
                max(height, 0.5),
                radius=1,
            ),
            text("chart-value", start + width / 2, layout.floor() - height - 5, number(cell.value), "middle"),
        )
        marks.append(Mark(shapes, cell_name(row, one, cell, True, number), cell.href))
    return marks
