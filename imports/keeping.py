"""The rows of a preview, kept sealed so that people can look at them, page by page, and repair them.

While everything is written in the rehearsal of an import, each row of the file is put beside what was found
of it and what the journal says it changed. That goes to a file without a name first: what the rehearsal
itself writes into the database is taken back. Memory does not grow with the file.
"""

import json
from collections.abc import Iterable, Iterator
from tempfile import TemporaryFile
from typing import IO, Any

from django.db import connection
from django.db.backends.utils import CursorWrapper

from imports.cells import copy_text
from imports.enums import Group, Mode
from imports.journal import CLIENT_TABLE
from imports.kinds import Kind
from imports.models import PreviewedRow
from imports.reading import Row
from imports.staged import Staged
from imports.staging import copy_bytes
from imports.uploads.sealing import open_text, seal_text

# What a change says nothing about to people.
INTERNAL = {"id", "client_id", "source_id"}
COLUMNS = "upload_id, number, outcome, error, warning, client_id, sealed"
PIECE = 1 << 20

# What the journal holds of each row of the file: its own record, and what else changed of its client.
_CHANGES = """
    WITH journal AS MATERIALIZED (
        SELECT c."table", c.row_id, c.old, c.new,
            CASE WHEN c."table" = %(clients)s THEN c.row_id
                ELSE (c.new ->> 'client_id')::bigint END AS client_id
        FROM imports_change c WHERE c.import_id = %(import)s
    ), met AS MATERIALIZED (
        SELECT m.line, m.client_id, m.target_id FROM imports_match m WHERE m.import_id = %(import)s
    )
"""


def outcomes(cursor: CursorWrapper, kind: Kind, staged: Staged, last: int) -> bytearray:
    """The outcome of each line, one byte each (the place in Group): asked before anything is written."""
    codes = Group.values
    found = bytearray([codes.index(Group.UNCHANGED)]) * (last + 1)
    cursor.execute(
        f"SELECT o.line, o.outcome FROM ({kind.outcomes(staged)}) AS o WHERE o.outcome <> 'unchanged'",
        staged.params,
    )
    while rows := cursor.fetchmany(10_000):
        for line, outcome in rows:
            found[line] = codes.index(outcome)
    return found


