"""A full file of benefits: what it does not name is gone, and a start that it corrects (FORMATS.md,
Rules).
"""

from imports.kinds import Merge
from imports.staged import Staged

GONE_REASON = "overig"


def with_corrected_starts(staged: Staged, exact: str) -> str:
    """The exact matches, and besides: one stored spell and one row that overlap and differ only in the
    start.
    """
    return f"""
        WITH exact AS MATERIALIZED ({exact}), pair AS (
            SELECT e.line, b.id, count(*) OVER (PARTITION BY e.line) AS spells,
                count(*) OVER (PARTITION BY b.id) AS rows
            FROM exact e JOIN {staged.named} named ON named.line = e.line
            JOIN clients_benefitspell b ON b.client_id = e.client_id AND b.scheme = e.scheme
                AND b.start <= coalesce(e.end_on, 'infinity') AND coalesce(b."end", 'infinity') >= e.start_on
            WHERE e.target_id IS NULL
                AND b.id NOT IN (SELECT e.target_id FROM exact e WHERE e.target_id IS NOT NULL)
        )
        SELECT e.line, e.client_id, coalesce(e.target_id, p.id) AS target_id, e.client_differs,
            e.record_differs
        FROM exact e LEFT JOIN pair p ON p.line = e.line AND p.spells = 1 AND p.rows = 1
    """


def stored_end(staged: Staged) -> str:
    """The last day that the stored spell `b` will have."""
    gone = f"b.id IN (SELECT g.id FROM ({_gone(staged)}) g)"
    return f"""CASE WHEN {gone} THEN %(reference)s::date - 1 ELSE b."end" END"""


def counted(staged: Staged) -> str:
    return (
        f"SELECT (SELECT count(*) FROM ({_gone(staged)}) g), (SELECT count(*) FROM ({_nameable(staged)}) n)"
    )


def counted_by_scheme(staged: Staged) -> str:
    return f"""
        SELECT n.scheme, count(g.id), count(*) FROM ({_nameable(staged)}) n
        LEFT JOIN ({_gone(staged)}) g ON g.id = n.id GROUP BY n.scheme ORDER BY n.scheme
    """


def merge_gone(staged: Staged) -> Merge:
    """End what is gone on the day before the reference date."""
    return Merge(
        table="clients_benefitspell",
        sql=f"""
            MERGE INTO clients_benefitspell b USING ({_gone(staged)}) g ON b.id = g.id
            WHEN MATCHED THEN UPDATE SET "end" = %(reference)s::date - 1, end_reason = '{GONE_REASON}',
                source_id = {staged.import_id}
        """,
    )


def _nameable(staged: Staged) -> str:
    """Stored spells of the schemes in the file that ran on the reference date, having started before it."""
    return f"""
        SELECT n.id, n.scheme FROM clients_benefitspell n
        WHERE n.scheme IN (SELECT r.scheme FROM {staged.rows} r) AND n.start < %(reference)s
            AND (n."end" IS NULL OR n."end" >= %(reference)s)
    """


def _gone(staged: Staged) -> str:
    """Those that no row names. Where a row's identity cannot be read, it could be any of its scheme."""
    return f"""
        SELECT n.id FROM ({_nameable(staged)}) n
        WHERE n.id NOT IN (SELECT m.target_id FROM {staged.match} m WHERE m.target_id IS NOT NULL)
            AND NOT EXISTS (
                SELECT FROM {staged.refused} r
                WHERE (r.bsn_index IS NULL OR r.scheme IS NULL OR r.start_on IS NULL)
                    AND (r.scheme IS NULL OR r.scheme = n.scheme))
    """
