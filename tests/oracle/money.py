"""The plain facts about money: social return on contracts, and the budget."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal


@dataclass(frozen=True)
class BuildingBlock:
    """An SROI block: `value` in euros a year and person, at most `maximum_months`; or in euros a unit."""

    code: str
    value: Decimal
    per_person: bool
    maximum_months: int | None = None
    paid: bool = False


@dataclass(frozen=True)
class Contract:
    """A contract with `value` in euros ex VAT and its own SROI percentage, or None: the policy's."""

    number: str
    kind: str
    value: Decimal
    start: date
    end: date
    percentage: Decimal | None = None


@dataclass(frozen=True)
class Contribution:
    """A contribution to a contract; `person` is None where the contractor names nobody."""

    number: str
    contract: str
    block: str
    start: date
    end: date | None = None
    person: str | None = None
    hours: Decimal | None = None
    units: Decimal | None = None
    status: str = "geaccepteerd"


@dataclass(frozen=True)
class Allocation:
    """Euros set aside for a post and category (1-2, 3-5, alle) in a year, by source."""

    year: int
    post: str
    category: str
    amount: Decimal
    source: str = ""


@dataclass(frozen=True)
class Commitment:
    """Euros promised on `day` out of a post and category of a year."""

    number: str
    year: int
    post: str
    category: str
    day: date
    amount: Decimal


@dataclass(frozen=True)
class Booking:
    """Euros spent on `day`; on a commitment, or on none."""

    number: str
    year: int
    post: str
    category: str
    day: date
    amount: Decimal
    commitment: str | None = None
