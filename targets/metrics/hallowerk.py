"""M6 `hallowerk.coverage`: clients near enough to work whose profile on HalloWerk is good."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus
from clients.models import HalloWerkProfile
from targets.metrics.declaration import Figures, Metric, Query
from targets.metrics.spells import policy_on

ROWS = f"""
SELECT base.subject_id, base.subject, base.client_id, NULL::int AS year,
       coalesce(latest.status = %(good)s, false) AS counted,
       CASE WHEN latest.status = %(good)s THEN '' ELSE coalesce(latest.status, 'none') END AS reason,
       base.policy, latest.recorded_on AS start, base.rung, base.benefit, base.team, base.consultant
FROM base
LEFT JOIN (
    SELECT DISTINCT ON (client_id) client_id, status, recorded_on
    FROM {HalloWerkProfile._meta.db_table}
    WHERE recorded_on <= %(as_of)s
    ORDER BY client_id, recorded_on DESC
) AS latest ON latest.client_id = base.client_id
WHERE base.rung = ANY (%(rungs)s::int[])"""

COVERAGE = """
SELECT NULL::int AS year, '{}'::jsonb AS dimensions,
       (count(*) FILTER (WHERE counted))::numeric / nullif(count(*), 0) AS value,
       count(*) FILTER (WHERE counted) AS numerator, count(*) AS denominator
FROM rows"""


def rows(as_of: dt.date) -> Query:
    """Every client in the file on a rung that needs a profile; `start` is the date of the latest status."""
    policy = policy_on(as_of)
    return Query(ROWS, {"as_of": as_of, "good": policy.profile_status, "rungs": policy.profile_rungs})


HALLOWERK_COVERAGE = Metric(
    code="hallowerk.coverage",
    label=_("Profiles on HalloWerk"),
    definition=_(
        "Clients in the file on rung 3, 4 or 5 on this day: the share whose latest profile on HalloWerk is "
        "good."
    ),
    unit="share",
    subject="client",
    version=1,
    rows=rows,
    figures=(Figures("hallowerk.coverage", COVERAGE),),
    base="ladder.stock",
    reasons={
        HalloWerkStatus.NONE.value: _("No profile"),
        HalloWerkStatus.DRAFT.value: _("The profile is a draft"),
        "none": _("No status is known"),
    },
    missed=frozenset({HalloWerkStatus.NONE.value, HalloWerkStatus.DRAFT.value, "none"}),
    dimensions=("rung", "benefit", "team", "consultant"),
    per_client=True,
)
