"""Taking back a committed import: every domain table as it was before it, or nothing at all."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.db import IntegrityError, connection, models
from django.db.backends.utils import CursorWrapper
from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from accounts.models import User
from core.history import acting
from imports.enums import ImportState
from imports.journal import record, touched_models
from imports.models import Change, Import
from imports.problems import FileRefusedError, UndoRefusedError
from imports.registry import take_steps
from imports.services import IMPORT_LOCK
from imports.taking_back import Keys, TakingBack

LISTED = 200


@dataclass(frozen=True)
class Undone:
    """What an undo did: rows taken out, rows put back as they were, and rows left as somebody made them."""

    id: int
    kind: str
    removed: int
    restored: int
    left: int = 0


@dataclass(frozen=True)
class InTheWay:
    """A row that the undo would destroy, and the row of the import that has to stay for it."""

    table: str
    id: int
    reason: str
    stays: tuple[str, int]


def undo(*, import_id: int, by: User | None = None, all_but: bool = False) -> Undone:
    """Take an import back: all of it, or with `all_but` all but what somebody changed since.

    Raises FileRefusedError where there is nothing to undo. Without `all_but` it raises UndoRefusedError with
    the rows where a row that the import touched was changed since, or one that it inserted is referred to by
    what came later. With it these rows stay as they are now, and what they refer to stays with them.
    """
    with acting(by, "undo import", import_id=import_id), connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
        taken_back = _committed(import_id)
        take_steps(import_id)
        left = _in_the_way(cursor, import_id, refuse=not all_but)
        back = TakingBack(cursor, import_id, left)
        if all_but:
            back.what_fits()
        else:
            _everything(back)
        taken_back.state = ImportState.UNDONE
        taken_back.undone_at = Now()
        taken_back.left_standing = Change.objects.filter(import_id=import_id).count()
        taken_back.save(update_fields=["state", "undone_at", "left_standing"])
    return Undone(import_id, taken_back.kind, back.removed, back.restored, taken_back.left_standing)


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


def _in_the_way(cursor: CursorWrapper, import_id: int, *, refuse: bool) -> Keys:
    """The rows of the import that have to stay. Raises UndoRefusedError with what is in the way instead."""
    models = touched_models(import_id)
    found = [row for model in models for row in _changed_since(cursor, import_id, model)]
    left = _keys(row.stays for row in found)
    if refuse:
        found += [row for model in models for row in _referring(cursor, import_id, model, {})]
        if found:
            raise _refusal(found)
    # What stays keeps what it refers to, and so on.
    while more := [row for model in models for row in _referring(cursor, import_id, model, left)]:
        for table, keys in _keys(row.stays for row in more).items():
            left[table] |= keys
    return left


def _keys(rows: Iterable[tuple[str, int]]) -> Keys:
    keys: Keys = defaultdict(set)
    for table, key in rows:
        keys[table].add(key)
    return keys


def _refusal(found: list[InTheWay]) -> UndoRefusedError:
    return UndoRefusedError(
        [{"table": row.table, "id": row.id, "reason": row.reason} for row in found[:LISTED]],
        gettext_noop("%(count)s rows were changed since, or belong to what came later. Nothing was undone."),
        count=len(found),
    )


def _changed_since(cursor: CursorWrapper, import_id: int, model: type[models.Model]) -> Iterator[InTheWay]:
    """Touched rows that are no longer as the import left them.

    A column that was added later does not matter.
    """
    table = model._meta.db_table
    cursor.execute(
        f"""
        SELECT c.row_id, t.id IS NULL FROM imports_change c LEFT JOIN "{table}" t ON t.id = c.row_id
        WHERE c.import_id = %s AND c."table" = %s AND (t.id IS NULL OR NOT {record(model, "t")} @> c.new)
        ORDER BY c.row_id
        """,
        [import_id, table],
    )
    for row_id, gone in cursor.fetchall():
        yield InTheWay(table, row_id, "deleted" if gone else "changed", (table, row_id))


# Not one of the rows that the import inserted and that do not stay.
BROUGHT = """AND NOT EXISTS (
    SELECT FROM imports_change own WHERE own.import_id = %(import)s
        AND own."table" = %(other)s AND own.row_id = o."{key}" AND own.old IS NULL
        AND own.row_id <> ALL(%(left_others)s))"""


def _referring(
    cursor: CursorWrapper, import_id: int, model: type[models.Model], left: Keys
) -> Iterator[InTheWay]:
    """Rows that stay, because the import did not insert them or they are `left`, and that refer to one which
    it inserted and which does not stay yet.
    """
    table = model._meta.db_table
    for relation in model._meta.related_objects:
        field = relation.field
        other = relation.related_model
        if isinstance(other, str) or not getattr(field, "db_constraint", False) or not other._meta.managed:
            continue
        key = other._meta.pk
        # What has no number for a key is inserted by no import.
        brought = "" if not isinstance(key, models.IntegerField) else BROUGHT.format(key=key.column)
        cursor.execute(
            f"""
            SELECT o."{key.column}", c.row_id FROM imports_change c
            JOIN "{other._meta.db_table}" o ON o."{field.column}" = c.row_id
            WHERE c.import_id = %(import)s AND c."table" = %(table)s AND c.old IS NULL
                AND c.row_id <> ALL(%(left)s) {brought}
            ORDER BY o."{key.column}"
            """,
            {
                "import": import_id,
                "table": table,
                "other": other._meta.db_table,
                "left": list(left.get(table, ())),
                "left_others": list(left.get(other._meta.db_table, ())),
            },
        )
        for row_id, stays in cursor.fetchall():
            yield InTheWay(other._meta.db_table, row_id, "refers", (table, stays))


def _everything(back: TakingBack) -> None:
    try:
        back.everything()
    except IntegrityError as error:
        raise _misfit(error) from error


def _misfit(error: IntegrityError) -> UndoRefusedError:
    diagnostics = getattr(error.__cause__, "diag", None)
    row = {
        "table": getattr(diagnostics, "table_name", ""),
        "id": None,
        "reason": getattr(diagnostics, "constraint_name", ""),
    }
    return UndoRefusedError(
        [row],
        gettext_noop(
            "What was entered later does not fit beside the state before this import. Nothing was undone."
        ),
    )
