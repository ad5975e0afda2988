"""What contracts owe and what contributions are worth: the rules of METRICS.md, M7, in one place.

They stand here as SQL over whole sets, for the nightly figures, the lists and the pages alike. `duties`
judges contracts as seen on `%(as_of)s`; `worths` gives what each contribution counts for up to a day, with
the days, share and values that it was made of, so that it can be explained.
"""

from sroi.enums import ContributionStatus, NoDuty
from sroi.models import BlockTable, BlockValue, BuildingBlock, Contract, Contribution, Obligation, SroiPolicy
from sroi.rules import DAYS_OF_YEAR, FULL_WEEK

CONTRACTS = Contract._meta.db_table
CONTRIBUTIONS = Contribution._meta.db_table
BLOCKS = BuildingBlock._meta.db_table

# Every day has a policy, and a table of blocks: the first also speaks for the days before it, each until the
# next begins.
POLICIES = f"""(
    SELECT start AS policy, threshold, threshold_included, contract_kinds, percentage, risk_points,
           CASE WHEN lag(start) OVER by_start IS NULL THEN '-infinity' ELSE start END AS first_day,
           coalesce(lead(start) OVER by_start, 'infinity') AS next_first_day
    FROM {SroiPolicy._meta.db_table}
    WINDOW by_start AS (ORDER BY start)
)"""


def tables_of(tables: str = BlockTable._meta.db_table) -> str:
    """SQL: the days for which each of these tables speaks."""
    return f"""(
    SELECT start AS block_table,
           CASE WHEN lag(start) OVER by_start IS NULL THEN '-infinity' ELSE start END AS first_day,
           coalesce(lead(start) OVER by_start, 'infinity') AS next_first_day
    FROM {tables} AS tables
    WINDOW by_start AS (ORDER BY start)
)"""


TABLES = tables_of()
VALUES = BlockValue._meta.db_table

# The value of each contract as seen on `as_of`: the last obligation up to that day.
IN_FORCE = f"""(
    SELECT DISTINCT ON (contract_id) contract_id, value, percentage
    FROM {Obligation._meta.db_table}
    WHERE since IS NULL OR since <= %(as_of)s
    ORDER BY contract_id, since DESC NULLS LAST, id DESC
)"""


def duties(contracts: str = CONTRACTS, obligations: str = IN_FORCE) -> str:
    """SQL: one row for each of `contracts`: its columns, value, percentage, policy, obligation in euros, and
    `no_duty` ('' where it has the duty).

    The outer join on the policy makes figures without any policy fail, instead of counting nothing.
    """
    return f"""
    SELECT contract.id, contract.number, contract.contractor_id, contract.kind, contract.department,
           contract.start, contract."end", obligation.value, policies.policy, policies.threshold,
           policies.threshold_included, policies.risk_points, policies.no_duty,
           coalesce(obligation.percentage, policies.percentage) AS percentage,
           obligation.percentage IS NOT NULL AS own_percentage,
           CASE WHEN policies.no_duty = ''
                THEN round(obligation.value * coalesce(obligation.percentage, policies.percentage) / 100, 2)
                ELSE 0 END AS obligation
    FROM {contracts} AS contract
    JOIN {obligations} AS obligation ON obligation.contract_id = contract.id
    LEFT JOIN LATERAL (
        SELECT policy.*, CASE
            WHEN cardinality(policy.contract_kinds) > 0 AND contract.kind <> ALL (policy.contract_kinds)
                THEN '{NoDuty.KIND}'
            WHEN obligation.value < policy.threshold
                OR (obligation.value = policy.threshold AND NOT policy.threshold_included)
                THEN '{NoDuty.THRESHOLD}'
            ELSE '' END AS no_duty
        FROM {POLICIES} AS policy
        WHERE contract.start >= policy.first_day AND contract.start < policy.next_first_day
    ) AS policies ON true"""


