"""A metric of a few lines, to try the engine on: which clients are women, per year and postcode."""

import datetime as dt

from targets.metrics.declaration import (
    Figures,
    Metric,
    Outcome,
    Query,
    count_by,
    count_each,
    count_reasons,
)

ROWS = """
SELECT id AS subject_id, number::text AS subject, id AS client_id, extract(year FROM birth_date)::int AS year,
       gender = 'V' AS counted, CASE WHEN gender = 'V' THEN '' ELSE 'other' END AS reason,
       %(policy)s AS policy, birth_date AS start, nullif(postcode, '') AS place, house_number::int AS floor,
       jsonb_build_array(postcode, house_number) AS marks
FROM clients_client
WHERE birth_date <= %(as_of)s"""

SHARE = """
SELECT year, jsonb_build_object('months', months) AS dimensions,
       counted::numeric / nullif(total, 0) AS value, counted AS numerator, total AS denominator
FROM (SELECT year, months, count(*) FILTER (WHERE floor >= months) AS counted,
             count(*) AS total
      FROM rows, unnest(ARRAY[0, 3]) AS months WHERE counted GROUP BY year, months) AS cohorts"""


def _rows(as_of: dt.date) -> Query:
    return Query(ROWS, {"policy": dt.date(2014, 1, 1)})


def _outcome(months: int) -> Outcome:
    high = f"counted AND (dimensions ->> 'floor')::int >= {months}"
    return Outcome(high, f"CASE WHEN {high} THEN '' WHEN counted THEN 'low' ELSE reason END")


WOMEN = Metric(
    code="clients.women",
    label="Women",
    definition="Clients who are women.",
    unit="count",
    subject="client",
    version=1,
    rows=_rows,
    figures=(
        Figures("clients.women", count_by((), ("place",), ("place", "floor"))),
        Figures("clients.marked", count_each("marks"), behind=lambda asked, as_of: {"marks": asked["marks"]}),
        Figures("clients.others", count_reasons()),
        Figures("clients.high", SHARE),
    ),
    reasons={"other": "Not a woman"},
    missed=frozenset({"low"}),
    outcome=_outcome,
    dimensions=("place", "floor", "marks"),
    per_client=True,
)

# Reads what the first one found instead of finding it again.
YOUNG_WOMEN = Metric(
    code="clients.young_women",
    label="Young women",
    definition="Women born in or after 2000.",
    unit="count",
    subject="client",
    version=3,
    base="clients.women",
    rows=lambda as_of: Query(
        "SELECT subject_id, subject, client_id, NULL::int AS year, year >= 2000 AS counted,"
        " CASE WHEN year >= 2000 THEN '' ELSE 'older' END AS reason, policy, start, '{}'::jsonb AS dimensions"
        " FROM base WHERE counted"
    ),
    figures=(Figures("clients.young_women", count_by(())),),
    per_client=True,
)
