import datetime as dt

import factory
from factory.django import DjangoModelFactory

from guidance.enums import Help
from guidance.models import Intake, IntakePage, LifeArea, Obstacle
from tests.factories.accounts import UserFactory
from tests.factories.clients import ClientFactory, CodeFactory

MORNING = dt.datetime(2020, 6, 1, 9, 0, tzinfo=dt.UTC)


class LifeAreaFactory(CodeFactory):
    class Meta:
        model = LifeArea

    code = "schulden"


class ObstacleFactory(DjangoModelFactory):
    class Meta:
        model = Obstacle

    client = factory.SubFactory(ClientFactory)
    area = factory.SubFactory(LifeAreaFactory)
    help = Help.NEEDED
    start = dt.date(2020, 1, 1)


class IntakeFactory(DjangoModelFactory):
    """An intake in progress; `finished=True`, `stopped=True`."""

    class Meta:
        model = Intake

    class Params:
        finished = factory.Trait(state="finished", ended_on=dt.date(2020, 6, 2), financial_plan="yes")
        stopped = factory.Trait(state="stopped", ended_on=dt.date(2020, 6, 2), stop_reason="verhuisd")

    client = factory.SubFactory(ClientFactory)
    started_on = dt.date(2020, 6, 1)
    started_by = factory.SubFactory(UserFactory)


class IntakePageFactory(DjangoModelFactory):
    class Meta:
        model = IntakePage

    intake = factory.SubFactory(IntakeFactory)
    step = "work"
    typed = factory.LazyFunction(lambda: {"last_occupation": ["kok"]})
    saved_at = MORNING
    saved_by = factory.SubFactory(UserFactory)
