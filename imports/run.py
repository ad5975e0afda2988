"""The carrying out of one order: read, stage, check, count, and where it is asked and allowed, write."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.db.backends.utils import CursorWrapper
from django.db.models.functions import Now
from django.utils.translation import gettext_noop

from accounts.models import User
from imports.checks import Checker
from imports.enums import ImportState, Mode
from imports.journal import write
from imports.kinds import Gone, Kind, Terms
from imports.layout import Layout
from imports.mapping import Mapping
from imports.models import Import
from imports.problems import Problem
from imports.reading import Source
from imports.report import Report, first_errors, report_of, write_errors
from imports.staged import Staged
from imports.staging import Stager

GONE_LIMIT = 5.0  # per cent of the stored spells that a full file could have named
# From this many rows on the planner is kept from walking row by row: it cannot know what this transaction
# has added, and one wrong guess takes minutes. Reading a table once is never so dear.
MANY_ROWS = 2_000

Progress = Callable[[str, int], None]


@dataclass(frozen=True)
class Order:
    """What is asked: a file of a kind, on which terms, and how far to go."""

    kind: Kind
    source: Source
    terms: Terms
    layout: Layout
    by: User | None = None
    commit: bool = False
    skip_errors: bool = False
    allow_gone: float = GONE_LIMIT
    errors_to: Path | None = None
    progress: Progress = lambda phase, rows: None


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
        stager = Stager(self.cursor, record.pk, order.kind, self.mapping, order.source)
        record.rows = stager.stage(order.source.rows(), lambda rows: order.progress("read", rows))
        self._tell_planner()
        order.progress("check", record.rows)
        Checker(self.cursor, order.kind, self.staged).run()
        gone = self._gone()
        self._count(gone, same_as)
        refused = self._refusal(gone)
        if order.errors_to:
            write_errors(order.errors_to, order.source, self.mapping, record.pk)
        blocked = refused is not None or (record.errors > 0 and not order.skip_errors)
        committed = order.commit and same_as is None and not blocked
        if committed:
            order.progress("write", record.rows)
            self._merge()
            record.state = ImportState.COMMITTED
            record.committed_at = Now()
        record.seconds = round(time.monotonic() - began, 3)
        record.save()
        return report_of(record, committed=committed, same_as=same_as, refused=refused)

    def _committed_before(self) -> int | None:
        """The same content, read in the same way on the same terms, committed and not undone since."""
        record = self.record
        before = Import.objects.filter(
            kind=record.kind,
            sha256=record.sha256,
            mode=record.mode,
            reference_date=record.reference_date,
            encoding=record.encoding,
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
        record.first_errors = first_errors(self.cursor, record.pk)
        if same_as is None:
            record.new, record.changed = outcomes.get("new", 0), outcomes.get("changed", 0)
            record.gone = gone.count
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
        for merge in self.order.kind.merges(self.staged):
            write(self.cursor, self.staged, merge)
        self.cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
