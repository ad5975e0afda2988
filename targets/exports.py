"""Figures as JSON and rows as CSV: what leaves the house of a run. Never a name or a BSN."""

import csv
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Protocol

from django.db.models import F, Func, TextField

from core.cells import harmless
from targets.querysets import MetricRowQuerySet
from targets.reports import FigureSet, Number

HEADER = ("metric", "year", "subject", "counted", "reason", "policy", "start")
# Rows read at a time, so that a million fit.
CHUNK = 5000


class Writable(Protocol):
    def write(self, text: str, /) -> Any: ...


def figures_as_json(figures: FigureSet) -> dict[str, Any]:
    """The metrics JSON of FORMATS.md."""
    run = figures.run
    return {
        "as_of": run.as_of.isoformat(),
        "run": run.pk,
        "policy": run.policy,
        "complete_to": run.complete_to.isoformat() if run.complete_to else None,
        "metrics": [_number_as_json(number) for number in figures.numbers],
    }


def _number_as_json(number: Number) -> dict[str, Any]:
    return {
        "metric": number.code,
        "year": number.year,
        "dimensions": number.dimensions,
        "value": _plain(number.value),
        "numerator": number.numerator,
        "denominator": number.denominator,
    }


def _plain(value: Decimal | None) -> int | float | None:
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def write_rows(stream: Writable, code: str, rows: MetricRowQuerySet) -> None:
    """The rows behind a figure, one line each; their dimensions are the last columns."""
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    names = dimension_names(rows)
    writer.writerow([*HEADER, *names])
    columns = rows.values_list("year", "subject", F("counts"), F("because"), "policy", "start", "dimensions")
    for row in columns.iterator(chunk_size=CHUNK):
        writer.writerow(list(_cells(code, row, names)))


def dimension_names(rows: MetricRowQuerySet) -> list[str]:
    keys = Func("dimensions", function="jsonb_object_keys", output_field=TextField())
    return sorted(set(rows.order_by().values_list(keys, flat=True).distinct()))


def _cells(code: str, row: tuple[Any, ...], names: list[str]) -> Iterator[str]:
    year, subject, counts, because, policy, start, dimensions = row
    yield from (code, _text(year), harmless(subject), _text(counts), because, _text(policy), _text(start))
    yield from (harmless(_text(dimensions.get(name))) for name in names)


def _text(value: Any) -> str:
    """A value as in the JSON; a list as its values with commas, nothing as an empty cell."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return ",".join(_text(one) for one in value)
    if isinstance(value, bool | int | float):
        return json.dumps(value)
    return str(value)
