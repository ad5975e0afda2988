"""What moved between two runs: the rows that differ, with what each of the two said."""

import datetime as dt
import json
from dataclasses import dataclass
from typing import Any

from django.db import connection

from targets.models import MetricRow, Run

ROWS = MetricRow._meta.db_table
SAID = ("year", "counted", "reason", "policy", "start", "dimensions")

# Of one series only rows whose interval holds one of the two runs can differ: what both hold never moved.
SIDE = f"""
    SELECT * FROM {ROWS}
    WHERE series = %({{side}}_series)s AND first <= %({{side}}_run)s AND (last IS NULL OR last >=
    %({{side}}_run)s)
      AND (%(metric)s::text IS NULL OR metric = %(metric)s)
      AND NOT (%(old_series)s = %(new_series)s
               AND first <= %({{other}}_run)s AND (last IS NULL OR last >= %({{other}}_run)s))"""

MOVEMENTS = f"""
WITH old AS ({SIDE.format(side="old", other="new")}),
     new AS ({SIDE.format(side="new", other="old")})
SELECT coalesce(old.metric, new.metric), coalesce(old.subject, new.subject), coalesce(old.client_id,
new.client_id),
       {{old_side}}, {{new_side}}
FROM old FULL JOIN new ON old.metric = new.metric AND old.subject_id = new.subject_id
WHERE old.fingerprint IS DISTINCT FROM new.fingerprint
ORDER BY 1, coalesce(old.subject_id, new.subject_id)"""


@dataclass(frozen=True)
class Said:
    """What a run said of a subject."""

    year: int | None
    counted: bool
    reason: str
    policy: dt.date
    start: dt.date | None
    dimensions: dict[str, Any]


@dataclass(frozen=True)
class Movement:
    """A client, placement, … of which two runs say something else; None where a run has no row of it."""

    metric: str
    subject: str
    client_id: int | None
    old: Said | None
    new: Said | None


def movements(old: Run, new: Run, *, metric: str | None = None) -> list[Movement]:
    """The rows that differ between two runs, of one metric or of all, by metric and subject."""
    sql = MOVEMENTS.format(
        old_side=", ".join(f"old.{name}" for name in SAID), new_side=", ".join(f"new.{name}" for name in SAID)
    )
    asked = {
        "old_series": old.series,
        "old_run": old.sequence,
        "new_series": new.series,
        "new_run": new.sequence,
        "metric": metric,
    }
    with connection.cursor() as cursor:
        cursor.execute(sql, asked)
        return [_movement(row) for row in cursor.fetchall()]


def _movement(row: tuple[Any, ...]) -> Movement:
    metric, subject, client_id, *said = row
    return Movement(metric, subject, client_id, _said(said[: len(SAID)]), _said(said[len(SAID) :]))


def _said(side: list[Any]) -> Said | None:
    year, counted, reason, policy, start, dimensions = side
    # Dimensions are never null in a row that is there; this cursor gives them as text.
    if dimensions is None:
        return None
    return Said(year, counted, reason, policy, start, json.loads(dimensions))
