"""Putting the rows of an import back as they were, as the journal says."""

from django.db import IntegrityError, models, transaction
from django.db.backends.utils import CursorWrapper

from imports.journal import CLIENT_TABLE, kept_columns, touched_models

# The unit of rows that belong to no client.
NO_CLIENT = 0

# Whose a change is, as SQL over the journal `c`.
UNIT = f"""
    CASE WHEN c."table" = '{CLIENT_TABLE}' THEN c.row_id
        ELSE coalesce((c.new ->> 'client_id')::bigint, {NO_CLIENT}) END
"""

# Keys of rows by table.
Keys = dict[str, set[int]]


class TakingBack:
    """Puts back and takes out what the journal of one import names, but for the rows that are left."""

    def __init__(self, cursor: CursorWrapper, import_id: int, left: Keys) -> None:
        self.cursor = cursor
        self.import_id = import_id
        self.models = touched_models(import_id)
        self.left = left
        self.restored = 0
        self.removed = 0

    def everything(self) -> None:
        """Raises IntegrityError where what came later does not fit beside the state before."""
        self._take_back(None)

    def what_fits(self) -> None:
        """Client by client: where what came later does not fit, all of that client is left."""
        units = self._units()
        self._fit([unit for unit in units if unit != NO_CLIENT])
        if NO_CLIENT in units:
            self._fit([NO_CLIENT])

    def _units(self) -> list[int]:
        self.cursor.execute(
            f"SELECT DISTINCT {UNIT} FROM imports_change c WHERE c.import_id = %s ORDER BY 1",
            [self.import_id],
        )
        return [unit for (unit,) in self.cursor.fetchall()]

    def _fit(self, units: list[int]) -> None:
        """Take these back together, or else each half on its own: few clients are in the way of many."""
        if not units:
            return
        try:
            self._take_back(units)
        except IntegrityError:
            if len(units) > 1:
                half = len(units) // 2
                self._fit(units[:half])
                self._fit(units[half:])

    def _take_back(self, units: list[int] | None) -> None:
        """All of it or nothing. Constraints are asked at the end: on the way rows pass through each other."""
        with transaction.atomic():
            self.cursor.execute("SET CONSTRAINTS ALL DEFERRED")
            restored = sum(self._restore(model, units) for model in self.models)
            removed = sum(self._remove(model, units) for model in self.models)
            self.cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
            for model in self.models:
                self._run("DELETE FROM imports_change c WHERE {chosen}", model, units)
        self.restored += restored
        self.removed += removed

    def _restore(self, model: type[models.Model], units: list[int] | None) -> int:
        table = model._meta.db_table
        columns = [f'"{column}"' for column in kept_columns(model) if column != "id"]
        old = ", ".join(f"o.{column}" for column in columns)
        return self._run(
            f"""
            UPDATE "{table}" t SET ({", ".join(columns)}) = ROW({old})
            FROM imports_change c, jsonb_populate_record(NULL::"{table}", c.old) o
            WHERE {{chosen}} AND c.old IS NOT NULL AND t.id = c.row_id
            """,
            model,
            units,
        )

    def _remove(self, model: type[models.Model], units: list[int] | None) -> int:
        table = model._meta.db_table
        return self._run(
            f"""
            DELETE FROM "{table}" t USING imports_change c
            WHERE {{chosen}} AND c.old IS NULL AND t.id = c.row_id
            """,
            model,
            units,
        )

    def _run(self, statement: str, model: type[models.Model], units: list[int] | None) -> int:
        """A statement on the changes `c` of one table that are neither left nor of another unit."""
        table = model._meta.db_table
        chosen = 'c.import_id = %(import)s AND c."table" = %(table)s AND c.row_id <> ALL(%(left)s)'
        if units is not None:
            chosen += f" AND {UNIT} = ANY(%(units)s)"
        self.cursor.execute(
            statement.replace("{chosen}", chosen),
            {
                "import": self.import_id,
                "table": table,
                "left": list(self.left.get(table, ())),
                "units": units,
            },
        )
        return self.cursor.rowcount
