"""The facts of a placement in words: for the check before saving, and for two versions beside each other."""

from typing import NamedTuple

from core.formatting import NOTHING, number, short_day
from core.versions import BothVersions
from placements.models import Placement


class Fact(NamedTuple):
    label: str
    value: str


def facts(placement: Placement) -> list[Fact]:
    """What a person filled in."""
    values = {
        "client": placement.client.name,
        "employer": placement.employer.name,
        "kind": str(placement.kind),
        "start": short_day(placement.start),
        "end": short_day(placement.end),
        "end_reason": str(placement.end_reason or NOTHING),
        "hours_per_week": number(placement.hours_per_week, 1),
        "contract": placement.get_contract_display() or NOTHING,
    }
    label = Placement._meta.get_field
    return [
        Fact(str(label(name).verbose_name), value)  # type: ignore[union-attr]
        for name, value in values.items()
    ]


def both_versions(yours: Placement, stored: Placement) -> list[BothVersions]:
    """What somebody wants to save beside what is stored now."""
    pairs = zip(facts(yours), facts(stored), strict=True)
    return [BothVersions(mine.label, mine.value, theirs.value) for mine, theirs in pairs]
