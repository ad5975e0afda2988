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
    """One row of the table, with what came of it; no value where it could not be measured."""

    theme: str
    name: str
    value: float | None
    unit: str
    must: float | None
    aim: float | None
    verdict: str
    ours: str
    beside: str

    @classmethod
    def of(cls, theme: Theme, row: Row, measured: Measured) -> "Line":
        return cls(
            theme.code,
            row.name,
            measured.value,
            row.unit,
            value_of(row.must),
            value_of(row.aim),
            verdict(measured.value, row.must, row.aim),
            measured.ours,
            f"{measured.beside} ({row.beside})" if measured.beside else row.beside,
        )

    @classmethod
    def failed(cls, theme: Theme, row: Row, error: Exception) -> "Line":
        must, aim, said = value_of(row.must), value_of(row.aim), type(error).__name__
        return cls(theme.code, row.name, None, row.unit, must, aim, "failed", said, row.beside)

    @property
    def cells(self) -> tuple[str, ...]:
        must, aim = ("" if limit is None else number(limit) for limit in (self.must, self.aim))
        measured = "–" if self.value is None else f"{number(self.value)} {self.unit}"
        return (self.name, measured, must, aim, self.verdict, self.ours, self.beside)


def value_of(limit: Limit | None) -> float | None:
    return limit.value if limit else None


def verdict(value: float, must: Limit | None, aim: Limit | None) -> str:
    if must is None:
        return ""
    if not must.holds(value):
        return "missed"
    return "aim" if aim is not None and aim.holds(value) else "must"


def number(value: float) -> str:
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def facts(server: str) -> dict[str, Any]:
    """On what was measured. With more load than cores others had their part of the machine."""
    return {
        "date": dt.datetime.now(dt.UTC).date().isoformat(),
        "cores": os.cpu_count(),
        "load": round(os.getloadavg()[0], 1),
        "python": platform.python_version(),
        "django": django.get_version(),
        "postgresql": server,
    }


def table(lines: Iterable[Line]) -> str:
    rows = [HEADING, ("---",) * len(HEADING), *(line.cells for line in lines)]
    return "\n".join("| " + " | ".join(row) + " |" for row in rows)


def write_json(folder: Path, theme: Theme, lines: Iterable[Line], said: Mapping[str, Any]) -> None:
    """A file for each theme: what was measured last, all of it in one run."""
    folder.mkdir(parents=True, exist_ok=True)
    content = {**said, "rows": [asdict(line) for line in lines]}
    text = json.dumps(content, indent=1, ensure_ascii=False)
    (folder / f"{theme.code}.json").write_text(text + "\n", encoding="utf-8")


def write_page(folder: Path, themes: Iterable[Theme]) -> None:
    """Replace the tables in the page; what people wrote around them stays."""
    parts = []
    for theme in themes:
        path = folder / f"{theme.code}.json"
        if path.exists():
            content = json.loads(path.read_text(encoding="utf-8"))
            lines = [Line(**row) for row in content.pop("rows")]
            said = ", ".join(f"{name} {value}" for name, value in content.items())
            parts.append(f"### {theme.title}\n\n{table(lines)}\n\nMeasured: {said}.")
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    made = "\n\n".join([BEGIN, *parts, END])
    PAGE.write_text(before + made + rest.split(END)[1], encoding="utf-8")