def worths(until: str, contributions: str = CONTRIBUTIONS, values: str = VALUES, tables: str = TABLES) -> str:
    """SQL: one row for each of `contributions`: its columns and what it is worth up to `until`, an SQL day.

    `counted_from`, `counted_to` and `days` say which days of a person count, `share` which part of a full
    week, `uncapped` what that gives, `most` the highest that it can give; `euros` is the least of the two to
    the cent, nought where nothing counts. A block that is not in the contract's table is worth nothing:
    `block_value` is null.
    """
    return f"""
    SELECT contribution.*, contract.start AS contract_start, contract."end" AS contract_end,
           block.per_person, block.category, block_tables.block_table,
           block_values.value AS block_value, block_values.maximum_months,
           counted.first AS counted_from, counted.last AS counted_to, counted.days, counted.share,
           worth.uncapped, worth.most,
           coalesce(round(least(worth.uncapped, worth.most), 2), 0) AS euros
    FROM {contributions} AS contribution
    JOIN {CONTRACTS} AS contract ON contract.id = contribution.contract_id
    JOIN {BLOCKS} AS block ON block.code = contribution.block
    LEFT JOIN {tables} AS block_tables
        ON contract.start >= block_tables.first_day AND contract.start < block_tables.next_first_day
    LEFT JOIN {values} AS block_values
        ON block_values.table_id = block_tables.block_table AND block_values.block = contribution.block
    CROSS JOIN LATERAL (
        SELECT greatest(contribution.start, contract.start) AS first,
               least(contribution."end", contract."end", {until},
                     (contribution.start + make_interval(months => block_values.maximum_months))::date - 1)
                   AS last
    ) AS window_of
    CROSS JOIN LATERAL (
        SELECT window_of.first, window_of.last, greatest(window_of.last - window_of.first + 1, 0) AS days,
               least(contribution.hours_per_week, {FULL_WEEK}) / {FULL_WEEK}::numeric AS share
    ) AS counted
    CROSS JOIN LATERAL (
        SELECT CASE
            -- One division, of a number with so many decimals that the cent is exact.
            WHEN block.per_person THEN
                (block_values.value * least(contribution.hours_per_week, {FULL_WEEK}) * counted.days)
                    ::numeric(40, 20) / ({FULL_WEEK} * {DAYS_OF_YEAR})
            WHEN contribution.start BETWEEN contract.start AND least(contract."end", {until})
                THEN contribution.units * block_values.value
            ELSE 0 END AS uncapped,
            CASE WHEN block.per_person
                THEN block_values.value * block_values.maximum_months / 12 END AS most
    ) AS worth"""


def progress(contracts: str = CONTRACTS) -> str:
    """SQL: `duties` of some contracts as seen on `%(as_of)s`, with what was done for them.

    `accepted` and `reported` are euros up to that day, `expected` is what the accepted contributions will be
    worth at the end of the contract when nothing changes. `elapsed` is the share of the contract's days that
    is gone, `realised` that of the obligation. A running contract is `at_risk` when it lies further behind
    than the policy's points.
    """
    return f"""
    SELECT going.*,
           going.no_duty = '' AND %(as_of)s BETWEEN going.start AND going."end"
               AND (going.elapsed - going.realised) * 100 > going.risk_points AS at_risk
    FROM (
        SELECT duty.*, coalesce(done.accepted, 0) AS accepted, coalesce(done.reported, 0) AS reported,
               coalesce(done.expected, 0) AS expected,
               least(greatest(%(as_of)s - duty.start + 1, 0), duty."end" - duty.start + 1)::numeric
                   / (duty."end" - duty.start + 1) AS elapsed,
               coalesce(coalesce(done.accepted, 0) / nullif(duty.obligation, 0), 0) AS realised
        FROM ({duties(contracts)}) AS duty
        LEFT JOIN (
            SELECT now.contract_id,
                   sum(now.euros) FILTER (WHERE now.status = '{ContributionStatus.ACCEPTED}') AS accepted,
                   sum(now.euros) FILTER (WHERE now.status = '{ContributionStatus.REPORTED}') AS reported,
                   sum(at_end.euros) FILTER (WHERE now.status = '{ContributionStatus.ACCEPTED}') AS expected
            FROM ({worths("%(as_of)s::date")}) AS now
            JOIN ({worths("'infinity'::date")}) AS at_end ON at_end.id = now.id
            GROUP BY now.contract_id
        ) AS done ON done.contract_id = duty.id
    ) AS going"""
