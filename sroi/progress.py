"""How far contracts are on a day, one by one and added up: the rule of sroi/reckoning.py as objects."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from typing import Any

from django.db import connection

from sroi.enums import Phase
from sroi.models import Contract
from sroi.reckoning import progress
from sroi.rules import phase

STARTING_WITHIN = dt.timedelta(days=30)
ENDING_WITHIN = dt.timedelta(days=90)


@dataclass(frozen=True, kw_only=True)
class Progress:
    """One contract as seen on a day. Amounts are euros, `elapsed` and `realised` shares; see `progress`."""

    id: int
    contractor_id: int
    department: str
    start: dt.date
    end: dt.date
    value: Decimal
    percentage: Decimal
    own_percentage: bool
    policy: dt.date
    threshold: Decimal
    threshold_included: bool
    risk_points: int
    no_duty: str
    obligation: Decimal
    accepted: Decimal
    reported: Decimal
    expected: Decimal
    elapsed: Decimal
    realised: Decimal
    at_risk: bool

    @property
    def has_duty(self) -> bool:
        return not self.no_duty

    @property
    def due(self) -> Decimal:
        """What is still to be done."""
        return max(self.obligation - self.accepted, Decimal(0))

    @property
    def shortage(self) -> Decimal:
        """What will be missing at the end when nothing changes."""
        return max(self.obligation - self.expected, Decimal(0))

    def state(self, on: dt.date) -> str:
        """What wants the coordinator's eye, the gravest first; empty for nothing."""
        if not self.has_duty:
            return ""
        stands = phase(self.start, self.end, on)
        if stands is Phase.OVER:
            return "short" if self.due else ""
        if stands is Phase.TO_COME:
            return "starting" if self.start - on <= STARTING_WITHIN else ""
        if self.at_risk:
            return "at_risk"
        return "ending" if self.due and self.end - on <= ENDING_WITHIN else ""


COLUMNS = ", ".join(f'"{field.name}"' for field in fields(Progress))


def progress_of(on: dt.date, keys: Sequence[int] | None = None) -> dict[int, Progress]:
    """The progress of these contracts, or of all, in one query."""
    chosen = (
        f"(SELECT * FROM {Contract._meta.db_table} WHERE %(keys)s::bigint[] IS NULL OR id = ANY (%(keys)s))"
    )
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {COLUMNS} FROM ({progress(chosen)}) AS going",
            {"as_of": on, "keys": None if keys is None else list(keys)},
        )
        names = [field.name for field in fields(Progress)]
        found = [Progress(**dict(zip(names, row, strict=True))) for row in cursor.fetchall()]
    return {one.id: one for one in found}


@dataclass(frozen=True, kw_only=True)
class Sum:
    """Contracts with a duty that belong together, added up."""

    name: Any
    contracts: int
    at_risk: int
    obligation: Decimal
    accepted: Decimal
    reported: Decimal
    expected: Decimal

    @property
    def realised(self) -> Decimal | None:
        return self.accepted / self.obligation if self.obligation else None


def added_up(found: Iterable[Progress], by: Callable[[Progress], Any]) -> list[Sum]:
    """The sums of contracts with a duty by what they have in common, in its order."""
    groups: dict[Any, list[Progress]] = defaultdict(list)
    for one in found:
        if one.has_duty:
            groups[by(one)].append(one)
    return [
        Sum(
            name=name,
            contracts=len(group),
            at_risk=sum(one.at_risk for one in group),
            obligation=sum((one.obligation for one in group), Decimal()),
            accepted=sum((one.accepted for one in group), Decimal()),
            reported=sum((one.reported for one in group), Decimal()),
            expected=sum((one.expected for one in group), Decimal()),
        )
        for name, group in sorted(groups.items(), key=lambda pair: pair[0])
    ]
