"""How a metric is declared: one query for its rows, and its figures as sums over those rows.

The engine (targets/engine) runs `rows(as_of)` as a relation named `rows`, keeps it, and runs every statement
of `figures` over that same relation. Figures, drill-down, export and explanation therefore cannot differ.

Dimensions are columns of the query, so that a million rows are grouped and compared as plain values; they
become jsonb only in the few rows that a night has to write.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from django.utils.functional import Promise

Text = str | Promise
Dimensions = Mapping[str, Any]

# What `rows` gives of every subject; its dimensions come after these.
ROW_COLUMNS = (
    "subject_id",
    "subject",
    "client_id",
    "year",
    "counted",
    "reason",
    "policy",
    "start",
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
    parameters of the metric's query and `%(as_of)s`. What it gives must add up: over two halves of the rows
    the sum is that of all, of the value or, where there is a denominator, of numerator and denominator, whose
    quotient the value then is. A figure that is 0 or null in all three is not kept.
    `behind` turns the dimensions of such a figure into those of the rows behind it, where the two differ. The
    dimension `reason` stands for the column of that name, `months` for the metric's outcome; a list in a row
    matches each of its values. `sums` names the dimension whose numbers it adds up, such as euros; else it
    counts rows.
    """

    code: str
    sql: str
    behind: Callable[[Dimensions, dt.date], Dimensions] = same_dimensions
    sums: str = ""


@dataclass(frozen=True)
class Metric:
    """A metric of METRICS.md. `version` goes up whenever the same data would give another figure.

    `rows(as_of)` gives exactly the columns of ROW_COLUMNS: subject_id bigint, subject text (its number),
    client_id bigint or null where it is of no client, year int or null for a stock, counted bool, reason text
    ('' when counted), policy date (first day of the policy that decided), start date or null. After these it
    gives a column for each of `dimensions`, named so and of any type, lists as jsonb; null is kept as "none".
    Where there are few rows, `dimensions` may be left out and the query gives one jsonb column of that name.
    A subject has one row. A value that moves with `as_of` alone (such as the first day of a window) belongs
    to the figures, not to the rows: it would make every row a new one each night.

    `base` names a metric that stands earlier in the registry; the query may read its rows of this run as the
    relation `base`, same columns. `reasons` says in words why a row does not count. `missed` are the reasons
    of rows that belong to the denominator of a rate, though not to its numerator. `outcome(months)` serves
    metrics that are asked for a number of months, over the kept rows. `opened_by` are the permissions of
    which one is enough to see the rows.

    `per_client` says that a row follows from the rows of its own client alone (and from code lists, teams and
    policies): after an import only the clients in it are computed again. Other metrics are computed whole.
    """

    code: str
    label: Text
    definition: Text
    unit: Literal["count", "share", "euro"]
    subject: Literal["client", "placement", "contract", "contribution", "entry", "trajectory"]
    version: int
    rows: Callable[[dt.date], Query]
    figures: tuple[Figures, ...]
    base: str | None = None
    reasons: Mapping[str, Text] = field(default_factory=dict)
    missed: frozenset[str] = frozenset()
    outcome: Callable[[int], Outcome] | None = None
    opened_by: tuple[str, ...] = ("targets.view_rows",)
    dimensions: tuple[str, ...] = ()
    per_client: bool = False

    @property
    def columns(self) -> tuple[str, ...]:
        """What `rows` gives."""
        return (*ROW_COLUMNS, *(self.dimensions or ("dimensions",)))

    @property
    def kept_dimensions(self) -> str:
        """SQL: the dimensions of a row as they are kept."""
        return as_json(*self.dimensions) if self.dimensions else "dimensions"


def as_json(*names: str) -> str:
    """SQL: these dimensions as one jsonb value; null is "none"."""
    pairs = (f"'{name}', coalesce(to_jsonb(\"{name}\"), '\"none\"')" for name in names)
    return f"jsonb_build_object({', '.join(pairs)})"


def count_by(*cuts: tuple[str, ...]) -> str:
    """Counted rows per year for each cut (a tuple of dimensions, `()` the total) in one pass."""
    names = sorted({name for cut in cuts for name in cut})
    described = " || ".join(
        [
            "'{}'::jsonb",
            *(f"CASE grouping(\"{name}\") WHEN 0 THEN {as_json(name)} ELSE '{{}}' END" for name in names),
        ]
    )
    sets = ", ".join("(" + ", ".join(["year", *(f'"{name}"' for name in cut)]) + ")" for cut in cuts)
    return f"""
        SELECT year, {described} AS dimensions,
               count(*)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows
        WHERE counted
        GROUP BY GROUPING SETS ({sets})"""


def count_each(name: str) -> str:
    """Counted rows per year and value of a dimension that holds lists; a row counts for each."""
    return f"""
        SELECT year, jsonb_build_object('{name}', element.value) AS dimensions,
               sum(number) AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM (
            SELECT year, "{name}" AS list, count(*) AS number FROM rows WHERE counted GROUP BY 1, 2
        ) AS alike, jsonb_array_elements(list) AS element
        GROUP BY year, element.value"""


def count_reasons() -> str:
    """The number of excluded rows per year and reason."""
    return """
        SELECT year, jsonb_build_object('reason', reason) AS dimensions,
               count(*)::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows
        WHERE NOT counted
        GROUP BY year, reason"""
