"""Where people on the ladder went: from the rung of then (left) to the rung of now (right)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _

from core.charts.geometry import coordinate, rect, shortened, text, text_width
from core.charts.model import Chart, ChartTable, Drawing, LegendItem, Mark, Shape, TableCell, Variant
from core.formatting import number

NONE = "none"
NEW = "new"
LEFT = "left"

# The highest rung on top, then who has no rung, then who is on one side only.
ORIGINS = ("6", "5", "4", "3", "2", "1", NONE, NEW)
DESTINATIONS = ("6", "5", "4", "3", "2", "1", NONE, LEFT)

SIGNS = {NONE: "–", NEW: "+", LEFT: "×"}

TOP = 26.0
NODE_WIDTH = 10.0
GAP = 8.0
SMALLEST_NODE = 2.0

Direction = Literal["up", "same", "down", "across"]


@dataclass(frozen=True)
class Flow:
    """How many clients went from one node to another: rungs "1" to "6", "none"; from "new", to "left"."""

    origin: str
    destination: str
    value: int
    href: str = ""

    @property
    def direction(self) -> Direction:
        """Up, same and down between two rungs; across where either side is not a rung."""
        if not (self.origin.isdigit() and self.destination.isdigit()):
            return "across"
        if self.origin == self.destination:
            return "same"
        return "up" if self.destination > self.origin else "down"


@dataclass(frozen=True)
class _Layout:
    variant: Variant
    width: float
    height: float
    origin_room: float
    destination_room: float

    @property
    def ends(self) -> tuple[float, float]:
        """Where ribbons begin and end."""
        return self.origin_room + NODE_WIDTH, self.width - self.destination_room - NODE_WIDTH


@dataclass
class _Node:
    """A bar at one side; `cursor` is where its next ribbon begins."""

    top: float
    height: float
    value: int
    cursor: float


def ladder_flow(
    subject: str,
    flows: Sequence[Flow],
    labels: Mapping[str, str],
    *,
    then: str,
    now: str,
    sentence: str = "",
    width: int = 764,
    height: int = 440,
) -> Chart:
    """Ribbons between two columns of rungs. `labels` names every node; `then` and `now` head the columns."""
    present = [flow for flow in flows if flow.value]
    layouts = (_Layout("wide", width, height, 218, 126), _Layout("narrow", 340, 380, 52, 52))
    return Chart(
        name=_(
            "%(subject)s: %(up)s up, %(same)s the same, %(down)s down, "
            "%(across)s came, left or without a rung"
        )
        % {"subject": subject, **_sums(present)},
        drawings=tuple(_draw(layout, present, labels, then, now) for layout in layouts),
        table=_table(present, labels),
        sentence=sentence,
        legend=tuple(LegendItem(_words(direction), style) for direction, style in _LEGEND.items()),
    )


_LEGEND: Mapping[Direction, str] = {
    "up": "flow-up",
    "same": "flow-same",
    "down": "flow-down",
    "across": "flow-across",
}


def _sums(flows: Sequence[Flow]) -> dict[str, str]:
    """How many clients went in each direction, as text."""
    return {
        direction: number(sum(flow.value for flow in flows if flow.direction == direction))
        for direction in _LEGEND
    }


def _words(direction: Direction) -> str:
    return {
        "up": _("Up"),
        "same": _("The same"),
        "down": _("Down"),
        "across": _("Came, left or without a rung"),
    }[direction]


def _draw(layout: _Layout, flows: Sequence[Flow], labels: Mapping[str, str], then: str, now: str) -> Drawing:
    scale = _scale(layout, flows)
    origins = _nodes(ORIGINS, [(flow.origin, flow.value) for flow in flows], scale)
    destinations = _nodes(DESTINATIONS, [(flow.destination, flow.value) for flow in flows], scale)
    heads = (
        text("chart-axis-label", layout.origin_room, 14, then),
        text("chart-axis-label", layout.width - layout.destination_room, 14, now, "end"),
    )
    ordered = sorted(
        flows, key=lambda flow: (ORIGINS.index(flow.origin), DESTINATIONS.index(flow.destination))
    )
    ribbons = [
        _ribbon(flow, origins[flow.origin], destinations[flow.destination], scale, layout.ends, labels)
        for flow in ordered
    ]
    sides = [*_side(layout, origins, labels, right=False), *_side(layout, destinations, labels, right=True)]
    marks = (Mark(heads), *ribbons, Mark(tuple(sides)))
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{layout.height:.0f}", marks)


def _scale(layout: _Layout, flows: Sequence[Flow]) -> float:
    """Pixels for one client, so that the fuller side just fits."""
    sides = max(len({flow.origin for flow in flows}), len({flow.destination for flow in flows}), 1)
    total = sum(flow.value for flow in flows)
    return (layout.height - TOP - 6 - GAP * (sides - 1) - SMALLEST_NODE * sides) / max(total, 1)


def _nodes(order: Sequence[str], values: Sequence[tuple[str, int]], scale: float) -> dict[str, _Node]:
    nodes: dict[str, _Node] = {}
    top = TOP
    for code in order:
        value = sum(amount for node, amount in values if node == code)
        if value:
            height = max(value * scale, SMALLEST_NODE)
            nodes[code] = _Node(top, height, value, top)
            top += height + GAP
    return nodes


def _ribbon(
    flow: Flow,
    origin: _Node,
    destination: _Node,
    scale: float,
    ends: tuple[float, float],
    labels: Mapping[str, str],
) -> Mark:
    thickness = flow.value * scale
    y_start, y_end = origin.cursor, destination.cursor
    origin.cursor += thickness
    destination.cursor += thickness
    x_start, x_end = ends
    middle = coordinate((x_start + x_end) / 2)
    start, end = coordinate(x_start), coordinate(x_end)
    top_start, top_end = coordinate(y_start), coordinate(y_end)
    low_start, low_end = coordinate(y_start + thickness), coordinate(y_end + thickness)
    path = (
        f"M{start},{top_start}C{middle},{top_start} {middle},{top_end} {end},{top_end}"
        f"L{end},{low_end}C{middle},{low_end} {middle},{low_start} {start},{low_start}Z"
    )
    name = _("%(origin)s → %(destination)s: %(clients)s") % {
        "origin": labels[flow.origin],
        "destination": labels[flow.destination],
        "clients": number(flow.value),
    }
    return Mark((Shape("path", f"flow-{flow.direction}", {"d": path}),), name, flow.href)


def _side(
    layout: _Layout, nodes: Mapping[str, _Node], labels: Mapping[str, str], *, right: bool
) -> list[Shape]:
    shapes = []
    x = layout.ends[1] if right else layout.origin_room
    label_x = x + NODE_WIDTH + 8 if right else x - 8
    last_baseline = 0.0
    for code, node in nodes.items():
        baseline = max(node.top + node.height / 2 + 4, last_baseline + 13)
        last_baseline = baseline
        words = _node_label(layout, code, node, labels, right=right)
        tone = f"tone-rung-{code}" if code.isdigit() else "tone-rest"
        shapes.append(rect(tone, x, node.top, NODE_WIDTH, node.height, radius=1.5))
        shapes.append(text("chart-label", label_x, baseline, words, "start" if right else "end"))
    return shapes


def _node_label(layout: _Layout, code: str, node: _Node, labels: Mapping[str, str], *, right: bool) -> str:
    """Name and number of clients; on the right and on a phone the rung's number stands for its name."""
    count = number(node.value)
    if layout.variant == "narrow":
        return f"{code if code.isdigit() else SIGNS[code]} · {count}"
    if right and code.isdigit():
        return f"{code} · {count}"
    room = (layout.destination_room if right else layout.origin_room) - 8 - text_width(f" · {count}")
    return f"{shortened(labels[code], room)} · {count}"


def _table(flows: Sequence[Flow], labels: Mapping[str, str]) -> ChartTable:
    rows = tuple(
        (
            TableCell(labels[flow.origin]),
            TableCell(labels[flow.destination]),
            TableCell(number(flow.value), flow.href),
        )
        for flow in sorted(
            flows, key=lambda flow: (ORIGINS.index(flow.origin), DESTINATIONS.index(flow.destination))
        )
    )
    return ChartTable((_("From"), _("To"), _("Clients")), rows, label_columns=2)
