import datetime as dt

import factory
from factory.django import DjangoModelFactory

from placements.models import Placement, PlacementEndReason, PlacementKind, PlacementPolicy
from tests.factories.clients import ClientFactory, CodeFactory
from tests.factories.employers import EmployerFactory

COUNTED_KINDS = ["dienstverband", "uitzend", "detachering", "garantiebaan", "coronabaan", "bbl"]


class PlacementKindFactory(CodeFactory):
    class Meta:
        model = PlacementKind

    code = "dienstverband"


class PlacementEndReasonFactory(CodeFactory):
    class Meta:
        model = PlacementEndReason

    code = "contract_afgelopen"


class PlacementFactory(DjangoModelFactory):
    """A job that goes on. Traits: `counted` (the client stands on rung 4), `trial`, `cancelled=True`."""

    class Meta:
        model = Placement

    class Params:
        counted = factory.Trait(client=factory.SubFactory(ClientFactory, on_rung=4))
        trial = factory.Trait(kind=factory.SubFactory(PlacementKindFactory, code="proefplaatsing"))

    number = factory.Sequence(lambda number: str(number + 1))
    client = factory.SubFactory(ClientFactory)
    employer = factory.SubFactory(EmployerFactory)
    kind = factory.SubFactory(PlacementKindFactory)
    start = dt.date(2020, 3, 1)


class PlacementPolicyFactory(DjangoModelFactory):
    """The policy of METRICS.md, from 2014 on."""

    class Meta:
        model = PlacementPolicy

    start = dt.date(2014, 1, 1)
    counted_kinds = COUNTED_KINDS
    counted_rungs = [3, 4, 5]
    continuation_days = 31
    benefit_days = 31
    outflow_months = 3
