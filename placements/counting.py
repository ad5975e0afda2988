"""Whether a placement counts for the target of a year: the rule of METRICS.md, M1, in one place.

`judged` is that rule as SQL over a whole set, for the nightly figures; `judge` asks the same SQL about one
placement, saved or not, for the form and the file of a client. The reasons are those of ExcludedReason, and the
first that applies is given.
"""

import datetime as dt
from typing import NamedTuple

from django.db import connection
from django.db.models import Model

from clients.models import LadderSpell
from placements.enums import ExcludedReason
from placements.models import Placement, PlacementPolicy

TABLE = Placement._meta.db_table

# Every day has a policy: the first one also speaks for the days before it, each of them until the next begins.
POLICIES = f"""(
    SELECT start AS policy, counted_kinds, counted_rungs, continuation_days, benefit_days, outflow_months,
           CASE WHEN lag(start) OVER by_start IS NULL THEN '-infinity' ELSE start END AS first_day,
           coalesce(lead(start) OVER by_start, 'infinity') AS next_first_day
    FROM {PlacementPolicy._meta.db_table}
    WINDOW by_start AS (ORDER BY start)
)"""


class Judgement(NamedTuple):
    """What the rule says of one placement. `reason` is empty when it counts; `rung` is the one that decided."""

    reason: ExcludedReason | None
    rung: int | None
    policy: dt.date


def seen(model: type[Model], *columns: str) -> str:
    """The periods of a model as they are seen on `%(as_of)s`: none that starts later, no end that comes later."""
    return f"""(
        SELECT {", ".join(columns)}, start, CASE WHEN "end" <= %(as_of)s THEN "end" END AS "end"
        FROM {model._meta.db_table}
        WHERE start <= %(as_of)s
    )"""


# A rung ends on the day before the next one begins; where that is later than `%(as_of)s`, the next is not seen yet.
RUNGS = f"""(
    SELECT client_id, rung, start, CASE WHEN "end" < %(as_of)s THEN "end" END AS "end"
    FROM {LadderSpell._meta.db_table}
    WHERE start <= %(as_of)s
)"""


def in_order(placement: str) -> str:
    """What puts placements in order: the start, then the number, all-digit ones first and as integers.

    Numbers have no leading zeros, so the longer of two all-digit ones is the higher; "C" compares code points.
    """
    is_text = f"translate({placement}.number, '0123456789', '') <> ''"
    digits = f"CASE WHEN {is_text} THEN 0 ELSE length({placement}.number) END"
    return f"""({placement}.start, {is_text}, {digits}, {placement}.number COLLATE "C")"""


def judged(placements: str = TABLE, *, among: str = TABLE) -> str:
    """A SELECT of one row for each of `placements`: id, policy, rung, reason ('' when it counts).

    `placements` and `among` are relations with the columns of Placement; continuation is looked for in `among`.
    Parameter: `as_of`. Every join is on equal keys, so that a million placements are judged in one pass.
    """
    return f"""
    WITH policies AS MATERIALIZED {POLICIES},
    continued AS (
        SELECT placement.id
        FROM {placements} AS placement
        JOIN policies ON placement.start >= policies.first_day AND placement.start < policies.next_first_day
        WHERE EXISTS (
            SELECT FROM {among} AS earlier
            WHERE earlier.client_id = placement.client_id
              AND earlier.employer_id = placement.employer_id
              AND earlier.kind = ANY (policies.counted_kinds)
              AND NOT earlier.cancelled
              AND {in_order("earlier")} < {in_order("placement")}
              AND (earlier."end" IS NULL OR placement.start - earlier."end" <= policies.continuation_days)
        )
    )
    SELECT placement.id, policies.policy, coalesce(before.rung, on_start.rung) AS rung,
           CASE
               WHEN placement.cancelled OR placement.start > %(as_of)s THEN '{ExcludedReason.NOT_STARTED}'
               WHEN placement.kind <> ALL (policies.counted_kinds) THEN '{ExcludedReason.KIND}'
               WHEN continued.id IS NOT NULL THEN '{ExcludedReason.CONTINUATION}'
               WHEN coalesce(before.rung, on_start.rung) = ANY (policies.counted_rungs) THEN ''
               ELSE '{ExcludedReason.RUNG}'
           END AS reason
    FROM {placements} AS placement
    JOIN policies ON placement.start >= policies.first_day AND placement.start < policies.next_first_day
    LEFT JOIN continued ON continued.id = placement.id
    LEFT JOIN {RUNGS} AS before
        ON before.client_id = placement.client_id
       AND before.start < placement.start
       AND (before."end" IS NULL OR before."end" >= placement.start - 1)
    -- Rungs do not overlap: one that holds on the start, but not on the day before, begins on the start.
    LEFT JOIN {RUNGS} AS on_start
        ON on_start.client_id = placement.client_id AND on_start.start = placement.start"""


def judge(placement: Placement, *, as_of: dt.date) -> Judgement:
    """What the rule says of this placement on `as_of`, whether or not it is saved; itself is not held against it.

    Client, employer, kind, number and start must be filled in. A form asks with the later of today and the start.
    """
    candidate = """(
        SELECT 0::bigint AS id, %(number)s::text AS number, %(client)s::bigint AS client_id,
               %(employer)s::bigint AS employer_id, %(kind)s::text AS kind, %(start)s::date AS start,
               %(cancelled)s::boolean AS cancelled
    )"""
    with connection.cursor() as cursor:
        cursor.execute(
            judged(candidate, among=f"(SELECT * FROM {TABLE} WHERE id IS DISTINCT FROM %(id)s)"),
            {
                "as_of": as_of,
                "id": placement.pk,
                "number": placement.number,
                "client": placement.client_id,
                "employer": placement.employer_id,
                "kind": placement.kind_id,
                "start": placement.start,
                "cancelled": placement.cancelled,
            },
        )
        row = cursor.fetchone()
    if row is None:
        raise PlacementPolicy.DoesNotExist("There is no placement policy; load the reference data.")
    _, policy, rung, reason = row
    return Judgement(ExcludedReason(reason) if reason else None, rung, policy)
