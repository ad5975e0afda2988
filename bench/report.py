"""What was measured: a table on the screen, JSON, and the page in docs/ that is made from it."""

import datetime as dt
import json
import os
import platform
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import django

from bench.declaration import Limit, Measured, Row, Theme

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- The table is made by `make bench`. -->", "<!-- End of the table. -->"
HEADING = ("", "measured", "must", "aim", "", "ours", "beside")


@dataclass(frozen=True)
class Line:
    """One row of the table, with what came of it."""

    theme: str
    title: str
    name: str
    value: float
    unit: str
    must: float
    aim: float | None
    verdict: str
    ours: str
    beside: str

    @classmethod
    def of(cls, theme: Theme, row: Row, measured: Measured) -> "Line":
        return cls(
            theme.code,
            theme.title,
            row.name,
            measured.value,
            row.unit,
            row.must.value,
            row.aim.value if row.aim else None,
            verdict(measured.value, row.must, row.aim),
            measured.ours,
            f"{measured.beside} ({row.beside})" if measured.beside else row.beside,
        )

    @property
    def cells(self) -> tuple[str, ...]:
        aim = "" if self.aim is None else number(self.aim)
        measured = f"{number(self.value)} {self.unit}"
        return (self.name, measured, number(self.must), aim, self.verdict, self.ours, self.beside)


def verdict(value: float, must: Limit, aim: Limit | None) -> str:
    if not must.holds(value):
        return "missed"
    return "aim" if aim is not None and aim.holds(value) else "must"


def number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def machine(server: str) -> Mapping[str, Any]:
    return {
        "cores": os.cpu_count(),
        "python": platform.python_version(),
        "django": django.get_version(),
        "postgresql": server,
    }


def table(lines: Iterable[Line]) -> str:
    """One Markdown table for each theme."""
    parts = []
    by_title: dict[str, list[Line]] = {}
    for line in lines:
        by_title.setdefault(line.title, []).append(line)
    for title, of_theme in by_title.items():
        rows = [HEADING, ("---",) * len(HEADING), *(line.cells for line in of_theme)]
        parts.append(f"**{title}**\n\n" + "\n".join("| " + " | ".join(row) + " |" for row in rows))
    return "\n\n".join(parts)


def write_json(
    path: Path, lines: Iterable[Line], day: dt.date, facts: Mapping[str, Any], took: float
) -> None:
    content = {
        "date": day.isoformat(),
        "machine": dict(facts),
        "seconds": round(took),
        "rows": [asdict(line) for line in lines],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(content, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def write_page(lines: Iterable[Line], day: dt.date, facts: Mapping[str, Any]) -> None:
    """Replace the table in the page; what people wrote around it stays."""
    text = PAGE.read_text(encoding="utf-8")
    before, rest = text.split(BEGIN)
    after = rest.split(END)[1]
    said = ", ".join(f"{name} {value}" for name, value in facts.items())
    made = f"{BEGIN}\n\nMeasured on {day.isoformat()} ({said}).\n\n{table(lines)}\n\n{END}"
    PAGE.write_text(before + made + after, encoding="utf-8")
