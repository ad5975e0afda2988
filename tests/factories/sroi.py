import datetime as dt
from decimal import Decimal
from typing import Any

import factory
from factory.django import DjangoModelFactory

from sroi.enums import BlockCategory, ContractKind, ContributionStatus, OptionKind, Stage
from sroi.models import (
    BlockTable,
    BlockValue,
    BuildingBlock,
    Contract,
    Contribution,
    EnforcementStep,
    Evidence,
    Obligation,
    Option,
    SroiPolicy,
)
from tests.factories.accounts import UserFactory
from tests.factories.clients import ClientFactory, CodeFactory
from tests.factories.employers import EmployerFactory

FIRST_TABLE = dt.date(2023, 7, 1)


class SroiPolicyFactory(DjangoModelFactory):
    """The policy of METRICS.md, from 2014 on."""

    class Meta:
        model = SroiPolicy

    start = dt.date(2014, 1, 1)
    threshold = Decimal(150_000)
    percentage = Decimal(5)
    risk_points = 20
    deadline_days = 14


class BuildingBlockFactory(CodeFactory):
    class Meta:
        model = BuildingBlock

    code = "PW"
    category = BlockCategory.JOB


class BlockTableFactory(DjangoModelFactory):
    class Meta:
        model = BlockTable
        django_get_or_create = ("start",)

    start = FIRST_TABLE
    source_text = "Regio Haaglanden"


class BlockValueFactory(DjangoModelFactory):
    class Meta:
        model = BlockValue

    table = factory.SubFactory(BlockTableFactory)
    block = factory.SubFactory(BuildingBlockFactory)
    value = Decimal(40_000)
    maximum_months = 24


class ContractFactory(DjangoModelFactory):
    """A contract of 2020 and 2021 worth a million; `worth=Decimal(…)` and `percentage=` for another."""

    class Meta:
        model = Contract
        skip_postgeneration_save = True

    number = factory.Sequence(lambda number: f"SR-2020-{number + 1:03}")
    contractor = factory.SubFactory(EmployerFactory)
    description = "Onderhoud wegen"
    kind = ContractKind.WORKS
    department = "Stadsbeheer"
    start = dt.date(2020, 1, 1)
    end = dt.date(2021, 12, 31)

    @factory.post_generation
    def worth(self: Contract, create: bool, value: Decimal | None, percentage: Any = None) -> None:
        ObligationFactory(contract=self, value=value or Decimal(1_000_000), percentage=percentage)


class ObligationFactory(DjangoModelFactory):
    """The value from the contract's first day on; `since=` for a later one."""

    class Meta:
        model = Obligation

    contract = factory.SubFactory(ContractFactory)
    value = Decimal(1_000_000)
    reason = "gunning"


class OptionFactory(DjangoModelFactory):
    class Meta:
        model = Option

    class Params:
        extension = factory.Trait(kind=OptionKind.EXTENSION, until=dt.date(2022, 12, 31))

    contract = factory.SubFactory(ContractFactory)
    kind = OptionKind.OPTION
    description = "Optie 1"
    value = Decimal(100_000)


class ContributionFactory(DjangoModelFactory):
    """Somebody of the Participation Act at work for 36 hours in 2020; traits: `accepted`, `rejected`."""

    class Meta:
        model = Contribution

    class Params:
        accepted = factory.Trait(status=ContributionStatus.ACCEPTED)
        rejected = factory.Trait(status=ContributionStatus.REJECTED, reason="Geen bewijs")

    number = factory.Sequence(lambda number: str(number + 1))
    contract = factory.SubFactory(ContractFactory)
    block = factory.SubFactory(BuildingBlockFactory)
    client = factory.SubFactory(ClientFactory)
    start = dt.date(2020, 1, 1)
    end = dt.date(2020, 12, 31)
    hours_per_week = Decimal(36)


class EnforcementStepFactory(DjangoModelFactory):
    class Meta:
        model = EnforcementStep

    contract = factory.SubFactory(ContractFactory)
    stage = Stage.REMINDER
    taken_on = dt.date(2020, 6, 1)
    deadline = dt.date(2020, 6, 15)


class EvidenceFactory(DjangoModelFactory):
    """A document whose file is not there."""

    class Meta:
        model = Evidence

    contribution = factory.SubFactory(ContributionFactory)
    file_name = "arbeidsovereenkomst.pdf"
    stored_name = factory.Sequence(lambda number: f"evidence{number}")
    content_type = "application/pdf"
    size = 1_000
    added_on = dt.date(2020, 6, 1)
    added_by = factory.SubFactory(UserFactory, sroi=True)
    sha256 = factory.Sequence(lambda number: f"{number:064x}")
