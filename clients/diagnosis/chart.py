"""The competence profile of a client: the latest diagnosis with the earlier one behind it."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from clients.diagnosis.rules import competences
from clients.models import Diagnosis
from core.charts.geometry import Scale, linear, rect, shortened, text, text_width
from core.charts.model import Chart, ChartTable, Drawing, LegendItem, Mark, Shape, TableCell, Variant
from core.formatting import NOTHING, number, short_day

MOST = 100
IN_TABLE = 5
ROW_HEIGHT = 34.0
BEHIND, BEFORE = 24.0, 12.0
VALUE_ROOM = 52.0
LABEL_GAP = 8.0
NOW_TONE, EARLIER_TONE = "main", "rest"


@dataclass(frozen=True)
class _Layout:
    variant: Variant
    width: float
    longest_label: float


LAYOUTS = (_Layout("wide", 560, 220), _Layout("narrow", 330, 150))


def competence_profile(subject: str, diagnoses: Sequence[Diagnosis]) -> Chart | None:
    """`diagnoses` with the latest first: the table has up to five, the drawing two. None without scores."""
    scored = [one for one in diagnoses if one.scores][:IN_TABLE]
    if not scored:
        return None
    now, earlier = scored[0], scored[1] if len(scored) > 1 else None
    names = competences(one.scores for one in scored)
    return Chart(
        name=f"{subject}: " + "; ".join(_spoken(name, now, earlier) for name in names),
        drawings=tuple(_draw(layout, names, now, earlier) for layout in LAYOUTS),
        table=_table(names, scored),
        legend=_legend(now, earlier),
    )


def _legend(now: Diagnosis, earlier: Diagnosis | None) -> tuple[LegendItem, ...]:
    shown = [(now, NOW_TONE), *([(earlier, EARLIER_TONE)] if earlier else [])]
    return tuple(LegendItem(short_day(one.made_on), f"tone-{tone}") for one, tone in shown)


def _score(value: float | None) -> str:
    return NOTHING if value is None else number(value, 0 if value == int(value) else 1)


def _spoken(name: str, now: Diagnosis, earlier: Diagnosis | None) -> str:
    score, before = now.scores.get(name), earlier.scores.get(name) if earlier else None
    if before is None:
        return f"{name} {_score(score)}"
    return _("%(name)s %(score)s (earlier %(before)s)") % {
        "name": name,
        "score": _score(score),
        "before": _score(before),
    }


def _draw(layout: _Layout, names: Sequence[str], now: Diagnosis, earlier: Diagnosis | None) -> Drawing:
    label_room = min(max(text_width(name) for name in names) + LABEL_GAP, layout.longest_label)
    across = linear(MOST, 0, layout.width - label_room - VALUE_ROOM)
    marks: list[Mark] = []
    for place, name in enumerate(names):
        middle = (place + 0.5) * ROW_HEIGHT
        label = shortened(name, label_room - LABEL_GAP + 4)
        marks.append(Mark((text("chart-label", label_room - LABEL_GAP, middle + 4, label, "end"),)))
        before = earlier.scores.get(name) if earlier else None
        bars = _bars(label_room, middle, across, now.scores.get(name), before)
        marks.append(Mark(bars, _spoken(name, now, earlier)))
    return Drawing(layout.variant, f"{layout.width:.0f}", f"{ROW_HEIGHT * len(names):.0f}", tuple(marks))


def _bars(
    left: float, middle: float, across: Scale, score: float | None, before: float | None
) -> tuple[Shape, ...]:
    """The earlier score broad and pale, the present one narrow before it, and its number at the end."""
    shapes: list[Shape] = []
    for value, height, tone in ((before, BEHIND, EARLIER_TONE), (score, BEFORE, NOW_TONE)):
        if value is not None:
            width = max(across(value), 1)
            shapes.append(rect(f"tone-{tone}", left, middle - height / 2, width, height, radius=2))
    end = left + max(across(score or 0), across(before or 0))
    return (*shapes, text("chart-value", end + 6, middle + 4, _score(score)))


def _table(names: Sequence[str], scored: Sequence[Diagnosis]) -> ChartTable:
    head = (_("Competence"), *(short_day(one.made_on) for one in scored))
    rows = tuple(
        (TableCell(name), *(TableCell(_score(one.scores.get(name))) for one in scored)) for name in names
    )
    return ChartTable(head, rows)
