"""The carrying out of one order: read, stage, check, count, and where it is asked and allowed, write.

A preview that is to be looked at row by row is rehearsed: everything is written and taken back, so that what
it shows is what a commit does, and not what somebody thought a commit would do.
"""

import time
from collections.abc import Callable, Iterator, Set
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.db import transaction
from django.db.backends.utils import CursorWrapper
from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from accounts.models import User
from imports.checks import Checker
from imports.corrections import NONE, Corrections
from imports.effects import find_effects
from imports.enums import ImportState, Mode, People
from imports.journal import write
from imports.keeping import Keeper, outcomes
from imports.kinds import Gone, Kind, Terms
from imports.layout import Layout
from imports.mapping import Mapping
from imports.models import Import
from imports.problems import Problem
from imports.reading import Row, Source
from imports.report import (
    Report,
    clients_in_error,
    first_errors,
    reasons,
    report_of,
    unknown_codes,
    write_errors,
)
from imports.staged import Staged
from imports.staging import Stager

GONE_LIMIT = 5.0  # per cent of the stored spells that a full file could have named
# From this many rows on the planner is kept from walking row by row: it cannot know what this transaction
# has added, and one wrong guess takes minutes. Reading a table once is never so dear.
MANY_ROWS = 2_000

# The phase, and how much of how much is done: rows in "read" and "keep", else steps.
Progress = Callable[[str, int, int | None], None]


@dataclass(frozen=True)
class Order:
    """What is asked: a file of a kind, on which terms, and how far to go.

    `preview_for` is the upload whose preview is kept row by row.
    """

    kind: Kind
    source: Source
    terms: Terms
    layout: Layout
    by: User | None = None
    commit: bool = False
    skip_errors: bool = False
    allow_gone: float = GONE_LIMIT
    errors_to: Path | None = None
    rejected_to: Path | None = None
    corrections: Corrections = NONE
    preview_for: int | None = None
    progress: Progress = lambda phase, done, total: None

    @property
    def writes(self) -> bool:
        """Whether records are written, be it to be taken back."""
        return self.commit or self.preview_for is not None

    def rows(self) -> Iterator[Row]:
        """The rows as they are to be read."""
        return self.corrections.kept(self.source.rows())


