import datetime as dt

import factory
from factory.django import DjangoModelFactory

from guidance.enums import CertificateKind
from guidance.models import (
    Action,
    Calculation,
    Certificate,
    ClientDocument,
    ContactMoment,
    Goal,
    GuidancePolicy,
    Handling,
    Instrument,
    MatchingProfile,
    Note,
    Referral,
    Reindication,
    Trajectory,
    TrajectoryOutcome,
)
from tests.factories.accounts import UserFactory
from tests.factories.clients import LONG_AGO, ClientFactory, CodeFactory, SpellFactory
from tests.factories.diagnosis import DiagnosisRequestFactory


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
    acknowledge_days = 14
    mediation_months = 18


class OfClientFactory(DjangoModelFactory):
    """A row of a client's file."""

    class Meta:
        abstract = True

    client = factory.SubFactory(ClientFactory)


class HandlingFactory(OfClientFactory):
    class Meta:
        model = Handling

    source = "silent"
    key = factory.SelfAttribute("client.pk")
    due = LONG_AGO
    outcome = "week"
    reason = "Vakantie"
    handled_on = LONG_AGO
    handled_by = factory.SubFactory(UserFactory, consultant=True)


class EntryFactory(OfClientFactory):
    class Meta:
        abstract = True

    on = LONG_AGO
    by = factory.SubFactory(UserFactory, consultant=True)


class ContactMomentFactory(EntryFactory):
    class Meta:
        model = ContactMoment

    about = "Gebeld over de vacature"
    recorded_on = factory.SelfAttribute("on")


class NoteFactory(EntryFactory):
    class Meta:
        model = Note

    text = "Wil graag in de ochtend bellen"


class CalculationFactory(EntryFactory):
    class Meta:
        model = Calculation

    tool = "werkloont"
    outcome = "Met 24 uur werk houdt de klant 180 euro meer over"


class GoalFactory(OfClientFactory):
    class Meta:
        model = Goal

    aim = "Een baan in de zorg"
    agreed_on = LONG_AGO
    due_on = LONG_AGO


class ActionFactory(OfClientFactory):
    """An open action. `closed=day` makes it done on that day."""

    class Meta:
        model = Action

    class Params:
        closed: dt.date | None = None

    what = "Cv bijwerken"
    due_on = LONG_AGO
    state = factory.LazyAttribute(lambda action: "done" if action.closed else "open")
    closed_on = factory.SelfAttribute("closed")


class ReferralFactory(OfClientFactory):
    class Meta:
        model = Referral

    party = "fsp"
    on = LONG_AGO
    about = "Hulp bij een begroting"


class ReindicationFactory(OfClientFactory):
    """A suspicion that waits; `asked=day`, `coupled=day`, `ended=day` say how far it came."""

    class Meta:
        model = Reindication

    class Params:
        asked: dt.date | None = None
        coupled: dt.date | None = None
        ended: dt.date | None = None

    rung = 2
    why = "Heeft het ritme van een werkweek"
    noted_on = LONG_AGO
    noted_by = factory.SubFactory(UserFactory, consultant=True)
    regie = factory.SubFactory(UserFactory, regie=True)
    diagnosis_request = factory.Maybe(
        "asked",
        factory.SubFactory(
            DiagnosisRequestFactory,
            client=factory.SelfAttribute("..client"),
            module__code="herindicatie",
            asked_on=factory.SelfAttribute("..asked"),
        ),
    )
    coupled_on = factory.SelfAttribute("coupled")
    coupled_to = factory.Maybe("coupled", factory.SubFactory(UserFactory, consultant=True))
    ended_on = factory.SelfAttribute("ended")
    ending = factory.LazyAttribute(lambda row: "no_change" if row.ended else "")
    ending_reason = factory.LazyAttribute(lambda row: "Toch niet" if row.ended else "")


class ClientDocumentFactory(OfClientFactory):
    """The row of a document; nothing is kept for it."""

    class Meta:
        model = ClientDocument

    title = "Cv"
    file_name = "cv.pdf"
    stored_name = factory.Sequence(lambda number: f"{number:032x}")
    content_type = "application/pdf"
    size = 100
    added_on = LONG_AGO
    added_by = factory.SubFactory(UserFactory, consultant=True)


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


class MatchingProfileFactory(OfClientFactory):
    """Complete: every point that counts is filled in."""

    class Meta:
        model = MatchingProfile

    occupations = ["Schoonmaker"]
    sectors = ["81"]
    hours_min = 16
    hours_max = 24
    working_times = ["kantoortijden"]
    postcode = "2281AB"
    distance_km = 15
    transport = ["3", "5"]
    available_from = LONG_AGO
    agreements = ["01"]
    education_level = "2"
    education_status = "1"
    skills = ["Werkt netjes"]
    dutch_spoken = "B1"
    dutch_written = "A2"
    presentation = "Ik werk graag met mijn handen."
