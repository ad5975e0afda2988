"""M3 `benefits.stock`: who receives general benefit, of which scheme, and how long already."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from clients.models import Client, LadderSpell
from placements.counting import holds, rung_holds
from targets.metrics.declaration import Figures, Metric, Query, count_by
from targets.metrics.spells import (
    GENERAL_BENEFIT,
    GENERAL_BENEFIT_SEEN,
    age_names,
    back_on,
    birth_bounds,
    bracket,
    duration_names,
    policy_on,
    since_bounds,
)

# The unbroken run of benefit begins where the last gap ends, or with the first spell where there is no gap.
ROWS = f"""
WITH receiving AS MATERIALIZED (
    SELECT DISTINCT ON (client_id) client_id, scheme, stock_group
    FROM {GENERAL_BENEFIT} AS spell
    WHERE {holds("spell", "%(as_of)s")}
    ORDER BY client_id, rank, scheme
),
spells AS (
    SELECT spell.client_id, spell.start, spell."end", {back_on("spell.client_id")} AS back_on
    FROM {GENERAL_BENEFIT_SEEN} AS spell
    WHERE spell.client_id IN (SELECT client_id FROM receiving)
),
runs AS (
    SELECT client_id, coalesce(max(back_on) FILTER (WHERE back_on > "end" + 1), min(start)) AS since
    FROM spells
    GROUP BY client_id
)
SELECT client.id AS subject_id, client.number::text AS subject, client.id AS client_id, NULL::int AS year,
       true AS counted, '' AS reason, %(policy)s::date AS policy, runs.since AS start,
       receiving.stock_group AS "group", receiving.scheme,
       {bracket("runs.since", "since_bounds", "durations")} AS bucket,
       {bracket("client.birth_date", "birth_bounds", "ages")} AS age,
       ladder.rung
FROM receiving
JOIN runs USING (client_id)
JOIN {Client._meta.db_table} AS client ON client.id = receiving.client_id
LEFT JOIN {LadderSpell._meta.db_table} AS ladder
    ON ladder.client_id = client.id AND {rung_holds("ladder", "%(as_of)s")}"""


def rows(as_of: dt.date) -> Query:
    """Every client with general benefit on `as_of`; `start` is the first day of the unbroken run."""
    policy = policy_on(as_of)
    years, ages = policy.duration_years, policy.age_bounds
    return Query(
        ROWS,
        {
            "as_of": as_of,
            "policy": policy.start,
            "since_bounds": since_bounds(as_of, years)[::-1],
            "durations": duration_names(years)[::-1],
            "birth_bounds": birth_bounds(as_of, ages)[::-1],
            "ages": age_names(ages)[::-1],
        },
    )


BENEFITS_STOCK = Metric(
    code="benefits.stock",
    label=_("Clients with benefit"),
    definition=_(
        "Clients who have general benefit (PW, IOAW or IOAZ) on this day. The duration is that of the "
        "unbroken run of days with benefit: schemes that touch or overlap make one run. A client in two "
        "schemes counts once: PW before IOAW before IOAZ."
    ),
    unit="count",
    subject="client",
    version=1,
    rows=rows,
    figures=(Figures("benefits.stock", count_by((), ("group", "bucket"), ("age",), ("rung", "bucket"))),),
    dimensions=("group", "scheme", "bucket", "age", "rung"),
    per_client=True,
)
