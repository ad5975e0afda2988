"""Whether a placement counts for the target of a year: the rule of METRICS.md, M1, in one place.

`judged` is that rule as SQL over a whole set, for the nightly figures; `judge` asks the same SQL about one
placement, saved or not, for the form and the file of a client. The reasons are those of ExcludedReason, and
the first that applies is given.
"""

import datetime as dt
from typing import Any, NamedTuple

from django.db import connection

from clients.models import LadderSpell
from placements.enums import ExcludedReason
from placements.models import Placement, PlacementPolicy

TABLE = Placement._meta.db_table

# Every day has a policy: the first one also speaks for the days before it, each of them until the next
# begins.
POLICIES = f"""(
    SELECT start AS policy, counted_kinds, counted_rungs, continuation_days, benefit_days, outflow_months,
           CASE WHEN lag(start) OVER by_start IS NULL THEN '-infinity' ELSE start END AS first_day,
           coalesce(lead(start) OVER by_start, 'infinity') AS next_first_day
    FROM {PlacementPolicy._meta.db_table}
    WINDOW by_start AS (ORDER BY start)
)"""
# An outer join on it: without any policy the figures fail, where an inner join would count nothing in
# silence.
POLICY_OF_THE_START = """(
    placement.start >= policies.first_day AND placement.start < policies.next_first_day
)"""


# One placement, saved or not, as a relation; and all others, so that it is not held against itself.
CANDIDATE = """(
    SELECT 0::bigint AS id, %(number)s::text AS number, %(client)s::bigint AS client_id,
           %(employer)s::bigint AS employer_id, %(kind)s::text AS kind, %(start)s::date AS start,
           %(cancelled)s::boolean AS cancelled
)"""
OTHERS = f"(SELECT * FROM {TABLE} WHERE id IS DISTINCT FROM %(id)s)"


class Judgement(NamedTuple):
    """What the rule says of one placement: no `reason` when it counts; `rung` is the one that decided."""

    reason: ExcludedReason | None
    rung: int | None
    policy: dt.date


def holds(spell: str, day: str) -> str:
    """SQL: whether a spell holds on a day, as seen on `%(as_of)s`.

    A spell that starts later is not seen, and an end that comes later counts as open; both matter only for
    days after `as_of`, of placements still to come.
    """
    return f"""(
        {spell}.start <= least({day}, %(as_of)s::date)
        AND ({spell}."end" IS NULL OR {spell}."end" >= least({day}, %(as_of)s::date + 1))
    )"""


def rung_holds(spell: str, day: str) -> str:
    """SQL: the same of a rung. It ends because the next begins: an end on `as_of` itself is not seen yet."""
    return f"""(
        {spell}.start <= least({day}, %(as_of)s::date)
        AND ({spell}."end" IS NULL OR {spell}."end" >= least({day}, %(as_of)s::date))
    )"""


def in_order(placement: str) -> str:
    """What puts placements in order: the start, then the number, all-digit ones first and as integers.

    Numbers have no leading zeros, so the longer of two all-digit ones is the higher; "C" compares code
    points.
    """
    is_text = f"translate({placement}.number, '0123456789', '') <> ''"
    digits = f"CASE WHEN {is_text} THEN 0 ELSE length({placement}.number) END"
    return f"""({placement}.start, {is_text}, {digits}, {placement}.number COLLATE "C")"""


# SQL: whether `placement` continues `earlier`, by the policy in `policies`; that one need not have counted.
CONTINUES = f"""
    earlier.client_id = placement.client_id
    AND earlier.employer_id = placement.employer_id
    AND earlier.id <> placement.id
    AND earlier.start <= placement.start
    AND (earlier."end" IS NULL OR placement.start - earlier."end" <= policies.continuation_days)
    AND NOT earlier.cancelled
    AND earlier.kind = ANY (policies.counted_kinds)
    AND {in_order("earlier")} < {in_order("placement")}"""


def judged(placements: str = TABLE, *, among: str = TABLE) -> str:
    """A SELECT of one row for each of `placements`: its columns, policy, rung, reason ('' when it counts).

    `placements` and `among` are relations with the columns of Placement; continuation is looked for in
    `among`. Parameter: `as_of`. Every join is on equal keys, so that a million are judged in one pass.
    """
    rungs = LadderSpell._meta.db_table
    return f"""
    WITH policies AS MATERIALIZED {POLICIES},
    continued AS (
        SELECT placement.id
        FROM {placements} AS placement
        LEFT JOIN policies ON {POLICY_OF_THE_START}
        WHERE EXISTS (
            SELECT FROM {among} AS earlier
            WHERE {CONTINUES}
        )
    )
    SELECT placement.id, placement.number, placement.client_id, placement.employer_id, placement.kind,
           placement.start, policies.policy, policies.benefit_days,
           coalesce(before.rung, on_start.rung) AS rung,
           CASE
               WHEN placement.cancelled OR placement.start > %(as_of)s THEN '{ExcludedReason.NOT_STARTED}'
               WHEN placement.kind <> ALL (policies.counted_kinds) THEN '{ExcludedReason.KIND}'
               WHEN continued.id IS NOT NULL THEN '{ExcludedReason.CONTINUATION}'
               WHEN coalesce(before.rung, on_start.rung) = ANY (policies.counted_rungs) THEN ''
               ELSE '{ExcludedReason.RUNG}'
           END AS reason
    FROM {placements} AS placement
    LEFT JOIN policies ON {POLICY_OF_THE_START}
    LEFT JOIN continued ON continued.id = placement.id
    LEFT JOIN {rungs} AS before
        ON before.client_id = placement.client_id AND {rung_holds("before", "placement.start - 1")}
    -- Rungs do not overlap: one that holds on the start, but not on the day before, begins on the start.
    LEFT JOIN {rungs} AS on_start
        ON on_start.client_id = placement.client_id
       AND on_start.start = placement.start
       AND on_start.start <= %(as_of)s"""


def parameters(placement: Placement, as_of: dt.date) -> dict[str, Any]:
    """What CANDIDATE, OTHERS and `judged` ask of one placement."""
    return {
        "as_of": as_of,
        "id": placement.pk,
        "number": placement.number,
        "client": placement.client_id,
        "employer": placement.employer_id,
        "kind": placement.kind_id,
        "start": placement.start,
        "cancelled": placement.cancelled,
    }


def judge(placement: Placement, *, as_of: dt.date) -> Judgement:
    """What the rule says of this placement, saved or not, on `as_of`; it is not held against itself.

    Client, employer, kind, number and start must be filled in. A form asks with the later of today and the
    start.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rung, reason, policy FROM ({judged(CANDIDATE, among=OTHERS)}) AS judged",
            parameters(placement, as_of),
        )
        row = cursor.fetchone()
    rung, reason, policy = row
    if policy is None:
        raise PlacementPolicy.DoesNotExist("There is no placement policy; load the reference data.")
    return Judgement(ExcludedReason(reason) if reason else None, rung, policy)
