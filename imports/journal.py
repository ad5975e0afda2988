"""Every write of an import goes through here, so that what it changed is known and can be undone.

A MERGE that finds a row as it should be skips it; what it returns is what it changed.
"""

from django.apps import apps
from django.db import connection, models
from django.db.backends.utils import CursorWrapper

from imports.kinds import Merge
from imports.staged import Staged

# Where clients stand. Rows of other tables say by `client_id` whose they are.
CLIENT_TABLE = "clients_client"


def model_of(table: str) -> type[models.Model]:
    return next(model for model in apps.get_models() if model._meta.db_table == table)


def touched_models(import_id: int) -> list[type[models.Model]]:
    """Models of which an import changed rows, by their tables; each table is looked up, no row is read."""
    tables = sorted({model._meta.db_table for model in apps.get_models()})
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT name FROM unnest(%s::text[]) AS asked (name) CROSS JOIN LATERAL (
                SELECT FROM imports_change c WHERE c.import_id = %s AND c."table" = asked.name LIMIT 1
            ) AS found ORDER BY name
            """,
            [tables, import_id],
        )
        return [model_of(table) for (table,) in cursor.fetchall()]


def kept_columns(model: type[models.Model]) -> list[str]:
    """The columns of a row that the journal keeps.

    Left out is what the database computes itself, and what is sealed: no import changes the BSN of a client.
    """
    return [
        str(field.column)
        for field in model._meta.concrete_fields
        if not field.generated and not isinstance(field, models.BinaryField)
    ]


def record(model: type[models.Model], row: str) -> str:
    """SQL for a row as the journal keeps it."""
    kept = set(kept_columns(model))
    left_out = {str(field.column) for field in model._meta.concrete_fields} - kept
    return f"to_jsonb({row}) - '{{{','.join(sorted(left_out))}}}'::text[]"


def write(cursor: CursorWrapper, staged: Staged, merge: Merge, *, again: bool) -> None:
    """Run one MERGE and keep what it inserted and changed.

    `again`: this import wrote to the table before. A row written twice is kept as it was at first.
    """
    model = model_of(merge.table)
    conflict = 'ON CONFLICT (import_id, "table", row_id) DO UPDATE SET new = excluded.new' if again else ""
    cursor.execute(
        f"""
        WITH written AS (
            {merge.sql}
            RETURNING CASE WHEN merge_action() = 'UPDATE' THEN {record(model, "old")} END AS old,
                {record(model, "new")} AS new, new.id AS row_id
        )
        INSERT INTO imports_change AS c (import_id, "table", row_id, old, new)
        SELECT %(import)s, %(table)s, row_id, old, new FROM written
        {conflict}
        """,
        {**staged.params, "import": staged.import_id, "table": merge.table},
    )
