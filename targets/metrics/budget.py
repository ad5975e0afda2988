"""M8 `budget.*`: euros allocated, committed, spent and available, per year, post and category."""

import datetime as dt

from django.utils.translation import gettext_lazy as _

from budget.balances import ENTRIES
from budget.models import BudgetPolicy, Post
from targets.metrics.declaration import Figures, Metric, Query

# Room for the year and the kind in the key of a row: a commitment has a row for each of its years.
KINDS = ("allocation", "transfer_to", "transfer_from", "commitment", "booking")

ROWS = f"""
SELECT (entry.id * 128 + entry.year - 2000) * 8 + array_position(%(kinds)s::text[], entry.kind) AS subject_id,
       left(coalesce(nullif(entry.number, ''), post.name), 40) AS subject,
       entry.client_id, entry.year::int AS year, true AS counted, '' AS reason,
       coalesce(
           (SELECT max(start) FROM {BudgetPolicy._meta.db_table} WHERE start <= make_date(entry.year, 1, 1)),
           make_date(entry.year, 1, 1)
       ) AS policy,
       entry.day AS start, post.name AS post, entry.category, post.fund, entry.kind AS entry,
       entry.allocated, entry.committed, entry.open, entry.spent,
       entry.allocated - entry.spent - entry.open AS available
FROM ({ENTRIES}) AS entry
JOIN {Post._meta.db_table} AS post ON post.id = entry.post_id
WHERE entry.allocated <> 0 OR entry.committed <> 0 OR entry.open <> 0 OR entry.spent <> 0"""


def euros(amount: str) -> str:
    """The sum of an amount of the rows, per year for each post and category, and for each fund."""
    return f"""
        SELECT year, CASE grouping(fund) WHEN 0 THEN jsonb_build_object('fund', fund)
                   ELSE jsonb_build_object('post', post, 'category', category) END AS dimensions,
               sum({amount})::numeric AS value, NULL::bigint AS numerator, NULL::bigint AS denominator
        FROM rows
        GROUP BY GROUPING SETS ((year, post, category), (year, fund))"""


def rows(as_of: dt.date) -> Query:
    """Every amount of the ledger, as `budget.balances` weighs it; `start` is its day, where it has one."""
    return Query(ROWS, {"as_of": as_of, "posts": None, "kinds": list(KINDS)})


BUDGET_LINES = Metric(
    code="budget.lines",
    label=_("Participation budget"),
    definition=_(
        "Euros per year, post and category. Available is what is allocated, less what is spent, less what is "
        "promised and still open. A post may be promised to any rung out of what is set aside for "
        "everybody: a band can then read below zero while the post as a whole does not."
    ),
    unit="euro",
    subject="entry",
    version=1,
    rows=rows,
    figures=(
        Figures("budget.allocated", euros("allocated"), sums="allocated"),
        Figures("budget.committed", euros("committed"), sums="committed"),
        Figures("budget.spent", euros("spent"), sums="spent"),
        Figures("budget.available", euros("available"), sums="available"),
    ),
    dimensions=("post", "category", "fund", "entry", "allocated", "committed", "open", "spent", "available"),
)
