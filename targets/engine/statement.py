"""The one statement that computes a metric, keeps its rows as intervals and stores its figures.

Everything happens inside PostgreSQL: the rows are computed once and compared in sets with those that the
series holds, so that only what changed is written.
"""

import datetime as dt

from targets.metrics.declaration import ROW_COLUMNS, Metric, Query
from targets.models import Figure, MetricRow, Run

ROWS = MetricRow._meta.db_table
FIGURES = Figure._meta.db_table
COLUMNS = ", ".join(ROW_COLUMNS)
# Everything that a metric says of a subject, the subject's key apart.
SAID = ", ".join(column for column in ROW_COLUMNS if column != "subject_id")

# What an earlier metric of this run found; its statement has already run.
BASE = f"""
base AS (
    SELECT {COLUMNS} FROM {ROWS} WHERE series = %(_series)s AND metric = %(_base)s AND last IS NULL
),"""

COMPUTED = f"""
rows AS MATERIALIZED (
    SELECT {COLUMNS}, hash_record_extended(ROW({SAID}), 0) AS fingerprint FROM ({{query}}) AS found
),"""

FIGURES_OF_CODE = """
        SELECT %(_run)s::bigint, '{code}', year, dimensions, value, numerator, denominator
        FROM ({query}) AS figures_of_code"""

FIGURES_KEPT = f"""
figures AS (
    INSERT INTO {FIGURES} (run_id, code, year, dimensions, value, numerator, denominator){{selects}}
),"""

ROWS_KEPT = f"""
held AS (
    SELECT id, subject_id, fingerprint FROM {ROWS}
    WHERE series = %(_series)s AND metric = %(_metric)s AND last IS NULL
),
difference AS MATERIALIZED (
    SELECT held.id AS held_id, said.subject_id
    FROM held FULL JOIN (SELECT subject_id, fingerprint FROM rows) AS said
        ON held.subject_id = said.subject_id AND held.fingerprint = said.fingerprint
    WHERE held.id IS NULL OR said.subject_id IS NULL
),
closed AS (
    UPDATE {ROWS} SET last = %(_sequence)s - 1
    WHERE id = ANY(ARRAY(SELECT held_id FROM difference WHERE held_id IS NOT NULL))
    RETURNING 1
),
added AS (
    INSERT INTO {ROWS} (series, first, metric, fingerprint, {COLUMNS})
    SELECT %(_series)s, %(_sequence)s, %(_metric)s, fingerprint, {COLUMNS} FROM rows
    WHERE subject_id IN (SELECT subject_id FROM difference WHERE held_id IS NULL)
    RETURNING 1
)
SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM closed)"""


def statement_of(metric: Metric, run: Run) -> Query:
    """Compute the metric for the run. Gives one row: how many rows were added and how many closed."""
    query = metric.rows(run.as_of)
    figures = "\n        UNION ALL".join(
        FIGURES_OF_CODE.format(code=figures.code, query=figures.sql) for figures in metric.figures
    )
    sql = (
        "WITH"
        + (BASE if metric.base else "")
        + COMPUTED.format(query=query.sql)
        + FIGURES_KEPT.format(selects=figures)
        + ROWS_KEPT
    )
    own: dict[str, int | str | dt.date | None] = {
        "as_of": run.as_of,
        "_run": run.pk,
        "_series": run.series,
        "_sequence": run.sequence,
        "_metric": metric.code,
        "_base": metric.base,
    }
    return Query(sql, {**query.params, **own})
