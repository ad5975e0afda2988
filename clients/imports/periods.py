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
    will have.
    """
    group = "bsn_index, apart"
    final = f"""
        SELECT r.line, r.bsn_index, {f"r.{by}" if by else "''"} AS apart, r.{start} AS first,
            coalesce({staged.kept(end, 'b."end"')}, 'infinity') AS last, r.line AS item
        FROM {staged.good} r JOIN {staged.match} m ON m.line = r.line
        LEFT JOIN {table} b ON b.id = m.target_id
        WHERE r.{start} IS NOT NULL
        UNION ALL
        SELECT NULL, c.bsn_index, {f"b.{by}" if by else "''"}, b.start,
            coalesce({stored_end}, 'infinity'), -b.id
        FROM {table} b JOIN clients_client c ON c.id = b.client_id
        WHERE b.client_id IN (SELECT m.client_id FROM {staged.match} m) AND b.id NOT IN (
            SELECT m.target_id FROM {staged.match} m JOIN {staged.good} r ON r.line = m.line
            WHERE m.target_id IS NOT NULL)
    """
    return Check(
        code="overlap",
        column=column,
        message=gettext_noop(
            "This period overlaps another one of this client, in the file or stored. Correct the dates."
        ),
        sql=f"""
            WITH final AS MATERIALIZED ({final}), crossing AS (
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