class Keeper:
    """Spools the rows of one preview, and puts them into their table."""

    def __init__(self, staged: Staged, kind: Kind, upload_id: int, found: bytearray) -> None:
        self.staged = staged
        self.upload_id = upload_id
        self.found = found
        self.params = {"import": staged.import_id, "clients": CLIENT_TABLE, "table": kind.table}
        self.spool: IO[bytes] = TemporaryFile()  # noqa: SIM115 - closed by `close`

    def read(self, rows: Iterable[Row]) -> None:
        """Take down every row of the file, and what a full file leaves out."""
        last, cells = 1, iter(rows)
        for line, *told in self._told():
            # Blank lines of the file are not there in the database.
            last, found = next((row.line, row.cells) for row in cells if row.line == line)
            self._put(line, found, *told)
        if self.staged.terms.mode == Mode.FULL:
            for number, (client_id, change) in enumerate(self._gone(), last + 1):
                self._write(number, Group.GONE, None, None, client_id, {"changes": [_difference(*change)]})

    def keep(self, cursor: CursorWrapper, lines: list[int] | None = None) -> None:
        """Replace what was kept of the preview before: all of it, or these lines."""
        before = PreviewedRow.objects.filter(upload_id=self.upload_id)
        (before if lines is None else before.filter(number__in=lines)).delete()
        self.spool.seek(0)
        with cursor.copy(f"COPY imports_previewed_row ({COLUMNS}) FROM STDIN") as copy:
            while piece := self.spool.read(PIECE):
                copy.write(piece)

    def close(self) -> None:
        self.spool.close()

    def _put(
        self,
        line: int,
        cells: list[str],
        passed: bool,
        client_id: int | None,
        findings: str | None,
        changes: str | None,
    ) -> None:
        remarks = json.loads(findings) if findings else []
        error = next((code for severity, _, code, *_ in remarks if severity == "error"), None)
        warning = next((code for severity, _, code, *_ in remarks if severity != "error"), None)
        outcome = Group.PASSED if passed else Group.ERROR if error else Group.values[self.found[line]]
        content: dict[str, Any] = {"cells": cells}
        if remarks:
            content["remarks"] = remarks
        if changes:
            content["changes"] = [_difference(*change) for change in json.loads(changes)]
        self._write(line, outcome, error, warning, client_id, content)

    def _write(
        self,
        number: int,
        outcome: str,
        error: str | None,
        warning: str | None,
        client_id: int | None,
        content: dict[str, Any],
    ) -> None:
        sealed = seal_text(json.dumps(content, ensure_ascii=False), bound(self.upload_id, number))
        texts = map(copy_text, (self.upload_id, number, outcome, error, warning, client_id))
        self.spool.write(("\t".join((*texts, copy_bytes(sealed))) + "\n").encode())

    def _told(self) -> Iterator[tuple[Any, ...]]:
        """Line, client, remarks and changes of every row, in the order of the file; lines passed over too."""
        yield from self._stream(
            f"""
            {_CHANGES}, told AS (
                SELECT met.line, j."table", j.old, j.new FROM met
                JOIN journal j ON j."table" = %(table)s AND j.row_id = met.target_id
                UNION ALL
                SELECT met.line, j."table", j.old, j.new FROM met
                JOIN journal j ON j."table" <> %(table)s AND j.client_id = met.client_id
            ), remarked AS MATERIALIZED (
                SELECT f.line, jsonb_agg(
                    jsonb_build_array(f.severity, f."column", f.code, f.message, f.params) ORDER BY f.place
                ) AS remarks
                FROM imports_finding f WHERE f.import_id = %(import)s GROUP BY f.line
            ), lines AS (
                SELECT s.line, false AS passed FROM imports_staged_row s WHERE s.import_id = %(import)s
                UNION ALL
                SELECT r.line, true FROM remarked r WHERE r.line NOT IN (
                    SELECT s.line FROM imports_staged_row s WHERE s.import_id = %(import)s)
            )
            SELECT l.line, l.passed, met.client_id, r.remarks::text, t.changes::text FROM lines l
            LEFT JOIN met ON met.line = l.line
            LEFT JOIN remarked r ON r.line = l.line
            LEFT JOIN (
                SELECT told.line, jsonb_agg(jsonb_build_array(told."table", told.old, told.new)
                    ORDER BY told."table" <> %(table)s, told."table") AS changes
                FROM told GROUP BY told.line
            ) t ON t.line = l.line
            ORDER BY l.line
            """
        )

    def _gone(self) -> Iterator[tuple[int, list[Any]]]:
        """Client and change of every stored record that this full file ends without naming it."""
        rows = self._stream(
            f"""
            {_CHANGES}
            SELECT j.client_id, jsonb_build_array(j."table", j.old, j.new)::text FROM journal j
            WHERE j."table" = %(table)s AND j.old IS NOT NULL
                AND NOT EXISTS (SELECT FROM met WHERE met.target_id = j.row_id)
            ORDER BY j.row_id
            """
        )
        for client_id, change in rows:
            yield client_id, json.loads(change)

    def _stream(self, query: str) -> Iterator[tuple[Any, ...]]:
        """A query read with a cursor of the database, so that a million rows fit."""
        with connection.cursor() as own, own.connection.cursor(name="import_preview") as rows:
            rows.itersize = 5_000
            rows.execute(query, self.params)
            yield from rows


def bound(upload_id: int, number: int) -> str:
    """What the sealed content of a previewed row is bound to."""
    return f"previewed:{upload_id}:{number}"


def opened_row(upload_id: int, number: int, sealed: bytes) -> dict[str, Any]:
    """What a previewed row holds: `cells` as they were read, `remarks`, and `changes`."""
    content: dict[str, Any] = json.loads(open_text(sealed, bound(upload_id, number)))
    return content


def _difference(table: str, old: dict[str, Any] | None, new: dict[str, Any]) -> list[Any]:
    """The table, and old and new of each column that differs; of a new row what it holds."""
    before = old or {}
    differing = {
        column: [before.get(column), value]
        for column, value in new.items()
        if column not in INTERNAL and (value or None) != (before.get(column) or None)
    }
    return [table, differing]
