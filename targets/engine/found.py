"""What a metric finds, in a temporary table that lasts as long as the run is computed.

There it is compared and added up as plain columns with known sizes, and later metrics read it as their base.
"""

from django.db.backends.utils import CursorWrapper

from targets.engine.clients import only_of
from targets.metrics.declaration import Metric
from targets.models import Run

FIND = """
CREATE TEMPORARY TABLE {table} ON COMMIT DROP AS
WITH {relations} found AS ({query})
SELECT {columns}, hash_record_extended(ROW({said}), 0) AS fingerprint FROM found"""


def table_of(code: str) -> str:
    return "found_" + code.replace(".", "_")


def find(cursor: CursorWrapper, metric: Metric, run: Run, clients: list[int] | None) -> None:
    """Compute the metric's rows: of all, or of these clients only."""
    query = metric.rows(run.as_of)
    table = table_of(metric.code)
    relations = [f"base AS (SELECT * FROM {table_of(metric.base)})"] if metric.base else []
    if clients is not None:
        relations += only_of(query.sql)
    forget(cursor, metric)
    cursor.execute(
        FIND.format(
            table=table,
            relations="".join(f"{relation}, " for relation in relations),
            query=query.sql,
            columns=", ".join(f'"{column}"' for column in metric.columns),
            said=", ".join(f'"{column}"' for column in metric.columns[1:]),
        ),
        {**query.params, "as_of": run.as_of, "_clients": clients},
    )
    cursor.execute(f"ANALYZE {table}")


def forget(cursor: CursorWrapper, metric: Metric) -> None:
    """Two runs may be computed in one transaction."""
    cursor.execute(f"DROP TABLE IF EXISTS pg_temp.{table_of(metric.code)}")
