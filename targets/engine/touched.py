"""Which clients an import touched: noted in its transaction, for the figures to be brought up to date."""

from collections.abc import Iterator

from django.apps import apps
from django.db import connection, models

from imports.journal import touched_models
from imports.models import Change
from targets.engine.clients import MOST, key_of_client
from targets.models import TouchedClient

JOURNAL = Change._meta.db_table
OF_IMPORT = (
    f"""FROM {JOURNAL} AS change WHERE change.import_id = %(import)s AND change."table" = '{{table}}'"""
)


def note_touched(import_id: int) -> int:
    """Write down whose rows the import changed, at most one more than are computed one by one.

    Gives the key of the last note, under which no other import asks for its work.
    """
    touched = [sql for model in touched_models(import_id) for sql in _touched_by(model)]
    with connection.cursor() as cursor:
        if touched:
            cursor.execute(
                f"""
                INSERT INTO {TouchedClient._meta.db_table} (client_id)
                SELECT DISTINCT client_id FROM ({" UNION ALL ".join(touched)}) AS touched
                WHERE client_id IS NOT NULL LIMIT {MOST + 1}""",
                {"import": import_id},
            )
    return int(TouchedClient.objects.create().pk)


def _touched_by(model: type[models.Model]) -> Iterator[str]:
    """SELECTs of the clients that the changed rows of a table are about.

    A placement may have moved from one client to another. What is nobody's, such as an employer, is about
    the clients of the rows that name it.
    """
    key = key_of_client(model)
    changed = OF_IMPORT.format(table=model._meta.db_table)
    if key == "id":
        yield f"SELECT change.row_id AS client_id {changed}"
    elif key:
        for side in ("old", "new"):
            yield f"SELECT (change.{side} ->> '{key}')::bigint AS client_id {changed}"
    else:
        for other in apps.get_models():
            others_key = key_of_client(other)
            for field in other._meta.concrete_fields if others_key else ():
                if field.related_model is model:
                    yield (
                        f"SELECT {others_key} AS client_id FROM {other._meta.db_table}"
                        f' WHERE "{field.column}" IN (SELECT change.row_id {changed})'
                    )
