"""The checks of a staged file, in the order in which a reader meets what they find (FORMATS.md, Reading
and Rules).
"""

from django.db.backends.utils import CursorWrapper
from django.utils.translation import gettext_noop

from imports.kinds import Check, Kind
from imports.staged import Place, Staged


class Checker:
    def __init__(self, cursor: CursorWrapper, kind: Kind, staged: Staged) -> None:
        self.cursor = cursor
        self.kind = kind
        self.staged = staged

    def run(self) -> None:
        self._find(self.kind.required(self.staged), Place.REQUIRED)
        self._find(self.kind.relations(self.staged), Place.RELATION)
        self._find([*self._order(), *self.kind.order(self.staged)], Place.ORDER)
        self._find_repeats()
        self._match()
        self._find(self.kind.conflicts(self.staged), Place.CONFLICT + 1)
        while self._find(self.kind.settling(self.staged), Place.CONFLICT + 1_000):
            # A row refused now stays as it is stored, which may be in the way of another.
            continue
        self._find(self.kind.warnings(self.staged), Place.WARNING)

    def _find(self, checks: list[Check], place: int) -> int:
        """Write down what the checks find; how many findings that were."""
        return sum(self._write(check, int(place) + number) for number, check in enumerate(checks))

    def _write(self, check: Check, place: int) -> int:
        params = "params" if check.with_params else "'{}'::jsonb"
        self.cursor.execute(
            f"""
            INSERT INTO imports_finding (import_id, line, severity, place, "column", code, message, params)
            SELECT %(import)s, line, %(severity)s, %(place)s, %(column)s, %(code)s, %(message)s, {params}
            FROM ({check.sql}) AS found
            """,
            {
                **self.staged.params,
                "import": self.staged.import_id,
                "severity": check.severity.value,
                "place": place,
                "column": check.column,
                "code": check.code,
                "message": check.message,
            },
        )
        return max(self.cursor.rowcount, 0)

    def _order(self) -> list[Check]:
        return [
            Check(
                code="end_before_start",
                column=period.column,
                message=gettext_noop("The last day lies before the first day."),
                sql=f"SELECT r.line FROM {self.staged.rows} r WHERE r.{period.end} < r.{period.start}",
            )
            for period in self.kind.periods
        ]

    def _find_repeats(self) -> None:
        """The same identity again: a repeat where all columns are equal, a conflict for all of them where
        not.

        Rows are first found by a hash of their identity, so that a file without repeats costs one pass.
        """
        staged, kind = self.staged, self.kind
        identity = ", ".join(f"r.{field}" for field in kind.identity)
        given = [f"r.{field} IS NOT NULL" for field in kind.required_identity]
        readable = " AND ".join([*given, staged.readable(*kind.identity)])
        fields = ["bsn_index" if column.type == "bsn" else column.field for column in staged.columns]
        content = ", ".join(["r.unreadable", *(f"r.{field}" for field in fields)])
        key = f"hash_record_extended(ROW({identity}), 0)"
        self.cursor.execute(
            f"""
            WITH twice AS (
                SELECT {key} AS key FROM {staged.rows} r WHERE {readable} GROUP BY 1 HAVING count(*) > 1
            ), same AS (
                SELECT r.line, {identity}, hash_record_extended(ROW({content}), 0) AS content
                FROM {staged.rows} r JOIN twice ON twice.key = {key} WHERE {readable}
            ), judged AS (
                SELECT r.line, min(r.line) OVER identity AS first,
                    min(r.content) OVER identity <> max(r.content) OVER identity AS differ
                FROM same r WINDOW identity AS (PARTITION BY {identity})
            )
            INSERT INTO imports_finding (import_id, line, severity, place, "column", code, message, params)
            SELECT %(import)s, line, CASE WHEN differ THEN 'error' ELSE 'repeat' END, %(place)s, %(column)s,
                CASE WHEN differ THEN 'duplicate_conflict' ELSE 'duplicate' END,
                CASE WHEN differ THEN %(differs)s ELSE %(repeats)s END,
                CASE WHEN differ THEN '{{}}' ELSE jsonb_build_object('line', first) END
            FROM judged WHERE differ OR line > first
            """,
            {
                "import": staged.import_id,
                "place": Place.CONFLICT,
                "column": staged.names.get(kind.identity[-1], ""),
                "differs": gettext_noop(
                    "This record is in the file more than once, and not the same each time."
                ),
                "repeats": gettext_noop("This row says the same as line %(line)s."),
            },
        )

    def _match(self) -> None:
        found = "line, client_id, target_id" + (
            ", client_differs, record_differs" if self.kind.compares else ""
        )
        self.cursor.execute(
            f"""
            INSERT INTO imports_match (import_id, {found}) SELECT {self.staged.import_id}, {found}
            FROM ({self.kind.match(self.staged)}) AS found
            """,
            self.staged.params,
        )
