"""Run metrics without the engine, and give what they say in the oracle's words."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator
from typing import Any

from django.db import connection

from targets.metrics.catalogue import METRICS
from targets.metrics.declaration import Metric
from tests.oracle.figures import Figure, Key, Result, Row

Numbers = tuple[float | None, int | None, int | None]


def computed(as_of: dt.date, metrics: Iterable[Metric] = METRICS) -> Result:
    """Figures and rows of the metrics. Roll the transaction back: it leaves temporary tables behind."""
    rows: list[Row] = []
    figures: list[Figure] = []
    for metric in metrics:
        table = _compute(metric, as_of)
        rows += _rows(metric, table)
        figures += _figures(metric, table, as_of)
    return Result(tuple(figures), tuple(rows))


def outcomes(metric: Metric, months: int) -> dict[str, tuple[bool, str]]:
    """What each row of a computed metric says for a number of months: counted, and the reason."""
    assert metric.outcome is not None
    outcome = metric.outcome(months)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT subject, {outcome.counted}, {outcome.reason} FROM {_table(metric.code)}")
        return {subject: (counted, reason) for subject, counted, reason in cursor.fetchall()}


def numbers(figures: Iterable[Figure]) -> dict[Key, Numbers]:
    """Figures by what they are of; those that say nothing but nought are left out, as in a run's JSON."""
    by_key: dict[Key, Numbers] = {}
    for one in figures:
        value = None if one.value is None else round(float(one.value), 9)
        if value or one.numerator or one.denominator:
            assert one.key not in by_key, f"twice: {one}"
            by_key[one.key] = (value, _whole(one.numerator), _whole(one.denominator))
    return by_key


def _whole(number: Any) -> int | None:
    return None if number is None else int(number)


def _table(code: str) -> str:
    return "found_" + code.replace(".", "_")


def _compute(metric: Metric, as_of: dt.date) -> str:
    query = metric.rows(as_of)
    base = f"WITH base AS (SELECT * FROM {_table(metric.base)}) " if metric.base else ""
    table = _table(metric.code)
    kept = f", {metric.kept_dimensions} AS dimensions" if metric.dimensions else ""
    with connection.cursor() as cursor:
        cursor.execute(
            f"CREATE TEMPORARY TABLE {table} AS {base} SELECT *{kept} FROM ({query.sql}) AS found",
            query.params,
        )
        cursor.execute(f"SELECT count(*), count(DISTINCT subject_id) FROM {table}")
        number, subjects = cursor.fetchone()
        assert number == subjects, f"{metric.code}: a subject has more than one row"
    return table


def _rows(metric: Metric, table: str) -> Iterator[Row]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT subject, year, counted, reason, dimensions::text FROM {table}")
        for subject, year, counted, reason, dimensions in cursor.fetchall():
            yield Row(metric.code, subject, year, counted, reason, _parsed(dimensions))


def _figures(metric: Metric, table: str, as_of: dt.date) -> Iterator[Figure]:
    params = {"as_of": as_of, **metric.rows(as_of).params}
    with connection.cursor() as cursor:
        for figures in metric.figures:
            cursor.execute(
                f"WITH rows AS (SELECT * FROM {table})"
                " SELECT year, dimensions::text, value, numerator, denominator"
                f" FROM ({figures.sql}) AS figures_of_code",
                params,
            )
            for year, dimensions, *values in cursor.fetchall():
                yield Figure(figures.code, year, _parsed(dimensions), *values)


def _parsed(dimensions: str) -> dict[str, Any]:
    """Lists as tuples, so that they can be compared with the oracle's."""
    return {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in json.loads(dimensions).items()
    }
