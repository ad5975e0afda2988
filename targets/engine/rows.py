"""The rows of a metric, kept as intervals: compared in sets, so that only what changed is written."""

from typing import Any

from django.db.backends.utils import CursorWrapper

from targets.engine.found import table_of
from targets.metrics.declaration import ROW_COLUMNS, Metric
from targets.models import MetricRow, Run

ROWS = MetricRow._meta.db_table
COLUMNS = ", ".join(ROW_COLUMNS)
OF_CLIENTS = " AND client_id = ANY (%(_clients)s::bigint[])"

KEEP = f"""
WITH held AS (
    SELECT id, subject_id, fingerprint FROM {ROWS}
    WHERE series = %(_series)s AND metric = %(_metric)s AND last IS NULL{{of_clients}}
),
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
REMOVE_OWN = (
    f"DELETE FROM {ROWS} WHERE series = %(_series)s AND metric = %(_metric)s AND first = %(_sequence)s"
)
REOPEN_OWN = f"""
UPDATE {ROWS} SET last = NULL
WHERE series = %(_series)s AND metric = %(_metric)s AND last = %(_sequence)s - 1"""

# A kept dimension as the column that the metric gave; "none" was null.
SAID = f"""
CREATE TEMPORARY TABLE {{said}} ON COMMIT DROP AS
SELECT {", ".join(f"kept.{column}" for column in ROW_COLUMNS)}, {{dimensions}}
FROM {ROWS} AS kept
CROSS JOIN LATERAL (
    SELECT jsonb_object_agg(key, value) AS dimensions FROM jsonb_each(kept.dimensions) WHERE value <> '"none"'
) AS told
CROSS JOIN LATERAL jsonb_populate_record(NULL::{{table}}, told.dimensions) AS given
WHERE series = %(_series)s AND metric = %(_metric)s AND last IS NULL
  AND kept.client_id = ANY (%(_clients)s::bigint[])"""


def keep_rows(cursor: CursorWrapper, metric: Metric, run: Run, clients: list[int] | None) -> tuple[int, int]:
    """End the rows that no longer hold, add those that are new; how many were added, and how many closed."""
    sql = KEEP.format(
        table=table_of(metric.code),
        dimensions=metric.kept_dimensions,
        of_clients="" if clients is None else OF_CLIENTS,
    )
    cursor.execute(sql, _params(metric, run, clients))
    added, closed = cursor.fetchone()
    return added, closed


def take_back_rows(
    cursor: CursorWrapper, metric: Metric, run: Run, clients: list[int] | None
) -> tuple[int, int]:
    """Undo what this run kept of the metric; how many rows it had added, and how many closed."""
    params = _params(metric, run, clients)
    of_clients = "" if clients is None else OF_CLIENTS
    cursor.execute(REMOVE_OWN + of_clients, params)
    added = cursor.rowcount
    cursor.execute(REOPEN_OWN + of_clients, params)
    return added, cursor.rowcount


def said_before(cursor: CursorWrapper, metric: Metric, run: Run, clients: list[int]) -> str:
    """The relation of what this run says of these clients now, columns as the metric gives them."""
    said = f"said_{table_of(metric.code)}"
    dimensions = ", ".join(f'given."{name}"' for name in metric.dimensions) or "kept.dimensions"
    cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{said}")
    cursor.execute(
        SAID.format(said=said, table=table_of(metric.code), dimensions=dimensions),
        _params(metric, run, clients),
    )
    return said


def _params(metric: Metric, run: Run, clients: list[int] | None) -> dict[str, Any]:
    return {
        "_series": run.series,
        "_sequence": run.sequence,
        "_metric": metric.code,
        "_clients": clients,
    }
