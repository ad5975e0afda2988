import datetime as dt

import factory
from factory.django import DjangoModelFactory

from guidance.models import GuidancePolicy, Handling
from tests.factories.accounts import UserFactory
from tests.factories.clients import LONG_AGO, ClientFactory


class GuidancePolicyFactory(DjangoModelFactory):
    """The terms that are shipped, from 2014 on."""

    class Meta:
        model = GuidancePolicy

    start = dt.date(2014, 1, 1)
    contact_days = 30
    contact_days_far = 90
    diagnosis_days = 42
    contract_days = 30
    benefit_days = 60
    mediation_months = 18


class HandlingFactory(DjangoModelFactory):
    class Meta:
        model = Handling

    client = factory.SubFactory(ClientFactory)
    source = "silent"
    key = factory.SelfAttribute("client.pk")
    due = LONG_AGO
    outcome = "week"
    reason = "Vakantie"
    handled_on = LONG_AGO
    handled_by = factory.SubFactory(UserFactory, consultant=True)
