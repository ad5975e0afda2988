"""Preview and commit of a file, and the check of corrected rows: each one transaction, under one lock so that
two imports wait for each other.
"""

import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_noop

from accounts.models import User
from core.history import acting
from imports.corrections import NONE, Corrections
from imports.enums import Mode
from imports.kinds import Column, Kind, Terms
from imports.layout import Layout
from imports.mapping import Mapping, map_columns
from imports.models import Import
from imports.problems import FileRefusedError
from imports.reading import Source, open_source
from imports.registry import kind_of, take_steps
from imports.report import Report
from imports.run import GONE_LIMIT, MANY_ROWS, Order, Progress, Run
from imports.staged import Staged

AS_IT_IS = Layout()
IMPORT_LOCK = 7_305_001  # any number that no other advisory lock uses


def preview(
    *,
    kind: str,
    path: Path,
    terms: Terms,
    by: User | None = None,
    layout: Layout = AS_IT_IS,
    errors_to: Path | None = None,
    rejected_to: Path | None = None,
    corrections: Corrections = NONE,
    preview_for: int | None = None,
    progress: Progress = lambda phase, done, total: None,
) -> Report:
    """Check a file and say what a commit would do.

    Stores nothing but this report, and with `preview_for` the rows of the preview for that upload.
    """
    chosen = _checked(kind, terms)
    source = open_source(path, layout.encoding, layout.sheet, layout.delimiter)
    return _carry_out(
        Order(
            chosen,
            source,
            terms,
            layout=layout,
            by=by,
            errors_to=errors_to,
            rejected_to=rejected_to,
            corrections=corrections,
            preview_for=preview_for,
            progress=progress,
        )
    )


def commit(
    *,
    kind: str,
    path: Path,
    terms: Terms,
    by: User | None = None,
    layout: Layout = AS_IT_IS,
    skip_errors: bool = False,
    allow_gone: float | None = None,
    errors_to: Path | None = None,
    rejected_to: Path | None = None,
    corrections: Corrections = NONE,
    progress: Progress = lambda phase, done, total: None,
) -> Report:
    """Check a file and import it, all or nothing.

    With errors in it nothing is imported, or with `skip_errors` the other rows. A full file that leaves out
    more than 5% of what is stored is refused, unless `allow_gone` is at least that percentage. The same file
    again changes nothing: the report names the import it repeats.
    """
    chosen = _checked(kind, terms)
    source = open_source(path, layout.encoding, layout.sheet, layout.delimiter)
    return _carry_out(
        Order(
            chosen,
            source,
            terms,
            layout=layout,
            by=by,
            commit=True,
            skip_errors=skip_errors,
            allow_gone=max(GONE_LIMIT, allow_gone or 0.0),
            errors_to=errors_to,
            rejected_to=rejected_to,
            corrections=corrections,
            progress=progress,
        )
    )


def check_rows(
    *, kind: str, source: Source, terms: Terms, by: User, layout: Layout, preview_for: int
) -> bool:
    """Check some rows of a preview alone, and keep what a commit of them would do.

    What they are beside the other rows of their file is seen when that is checked as a whole. False where
    another import is running: who corrects a cell does not wait for it.
    """
    chosen = _checked(kind, terms)
    order = Order(chosen, source, terms, layout=layout, by=by, preview_for=preview_for)
    with acting(by, "check of corrected rows", import_kind=kind), connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [IMPORT_LOCK])
        if not cursor.fetchone()[0]:
            return False
        before = transaction.savepoint()
        run = _begun(cursor, order, *_mapped(order))
        run.check()
        with closing(run.rehearsed(preview_for, None)) as keeper:
            transaction.savepoint_rollback(before)
            keeper.keep(cursor, [row.line for row in source.rows()])
    return True


def _checked(code: str, terms: Terms) -> Kind:
    """The kind of the file, where it can be taken on these terms."""
    kind = kind_of(code)
    if terms.mode not in kind.modes:
        raise FileRefusedError(
            "mode_unknown", gettext_noop("Files of this kind cannot be taken as a full file.")
        )
    if terms.mode == Mode.FULL and terms.reference_date is None:
        raise FileRefusedError("reference_date_missing", gettext_noop("A full file needs a reference date."))
    return kind


def _carry_out(order: Order) -> Report:
    began = time.monotonic()
    reason = "import" if order.commit else "import preview"
    with acting(order.by, reason, import_kind=order.kind.code), connection.cursor() as cursor:
        columns, mapping = _mapped(order)  # what cannot be read need not wait for another import
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [IMPORT_LOCK])
        run = _begun(cursor, order, columns, mapping)
        with _staging(cursor, run.record):
            report = run.carry_out(began)
        if report.committed:
            take_steps(run.record.pk)
    return report


def _mapped(order: Order) -> tuple[tuple[Column, ...], Mapping]:
    """The columns that the kind knows, and which of them the file has where."""
    columns = order.kind.columns_of(order.terms, order.source.header)
    return columns, map_columns(order.source.header, columns, order.layout)


def _begun(cursor: CursorWrapper, order: Order, columns: tuple[Column, ...], mapping: Mapping) -> Run:
    """The order with its record, ready to be carried out."""
    record = _record(order, mapping)
    return Run(cursor, order, mapping, record, Staged(record.pk, order.terms, columns, mapping.columns))


@contextmanager
def _staging(cursor: CursorWrapper, record: Import) -> Iterator[None]:
    """The staging tables hold rows of this import only while it runs."""
    cursor.execute("SET LOCAL work_mem = '64MB'")
    yield
    cursor.execute("SELECT imports_empty_staging(%s, %s)", [record.pk, record.rows >= MANY_ROWS])


def _record(order: Order, mapping: Mapping) -> Import:
    return Import.objects.create(
        kind=order.kind.code,
        mode=order.terms.mode,
        reference_date=order.terms.reference_date,
        file_name=order.source.path.name,
        sha256=order.source.sha256,
        encoding=order.source.encoding,
        delimiter=order.source.delimiter,
        sheet=order.source.sheet,
        layout=mapping.used,
        profile_id=order.layout.profile,
        ignored_columns=list(mapping.ignored),
        columns=[
            [place, column.name, order.source.header[place]]
            for column, place in zip(mapping.columns, mapping.places, strict=True)
        ],
        repairs=order.corrections.count,
        made_by=order.by,
    )