class Run:
    """One carrying out of an order, inside its transaction."""

    def __init__(
        self, cursor: CursorWrapper, order: Order, mapping: Mapping, record: Import, staged: Staged
    ) -> None:
        self.cursor = cursor
        self.order = order
        self.mapping = mapping
        self.record = record
        self.staged = staged

    def carry_out(self, began: float) -> Report:
        order, record = self.order, self.record
        same_as = self._committed_before()
        self.check()
        gone = self._gone()
        self._count(gone, same_as)
        refused = self._refusal(gone)
        self._write_errors()
        blocked = refused is not None or (record.errors > 0 and not order.skip_errors)
        committed = order.commit and same_as is None and not blocked
        if committed:
            self._merge()
            record.effects = find_effects(record.kind, record.pk)
            record.state = ImportState.COMMITTED
            record.committed_at = Now()
        elif order.preview_for is not None:
            with closing(self.rehearsed(order.preview_for, same_as)) as keeper:
                keeper.keep(self.cursor)
        record.seconds = round(time.monotonic() - began, 3)
        record.save()
        return report_of(record, committed=committed, same_as=same_as, refused=refused)

    def check(self) -> None:
        """Read the rows, and write down what there is to say of each."""
        self._stage()
        self.order.progress("check", 0, None)
        Checker(self.cursor, self.order.kind, self.staged).run()

    def _stage(self) -> None:
        order, record = self.order, self.record
        sealing = order.writes and order.kind.people == People.MADE
        stager = self._stager(record.pk, order.kind.known_people if sealing else None)
        record.rows = stager.stage(order.rows(), lambda rows: order.progress("read", rows, None))
        if order.corrections.left_out and order.terms.mode == Mode.FULL:
            self._stage_dropped()
        self._tell_planner()

    def _stager(self, import_id: int, known: Callable[[], Set[bytes]] | None) -> Stager:
        order = self.order
        return Stager(self.cursor, import_id, self.mapping, order.source, known=known)

    def _stage_dropped(self) -> None:
        """Have the rows that somebody left out name their records: leaving a row out ends nothing.

        What they were found to be has the line below zero, beside that of the rows which are taken.
        """
        order, dropped = self.order, self.staged.dropped
        stager = self._stager(dropped.import_id, None)
        stager.stage(order.corrections.dropped(order.source.rows()), lambda rows: None)
        self.cursor.execute(
            f"""
            INSERT INTO imports_match (import_id, line, client_id, target_id)
            SELECT {self.staged.import_id}, -line, client_id, target_id
            FROM ({order.kind.match(dropped)}) AS found
            """,
            dropped.params,
        )

    def _write_errors(self) -> None:
        order = self.order
        for path, masked in ((order.errors_to, True), (order.rejected_to, False)):
            if path:
                write_errors(
                    path, order.source.header, order.rows(), self.mapping, self.record.pk, masked=masked
                )

    def rehearsed(self, upload_id: int, same_as: int | None) -> Keeper:
        """Write everything, take down what that changed, and take it back; gives what was taken down."""
        record, kind = self.record, self.order.kind
        self.cursor.execute(
            "SELECT coalesce(max(line), 1) FROM imports_staged_row WHERE import_id = %s", [record.pk]
        )
        found = outcomes(self.cursor, kind, self.staged, self.cursor.fetchone()[0])
        keeper = Keeper(self.staged, kind, upload_id, found)
        before = transaction.savepoint()
        if same_as is None:
            self._merge()
            record.effects = find_effects(record.kind, record.pk)
        self.order.progress("keep", 0, record.rows)
        keeper.read(self.order.rows())
        transaction.savepoint_rollback(before)
        return keeper

    def _committed_before(self) -> int | None:
        """The same content, read in the same way on the same terms, committed and not undone since."""
        record = self.record
        if self.order.corrections.count:
            return None
        before = Import.objects.filter(
            repairs=0,
            kind=record.kind,
            sha256=record.sha256,
            mode=record.mode,
            reference_date=record.reference_date,
            encoding=record.encoding,
            delimiter=record.delimiter,
            sheet=record.sheet,
            layout=record.layout,
            state=ImportState.COMMITTED,
        )
        return before.values_list("pk", flat=True).order_by("pk").last()

    def _tell_planner(self) -> None:
        self.cursor.execute("SELECT imports_analyze_staging()")
        if self.record.rows >= MANY_ROWS:
            self.cursor.execute("SET LOCAL enable_nestloop = off")

    def _gone(self) -> Gone:
        query = self.order.kind.gone(self.staged) if self.order.terms.mode == Mode.FULL else None
        if query is None:
            return Gone()
        self.cursor.execute(query, self.staged.params)
        return Gone(*self.cursor.fetchone())

    def _gone_parts(self, gone: Gone) -> list[dict[str, Any]]:
        query = self.order.kind.gone_parts(self.staged)
        if query is None:
            return [{"part": "", "count": gone.count, "of": gone.of}]
        self.cursor.execute(query, self.staged.params)
        return [{"part": part, "count": count, "of": of} for part, count, of in self.cursor.fetchall()]

    def _count(self, gone: Gone, same_as: int | None) -> None:
        record = self.record
        self.cursor.execute(
            f"SELECT outcome, count(*) FROM ({self.order.kind.outcomes(self.staged)}) AS o GROUP BY outcome",
            self.staged.params,
        )
        outcomes = dict(self.cursor.fetchall())
        self.cursor.execute(
            """
            SELECT count(DISTINCT line) FILTER (WHERE severity = 'error'),
                count(DISTINCT line) FILTER (WHERE severity <> 'error')
            FROM imports_finding WHERE import_id = %s
            """,
            [record.pk],
        )
        record.errors, record.warnings = self.cursor.fetchone()
        record.reasons = reasons(self.cursor, record.pk)
        record.unknown_codes = unknown_codes(self.cursor, record.pk)
        record.clients_in_error = clients_in_error(self.cursor, record.pk)
        record.first_errors = first_errors(self.cursor, record.pk)
        if same_as is None:
            record.new, record.changed = outcomes.get("new", 0), outcomes.get("changed", 0)
            record.gone = gone.count
            record.gone_parts = self._gone_parts(gone) if gone.count else []
        # The rest says what is stored already: unchanged rows, and rows that repeat another.
        record.unchanged = record.rows - record.errors - record.new - record.changed

    def _refusal(self, gone: Gone) -> Problem | None:
        """The safety limit; errors go before it."""
        order = self.order
        asked = order.commit and (order.skip_errors or not self.record.errors)
        if not asked or not self.record.gone or gone.percent <= order.allow_gone:
            return None
        return Problem(
            "share_exceeded",
            gettext_noop(
                "%(count)s of %(of)s stored spells are not in this file (%(percent)s%%). Check that the "
                "file is whole; if so, allow this percentage."
            ),
            {"count": gone.count, "of": gone.of, "percent": round(gone.percent, 1)},
        )

    def _merge(self) -> None:
        # A MERGE that shortens one spell and inserts the next passes through an overlap.
        self.cursor.execute("SET CONSTRAINTS ALL DEFERRED")
        merges = self.order.kind.merges(self.staged)
        for number, merge in enumerate(merges):
            self.order.progress("write", number, len(merges))
            again = merge.table in {earlier.table for earlier in merges[:number]}
            write(self.cursor, self.staged, merge, again=again)
        self.cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
