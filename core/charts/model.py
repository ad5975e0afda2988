"""What a chart is made of: drawings, the table behind them, a legend and a name that says the numbers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from django.utils.html import format_html, format_html_join, html_safe

Variant = Literal["wide", "narrow"]


@dataclass(frozen=True)
class Cell:
    """One number that a chart shows; `href` leads to the rows behind it. None is a number still to come."""

    value: int | float | None
    href: str = ""


@dataclass(frozen=True)
class Series:
    """What one colour stands for. `tone` ends a class of `tones.css`: main, rung-1, kind-1, running, …"""

    label: str
    tone: str = "main"


@dataclass(frozen=True)
class Row:
    """One bar, or one group of bars: a label and a cell for each series. `tone` overrides the series' own."""

    label: str
    cells: tuple[Cell, ...]
    tone: str = ""

    @property
    def total(self) -> int | float:
        return sum(cell.value or 0 for cell in self.cells)


@html_safe
@dataclass(frozen=True)
class Shape:
    """One SVG element, which templates print as it is.

    Coordinates are strings made in Python: no language's number format touches them.
    """

    tag: Literal["rect", "line", "path", "polyline", "polygon", "circle", "text"]
    style: str
    attributes: Mapping[str, str]
    text: str = ""

    def __str__(self) -> str:
        attributes = format_html_join("", ' {}="{}"', self.attributes.items())
        return format_html('<{0} class="{1}"{2}>{3}</{0}>', self.tag, self.style, attributes, self.text)


@html_safe
@dataclass(frozen=True)
class Mark:
    """Shapes that one number draws: with `href` they are a link, with `name` they have a title."""

    shapes: tuple[Shape, ...]
    name: str = ""
    href: str = ""

    def __str__(self) -> str:
        title = format_html("<title>{}</title>", self.name) if self.name else ""
        content = format_html_join("", "{}", ((shape,) for shape in self.shapes))
        if self.href:
            return format_html('<a href="{}" aria-label="{}">{}{}</a>', self.href, self.name, title, content)
        return format_html("<g>{}{}</g>", title, content)


@dataclass(frozen=True)
class Drawing:
    variant: Variant
    width: str
    height: str
    marks: tuple[Mark, ...]

    @property
    def has_links(self) -> bool:
        return any(mark.href for mark in self.marks)


@dataclass(frozen=True)
class TableCell:
    """A cell of the table behind a chart: text as it is read, with the same link as the drawing."""

    text: str
    href: str = ""


@dataclass(frozen=True)
class ChartTable:
    """The same numbers as the drawing. The first `label_columns` columns hold words, the others numbers."""

    head: tuple[str, ...]
    rows: tuple[tuple[TableCell, ...], ...]
    label_columns: int = 1


@dataclass(frozen=True)
class LegendItem:
    label: str
    tone: str
    shape: Literal["box", "line"] = "box"


@dataclass(frozen=True)
class Chart:
    """A chart ready to be shown.

    `name` is the accessible name: the subject and the numbers. `sentence` says in plain words what is seen.
    """

    name: str
    drawings: tuple[Drawing, ...]
    table: ChartTable
    sentence: str = ""
    legend: tuple[LegendItem, ...] = field(default=())
    template: str = "components/charts/chart.html"
