"""What a client was, had and did on a day, as the definitions say it."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from tests.oracle.calendar_days import ONE_DAY
from tests.oracle.world import GENERAL_SCHEMES, Assignment, BenefitSpell, World, covers, overlaps


class OfClient(Protocol):
    """A record of one client."""

    @property
    def client(self) -> str: ...


RecordType = TypeVar("RecordType", bound=OfClient)


class Lives:
    """The clients of a world, seen on `as_of`."""

    def __init__(self, world: World, as_of: date) -> None:
        seen = world.seen_on(as_of)
        self.world = seen
        self.as_of = as_of
        self._benefits = by_client(spell for spell in seen.benefits if spell.scheme in GENERAL_SCHEMES)
        self._steps = by_client(seen.ladder)
        self._services = by_client(seen.services)
        self._assignments = by_client(seen.assignments)
        self._memberships = by_client(seen.memberships)

    def benefits(self, client: str) -> list[BenefitSpell]:
        """The spells of general benefit, together `B(client)`."""
        return self._benefits[client]

    def receives(self, client: str, day: date) -> bool:
        """Whether `day` is in `B(client)`."""
        return any(covers(spell, day) for spell in self._benefits[client])

    def receives_between(self, client: str, first: date, last: date) -> bool:
        """Whether any day of `first` to `last` (both counted) is in `B(client)`."""
        return any(overlaps(spell, first, last) for spell in self._benefits[client])

    def scheme(self, client: str, day: date) -> str | None:
        """The scheme of general benefit on `day`; of several the first in order of precedence."""
        schemes = {spell.scheme for spell in self._benefits[client] if covers(spell, day)}
        return next((scheme for scheme in GENERAL_SCHEMES if scheme in schemes), None)

    def benefit_since(self, client: str, day: date) -> date:
        """The first day of the unbroken run of days in `B(client)` that contains `day`."""
        first = day
        while True:
            touching = [spell.start for spell in self._benefits[client] if covers(spell, first - ONE_DAY)]
            if not touching:
                return first
            first = min(touching)

    def rung(self, client: str, day: date) -> int | None:
        """`trede(client, day)`: the rung of the last step on or before `day`."""
        steps = [step for step in self._steps[client] if step.day <= day]
        return max(steps, key=lambda step: step.day).rung if steps else None

    def served(self, client: str, day: date) -> bool:
        """Whether `day` is in a service spell at the WSP."""
        return any(covers(spell, day) for spell in self._services[client])

    def in_file(self, client: str, day: date) -> bool:
        """Whether the client receives general benefit or is served on `day`."""
        return self.receives(client, day) or self.served(client, day)

    def assignment(self, client: str, day: date) -> Assignment | None:
        """The assignment that holds on `day`."""
        return next((one for one in self._assignments[client] if covers(one, day)), None)

    def team(self, client: str, day: date) -> str:
        """The team on `day`, or `none`."""
        assignment = self.assignment(client, day)
        return assignment.team if assignment else "none"

    def consultant(self, client: str, day: date) -> str:
        """The consultant on `day`, or `none`."""
        assignment = self.assignment(client, day)
        return assignment.consultant if assignment else "none"

    def target_groups(self, client: str, day: date) -> tuple[str, ...]:
        """The target groups held on `day`, in alphabetical order."""
        return tuple(sorted({one.group for one in self._memberships[client] if covers(one, day)}))


def by_client(records: Iterable[RecordType]) -> defaultdict[str, list[RecordType]]:
    """The records of each client."""
    grouped: defaultdict[str, list[RecordType]] = defaultdict(list)
    for record in records:
        grouped[record.client].append(record)
    return grouped


def rung_name(rung: int | None) -> int | str:
    """A rung as dimension: 1–6 or `none`."""
    return "none" if rung is None else rung
