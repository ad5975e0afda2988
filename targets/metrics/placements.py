"""M1 `placements.counted` and `placements.excluded`: the target of 365 placements a year."""

import datetime as dt

from django.utils.translation import gettext_lazy as _
from psycopg.types.json import Jsonb

from accounts.models import Team, User
from clients.models import Assignment, Client, TargetGroupSpell
from employers.models import Employer
from placements.counting import holds, judged
from placements.enums import ExcludedReason
from targets.metrics.declaration import Figures, Metric, Query, count_by, count_each, count_reasons
from targets.metrics.spells import GENERAL_BENEFIT

# Target groups that follow from the age on the start (the domain's derived groups), in years. They have codes
# of their own, so that what a consultant recorded stays apart from what the birth date says.
UNDER, UNDER_CODE = 27, "age_under_27"
FROM, FROM_CODE = 55, "age_55_plus"

ROWS = f"""
WITH placement AS MATERIALIZED ({judged()}),
receiving AS (
    SELECT placement.id
    FROM placement
    WHERE EXISTS (
        SELECT FROM {GENERAL_BENEFIT} AS spell
        WHERE spell.client_id = placement.client_id
          AND spell.start <= least(placement.start, %(as_of)s::date)
          AND (spell."end" IS NULL
               OR spell."end" >= least(placement.start - placement.benefit_days, %(as_of)s::date + 1))
    )
),
memberships AS (
    SELECT placement.id, jsonb_agg(DISTINCT spell.target_group) AS codes
    FROM placement
    JOIN {TargetGroupSpell._meta.db_table} AS spell
        ON spell.client_id = placement.client_id AND {holds("spell", "placement.start")}
    GROUP BY placement.id
)
SELECT placement.id AS subject_id, placement.number AS subject, placement.client_id,
       extract(year FROM placement.start)::int AS year,
       placement.reason = '' AS counted, placement.reason, placement.policy, placement.start,
       extract(month FROM placement.start)::int AS month, placement.kind,
       team.name AS team, consultant.username AS consultant, nullif(employer.sector, '') AS sector,
       placement.rung, receiving.id IS NOT NULL AS benefit,
       CASE WHEN memberships.id IS NULL THEN by_age ELSE memberships.codes || by_age END AS target_group
FROM placement
JOIN (
    SELECT id, (birth_date + %(under)s * interval '1 year')::date AS under_until,
           (birth_date + %(from)s * interval '1 year')::date AS from_on
    FROM {Client._meta.db_table}
) AS client ON client.id = placement.client_id
JOIN {Employer._meta.db_table} AS employer ON employer.id = placement.employer_id
LEFT JOIN receiving ON receiving.id = placement.id
LEFT JOIN memberships ON memberships.id = placement.id
LEFT JOIN {Assignment._meta.db_table} AS assignment
    ON assignment.client_id = placement.client_id AND {holds("assignment", "placement.start")}
LEFT JOIN {Team._meta.db_table} AS team ON team.id = assignment.team_id
LEFT JOIN {User._meta.db_table} AS consultant ON consultant.id = assignment.consultant_id
CROSS JOIN LATERAL (
    SELECT CASE WHEN client.under_until > placement.start THEN %(under_group)s
                WHEN client.from_on <= placement.start THEN %(from_group)s
                ELSE '[]'::jsonb END AS by_age
) AS derived"""

# The kinds that do not count are figures of their own.
EXCLUDED_KINDS = """
SELECT year, jsonb_build_object('reason', reason, 'kind', kind) AS dimensions,
       count(*)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
FROM rows
WHERE reason = 'kind'
GROUP BY year, reason, kind"""


def rows(as_of: dt.date) -> Query:
    """Every placement once, counted or with the first reason against it; the year is that of its start."""
    return Query(
        ROWS,
        {
            "as_of": as_of,
            "under": UNDER,
            "under_group": Jsonb([UNDER_CODE]),
            "from": FROM,
            "from_group": Jsonb([FROM_CODE]),
        },
    )


PLACEMENTS_COUNTED = Metric(
    code="placements.counted",
    label=_("Counted placements"),
    definition=_(
        "A placement counts in the year and month of its start, with the team and consultant of that day. It "
        "must have started and not be cancelled; be of a kind that counts; not continue an earlier job at "
        "the same employer; and the client must have stood on a counted rung the day before the start, or "
        "else on the start. Clients without benefit count too. Target groups are those recorded on the "
        "start, and two that follow from the age on that day: under 27, and 55 or older. A placement counts "
        "for each of its target groups."
    ),
    unit="count",
    subject="placement",
    version=1,
    rows=rows,
    figures=(
        Figures(
            "placements.counted",
            count_by(
                (),
                ("month",),
                ("kind",),
                ("team",),
                ("consultant",),
                ("sector",),
                ("rung",),
                ("benefit",),
                ("team", "kind", "rung"),
            )
            + " UNION ALL "
            + count_each("target_group"),
        ),
        Figures("placements.excluded", count_reasons() + " UNION ALL " + EXCLUDED_KINDS),
    ),
    reasons=dict(ExcludedReason.choices),
    dimensions=("month", "kind", "team", "consultant", "sector", "rung", "benefit", "target_group"),
    per_client=True,
)
