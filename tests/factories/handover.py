import datetime as dt

import factory
from factory.django import DjangoModelFactory

from clients.models import HandedOverClient, HandOver
from tests.factories.accounts import UserFactory
from tests.factories.clients import ClientFactory


class HandOverFactory(DjangoModelFactory):
    """A hand-over that waits for its receiver; who was moved is made by the service, or one by one."""

    class Meta:
        model = HandOver

    day = dt.date(2020, 6, 1)
    consultant = factory.SubFactory(UserFactory, consultant=True)
    reason = "Ziekte van een collega"
    made_by = factory.SubFactory(UserFactory, team_lead=True)


class HandedOverClientFactory(DjangoModelFactory):
    class Meta:
        model = HandedOverClient

    hand_over = factory.SubFactory(HandOverFactory)
    client = factory.SubFactory(ClientFactory)
    from_start = dt.date(2015, 1, 1)
    from_consultant = factory.SubFactory(UserFactory, consultant=True)
