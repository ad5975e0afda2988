"""M2 `outflow.sustained`, `outflow.survival`, `outflow.partial`: does the client stay out of benefit?"""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from clients.enums import ExitKind
from placements.counting import POLICIES, holds
from placements.models import Placement
from targets.metrics.declaration import Dimensions, Figures, Metric, Outcome, Query
from targets.metrics.spells import END_REASONS, GENERAL_BENEFIT_SEEN, back_on, whole_months

MONTHS = [0, 3, 6, 12]
SURVIVAL_MONTHS = list(range(25))
LONGEST = SURVIVAL_MONTHS[-1]

# `mature`: the largest N (at most LONGEST) that can be judged on as_of, -1 where none can be yet. `chances`:
# every gap in the benefit that holds a day `f` of the window; its earliest `f` decides, because a later one
# in the same gap lasts no longer. `lasting`: the largest N that stays free from there. `longest_before`: what
# the earlier gaps reached. A gap's exit is that of the N's which it is the first to reach.
ROWS = f"""
WITH terms AS MATERIALIZED (
    SELECT base.*, policies.benefit_days,
           (base.start + make_interval(months => policies.outflow_months))::date AS last_chance,
           greatest(-1, least(
               %(longest)s, {whole_months("base.start", "%(as_of)s::date")} - policies.outflow_months
           )) AS mature
    FROM base
    JOIN {POLICIES} AS policies ON policies.policy = base.policy
    WHERE base.counted AND base.benefit
),
spells AS MATERIALIZED (
    SELECT terms.subject_id, terms.start AS placed_on, terms.last_chance, terms.mature,
           spell.start, spell."end", spell.end_reason, {back_on("terms.subject_id")} AS back_on
    FROM terms
    JOIN {GENERAL_BENEFIT_SEEN} AS spell
        ON spell.client_id = terms.client_id
       -- The base has a day of benefit in these days: what ended before them decides nothing.
       AND (spell."end" IS NULL OR spell."end" >= terms.start - terms.benefit_days)
    WHERE terms.mature >= 0
),
chances AS (
    SELECT subject_id, greatest(placed_on, spells."end" + 1) AS first_day_out, back_on, mature,
           coalesce(reason.exit_kind = '{ExitKind.OTHER_EXIT}', false) AS other_exit
    FROM spells
    LEFT JOIN {END_REASONS} AS reason ON reason.code = spells.end_reason
    WHERE spells."end" < last_chance
      AND (back_on IS NULL OR back_on > greatest(placed_on, spells."end" + 1))
),
judged AS (
    SELECT subject_id, other_exit, lasting, max(lasting) OVER (
               PARTITION BY subject_id ORDER BY first_day_out
               ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
           ) AS longest_before
    FROM (
        SELECT *, CASE WHEN back_on IS NULL THEN mature
                       ELSE least(mature, {whole_months("first_day_out", "back_on")}) END AS lasting
        FROM chances
    ) AS measured
),
sustained AS (
    SELECT subject_id, max(lasting) AS months FROM judged GROUP BY subject_id
),
exits AS (
    SELECT subject_id, jsonb_agg(month ORDER BY month) AS months
    FROM judged, generate_series(coalesce(longest_before + 1, 0), lasting) AS month
    WHERE other_exit
    GROUP BY subject_id
),
partial AS (
    SELECT DISTINCT spells.subject_id
    FROM spells
    JOIN {Placement._meta.db_table} AS placement ON placement.id = spells.subject_id
    WHERE {holds("spells", "spells.last_chance")} AND {holds("placement", "spells.last_chance")}
)
SELECT terms.subject_id, terms.subject, terms.client_id, terms.year,
       reason.code = '' AS counted, reason.code AS reason, terms.policy, terms.start,
       terms.month, terms.kind, terms.team, terms.rung, terms.mature,
       sustained.months AS sustained, coalesce(exits.months, '[]') AS other_exit,
       partial.subject_id IS NOT NULL AS partial
FROM terms
LEFT JOIN sustained USING (subject_id)
LEFT JOIN exits USING (subject_id)
LEFT JOIN partial USING (subject_id)
CROSS JOIN LATERAL (
    SELECT CASE WHEN terms.mature < 0 THEN 'running'
                WHEN sustained.months IS NULL THEN 'not_sustained'
                WHEN exits.months @> '0' THEN 'other_exit'
                ELSE '' END AS code
) AS reason"""


def state(months: str, mature: str, sustained: str, other_exit: str) -> str:
    """SQL: what is said for a number of months, '' when sustained. The other three are a row's dimensions."""
    return f"""
        CASE WHEN {mature} < {months} THEN 'running'
             WHEN {sustained} IS NULL OR {sustained} < {months} THEN 'not_sustained'
             WHEN {other_exit} @> to_jsonb({months}) THEN 'other_exit'
             ELSE '' END"""


