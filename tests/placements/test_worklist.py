"""What of placements and benefit stands on the consultant's list: when it appears, and when it goes."""

import datetime as dt

import pytest

from accounts.models import User
from clients.models import BenefitSpell
from guidance.models import Handling
from placements.models import Placement
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    AssignmentFactory,
    BenefitSpellFactory,
    ClientFactory,
    GuidancePolicyFactory,
    ImportFactory,
    PlacementFactory,
)
from tests.guidance.days import TODAY, ago, handle, kinds, my_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


@pytest.fixture
def policy(db: None) -> None:
    GuidancePolicyFactory()


def test_a_contract_appears_thirty_days_before_its_end_and_goes_when_it_is_longer(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    placement = PlacementFactory(client=client, end=TODAY + dt.timedelta(days=31))
    assert kinds(my_day(alice)) == []
    Placement.objects.update(end=TODAY + dt.timedelta(days=30))
    fact = my_day(alice).context["page"].facts[0]
    assert (fact.source.code, fact.due) == ("contract_ends", TODAY + dt.timedelta(days=30))
    assert placement.employer.name in fact.sentence
    Placement.objects.update(end=None)
    assert kinds(my_day(alice)) == []


def test_a_cancelled_placement_and_one_that_is_over_ask_nothing(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    PlacementFactory(client=client, end=ago(1))
    PlacementFactory(client=client, end=TODAY, cancelled=True)
    assert kinds(my_day(alice)) == []


def test_a_benefit_that_an_import_ended_appears_with_the_placement_before_it_and_goes(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    placement = PlacementFactory(client=client, start=ago(40))
    BenefitSpellFactory(client=client, end=ago(10), source=ImportFactory(), ended_by="werk")
    fact = my_day(alice).context["page"].facts[0]
    assert fact.source.code == "benefit_ended"
    assert placement.employer.name in fact.sentence
    BenefitSpell.objects.update(end=ago(61))
    assert kinds(my_day(alice)) == []


def test_a_benefit_that_came_back_appears_until_it_was_seen(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    BenefitSpellFactory(client=client, end=ago(200), ended_by="werk")
    BenefitSpellFactory(client=client, start=ago(5), source=ImportFactory())
    fact = my_day(alice).context["page"].facts[0]
    assert fact.source.code == "benefit_returned"
    handle(signed_in(alice), fact, outcome="seen")
    assert kinds(my_day(alice)) == []


def test_a_client_of_nobody_who_returns_warns_who_worked_for_that_client_last(
    alice: User, charlie: User
) -> None:
    client = ClientFactory(last_contact_on=TODAY)
    AssignmentFactory(client=client, consultant=charlie, start=ago(400), end=ago(300))
    AssignmentFactory(client=client, consultant=alice, start=ago(299), end=ago(190))
    placement = PlacementFactory(client=client, start=ago(200))
    BenefitSpellFactory(client=client, end=ago(200), ended_by="werk")
    BenefitSpellFactory(client=client, start=ago(5), source=ImportFactory())
    fact = my_day(alice).context["page"].facts[0]
    assert (fact.source.code, fact.client) == ("benefit_returned", client)
    # The file is closed until she takes the client, or looks into it, with a reason.
    assert signed_in(alice).get(file_url(client))["Location"] == file_url(client, "open")
    assert placement.employer.name in fact.sentence
    assert kinds(my_day(charlie)) == []
    handle(signed_in(alice), fact, outcome="seen")
    assert kinds(my_day(alice)) == []
    Handling.objects.all().delete()
    AssignmentFactory(client=client, consultant=charlie, start=ago(1))
    assert (kinds(my_day(alice)), kinds(my_day(charlie))) == ([], ["benefit_returned"])


def test_a_benefit_that_goes_over_into_another_scheme_or_that_a_person_typed_asks_nothing(
    alice: User,
) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    BenefitSpellFactory(client=client, end=ago(6), source=ImportFactory(), ended_by="overgang")
    BenefitSpellFactory(client=client, start=ago(5), scheme__code="IOAW", source=ImportFactory())
    typed = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    BenefitSpellFactory(client=typed, end=ago(6), ended_by="werk")
    assert kinds(my_day(alice)) == []
