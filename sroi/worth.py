"""What single contributions are worth, saved or not, with what that was made of (sroi/reckoning.py)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from django.db import connection

from sroi.models import Contribution
from sroi.reckoning import CONTRIBUTIONS, worths

# One contribution, saved or not, as a relation.
CANDIDATE = """(
    SELECT %(id)s::bigint AS id, %(contract)s::bigint AS contract_id, %(block)s::text AS block,
           %(start)s::date AS start, %(end)s::date AS "end", %(hours)s::numeric AS hours_per_week,
           %(units)s::numeric AS units
)"""


@dataclass(frozen=True, kw_only=True)
class Worth:
    """Amounts in euros, `share` of a full week; `counted_from` and `counted_to` are the days that count."""

    id: int | None
    start: dt.date
    end: dt.date | None
    contract_start: dt.date
    contract_end: dt.date
    per_person: bool
    block_table: dt.date | None
    block_value: Decimal | None
    maximum_months: int | None
    hours_per_week: Decimal | None
    units: Decimal | None
    counted_from: dt.date
    counted_to: dt.date
    days: int
    share: Decimal | None
    uncapped: Decimal | None
    most: Decimal | None
    euros: Decimal

    @property
    def capped(self) -> bool:
        return self.most is not None and self.uncapped is not None and self.uncapped > self.most

    @property
    def from_older_contract(self) -> bool:
        """Whether the contract is older than the table that is used for it."""
        return self.block_table is not None and self.contract_start < self.block_table


NAMES = [field.name for field in fields(Worth)]
COLUMNS = ", ".join(f'"{name}"' for name in NAMES)


def worths_of(keys: Sequence[int], until: dt.date) -> dict[int, Worth]:
    """What these saved contributions are worth up to a day, in one query."""
    chosen = f"(SELECT * FROM {CONTRIBUTIONS} WHERE id = ANY (%(keys)s))"
    found = _read(chosen, {"keys": list(keys), "until": until})
    return {one.id: one for one in found if one.id is not None}


def worth_of(contribution: Contribution, until: dt.date) -> Worth:
    """What one is worth as it stands here; contract, block, start and its measure must be filled in."""
    (worth,) = _read(
        CANDIDATE,
        {
            "id": contribution.pk,
            "contract": contribution.contract_id,
            "block": contribution.block_id,
            "start": contribution.start,
            "end": contribution.end,
            "hours": contribution.hours_per_week,
            "units": contribution.units,
            "until": until,
        },
    )
    return worth


def _read(contributions: str, params: dict[str, Any]) -> list[Worth]:
    sql = f"SELECT {COLUMNS} FROM ({worths('%(until)s::date', contributions)}) AS worth"
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return [Worth(**dict(zip(NAMES, row, strict=True))) for row in cursor.fetchall()]
