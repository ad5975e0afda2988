"""Taking back a committed import: every domain table as it was before it, or nothing at all."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.db import IntegrityError, connection, models, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from accounts.models import User
from core.history import acting
from imports.enums import ImportState
from imports.journal import kept_columns, model_of, record
from imports.models import Change, Import
from imports.problems import FileRefusedError, UndoRefusedError
from imports.services import IMPORT_LOCK

LISTED = 200


@dataclass(frozen=True)
class Undone:
    """What an undo did: rows taken out, and rows put back as they were."""

    id: int
    kind: str
    removed: int
    restored: int


def undo(*, import_id: int, by: User | None = None) -> Undone:
    """Take an import back.

    Raises FileRefusedError where there is nothing to undo, and UndoRefusedError with the rows where a row
    that the import touched was changed since, or one that it inserted is referred to by what came later.
    """
    with acting(by, "undo import", import_id=import_id), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
        taken_back = _committed(import_id)
        changes = Change.objects.filter(import_id=import_id)
        tables = [
            model_of(table) for table in changes.values_list("table", flat=True).distinct().order_by("table")
        ]
        _refuse_changed(cursor, import_id, tables)
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        restored = sum(_restore(cursor, import_id, model) for model in tables)
        removed = sum(_remove(cursor, import_id, model) for model in tables)
        _hold(cursor)
        changes.delete()
        taken_back.state = ImportState.UNDONE
        taken_back.undone_at = Now()
        taken_back.save(update_fields=["state", "undone_at"])
    return Undone(import_id, taken_back.kind, removed, restored)


def _committed(import_id: int) -> Import:
    found = Import.objects.select_for_update(of=("self",)).filter(pk=import_id).first()
    if found is None:
        raise FileRefusedError("import_unknown", gettext_noop("There is no import %(id)s."), id=import_id)
    if found.state == ImportState.UNDONE:
        raise FileRefusedError(
            "undone_already", gettext_noop("Import %(id)s was undone already."), id=import_id
        )
    if found.state != ImportState.COMMITTED:
        raise FileRefusedError(
            "not_committed",
            gettext_noop("Import %(id)s changed nothing: it was only a preview."),
            id=import_id,
        )
    return found


def _refuse_changed(cursor: CursorWrapper, import_id: int, tables: list[type[models.Model]]) -> None:
    rows = [row for model in tables for row in _changed_since(cursor, import_id, model)]
    rows += [row for model in tables for row in _referring(cursor, import_id, model)]
    if rows:
        raise UndoRefusedError(
            rows[:LISTED],
            gettext_noop(
                "%(count)s rows were changed since, or belong to what came later. Nothing was undone."
            ),
            count=len(rows),
        )


def _changed_since(
    cursor: CursorWrapper, import_id: int, model: type[models.Model]
) -> Iterator[dict[str, Any]]:
    """Touched rows that are no longer as the import left them.

    A column that was added later does not matter.
    """
    cursor.execute(
        f"""
        SELECT c.row_id, t.id IS NULL FROM imports_change c
        LEFT JOIN "{model._meta.db_table}" t ON t.id = c.row_id
        WHERE c.import_id = %s AND c."table" = %s AND (t.id IS NULL OR NOT {record(model, "t")} @> c.new)
        ORDER BY c.row_id
        """,
        [import_id, model._meta.db_table],
    )
    for row_id, gone in cursor.fetchall():
        yield {"table": model._meta.db_table, "id": row_id, "reason": "deleted" if gone else "changed"}


def _referring(cursor: CursorWrapper, import_id: int, model: type[models.Model]) -> Iterator[dict[str, Any]]:
    """Rows that the import did not insert itself, and that refer to one that it did."""
    for relation in model._meta.related_objects:
        field = relation.field
        other = relation.related_model
        if isinstance(other, str) or not getattr(field, "db_constraint", False) or not other._meta.managed:
            continue
        cursor.execute(
            f"""
            SELECT o.id FROM imports_change c JOIN "{other._meta.db_table}" o ON o."{field.column}" = c.row_id
            WHERE c.import_id = %(import)s AND c."table" = %(table)s AND c.old IS NULL AND NOT EXISTS (
                SELECT FROM imports_change own WHERE own.import_id = %(import)s AND own."table" = %(other)s
                    AND own.row_id = o.id AND own.old IS NULL)
            ORDER BY o.id
            """,
            {"import": import_id, "table": model._meta.db_table, "other": other._meta.db_table},
        )
        for (row_id,) in cursor.fetchall():
            yield {"table": other._meta.db_table, "id": row_id, "reason": "refers"}


def _restore(cursor: CursorWrapper, import_id: int, model: type[models.Model]) -> int:
    table = model._meta.db_table
    columns = [f'"{column}"' for column in kept_columns(model) if column != "id"]
    cursor.execute(
        f"""
        UPDATE "{table}" t SET ({", ".join(columns)}) = ROW({", ".join(f"o.{column}" for column in columns)})
        FROM imports_change c, jsonb_populate_record(NULL::"{table}", c.old) o
        WHERE c.import_id = %s AND c."table" = %s AND c.old IS NOT NULL AND t.id = c.row_id
        """,
        [import_id, table],
    )
    return cursor.rowcount


def _remove(cursor: CursorWrapper, import_id: int, model: type[models.Model]) -> int:
    table = model._meta.db_table
    cursor.execute(
        f"""
        DELETE FROM "{table}" t USING imports_change c
        WHERE c.import_id = %s AND c."table" = %s AND c.old IS NULL AND t.id = c.row_id
        """,
        [import_id, table],
    )
    return cursor.rowcount


def _hold(cursor: CursorWrapper) -> None:
    """Ask the constraints now: what came later may stand where a row was before the import."""
    try:
        with transaction.atomic():
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError as error:
        diagnostics = getattr(error.__cause__, "diag", None)
        raise UndoRefusedError(
            [
                {
                    "table": getattr(diagnostics, "table_name", ""),
                    "id": None,
                    "reason": getattr(diagnostics, "constraint_name", ""),
                }
            ],
            gettext_noop(
                "What was entered later does not fit beside the state before this import. Nothing was undone."
            ),
        ) from error
