"""Every write of an import goes through here, so that what it changed is known and can be undone.

A MERGE that finds a row as it should be skips it; what it returns is what it changed.
"""

from django.db.backends.utils import CursorWrapper

from imports.kinds import Merge
from imports.staged import Staged

# Computed by the database, or never changed by an import.
LEFT_OUT = ("period", "bsn_index", "bsn_sealed")


def record(row: str) -> str:
    """SQL for a row of any table as the journal keeps it."""
    return f"to_jsonb({row}) - '{{{','.join(LEFT_OUT)}}}'::text[]"


def write(cursor: CursorWrapper, staged: Staged, merge: Merge) -> None:
    """Run one MERGE and keep what it inserted and changed."""
    cursor.execute(
        f"""
        WITH written AS (
            {merge.sql}
            RETURNING CASE WHEN merge_action() = 'UPDATE' THEN {record("old")} END AS old,
                {record("new")} AS new
        )
        INSERT INTO imports_change AS c (import_id, "table", row_id, old, new)
        SELECT %(import)s, %(table)s, (new ->> 'id')::bigint, old, new FROM written
        ON CONFLICT (import_id, "table", row_id) DO UPDATE SET new = excluded.new
        """,
        {**staged.params, "import": staged.import_id, "table": merge.table},
    )
