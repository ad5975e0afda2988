"""The figures of a metric: added up from its rows, or corrected by the rows that changed."""

from typing import Any

from django.db.backends.utils import CursorWrapper

from targets.engine.found import table_of
from targets.engine.rows import said_before
from targets.metrics.declaration import Metric
from targets.models import Figure, Run

FIGURES = Figure._meta.db_table
# A figure of nothing is not kept, so that what was added up and what was corrected are the same.
SAYS_SOMETHING = "0 <> ANY (ARRAY[value, numerator, denominator])"

OF_CODE = """
    SELECT '{code}' AS code, year, dimensions, value, numerator, denominator
    FROM (WITH rows AS (SELECT * FROM {rows}) SELECT * FROM ({query}) AS added_up) AS figures_of_code"""

KEEP = f"""
INSERT INTO {FIGURES} (run_id, code, year, dimensions, value, numerator, denominator)
SELECT %(_run)s, code, year, dimensions, value, numerator, denominator
FROM ({{added_up}}) AS figure
WHERE {SAYS_SOMETHING}"""

# Each figure that moves: what is stored, less the rows before, and the rows after. A share is its parts'
# quotient.
CORRECT = f"""
WITH moves AS (
    SELECT code, year, dimensions, sum(value) AS value, sum(numerator) AS numerator,
           sum(denominator) AS denominator
    FROM (
        SELECT code, year, dimensions, value, numerator, denominator FROM ({{after}}) AS after
        UNION ALL
        SELECT code, year, dimensions, -value, -numerator, -denominator FROM ({{before}}) AS before
    ) AS sides
    GROUP BY code, year, dimensions
    HAVING 0 <> ANY (ARRAY[sum(value), sum(numerator), sum(denominator)])
),
removed AS (
    DELETE FROM {FIGURES} AS figure USING moves
    WHERE figure.run_id = %(_run)s AND figure.code = moves.code
      AND figure.year IS NOT DISTINCT FROM moves.year AND figure.dimensions = moves.dimensions
    RETURNING figure.*
)
INSERT INTO {FIGURES} (run_id, code, year, dimensions, value, numerator, denominator)
SELECT * FROM (
    SELECT %(_run)s, moves.code, moves.year, moves.dimensions,
           CASE WHEN moved.denominator IS NULL THEN coalesce(removed.value, 0) + moves.value
                ELSE moved.numerator / nullif(moved.denominator, 0) END AS value,
           moved.numerator, moved.denominator
    FROM moves
    LEFT JOIN removed ON removed.code = moves.code AND removed.year IS NOT DISTINCT FROM moves.year
        AND removed.dimensions = moves.dimensions
    CROSS JOIN LATERAL (
        SELECT coalesce(removed.numerator, 0) + moves.numerator AS numerator,
               coalesce(removed.denominator, 0) + moves.denominator AS denominator
    ) AS moved
) AS figure
WHERE {SAYS_SOMETHING}"""


def keep_figures(cursor: CursorWrapper, metric: Metric, run: Run) -> None:
    """Add up the rows that were found; the run has no figures of this metric yet."""
    sql = KEEP.format(added_up=_added_up(metric, table_of(metric.code)))
    cursor.execute(sql, _params(metric, run))


def correct_figures(cursor: CursorWrapper, metric: Metric, run: Run) -> None:
    """Move the stored figures by what the found rows say otherwise than those gathered of the same clients.

    Comes before the rows themselves are kept: what they replace is read from the run.
    """
    sql = CORRECT.format(
        after=_added_up(metric, table_of(metric.code)),
        before=_added_up(metric, said_before(cursor, metric, run)),
    )
    cursor.execute(sql, _params(metric, run))


def remove_figures(cursor: CursorWrapper, metric: Metric, run: Run) -> None:
    """Have the run say nothing of this metric."""
    codes = [figures.code for figures in metric.figures]
    cursor.execute(f"DELETE FROM {FIGURES} WHERE run_id = %s AND code = ANY (%s)", [run.pk, codes])


def _added_up(metric: Metric, rows: str) -> str:
    return " UNION ALL ".join(
        OF_CODE.format(code=figures.code, rows=rows, query=figures.sql) for figures in metric.figures
    )


def _params(metric: Metric, run: Run) -> dict[str, Any]:
    return {**metric.rows(run.as_of).params, "as_of": run.as_of, "_run": run.pk}
