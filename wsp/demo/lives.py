"""What happens to one person: spells of benefit, service and rungs, placements, HalloWerk profiles."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from wsp.demo.employers import Employer
from wsp.demo.persons import Person

ONE_DAY: Final = timedelta(days=1)
GENERAL_BENEFIT: Final = frozenset({"PW", "IOAW", "IOAZ"})
FINAL_EXITS: Final = frozenset({"overleden", "verhuisd", "pensioen"})
"""After these nobody comes back in this story."""


@dataclass(slots=True)
class BenefitSpell:
    """A benefit of one scheme; ``end`` is the last day, None while it is open."""

    scheme: str
    start: date
    end: date | None = None
    reason: str = ""


@dataclass(slots=True)
class ServiceSpell:
    """In the file of the WSP from start to end."""

    start: date
    end: date | None = None


@dataclass(slots=True)
class RungStep:
    """The rung held from ``start`` until the next step."""

    rung: int
    start: date
    reason: str


@dataclass(slots=True)
class Placement:
    """A place at an employer, as the placement file tells it."""

    employer: Employer
    kind: str
    start: date
    hours: int
    contract: str
    end: date | None = None
    reason: str = ""
    cancelled: bool = False


@dataclass(slots=True)
class Profile:
    """The status of a HalloWerk profile from a day on."""

    status: str
    day: date


@dataclass(slots=True, eq=False)
class Life:
    """One person's story, told in order of time; rows may lie in the future and are cut at the end.

    ``free_from`` is the first day on which something new may happen: what comes before is told already.
    """

    person: Person
    free_from: date
    benefits: list[BenefitSpell] = field(default_factory=list)
    services: list[ServiceSpell] = field(default_factory=list)
    rungs: list[RungStep] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)

    @property
    def benefit(self) -> BenefitSpell | None:
        """The open spell of general benefit."""
        last = self.benefits[-1] if self.benefits else None
        return last if last and last.end is None and last.scheme in GENERAL_BENEFIT else None

    @property
    def service(self) -> ServiceSpell | None:
        """The open service spell."""
        return self.services[-1] if self.services and self.services[-1].end is None else None

    @property
    def rung(self) -> int | None:
        """The rung after the last step told."""
        return self.rungs[-1].rung if self.rungs else None

    @property
    def gone(self) -> bool:
        """Whether the story has ended for good."""
        return bool(self.benefits) and self.benefits[-1].reason in FINAL_EXITS

    def rung_on(self, day: date) -> int | None:
        """The rung held on a day."""
        held = [step.rung for step in self.rungs if step.start <= day]
        return held[-1] if held else None

    def has_benefit_on(self, day: date) -> bool:
        """Whether the day is one of general benefit."""
        return any(
            spell.start <= day and (spell.end is None or day <= spell.end)
            for spell in self.benefits
            if spell.scheme in GENERAL_BENEFIT
        )

    def benefit_end(self, day: date) -> date | None:
        """The last day of the general benefit that runs on a day, as far as told."""
        return next(
            (
                spell.end
                for spell in self.benefits
                if spell.scheme in GENERAL_BENEFIT and spell.start <= day and spell.end and day <= spell.end
            ),
            None,
        )

    def is_served_on(self, day: date) -> bool:
        """Whether the day lies in a service spell."""
        return any(spell.start <= day and (spell.end is None or day <= spell.end) for spell in self.services)

    def is_served_between(self, first: date, last: date) -> bool:
        """Whether a day from first to last lies in a service spell."""
        return any(
            spell.start <= last and (spell.end is None or first <= spell.end) for spell in self.services
        )

    def step(self, rung: int, day: date, reason: str) -> None:
        """Move to a rung, unless it is held already; never before the last step."""
        if rung == self.rung:
            return
        if self.rungs and day <= self.rungs[-1].start:
            day = self.rungs[-1].start + ONE_DAY
        self.rungs.append(RungStep(rung, day, reason))

    def serve(self, day: date) -> None:
        """Come into the file of the WSP, unless there already."""
        if self.service is not None:
            return
        if self.services and (last := self.services[-1].end) is not None and day <= last:
            day = last + ONE_DAY
        self.services.append(ServiceSpell(day))

    def stop_service(self, day: date) -> None:
        """Leave the file of the WSP; a spell that began later lasts one day."""
        if (spell := self.service) is not None:
            spell.end = max(day, spell.start)

    def stop_benefit(self, day: date, reason: str) -> None:
        """End the open benefit with ``day`` as its last day."""
        if (spell := self.benefit) is not None:
            spell.end, spell.reason = max(day, spell.start), reason
