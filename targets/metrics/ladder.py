"""M4 `ladder.stock`, `ladder.transitions`, `ladder.shares`: where clients stand, and where they came from."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from accounts.models import Team, User
from clients.models import Assignment, Client, LadderSpell, ServiceSpell
from core.periods import add_months
from placements.counting import holds, rung_holds
from targets.metrics.declaration import Dimensions, Figures, Metric, Query, count_by
from targets.metrics.spells import GENERAL_BENEFIT, policy_on

STOCK_ROWS = f"""
SELECT base.subject_id, base.subject, base.client_id, NULL::int AS year, true AS counted, '' AS reason,
       base.policy, ladder.start,
       ladder.rung,
       CASE WHEN ladder.rung = ANY (%(far)s::int[]) THEN 'far'
            WHEN ladder.rung = ANY (%(middle)s::int[]) THEN 'middle'
            WHEN ladder.rung = ANY (%(near)s::int[]) THEN 'near' END AS distance,
       base.benefit, team.name AS team, consultant.username AS consultant
FROM base
LEFT JOIN {LadderSpell._meta.db_table} AS ladder
    ON ladder.client_id = base.client_id AND {rung_holds("ladder", "%(as_of)s")}
LEFT JOIN {Assignment._meta.db_table} AS assignment
    ON assignment.client_id = base.client_id AND {holds("assignment", "%(as_of)s")}
LEFT JOIN {Team._meta.db_table} AS team ON team.id = assignment.team_id
LEFT JOIN {User._meta.db_table} AS consultant ON consultant.id = assignment.consultant_id"""


# Where a client stands while rows are made: a rung, or one of these. Rows say it with the rung or a word.
UNKNOWN, ELSEWHERE = 0, -1


def place(number: str, elsewhere: str) -> str:
    """SQL: a rung as it is kept, a word for who was not in the file; null where no rung is known."""
    return f"""
        CASE WHEN {number} > {UNKNOWN} THEN to_jsonb({number})
             WHEN {number} = {ELSEWHERE} THEN '"{elsewhere}"' END"""


def moved(origin: str, destination: str) -> str:
    """SQL: whether a client rose, stayed or fell, or stood on no rung on one of the two days."""
    return f"""
        CASE WHEN least({origin}, {destination}) <= {UNKNOWN} THEN 'none'
             WHEN {destination} > {origin} THEN 'rose'
             WHEN {destination} < {origin} THEN 'fell'
             ELSE 'stayed' END"""


# Where each client stood on the two earlier days; one row for each client who was in the file on one of them.
TRANSITION_ROWS = f"""
WITH earlier AS (
    SELECT client_id, bool_or(in_window) AS in_window, bool_or(in_january) AS in_january
    FROM (
        SELECT client_id, {holds("spell", "%(since)s")} AS in_window,
               {holds("spell", "%(january)s")} AS in_january
        FROM (
            SELECT client_id, start, "end" FROM {GENERAL_BENEFIT} AS benefit
            UNION ALL
            SELECT client_id, start, "end" FROM {ServiceSpell._meta.db_table} AS service
        ) AS spell
    ) AS present
    WHERE in_window OR in_january
    GROUP BY client_id
),
rungs AS (
    SELECT client_id, max(rung) FILTER (WHERE {rung_holds("ladder", "%(since)s")}) AS in_window,
           max(rung) FILTER (WHERE {rung_holds("ladder", "%(january)s")}) AS in_january
    FROM {LadderSpell._meta.db_table} AS ladder
    WHERE {rung_holds("ladder", "%(since)s")} OR {rung_holds("ladder", "%(january)s")}
    GROUP BY client_id
),
standing AS (
    SELECT coalesce(base.client_id, earlier.client_id) AS client_id,
           CASE WHEN earlier.in_window THEN coalesce(rungs.in_window, {UNKNOWN})
                ELSE {ELSEWHERE} END AS in_window,
           CASE WHEN earlier.in_january THEN coalesce(rungs.in_january, {UNKNOWN})
                ELSE {ELSEWHERE} END AS in_january,
           CASE WHEN base.client_id IS NULL THEN {ELSEWHERE} ELSE coalesce(base.rung, {UNKNOWN}) END AS now
    FROM base
    FULL JOIN earlier ON earlier.client_id = base.client_id
    LEFT JOIN rungs ON rungs.client_id = earlier.client_id
)
SELECT client.id AS subject_id, client.number::text AS subject, client.id AS client_id, NULL::int AS year,
       true AS counted, '' AS reason, %(policy)s::date AS policy, NULL::date AS start,
       {place("in_window", "new")} AS "from", {place("in_january", "new")} AS from_january,
       {place("now", "left")} AS "to",
       {moved("in_window", "now")} AS move, {moved("in_january", "now")} AS move_january
