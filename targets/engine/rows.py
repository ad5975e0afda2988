"""The rows of a metric, kept as intervals: compared in sets, so that only what changed is written."""

from typing import Any

from django.db.backends.utils import CursorWrapper

from targets.engine.found import table_of
from targets.metrics.declaration import ROW_COLUMNS, Metric
from targets.models import MetricRow, Run

ROWS = MetricRow._meta.db_table
COLUMNS = ", ".join(ROW_COLUMNS)

# What the series keeps of some clients, read once for all metrics: rows that hold, and those that the last
# run closed. Their index leads to every metric of a client, so each metric would read all of them again.
KEPT = "kept_of_clients"
GATHER = f"""
CREATE TEMPORARY TABLE {KEPT} ON COMMIT DROP AS
SELECT * FROM {ROWS}
WHERE series = %(_series)s AND client_id = ANY (%(_clients)s::bigint[])
  AND (last IS NULL OR last = %(_sequence)s - 1)"""

# The rows that this run is held against: of all, or of the gathered clients as they were before this run.
HELD = f"SELECT * FROM {ROWS} WHERE series = %(_series)s AND metric = %(_metric)s AND last IS NULL"
HELD_OF_CLIENTS = f"SELECT * FROM {KEPT} WHERE metric = %(_metric)s AND first < %(_sequence)s"

KEEP = f"""
WITH held AS (SELECT id, subject_id, fingerprint FROM ({{held}}) AS kept),
difference AS MATERIALIZED (
    SELECT held.id AS held_id, found.subject_id
    FROM held FULL JOIN (SELECT subject_id, fingerprint FROM {{table}}) AS found
        ON held.subject_id = found.subject_id AND held.fingerprint = found.fingerprint
    WHERE held.id IS NULL OR found.subject_id IS NULL
),
closed AS (
    UPDATE {ROWS} SET last = %(_sequence)s - 1
    WHERE id = ANY(ARRAY(SELECT held_id FROM difference WHERE held_id IS NOT NULL))
    RETURNING 1
),
added AS (
    INSERT INTO {ROWS} (series, first, metric, fingerprint, {COLUMNS}, dimensions)
    SELECT %(_series)s, %(_sequence)s, %(_metric)s, fingerprint, {COLUMNS}, {{dimensions}}
    FROM {{table}} AS found
    WHERE subject_id IN (SELECT subject_id FROM difference WHERE held_id IS NULL)
    RETURNING 1
)
SELECT (SELECT count(*) FROM added), (SELECT count(*) FROM closed)"""

# What this run itself added and closed; it must be the last of its series.
ADDED = "series = %(_series)s AND metric = %(_metric)s AND first = %(_sequence)s"
CLOSED = "series = %(_series)s AND metric = %(_metric)s AND last = %(_sequence)s - 1"
OF_GATHERED = f"id = ANY (ARRAY(SELECT id FROM {KEPT} WHERE {{which}}))"

# A kept dimension as the column that the metric gave; "none" was null.
SAID = f"""
CREATE TEMPORARY TABLE {{said}} ON COMMIT DROP AS
SELECT {", ".join(f"kept.{column}" for column in ROW_COLUMNS)}, {{dimensions}}
FROM {KEPT} AS kept
CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(key, value) AS dimensions FROM jsonb_each(kept.dimensions) WHERE value <> '"none"'
) AS told
CROSS JOIN LATERAL jsonb_populate_record(NULL::{{table}}, told.dimensions) AS given
WHERE metric = %(_metric)s AND last IS NULL"""


def gather(cursor: CursorWrapper, run: Run, clients: list[int]) -> None:
    """Read what is kept of some clients, for the functions below when they are asked `of_clients`."""
    cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{KEPT}")
    params: dict[str, Any] = {"_series": run.series, "_sequence": run.sequence, "_clients": clients}
    cursor.execute(GATHER, params)
    cursor.execute(f"ANALYZE {KEPT}")


def keep_rows(cursor: CursorWrapper, metric: Metric, run: Run, *, of_clients: bool) -> tuple[int, int]:
    """End the rows that no longer hold, add those that are new; how many were added, and how many closed.

    Of the gathered clients: after what this run kept of them was taken back.
    """
    sql = KEEP.format(
        table=table_of(metric.code),
        dimensions=metric.kept_dimensions,
        held=HELD_OF_CLIENTS if of_clients else HELD,
    )
    cursor.execute(sql, _params(metric, run))
    added, closed = cursor.fetchone()
    return added, closed


def take_back_rows(cursor: CursorWrapper, metric: Metric, run: Run, *, of_clients: bool) -> tuple[int, int]:
    """Undo what this run kept of the metric; how many rows it had added, and how many closed."""
    params = _params(metric, run)
    added, closed = (OF_GATHERED.format(which=own) if of_clients else own for own in (ADDED, CLOSED))
    cursor.execute(f"DELETE FROM {ROWS} WHERE {added}", params)
    removed = cursor.rowcount
    cursor.execute(f"UPDATE {ROWS} SET last = NULL WHERE {closed}", params)
    return removed, cursor.rowcount


def said_before(cursor: CursorWrapper, metric: Metric, run: Run) -> str:
    """The relation of what this run says of the gathered clients, columns as the metric gives them."""
    said = f"said_{table_of(metric.code)}"
    dimensions = ", ".join(f'given."{name}"' for name in metric.dimensions) or "kept.dimensions"
    cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{said}")
    cursor.execute(
        SAID.format(said=said, table=table_of(metric.code), dimensions=dimensions),
        _params(metric, run),
    )
    return said


def _params(metric: Metric, run: Run) -> dict[str, Any]:
    return {"_series": run.series, "_sequence": run.sequence, "_metric": metric.code}
