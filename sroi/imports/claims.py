"""One person-day is credited once, also by a file: asked of the state after the import (sroi/shares.py)."""

from django.utils.translation import gettext_noop

from imports.kinds import Check
from imports.staged import Staged
from sroi.enums import ContributionStatus
from sroi.rules import FULL_WEEK
from sroi.shares import CLAIMS


def too_many(staged: Staged, after: str) -> Check:
    """Rows of `after` that run on a day on which a person would count for more than a full week.

    A stored contribution that the file names counts as the file leaves it.
    """
    brought = f"""
        SELECT r.line, r.client_id, daterange(r.start_on, r.end_on, '[]') AS period,
            least(r.hours_per_week, {FULL_WEEK}) AS hours
        FROM {after} r JOIN sroi_buildingblock b ON b.code = r.block
        WHERE b.per_person AND r.status = '{ContributionStatus.ACCEPTED}' AND r.client_id IS NOT NULL
    """
    return Check(
        code="share_exceeded",
        column="uren_per_week",
        message=gettext_noop("On one of these days this person already counts for a full week of 36 hours."),
        sql=f"""
            WITH brought AS MATERIALIZED ({brought}), claims AS MATERIALIZED (
                SELECT row_number() OVER () AS key, claim.* FROM (
                    SELECT line, client_id, period, hours FROM brought
                    UNION ALL
                    SELECT NULL, client_id, period, hours FROM ({CLAIMS}) AS stored
                    WHERE client_id IN (SELECT client_id FROM brought)
                        AND id NOT IN (SELECT target_id FROM {after} r WHERE target_id IS NOT NULL)
                ) AS claim
            ), full_days AS (
                SELECT begun.client_id, lower(begun.period) AS day FROM claims begun
                JOIN claims held ON held.client_id = begun.client_id AND held.period @> lower(begun.period)
                GROUP BY begun.key, begun.client_id, begun.period HAVING sum(held.hours) > {FULL_WEEK}
            )
            SELECT DISTINCT brought.line FROM brought JOIN full_days
                ON full_days.client_id = brought.client_id AND brought.period @> full_days.day
        """,
    )
