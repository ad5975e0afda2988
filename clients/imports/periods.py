"""Spells of one kind may not overlap: checked on the state that the import would leave."""

from django.utils.translation import gettext_noop

from imports.kinds import Check
from imports.staged import Staged


def overlaps(
    staged: Staged,
    *,
    table: str,
    start: str,
    end: str,
    column: str,
    by: str | None = None,
    stored_end: str = 'b."end"',
) -> Check:
    """Rows whose spell would overlap another of the same client, and of the same `by` where that is given.

    `start` and `end` are fields of the file; `stored_end` is SQL for the last day that a stored spell `b`
    will have. Stored spells do not overlap each other: only clients whose spells change are looked at.
    """
    group = "bsn_index, apart"
    concerned = f"""
        SELECT m.* FROM {staged.match} m
        WHERE m.client_id IS NULL OR m.client_id IN (SELECT n.client_id FROM {staged.record_news} n)
    """
    met = f"""
        SELECT r.line, r.bsn_index, {f"r.{by}" if by else "''"} AS apart, r.{start}, r.{end}, m.client_id,
            m.target_id
        FROM {staged.good} r JOIN concerned m ON m.line = r.line WHERE r.{start} IS NOT NULL
    """
    final = f"""
        SELECT r.line, r.bsn_index, r.apart, r.{start} AS first,
            coalesce({staged.kept(end, 'b."end"')}, 'infinity') AS last, r.line AS item
        FROM met r LEFT JOIN {table} b ON b.id = r.target_id
        UNION ALL
        SELECT NULL, c.bsn_index, {f"b.{by}" if by else "''"}, b.start,
            coalesce({stored_end}, 'infinity'), -b.id
        FROM {table} b JOIN (SELECT DISTINCT client_id, bsn_index FROM met) c ON c.client_id = b.client_id
        WHERE b.id NOT IN (SELECT target_id FROM met WHERE target_id IS NOT NULL)
    """
    return Check(
        code="overlap",
        column=column,
        message=gettext_noop(
            "This period overlaps another one of this client, in the file or stored. Correct the dates."
        ),
        sql=f"""
            WITH concerned AS MATERIALIZED ({concerned}), met AS MATERIALIZED ({met}),
            final AS MATERIALIZED ({final}), crossing AS (
                SELECT {group} FROM (
                    SELECT {group}, first, max(last) OVER (PARTITION BY {group} ORDER BY first, item
                        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS latest
                    FROM final
                ) AS walked WHERE first <= latest GROUP BY {group}
            )
            SELECT DISTINCT a.line FROM crossing JOIN final a USING ({group}) JOIN final b USING ({group})
            WHERE a.line IS NOT NULL AND a.item <> b.item AND a.first <= b.last AND b.first <= a.last
        """,
    )
