"""Pieces of SQL that several metrics share, and the policy of a date."""

import datetime as dt
from collections.abc import Sequence

from clients.models import BenefitEndReason, BenefitSpell, Scheme
from core.periods import add_months
from targets.models import MetricPolicy

# B(client) of METRICS.md: the spells of general benefit, with the rank of their scheme.
GENERAL_BENEFIT = f"""(
    SELECT spell.client_id, spell.start, spell."end", spell.end_reason,
           scheme.code AS scheme, scheme.stock_group, scheme."order" AS rank
    FROM {BenefitSpell._meta.db_table} AS spell
    JOIN {Scheme._meta.db_table} AS scheme ON scheme.code = spell.scheme AND scheme.general_benefit
)"""
# The same as they are seen on `%(as_of)s`: none that starts later, and an end that comes later is open.
GENERAL_BENEFIT_SEEN = f"""(
    SELECT client_id, start, CASE WHEN "end" <= %(as_of)s THEN "end" END AS "end",
           end_reason, scheme, stock_group, rank
    FROM {GENERAL_BENEFIT} AS spell
    WHERE start <= %(as_of)s
)"""

END_REASONS = BenefitEndReason._meta.db_table


def back_on(partition: str) -> str:
    """A window over spells: the first day of benefit among the spells that end after this one.

    Spells are gone through from the last end backwards. A day free of benefit follows a spell when that first
    day lies more than one day after its end, or is not there; of spells that end together, the scheme that
    comes first speaks and the others see no gap.
    """
    return f"""
        min(spell.start) OVER (
            PARTITION BY {partition} ORDER BY spell."end" DESC NULLS FIRST, spell.rank, spell.scheme
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
        )"""


def whole_months(first: str, day: str) -> str:
    """The largest number of months N with `first + N months <= day`, both dates."""
    months = (
        f"(12 * (extract(year FROM {day}) - extract(year FROM {first}))"
        f" + extract(month FROM {day}) - extract(month FROM {first}))::int"
    )
    return f"({months} - ({first} + make_interval(months => {months}) > {day})::int)"


def policy_on(as_of: dt.date) -> MetricPolicy:
    """The policy of the figures on a date; the first one also speaks for the days before it."""
    policies = MetricPolicy.objects.order_by("start")
    policy = policies.started_by(as_of).last() or policies.first()
    if policy is None:
        raise MetricPolicy.DoesNotExist("There is no policy of the figures; load the reference data.")
    return policy


def duration_names(years: Sequence[int]) -> list[str]:
    """1, 2, 3, 5 → 0-1, 1-2, 2-3, 3-5, 5+."""
    return [f"{lower}-{upper}" for lower, upper in zip([0, *years], years, strict=False)] + [f"{years[-1]}+"]


def age_names(first_ages: Sequence[int]) -> list[str]:
    """18, 21, 65 → 0-17, 18-20, 21-64, 65+."""
    return [f"{lower}-{upper - 1}" for lower, upper in zip([0, *first_ages], first_ages, strict=False)] + [
        f"{first_ages[-1]}+"
    ]


def since_bounds(as_of: dt.date, years: Sequence[int]) -> list[dt.date]:
    """For each number of years, the latest first day of what has lasted so long at `as_of`."""
    return [add_months(as_of, -12 * number) for number in years]


def birth_bounds(as_of: dt.date, ages: Sequence[int]) -> list[dt.date]:
    """For each age, the latest birth date of who has reached it: birth date + age in years <= `as_of`.

    Who is born on 29 February has the birthday on the 28th in other years, so one day later may be early
    enough.
    """
    bounds = []
    for age, day in zip(ages, since_bounds(as_of, ages), strict=True):
        next_day = day + dt.timedelta(days=1)
        bounds.append(next_day if add_months(next_day, 12 * age) <= as_of else day)
    return bounds


def bracket(day: str, bounds: str, names: str) -> str:
    """The name of the bracket of a first day or birth date; `bounds` and `names` are parameters.

    `width_bucket` wants ascending bounds, the oldest first, and counts those that lie before the day: a day
    on a bound belongs to the longer bracket.
    """
    return f"(%({names})s::text[])[1 + width_bucket({day} - 1, %({bounds})s::date[])]"