FROM standing
JOIN {Client._meta.db_table} AS client ON client.id = standing.client_id"""

# The same clients seen from both days; where these are one day, it is shown once.
WINDOWS = """
    SELECT to_char(since, 'YYYY-MM-DD') AS since, origin, destination, move, sum(clients) AS clients
    FROM (
        SELECT "from" AS in_window, from_january AS in_january, "to" AS destination,
               move AS move_window, move_january, count(*) AS clients
        FROM rows
        GROUP BY 1, 2, 3, 4, 5
    ) AS alike
    CROSS JOIN LATERAL (
        SELECT %(since)s::date, in_window, move_window
        UNION ALL
        SELECT %(january)s::date, in_january, move_january WHERE %(january)s::date <> %(since)s::date
    ) AS seen_from (since, origin, move)
    WHERE (origin = '"new"' AND destination = '"left"') IS NOT TRUE
    GROUP BY since, origin, destination, move"""

TRANSITIONS = f"""
SELECT NULL::int AS year, jsonb_build_object(
           'since', since, 'from', coalesce(origin, '"none"'), 'to', coalesce(destination, '"none"')
       ) AS dimensions,
       clients AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
FROM ({WINDOWS}) AS windows"""

SHARES = f"""
SELECT NULL::int AS year, jsonb_build_object('since', since, 'part', part.name) AS dimensions,
       coalesce(sum(clients) FILTER (WHERE move = part.name), 0) / sum(clients) AS value,
       coalesce(sum(clients) FILTER (WHERE move = part.name), 0)::bigint AS numerator,
       sum(clients)::bigint AS denominator
FROM ({WINDOWS}) AS windows
CROSS JOIN (VALUES ('rose'), ('stayed'), ('fell')) AS part (name)
WHERE move <> 'none'
GROUP BY since, part.name"""


def stock_rows(as_of: dt.date) -> Query:
    """Every client in the file on `as_of`; `start` is the first day of the rung."""
    policy = policy_on(as_of)
    return Query(
        STOCK_ROWS,
        {
            "as_of": as_of,
            "far": policy.far_rungs,
            "middle": policy.middle_rungs,
            "near": policy.near_rungs,
        },
    )


def transition_rows(as_of: dt.date) -> Query:
    """Every client in the file on `as_of` or on one of the two earlier days: the window's and 1 January."""
    policy = policy_on(as_of)
    return Query(
        TRANSITION_ROWS,
        {
            "as_of": as_of,
            "policy": policy.start,
            "since": add_months(as_of, -policy.transition_months),
            "january": january_of(as_of),
        },
    )


def january_of(as_of: dt.date) -> dt.date:
    return as_of.replace(month=1, day=1)


def without_window(dimensions: Dimensions, as_of: dt.date) -> Dimensions:
    """Rows say where a client stood on both days; the day of the figure chooses one of them."""
    if not dimensions:
        return dimensions
    january = dimensions["since"] == january_of(as_of).isoformat()
    names = {"from": "from_january", "part": "move_january"} if january else {"part": "move"}
    return {names.get(name, name): value for name, value in dimensions.items() if name != "since"}


LADDER_STOCK = Metric(
    code="ladder.stock",
    label=_("Clients on the ladder"),
    definition=_(
        "Clients in the file on this day (with general benefit, or served by the service point) by the rung "
        "they stand on. Who has no rung is not classified. A rung holds until the next one."
    ),
    unit="count",
    subject="client",
    version=1,
    rows=stock_rows,
    figures=(Figures("ladder.stock", count_by(("rung", "benefit"), ("distance", "benefit"))),),
    base="wsp.reach",
    dimensions=("rung", "distance", "benefit", "team", "consultant"),
    per_client=True,
)

LADDER_TRANSITIONS = Metric(
    code="ladder.transitions",
    label=_("Movement on the ladder"),
    definition=_(
        "Clients in the file on this day, or a year before, by the rung they stood on then and stand on now; "
        "also since 1 January. New: not in the file then. Left: not in the file now. Those who rose, stayed "
        "or fell are shares of the clients with a rung on both days."
    ),
    unit="count",
    subject="client",
    version=1,
    rows=transition_rows,
    figures=(
        Figures("ladder.transitions", TRANSITIONS, behind=without_window),
        Figures("ladder.shares", SHARES, behind=without_window),
    ),
    base="ladder.stock",
    dimensions=("from", "from_january", "to", "move", "move_january"),
    per_client=True,
)
