"""What came of a file: counts, the first errors, and the file of all errors."""

import csv
import datetime as dt
import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import Any

from django.db import connections
from django.db.backends.utils import CursorWrapper

from core.cells import harmless
from core.identifiers import mask_bsn
from imports.layout import REASON
from imports.mapping import Mapping
from imports.models import Import
from imports.problems import CUT_OFF, Problem, masked, translated
from imports.reading import Row

FIRST_ERRORS = 200
FIRST_CODES = 100
UNKNOWN_CODES = ("code_unknown", "scheme_unknown", "kind_unknown", "block_unknown")
NUMBER = re.compile(r"[+-]?[0-9.,]+")


@dataclass(frozen=True)
class Report:
    """The result of a preview or a commit, as the command line and the browser show it. Counts are rows."""

    id: int
    kind: str
    file: str
    sha256: str
    mode: str
    reference_date: dt.date | None
    encoding: str
    delimiter: str
    committed: bool
    rows: int
    new: int
    changed: int
    unchanged: int
    gone: int
    errors: int
    warnings: int
    first_errors: list[dict[str, Any]]
    seconds: float
    sheet: str = ""
    profile: str = ""
    ignored_columns: tuple[str, ...] = ()
    same_as: int | None = None
    refused: dict[str, str] | None = None

    def as_json(self) -> dict[str, Any]:
        """The object of FORMATS.md; what it does not name only where there is something to say."""
        data = asdict(self)
        more = {name: data.pop(name) for name in ("sheet", "profile", "ignored_columns", "same_as")}
        more["error"] = data.pop("refused")
        data["reference_date"] = self.reference_date and self.reference_date.isoformat()
        return data | {name: value for name, value in more.items() if value}


def report_of(record: Import, *, committed: bool, same_as: int | None, refused: Problem | None) -> Report:
    return Report(
        id=record.pk,
        kind=record.kind,
        file=record.file_name,
        sha256=record.sha256,
        mode=record.mode,
        reference_date=record.reference_date,
        encoding=record.encoding,
        delimiter=record.delimiter,
        committed=committed,
        rows=record.rows,
        new=record.new,
        changed=record.changed,
        unchanged=record.unchanged,
        gone=record.gone,
        errors=record.errors,
        warnings=record.warnings,
        first_errors=[in_words(error) for error in record.first_errors],
        seconds=float(record.seconds),
        sheet=record.sheet,
        profile=record.profile.name if record.profile else "",
        ignored_columns=tuple(record.ignored_columns),
        same_as=same_as,
        refused={"code": refused.code, "message": str(refused)} if refused else None,
    )


def in_words(error: dict[str, Any]) -> dict[str, Any]:
    """One row in error as it is shown, in the language of the moment."""
    message = " ".join(translated(text, params) for text, params in error["messages"])
    return {"line": error["line"], "column": error["column"], "code": error["code"], "message": message}


def first_errors(cursor: CursorWrapper, import_id: int) -> list[dict[str, Any]]:
    """The first rows in error: the code that a reader meets first, and all messages."""
    cursor.execute(
        """
        SELECT line, (array_agg("column" ORDER BY place))[1], (array_agg(code ORDER BY place))[1],
            jsonb_agg(jsonb_build_array(message, params) ORDER BY place)::text
        FROM imports_finding WHERE import_id = %s AND severity = 'error' GROUP BY line ORDER BY line LIMIT %s
        """,
        [import_id, FIRST_ERRORS],
    )
    return [_error(*row) for row in cursor.fetchall()]


def _error(line: int, column: str, code: str, messages: str) -> dict[str, Any]:
    return {"line": line, "column": column, "code": code, "messages": json.loads(messages)}


def reasons(cursor: CursorWrapper, import_id: int) -> dict[str, dict[str, int]]:
    """The number of rows by the code that a reader meets first, of errors and of warnings."""
    cursor.execute(
        """
        SELECT kind, code, count(*) FROM (
            SELECT DISTINCT ON (line, severity = 'error') code,
                CASE severity WHEN 'error' THEN 'error' ELSE 'warning' END AS kind
            FROM imports_finding WHERE import_id = %s ORDER BY line, severity = 'error', place
        ) AS first GROUP BY kind, code
        """,
        [import_id],
    )
    found: dict[str, dict[str, int]] = {"error": {}, "warning": {}}
    for kind, code, rows in cursor.fetchall():
        found[kind][code] = rows
    return found


