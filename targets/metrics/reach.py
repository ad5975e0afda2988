"""`wsp.reach`: whom of the clients with benefit the service point serves, and who is in its file."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from clients.models import Client, ServiceSpell
from placements.counting import holds
from targets.metrics.declaration import Dimensions, Figures, Metric, Query
from targets.metrics.spells import policy_on

ROWS = f"""
SELECT client.id AS subject_id, client.number::text AS subject, client.id AS client_id, NULL::int AS year,
       true AS counted, '' AS reason, %(policy)s::date AS policy, base.start,
       base.subject_id IS NOT NULL AS benefit, service.client_id IS NOT NULL AS served, base.bucket
FROM base
FULL JOIN (
    SELECT client_id FROM {ServiceSpell._meta.db_table} AS service WHERE {holds("service", "%(as_of)s")}
) AS service ON service.client_id = base.client_id
JOIN {Client._meta.db_table} AS client ON client.id = coalesce(base.client_id, service.client_id)"""

# A client belongs to several parts at once; the shares are made of the parts with benefit.
FIGURES = """
SELECT NULL::int AS year,
       jsonb_strip_nulls(jsonb_build_object('part', part.name, 'bucket', bucket)) AS dimensions,
       sum(clients)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
FROM (
    SELECT benefit, served, coalesce(bucket, 'none') AS bucket, count(*) AS clients
    FROM rows
    GROUP BY 1, 2, 3
) AS alike
CROSS JOIN LATERAL (
    VALUES ('benefit', benefit), ('served', benefit AND served), ('file', served), ('nug', NOT benefit)
) AS part (name, holds)
WHERE part.holds
GROUP BY GROUPING SETS ((part.name), (part.name, bucket))
HAVING grouping(bucket) = 1 OR part.name IN ('benefit', 'served')"""

PARTS: dict[str, Dimensions] = {
    "benefit": {"benefit": True},
    "served": {"benefit": True, "served": True},
    "file": {"served": True},
    "nug": {"benefit": False},
}


def rows(as_of: dt.date) -> Query:
    """Every client in the file on `as_of`: with general benefit, or in a service spell."""
    return Query(ROWS, {"as_of": as_of, "policy": policy_on(as_of).start})


def clients_of_part(dimensions: Dimensions, as_of: dt.date) -> Dimensions:
    """A part stands for what is true of its clients; without one all rows are behind it."""
    if not dimensions:
        return dimensions
    others = {name: value for name, value in dimensions.items() if name != "part"}
    return {**others, **PARTS[dimensions["part"]]}


WSP_REACH = Metric(
    code="wsp.reach",
    label=_("Reach of the service point"),
    definition=_(
        "Clients in the file on this day: those with general benefit, and those the service point serves. "
        "Served means: in a service spell. NUG are served without general benefit."
    ),
    unit="count",
    subject="client",
    version=1,
    rows=rows,
    figures=(Figures("wsp.reach", FIGURES, behind=clients_of_part),),
    base="benefits.stock",
    dimensions=("benefit", "served", "bucket"),
    per_client=True,
)