def cohorts(months: str, cohort: str, cuts: str) -> str:
    """SQL: per cohort and number of months, how many placements are in each state.

    `months` is a parameter with the numbers of months, `cohort` makes the dimensions, `cuts` the grouping
    sets. Placements that are alike are counted before they are asked for each number of months.
    """
    return f"""
    SELECT year, {cohort} AS dimensions,
           coalesce(sum(placements) FILTER (WHERE state = ''), 0)::bigint AS numerator,
           coalesce(sum(placements) FILTER (WHERE state IN ('', 'not_sustained')), 0)::bigint AS denominator,
           coalesce(sum(placements) FILTER (WHERE state = 'running'), 0)::numeric AS running,
           coalesce(sum(placements) FILTER (WHERE state = 'other_exit'), 0)::numeric AS other_exit
    FROM (
        SELECT year, month, asked.months, placements,
               {state("asked.months", "mature", "sustained", "other_exit")} AS state
        FROM (
            SELECT year, month, mature, sustained, other_exit, count(*) AS placements
            FROM rows
            GROUP BY 1, 2, 3, 4, 5
        ) AS alike
        CROSS JOIN unnest(%({months})s::int[]) AS asked (months)
    ) AS states
    GROUP BY GROUPING SETS ({cuts})"""


YEARS_AND_MONTHS = cohorts(
    months="months",
    cohort="jsonb_strip_nulls(jsonb_build_object('months', months, 'month', month))",
    cuts="(year, months), (year, month, months)",
)
SUSTAINED = f"""
SELECT year, cohorts.dimensions || figure.part AS dimensions,
       figure.value, figure.numerator, figure.denominator
FROM ({YEARS_AND_MONTHS}) AS cohorts
CROSS JOIN LATERAL (
    VALUES ('{{}}'::jsonb, numerator::numeric / nullif(denominator, 0), numerator, denominator),
           ('{{"part": "running"}}', running, NULL, NULL),
           ('{{"part": "other_exit"}}', cohorts.other_exit, NULL, NULL)
) AS figure (part, value, numerator, denominator)"""

YEARS = cohorts(
    months="survival_months", cohort="jsonb_build_object('months', months)", cuts="(year, months)"
)
SURVIVAL = f"""
SELECT year, dimensions, numerator::numeric / nullif(denominator, 0) AS value, numerator, denominator
FROM ({YEARS}) AS cohorts"""

PARTIAL_ROWS = """
SELECT subject_id, subject, client_id, year,
       partial AS counted, CASE WHEN partial THEN '' ELSE 'not_partial' END AS reason,
       policy, start, month, kind, team, rung
FROM base
WHERE mature >= 0"""

PARTIAL = """
SELECT year, '{}'::jsonb AS dimensions, (count(*) FILTER (WHERE counted))::numeric / count(*) AS value,
       count(*) FILTER (WHERE counted) AS numerator, count(*) AS denominator
FROM rows
GROUP BY year"""


def rows(as_of: dt.date) -> Query:
    """Every placement of the base, judged for 0 months; its dimensions decide for other numbers."""
    return Query(
        ROWS, {"as_of": as_of, "longest": LONGEST, "months": MONTHS, "survival_months": SURVIVAL_MONTHS}
    )


def partial_rows(as_of: dt.date) -> Query:
    """The placements of the base that can be judged for 0 months."""
    return Query(PARTIAL_ROWS)


def outcome(months: int) -> Outcome:
    """Whether a row of `outflow.sustained` counts for a number of months, from 0 to LONGEST."""
    if months not in SURVIVAL_MONTHS:
        raise ValueError(f"A number of months from 0 to {LONGEST} can be asked.")
    reason = state(
        str(months),
        "(dimensions -> 'mature')::int",
        "nullif(dimensions ->> 'sustained', 'none')::int",
        "dimensions -> 'other_exit'",
    )
    return Outcome(counted=f"({reason}) = ''", reason=reason)


def part_as_reason(dimensions: Dimensions, as_of: dt.date) -> Dimensions:
    """What runs, or left for another reason, is found among the rows by that reason."""
    return {"reason" if name == "part" else name: value for name, value in dimensions.items()}


OUTFLOW_SUSTAINED = Metric(
    code="outflow.sustained",
    label=_("Sustainable outflow"),
    definition=_(
        "Of the counted placements of clients who had general benefit shortly before the start: the share "
        "that left the benefit within three months of the start and then stayed out of it for 0, 3, 6 or 12 "
        "months. A placement is judged once those months are over; until then it is running and in no share. "
        "Who left the benefit by death, moving, pension or detention is counted apart as another exit."
    ),
    unit="share",
    subject="placement",
    version=1,
    rows=rows,
    figures=(
        Figures("outflow.sustained", SUSTAINED, behind=part_as_reason),
        Figures("outflow.survival", SURVIVAL),
    ),
    base="placements.counted",
    reasons={
        "running": _("Too early to say"),
        "not_sustained": _("The client did not stay out of benefit"),
        "other_exit": _("The benefit ended by death, moving, pension or detention"),
    },
    missed=frozenset({"not_sustained"}),
    outcome=outcome,
    dimensions=("month", "kind", "team", "rung", "mature", "sustained", "other_exit", "partial"),
    per_client=True,
)

OUTFLOW_PARTIAL = Metric(
    code="outflow.partial",
    label=_("At work with benefit beside it"),
    definition=_(
        "Of the placements that are old enough to be judged for sustainable outflow: the share that three "
        "months after the start still runs while the client has general benefit on that day."
    ),
    unit="share",
    subject="placement",
    version=1,
    rows=partial_rows,
    figures=(Figures("outflow.partial", PARTIAL),),
    base="outflow.sustained",
    reasons={"not_partial": _("No benefit beside work on that day")},
    missed=frozenset({"not_partial"}),
    dimensions=("month", "kind", "team", "rung"),
    per_client=True,
)