def unknown_codes(cursor: CursorWrapper, import_id: int) -> list[list[Any]]:
    """Codes of the file that are not on their list, with their column and number of rows; the most first."""
    cursor.execute(
        """
        SELECT f."column", f.params ->> 'value', count(*) FROM imports_finding f
        WHERE f.import_id = %s AND f.code = ANY(%s) AND f.params ? 'value'
            AND f.params ->> 'value' NOT LIKE %s
        GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2 LIMIT %s
        """,
        [import_id, list(UNKNOWN_CODES), f"%{CUT_OFF}", FIRST_CODES],
    )
    return [list(row) for row in cursor.fetchall()]


def clients_in_error(cursor: CursorWrapper, import_id: int) -> list[int]:
    """The keys of the known clients whose rows are in error."""
    cursor.execute(
        """
        SELECT coalesce(array_agg(DISTINCT m.client_id ORDER BY m.client_id), '{}') FROM imports_match m
        WHERE m.import_id = %(import)s AND m.client_id IS NOT NULL AND m.line IN (
            SELECT f.line FROM imports_finding f WHERE f.import_id = %(import)s AND f.severity = 'error')
        """,
        {"import": import_id},
    )
    found: list[int] = cursor.fetchone()[0]
    return found


def write_errors(
    path: Path, header: list[str], rows: Iterator[Row], mapping: Mapping, import_id: int, *, masked: bool
) -> None:
    """Every row in error, formulas made harmless.

    Masked: line, column, code, message and the row without its BSN. Else the row as it came with the reason
    behind it, in the form in which it can be uploaded again.
    """
    as_line = partial(_masked_line, secret_places(mapping)) if masked else _whole_line
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, delimiter=";")
        headings = [harmless(heading) for heading in header]
        writer.writerow(["line", "column", "code", "message", *headings] if masked else [*headings, REASON])
        for error in _errors(import_id):
            row = next(row for row in rows if row.line == error["line"])
            writer.writerow(as_line(error, row.cells, len(header)))


def secret_places(mapping: Mapping) -> set[int]:
    """Where in a row its BSN stands."""
    return {
        place for column, place in zip(mapping.columns, mapping.places, strict=True) if column.type == "bsn"
    }


def _masked_line(secret: set[int], error: dict[str, Any], cells: list[str], width: int) -> list[Any]:
    told = [error["line"], *(harmless(error[name]) for name in ("column", "code", "message"))]
    return [*told, *(harmless(cell) for cell in masked_cells(cells, secret))]


def _whole_line(error: dict[str, Any], cells: list[str], width: int) -> list[Any]:
    padding = [""] * (width - len(cells))
    return [
        *(cell if NUMBER.fullmatch(cell) else harmless(cell) for cell in cells),
        *padding,
        error["message"],
    ]


def masked_cells(cells: list[str], secret: set[int]) -> list[str]:
    """The cells of a row as anybody who imports may see them."""
    return [_masked(cell) if place in secret else masked(cell) for place, cell in enumerate(cells)]


def _errors(import_id: int) -> Iterator[dict[str, Any]]:
    """All rows in error, by line, read with a cursor of the database so that a million fit."""
    with connections["default"].cursor() as cursor, cursor.connection.cursor(name="import_errors") as errors:
        errors.execute(
            """
            SELECT line, "column", code, message, params::text FROM imports_finding
            WHERE import_id = %s AND severity = 'error' ORDER BY line, place
            """,
            [import_id],
        )
        for line, findings in groupby(errors, key=lambda finding: finding[0]):
            found = list(findings)
            messages = [(message, json.loads(params)) for _, _, _, message, params in found]
            yield in_words({"line": line, "column": found[0][1], "code": found[0][2], "messages": messages})


def _masked(cell: str) -> str:
    return mask_bsn(cell.strip()) if cell.strip() else ""
