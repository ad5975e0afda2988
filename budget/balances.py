"""What is left: allocated − spent − open part of the commitments, computed by the database, here alone.

A line is a year, post and category. Screens, checks, exports and figures all read these lines, so that they
cannot differ.
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import connection

# Commitments by year: what was promised and what of it is unspent. What was spent beyond the part of a year
# (`overrun`: a bill that came early, or late) is taken off the other years, the last ones (`later`) first.
COMMITTED = """
    SELECT commitment_id, year, promised, unspent,
        sum(greatest(booked - promised, 0)) OVER (PARTITION BY commitment_id) AS overrun,
        coalesce(sum(unspent) OVER (PARTITION BY commitment_id ORDER BY year DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS later
    FROM (
        SELECT commitment_id, year, sum(promised) AS promised, sum(booked) AS booked,
            greatest(sum(promised) - sum(booked), 0) AS unspent
        FROM (
            SELECT m.commitment_id, m.year, m.amount AS promised, 0 AS booked
            FROM budget_commitmentmonth m JOIN budget_commitment c ON c.id = m.commitment_id
            WHERE c.day <= %(as_of)s AND (%(posts)s::bigint[] IS NULL OR c.post_id = ANY (%(posts)s))
            UNION ALL
            SELECT g.commitment_id, g.year, 0, g.amount
            FROM budget_booking g
            WHERE g.commitment_id IS NOT NULL AND g.day <= %(as_of)s
                AND (%(posts)s::bigint[] IS NULL OR g.post_id = ANY (%(posts)s))
        ) AS amounts GROUP BY commitment_id, year
    ) AS sums
"""

# The open part of commitment `c` in a year, `p` its row of COMMITTED; nothing of a released one is open.
OPEN = """
    (CASE WHEN c.released_on IS NULL
        THEN p.unspent - least(p.unspent, greatest(p.overrun - p.later, 0)) ELSE 0 END)
"""

# Every amount of the ledger as it weighs on its line, and what it is. What is allocated has no day: a year's
# money is there from its first day on; what was promised or spent weighs from its own day on.
ENTRIES = f"""
    SELECT 'allocation' AS kind, a.id, a.source_name::text AS number, NULL::bigint AS client_id,
        NULL::date AS day, a.reason::text AS text, a.year, a.post_id, a.category,
        a.amount AS allocated, 0 AS committed, 0 AS open, 0 AS spent
    FROM budget_allocation a
    WHERE (%(posts)s::bigint[] IS NULL OR a.post_id = ANY (%(posts)s))
    UNION ALL
    SELECT moved.kind, t.id, t.id::text, NULL, t.decided_on, t.reason, t.year, moved.post_id, moved.category,
        moved.amount, 0, 0, 0
    FROM budget_transfer t CROSS JOIN LATERAL (VALUES
        ('transfer_to', t.to_post_id, t.to_category, t.amount),
        ('transfer_from', t.from_post_id, t.from_category, -t.amount)
    ) AS moved (kind, post_id, category, amount)
    WHERE t.decision = 'approved' AND (%(posts)s::bigint[] IS NULL OR moved.post_id = ANY (%(posts)s))
    UNION ALL
    SELECT 'commitment', c.id, c.number, c.client_id, c.day, c.text, p.year, c.post_id, c.category,
        0, p.promised, {OPEN}, 0
    FROM budget_commitment c JOIN ({COMMITTED}) p ON p.commitment_id = c.id
    WHERE c.day <= %(as_of)s AND (%(posts)s::bigint[] IS NULL OR c.post_id = ANY (%(posts)s))
    UNION ALL
    SELECT 'booking', g.id, g.number, c.client_id, g.day, g.text, g.year, g.post_id, g.category,
        0, 0, 0, g.amount
    FROM budget_booking g LEFT JOIN budget_commitment c ON c.id = g.commitment_id
    WHERE g.day <= %(as_of)s AND (%(posts)s::bigint[] IS NULL OR g.post_id = ANY (%(posts)s))
"""

AMOUNTS = f"""
    SELECT year, post_id, category, allocated, committed, open, spent FROM ({ENTRIES}) AS entries
"""

LINES = f"""
    SELECT year, post_id, category, sum(allocated) AS allocated, sum(committed) AS committed,
        sum(open) AS open, sum(spent) AS spent, sum(allocated) - sum(spent) - sum(open) AS available
    FROM ({AMOUNTS}) AS amounts GROUP BY year, post_id, category
"""

# A band draws on its own money first and then on what is set aside for everybody; nobody draws on the money
# of another band. What is lacking then is how far the post is below zero.
LEFT = "sum(CASE WHEN category = 'alle' THEN available ELSE least(available, 0) END)"
SHORTFALLS = f"""
    SELECT year, post_id, -{LEFT} AS short FROM ({LINES}) AS lines
    GROUP BY year, post_id HAVING {LEFT} < 0
"""


def shortfalls_with(also: str) -> str:
    """SHORTFALLS when the amounts of another SELECT come to those that are stored; it needs no parameters."""
    stored = AMOUNTS.replace("%(as_of)s", "'infinity'").replace("%(posts)s", "NULL")
    return SHORTFALLS.replace(AMOUNTS, f"{stored} UNION ALL {also}")


PostYear = tuple[int, int]


@dataclass(frozen=True)
class Line:
    """The amounts of one year, post and category, in euros."""

    year: int
    post_id: int
    category: str
    allocated: Decimal
    committed: Decimal
    open: Decimal
    spent: Decimal
    available: Decimal


@dataclass(frozen=True)
class Entry:
    """One amount of the ledger on its line. `kind` is allocation, transfer_to, transfer_from, commitment or
    booking.
    """

    kind: str
    id: int
    number: str
    client_id: int | None
    day: dt.date | None
    text: str
    year: int
    post_id: int
    category: str
    allocated: Decimal
    committed: Decimal
    open: Decimal
    spent: Decimal


def entries(*, year: int, posts: Iterable[int] | None = None) -> list[Entry]:
    """Every amount behind the lines of a year."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT * FROM ({ENTRIES}) AS entries WHERE year = %(year)s ORDER BY post_id, kind, day, id",
            {**_asked(dt.date.max, posts), "year": year},
        )
        return [Entry(*row) for row in cursor.fetchall()]


def lines(
    *, as_of: dt.date = dt.date.max, year: int | None = None, posts: Iterable[int] | None = None
) -> list[Line]:
    """The lines as known on a day, of every year or one, and of every post or some."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT * FROM ({LINES}) AS lines WHERE %(year)s::int IS NULL OR year = %(year)s"
            " ORDER BY year, post_id, category",
            {**_asked(as_of, posts), "year": year},
        )
        return [Line(*row) for row in cursor.fetchall()]


def open_parts(year: int) -> dict[int, Decimal]:
    """Of each commitment with something open in a year, by its key: how much."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT c.id, {OPEN} FROM budget_commitment c JOIN ({COMMITTED}) p ON p.commitment_id = c.id
            WHERE p.year = %(year)s AND {OPEN} > 0
            """,
            {**_asked(dt.date.max, None), "year": year},
        )
        return dict(cursor.fetchall())


def shortfalls(
    *, as_of: dt.date = dt.date.max, posts: Iterable[int] | None = None
) -> dict[PostYear, Decimal]:
    """How far below zero each year and post is; those that are not are left out."""
    with connection.cursor() as cursor:
        cursor.execute(SHORTFALLS, _asked(as_of, posts))
        return {(year, post): short for year, post, short in cursor.fetchall()}


def _asked(as_of: dt.date, posts: Iterable[int] | None) -> dict[str, Any]:
    return {"as_of": as_of, "posts": None if posts is None else list(posts)}
