"""Tables of building blocks: what a new or corrected one would change, and keeping it."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from accounts.models import User
from core.constraints import readable_violations
from core.history import acting
from sroi.enums import ContributionStatus
from sroi.models import BlockTable, BlockValue
from sroi.reckoning import TABLES, VALUES, tables_of, worths


@dataclass(frozen=True)
class Worth:
    """What a block is worth in a table: euros, and the most months (None: no maximum)."""

    value: Decimal
    maximum_months: int | None


Values = Mapping[str, Worth]


@dataclass(frozen=True)
class Difference:
    """A contract whose accepted contributions would be worth something else."""

    number: str
    contractor: str
    contributions: int
    before: Decimal
    after: Decimal

    @property
    def more(self) -> Decimal:
        return self.after - self.before


# Before and after of every accepted contribution, by contract; only those that differ.
DIFFERENCES = """
SELECT contract.number, employer.name, count(*), sum(before.euros), sum(after.euros)
FROM ({before}) AS before
JOIN ({after}) AS after ON after.id = before.id
JOIN sroi_contract AS contract ON contract.id = before.contract_id
JOIN employers_employer AS employer ON employer.id = contract.contractor_id
WHERE before.status = '{accepted}' AND before.euros <> after.euros
GROUP BY contract.id, employer.id
ORDER BY contract.number"""


def differences(*, start: dt.date, values: Values, on: dt.date) -> list[Difference]:
    """What accepted contributions are worth on a day with this table beside those that are stored."""
    blocks = list(values)
    tables = tables_of("(SELECT start FROM sroi_blocktable UNION SELECT %(start)s::date)")
    given = f"""(
        SELECT table_id, block, value, maximum_months FROM {VALUES} WHERE table_id <> %(start)s
        UNION ALL
        SELECT %(start)s::date, given.* FROM unnest(
            %(blocks)s::text[], %(values)s::numeric[], %(months)s::smallint[]
        ) AS given (block, value, maximum_months)
    )"""
    until = "%(on)s::date"
    sql = DIFFERENCES.format(
        before=worths(until, values=VALUES, tables=TABLES),
        after=worths(until, values=given, tables=tables),
        accepted=ContributionStatus.ACCEPTED,
    )
    with connection.cursor() as cursor:
        cursor.execute(
            sql,
            {
                "start": start,
                "on": on,
                "blocks": blocks,
                "values": [values[block].value for block in blocks],
                "months": [values[block].maximum_months for block in blocks],
            },
        )
        return [Difference(*row) for row in cursor.fetchall()]


def save_table(
    *, user: User, start: dt.date, source_text: str, values: Values, reason: str, request: str = ""
) -> BlockTable:
    """Keep a table for contracts from a day on: a new one, or other values of one that is there."""
    if not values:
        raise ValidationError(_("A table names at least one building block."), code="empty")
    with acting(user, reason, request=request):
        table, _made = BlockTable.objects.update_or_create(start=start, defaults={"source_text": source_text})
        stored = {value.block_id: value for value in table.values.all()}
        table.values.exclude(block__in=values).delete()
        for block, worth in values.items():
            row = stored.get(block) or BlockValue(table=table, block_id=block)
            if (row.value, row.maximum_months) != (worth.value, worth.maximum_months):
                row.value, row.maximum_months = worth.value, worth.maximum_months
                with readable_violations(BlockValue):
                    row.full_clean()
                    row.save()
    return table
