import datetime as dt

import factory
from factory.django import DjangoModelFactory

from guidance.enums import CertificateKind
from guidance.models import (
    Certificate,
    GuidancePolicy,
    Handling,
    Instrument,
    Trajectory,
    TrajectoryOutcome,
)
from tests.factories.accounts import UserFactory
from tests.factories.clients import LONG_AGO, ClientFactory, CodeFactory, SpellFactory


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


class InstrumentFactory(CodeFactory):
    """An instrument of the catalogue: out of `post`, for whom and how long as the test says."""

    class Meta:
        model = Instrument

    code = "empowerment"


class TrajectoryOutcomeFactory(CodeFactory):
    class Meta:
        model = TrajectoryOutcome

    code = "afgerond"


class TrajectoryFactory(SpellFactory):
    """A trajectory as a file brings it, without a promise out of the budget."""

    class Meta:
        model = Trajectory

    number = factory.Sequence(lambda number: str(number + 1))
    instrument = factory.SubFactory(InstrumentFactory)


class CertificateFactory(DjangoModelFactory):
    class Meta:
        model = Certificate

    trajectory = factory.SubFactory(TrajectoryFactory)
    kind = CertificateKind.DIPLOMA
    awarded_on = dt.date(2020, 6, 1)
