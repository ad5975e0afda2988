"""One person-day is credited once: the hours that somebody counts for on a day are at most a full week's.

Accepted contributions of a person that run on the same day add up to at most 36 hours a week, each with at
most 36. A trigger holds to it whichever way rows are written, and lets two who accept at the same moment wait
for each other; `SharesAtMostOne` asks beforehand and gives the refusal its words.
"""

from typing import Any

import pgtrigger
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, models

from sroi.enums import ContributionStatus
from sroi.rules import FULL_WEEK

NAME = "sroi_shares_at_most_one"

# What counts of whom: a relation of contributions that each claim hours of a person.
CLAIMS = f"""
    SELECT claim.id, claim.client_id, claim.contract_id, claim.number, claim.period,
           least(claim.hours_per_week, {FULL_WEEK}) AS hours
    FROM sroi_contribution claim JOIN sroi_buildingblock block ON block.code = claim.block
    WHERE block.per_person AND claim.status = '{ContributionStatus.ACCEPTED}'"""

_ACCEPTED = f"SELECT client_id FROM touched WHERE status = '{ContributionStatus.ACCEPTED}'"
_REFUSE = f"""
    -- Whoever comes second waits here, and then sees what the first has written.
    PERFORM FROM clients_client WHERE id IN ({_ACCEPTED}) ORDER BY id FOR NO KEY UPDATE;
    -- The sum is highest on a first day.
    IF EXISTS (
        WITH claims AS ({CLAIMS} AND claim.client_id IN ({_ACCEPTED}))
        SELECT FROM claims begun
        JOIN claims held ON held.client_id = begun.client_id AND held.period @> lower(begun.period)
        GROUP BY begun.id HAVING sum(held.hours) > {FULL_WEEK}
    ) THEN
        RAISE EXCEPTION 'a person counts for more than a full week'
            USING ERRCODE = 'check_violation', CONSTRAINT = '{NAME}';
    END IF;
    RETURN NULL;
"""


def shares_trigger(operation: pgtrigger.Operation, name: str) -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name=f"shares_{name}",
        level=pgtrigger.Statement,
        when=pgtrigger.After,
        operation=operation,
        referencing=pgtrigger.Referencing(new="touched"),
        func=_REFUSE,
    )


class SharesAtMostOne(models.BaseConstraint):
    """The rule of the trigger as a constraint of the model: it has a name and a message, and no SQL."""

    def constraint_sql(self, model: Any, schema_editor: Any) -> str:
        return ""

    def create_sql(self, model: Any, schema_editor: Any) -> str:
        return ""

    def remove_sql(self, model: Any, schema_editor: Any) -> str:
        return ""

    def validate(self, model: Any, instance: Any, exclude: Any = None, using: str = DEFAULT_DB_ALIAS) -> None:
        if instance.status != ContributionStatus.ACCEPTED or instance.client_id is None:
            return
        if model._default_manager.using(using).taking_days_of(instance):
            raise ValidationError(self.get_violation_error_message(), code=self.violation_error_code)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SharesAtMostOne) and self.deconstruct() == other.deconstruct()

    def __hash__(self) -> int:
        return hash(self.name)
