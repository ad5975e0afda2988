"""M5 `trajectories.started`, with spend and outcome per instrument."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from clients.models import LadderSpell
from guidance.enums import NotCounted
from guidance.models import Trajectory
from placements.counting import holds
from targets.metrics.declaration import Figures, Metric, Query, count_by, count_reasons
from targets.metrics.spells import policy_on

ROWS = f"""
SELECT trajectory.id AS subject_id, trajectory.number AS subject, trajectory.client_id,
       extract(year FROM trajectory.start)::int AS year, verdict.reason = '' AS counted, verdict.reason,
       %(policy)s::date AS policy, trajectory.start,
       trajectory.instrument, ladder.rung, nullif(trajectory.provider, '') AS provider, trajectory.outcome,
       coalesce(trajectory.cost, 0) AS cost
FROM {Trajectory._meta.db_table} AS trajectory
LEFT JOIN {LadderSpell._meta.db_table} AS ladder
    ON ladder.client_id = trajectory.client_id AND {holds("ladder", "trajectory.start")}
CROSS JOIN LATERAL (
    SELECT CASE WHEN trajectory.cancelled THEN '{NotCounted.CANCELLED}'
                WHEN trajectory.start > %(as_of)s THEN '{NotCounted.NOT_STARTED}'
                ELSE '' END AS reason
) AS verdict"""

SPEND = """
SELECT year, jsonb_build_object('instrument', instrument) AS dimensions, sum(cost) AS value,
       NULL::bigint AS numerator, NULL::bigint AS denominator
FROM rows
WHERE counted
GROUP BY year, instrument"""


def rows(as_of: dt.date) -> Query:
    """Every trajectory once, with the rung of its first day; the year is that of its start."""
    return Query(ROWS, {"as_of": as_of, "policy": policy_on(as_of).start})


TRAJECTORIES_STARTED = Metric(
    code="trajectories.started",
    label=_("Trajectories started"),
    definition=_(
        "A trajectory counts in the year of its first day, once that day has come, unless it was cancelled. "
        "The rung is that of the client on the first day. Spend is what the trajectories of an instrument "
        "that started in the year cost in all."
    ),
    unit="count",
    subject="trajectory",
    version=1,
    rows=rows,
    figures=(
        Figures("trajectories.started", count_by((), ("instrument",), ("rung",), ("provider",))),
        Figures("trajectories.spend", SPEND, sums="cost"),
        Figures("trajectories.outcome", count_by(("instrument", "outcome"))),
        Figures("trajectories.excluded", count_reasons()),
    ),
    reasons=dict(NotCounted.choices),
    dimensions=("instrument", "rung", "provider", "outcome", "cost"),
    per_client=True,
)
