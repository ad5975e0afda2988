"""A contract that lags, with an option, a step of enforcement and contributions in every state."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils import timezone

from sroi.models import Contract, Contribution, Option
from tests.factories import ContractFactory, ContributionFactory, PlacementFactory
from tests.factories.sroi import EnforcementStepFactory, OptionFactory


@dataclass(frozen=True)
class Room:
    contract: Contract
    option: Option
    reported: Contribution
    accepted: Contribution


def build(world: Any) -> Room:
    today = timezone.localdate()
    contract = ContractFactory(
        number="SR-2026-001",
        contractor=world.employer,
        start=today - dt.timedelta(days=300),
        end=today + dt.timedelta(days=200),
    )
    ContractFactory(number="SR-2020-002", contractor=world.employer, worth=Decimal("149999.99"))
    EnforcementStepFactory(contract=contract, taken_on=today, deadline=today + dt.timedelta(days=14))
    accepted = ContributionFactory(
        contract=contract, client=world.clients[5], accepted=True, start=contract.start, end=None
    )
    reported = ContributionFactory(
        contract=contract, client=world.clients[6], block__code="WIA", start=today, end=None
    )
    ContributionFactory(
        contract=contract, client=None, block__code="OPLEIDING", hours_per_week=None, units=Decimal("882.52")
    )
    PlacementFactory(client=world.clients[7], employer=world.employer, start=today)
    return Room(contract, OptionFactory(contract=contract), reported, accepted)
