"""The plain facts from which every figure follows.

A `World` holds no rules: it is what a municipality has written down. All periods have an inclusive last day;
`end=None` means open. Records name a client by one number. What a world must obey (no overlapping spells, one
rung a day, …) is stated in `world_rules.violations`.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Protocol, TypeVar

from tests.oracle.money import Allocation, Booking, BuildingBlock, Commitment, Contract, Contribution

COUNTED_KINDS = frozenset({"dienstverband", "uitzend", "detachering", "garantiebaan", "coronabaan", "bbl"})
OTHER_KINDS = frozenset(
    {"beschut", "proefplaatsing", "werkervaringsplaats", "bol", "vrijwillig", "zelfstandig"}
)
GENERAL_SCHEMES = ("PW", "IOAW", "IOAZ")  # in order of precedence
OTHER_EXIT_REASONS = frozenset({"overleden", "verhuisd", "pensioen", "detentie"})


class Period(Protocol):
    """Anything with a first and an inclusive last day."""

    @property
    def start(self) -> date: ...

    @property
    def end(self) -> date | None: ...


PeriodType = TypeVar("PeriodType", bound=Period)


def covers(period: Period, day: date) -> bool:
    """Whether `day` lies in the period."""
    return period.start <= day and (period.end is None or day <= period.end)


def overlaps(period: Period, first: date, last: date) -> bool:
    """Whether any day of `first` to `last` (both counted) lies in the period."""
    return first <= last and period.start <= last and (period.end is None or first <= period.end)


@dataclass(frozen=True)
class Client:
    """A person; `number` identifies the client in every other record."""

    number: str
    birth_date: date


@dataclass(frozen=True)
class BenefitSpell:
    """A benefit of one scheme; `end_reason` is empty while it runs, and may be empty after."""

    client: str
    scheme: str
    start: date
    end: date | None = None
    end_reason: str = ""


@dataclass(frozen=True)
class LadderStep:
    """The client stands on `rung` (1–6) from `day` until the next step."""

    client: str
    day: date
    rung: int


@dataclass(frozen=True)
class ServiceSpell:
    """The client is in the file of the WSP."""

    client: str
    start: date
    end: date | None = None


@dataclass(frozen=True)
class Assignment:
    """The consultant who has the client, and the team of that consultant."""

    client: str
    consultant: str
    team: str
    start: date
    end: date | None = None


@dataclass(frozen=True)
class Membership:
    """The client belongs to a target group (a code of `doelgroepen`)."""

    client: str
    group: str
    start: date
    end: date | None = None


@dataclass(frozen=True)
class Employer:
    """An employer and its sector (empty when unknown)."""

    number: str
    sector: str = ""


@dataclass(frozen=True)
class Placement:
    """A placement; `number` is canonical (digits without leading zeros, or text) and unique."""

    number: str
    client: str
    employer: str
    kind: str
    start: date
    end: date | None = None
    cancelled: bool = False
    hours: Decimal | None = None


@dataclass(frozen=True)
class ProfileStatus:
    """The HalloWerk profile has `status` (geen, concept, goed) from `day`."""

    client: str
    day: date
    status: str


@dataclass(frozen=True)
class Trajectory:
    """A service trajectory; `cost` in euros, `outcome` empty while it runs."""

    number: str
    client: str
    instrument: str
    start: date
    end: date | None = None
    provider: str = ""
    cost: Decimal | None = None
    outcome: str = ""


@dataclass(frozen=True)
class Policy:
    """The policy values valid from `start` until the next policy starts.

    Lengths in days or calendar months as named, money in euros, `sroi_percentage` in per cent, `target` in
    placements a year. `sroi_kinds` None: every kind of contract has the duty.
    """

    start: date = date(2014, 1, 1)
    target: int = 365
    counted_kinds: frozenset[str] = COUNTED_KINDS
    counted_rungs: frozenset[int] = frozenset({3, 4, 5})
    continuation_days: int = 31
    benefit_window_days: int = 31
    outflow_months: int = 3
    profile_rungs: frozenset[int] = frozenset({3, 4, 5})
    sroi_threshold: Decimal = Decimal(150_000)
    sroi_threshold_included: bool = True
    sroi_kinds: frozenset[str] | None = None
    sroi_percentage: Decimal = Decimal(5)


@dataclass(frozen=True)
class World:
    """All facts together. The order of the records means nothing."""

    clients: tuple[Client, ...] = ()
    benefits: tuple[BenefitSpell, ...] = ()
    ladder: tuple[LadderStep, ...] = ()
    services: tuple[ServiceSpell, ...] = ()
    assignments: tuple[Assignment, ...] = ()
    memberships: tuple[Membership, ...] = ()
    employers: tuple[Employer, ...] = ()
    placements: tuple[Placement, ...] = ()
    profiles: tuple[ProfileStatus, ...] = ()
    trajectories: tuple[Trajectory, ...] = ()
    blocks: tuple[BuildingBlock, ...] = ()
    contracts: tuple[Contract, ...] = ()
    contributions: tuple[Contribution, ...] = ()
    allocations: tuple[Allocation, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    bookings: tuple[Booking, ...] = ()
    policies: tuple[Policy, ...] = field(default=(Policy(),))

    def policy_on(self, day: date) -> Policy:
        """The policy valid on `day`; before the first one, the first."""
        policies = sorted(self.policies, key=lambda policy: policy.start)
        return next((policy for policy in reversed(policies) if policy.start <= day), policies[0])

    def seen_on(self, as_of: date) -> "World":
        """What was to be seen on `as_of`: nothing that starts later, and no end that comes later.

        Placements that start later stay, because they are a figure of their own (`not_started`), and so do
        contracts and contributions, whose definitions say themselves which of their days count.
        """
        return replace(
            self,
            benefits=_seen(self.benefits, as_of),
            ladder=tuple(step for step in self.ladder if step.day <= as_of),
            services=_seen(self.services, as_of),
            assignments=_seen(self.assignments, as_of),
            memberships=_seen(self.memberships, as_of),
            profiles=tuple(profile for profile in self.profiles if profile.day <= as_of),
            trajectories=_seen(self.trajectories, as_of),
        )


def canonical_number(text: str) -> str:
    """A number as it is stored: all-digit numbers lose their leading zeros, others stay as they are."""
    return str(int(text)) if text.isascii() and text.isdigit() else text


def _seen(periods: Iterable[PeriodType], as_of: date) -> tuple[PeriodType, ...]:
    return tuple(_opened(period, as_of) for period in periods if period.start <= as_of)


def _opened(period: PeriodType, as_of: date) -> PeriodType:
    if period.end is not None and period.end > as_of:
        return replace(period, end=None)  # type: ignore[type-var]
    return period
