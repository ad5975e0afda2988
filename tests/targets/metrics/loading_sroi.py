"""The social return of an oracle's world as rows of the database."""

import datetime as dt

from clients.models import Client
from sroi.models import BlockTable, BlockValue, Contract, Contribution, Obligation, SroiPolicy
from tests.factories import EmployerFactory
from tests.oracle.world import World
from tests.targets.metrics.loading import until_the_next

TABLE = dt.date(2023, 7, 1)


def load_sroi(world: World, clients: dict[str, int]) -> None:
    """Write it; `clients` are the keys of the world's clients, which are there already."""
    _policies(world)
    BlockTable.objects.all().delete()
    table = BlockTable.objects.create(start=TABLE, source_text="test")
    BlockValue.objects.bulk_create(
        BlockValue(table=table, block_id=block.code, value=block.value, maximum_months=block.maximum_months)
        for block in world.blocks
    )
    contractor = EmployerFactory()
    contracts = {
        one.number: Contract.objects.create(
            number=one.number,
            contractor=contractor,
            description="test",
            kind=one.kind,
            start=one.start,
            end=one.end,
        )
        for one in world.contracts
    }
    Obligation.objects.bulk_create(
        Obligation(contract=contracts[one.number], value=one.value, percentage=one.percentage)
        for one in world.contracts
    )
    Contribution.objects.bulk_create(
        Contribution(
            number=one.number,
            contract=contracts[one.contract],
            block_id=one.block,
            client_id=clients[one.person] if one.person else None,
            start=one.start,
            end=one.end,
            hours_per_week=one.hours,
            units=one.units,
            status=one.status,
            reason="test",
        )
        for one in world.contributions
    )


def _policies(world: World) -> None:
    SroiPolicy.objects.all().delete()
    SroiPolicy.objects.bulk_create(
        SroiPolicy(end=end, risk_points=20, deadline_days=14, **values)
        for values, end in until_the_next(
            {
                "start": one.start,
                "threshold": one.sroi_threshold,
                "threshold_included": one.sroi_threshold_included,
                "contract_kinds": sorted(one.sroi_kinds or ()),
                "percentage": one.sroi_percentage,
            }
            for one in world.policies
        )
    )


def keys_of(names: dict[str, int]) -> dict[str, int]:
    """The keys of clients by the name that the world gives them, from their numbers."""
    keys = dict(Client.objects.values_list("number", "pk"))
    return {name: keys[number] for name, number in names.items()}
