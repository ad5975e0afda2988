"""How a metric is declared: one query for its rows, and its figures as sums over those rows.

The engine (targets/engine) runs `rows(as_of)` as a relation named `rows`, keeps it, and runs every statement
of `figures` over that same relation. Figures, drill-down, export and explanation therefore cannot differ.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from django.utils.functional import Promise

Text = str | Promise
Dimensions = Mapping[str, Any]

# What `rows` gives, in this order.
ROW_COLUMNS = (
    "subject_id",
    "subject",
    "client_id",
    "year",
    "counted",
    "reason",
    "policy",
    "start",
    "dimensions",
)


@dataclass(frozen=True)
class Query:
    """A SELECT with named parameters, written `%(name)s`; a literal per cent sign is doubled."""

    sql: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Outcome:
    """Whether a row counts when it is asked for a number of months: two SQL expressions over its columns."""

    counted: str
    reason: str


def same_dimensions(dimensions: Dimensions, as_of: dt.date) -> Dimensions:
    """The rows behind a figure are those with the figure's own dimensions."""
    return dimensions


@dataclass(frozen=True)
class Figures:
    """Figures of one code: a SELECT over the relation `rows`.

    It gives year int, dimensions jsonb, value numeric, numerator bigint, denominator bigint, and may use the
    parameters of the metric's query and `%(as_of)s`.
    `behind` turns the dimensions of such a figure into those of the rows behind it, where the two differ. The
    dimension `reason` stands for the column of that name, `months` for the metric's outcome; a list in a row
    matches each of its values.
    """

    code: str
    sql: str
    behind: Callable[[Dimensions, dt.date], Dimensions] = same_dimensions


@dataclass(frozen=True)
class Metric:
    """A metric of METRICS.md. `version` goes up whenever the same data would give another figure.

    `rows(as_of)` gives exactly the columns of ROW_COLUMNS: subject_id bigint, subject text (the number of the
    client or placement), client_id bigint, year int or null for a stock, counted bool, reason text ('' when
    counted), policy date (first day of the policy that decided), start date or null, dimensions jsonb. A
    subject has one row. A value that moves with `as_of` alone (such as the first day of a window) belongs to
    the figures, not to the rows: it would make every row a new one each night.

    `base` names a metric that stands earlier in the registry; the query may read its rows of this run as the
    relation `base`, same columns. `reasons` says in words why a row does not count. `missed` are the reasons
    of rows that belong to the denominator of a rate, though not to its numerator. `outcome(months)` serves
    metrics that are asked for a number of months.
    """

    code: str
    label: Text
    definition: Text
    unit: Literal["count", "share", "euro"]
    subject: Literal["client", "placement"]
    version: int
    rows: Callable[[dt.date], Query]
    figures: tuple[Figures, ...]
    base: str | None = None
    reasons: Mapping[str, Text] = field(default_factory=dict)
    missed: frozenset[str] = frozenset()
    outcome: Callable[[int], Outcome] | None = None


def count_by(*cuts: tuple[str, ...]) -> str:
    """Counted rows per year for each cut (a tuple of dimensions, `()` the total) in one pass."""
    names = sorted({name for cut in cuts for name in cut})
    column = {name: f"cut_{position}" for position, name in enumerate(names)}
    values = "".join(f", dimensions -> '{name}' AS {column[name]}" for name in names)
    described = " || ".join(
        [
            "'{}'::jsonb",
            *(
                f"CASE grouping({column[name]})"
                f" WHEN 0 THEN jsonb_build_object('{name}', {column[name]}) ELSE '{{}}' END"
                for name in names
            ),
        ]
    )
    sets = ", ".join("(" + ", ".join(["year", *(column[name] for name in cut)]) + ")" for cut in cuts)
    return f"""
        SELECT year, {described} AS dimensions,
               count(*)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM (SELECT year{values} FROM rows WHERE counted) AS counted_rows
        GROUP BY GROUPING SETS ({sets})"""


def count_each(name: str) -> str:
    """Counted rows per year and value of a dimension that holds lists; a row counts for each."""
    return f"""
        SELECT year, jsonb_build_object('{name}', element.value) AS dimensions,
               count(*)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows, jsonb_array_elements(dimensions -> '{name}') AS element
        WHERE counted
        GROUP BY year, element.value"""


def count_reasons() -> str:
    """The number of excluded rows per year and reason."""
    return """
        SELECT year, jsonb_build_object('reason', reason) AS dimensions,
               count(*)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows
        WHERE NOT counted
        GROUP BY year, reason"""
