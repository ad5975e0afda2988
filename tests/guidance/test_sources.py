"""Each kind of fact: when it stands on the list, and when it goes."""

import pytest

from accounts.models import User
from clients.models import LadderSpell
from tests.factories import (
    ClientFactory,
    GuidancePolicyFactory,
    HalloWerkProfileFactory,
    LadderSpellFactory,
)
from tests.guidance.days import TODAY, ago, kinds, my_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


@pytest.fixture
def policy(db: None) -> None:
    GuidancePolicyFactory()


def test_a_client_who_was_not_spoken_to_in_time_appears_and_goes(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, served=True, on_rung=6, last_contact_on=ago(29))
    assert kinds(my_day(alice)) == []
    client.last_contact_on = ago(30)
    client.save()
    assert kinds(my_day(alice)) == ["silent"]
    client.last_contact_on = TODAY
    client.save()
    assert kinds(my_day(alice)) == []


def test_far_from_work_the_term_is_longer(alice: User) -> None:
    ClientFactory(assigned_to=alice, served=True, on_rung=2, last_contact_on=ago(89))
    assert kinds(my_day(alice)) == []


def test_a_client_who_was_never_spoken_to_appears_at_once_and_who_left_the_file_does_not(alice: User) -> None:
    ClientFactory(assigned_to=alice, assigned_to__since=TODAY, in_benefit=True, on_rung=6)
    ClientFactory(assigned_to=alice, left_benefit=ago(9))
    page = my_day(alice)
    assert [(fact.source.code, fact.due) for fact in page.context["page"].facts] == [("silent", TODAY)]


def test_rung_3_waits_for_its_diagnosis_until_the_rung_ends(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    HalloWerkProfileFactory(client=client)
    spell = LadderSpellFactory(client=client, rung=3, start=ago(41))
    assert kinds(my_day(alice)) == []
    LadderSpell.objects.update(start=ago(42))
    assert kinds(my_day(alice)) == ["waiting"]
    spell.end = ago(1)
    spell.save()
    assert kinds(my_day(alice)) == []


def test_rung_4_past_its_expected_date_appears_and_goes(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    HalloWerkProfileFactory(client=client)
    spell = LadderSpellFactory(client=client, rung=4, expected_on=TODAY)
    assert kinds(my_day(alice)) == []
    spell.expected_on = ago(1)
    spell.save()
    assert kinds(my_day(alice)) == ["ready_late"]
    spell.expected_on = TODAY
    spell.save()
    assert kinds(my_day(alice)) == []


@pytest.mark.parametrize(
    ("rung", "kind"), [(3, "no_profile"), (4, "no_profile"), (5, "no_live_profile"), (2, None), (6, None)]
)
def test_a_profile_that_is_missing_or_a_draft_appears_and_goes_when_it_is_good(
    alice: User, rung: int, kind: str | None
) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    LadderSpellFactory(client=client, rung=rung, start=ago(5))
    expected = [kind] if kind else []
    assert kinds(my_day(alice)) == expected
    HalloWerkProfileFactory(client=client, status="concept", recorded_on=ago(3))
    assert kinds(my_day(alice)) == expected
    HalloWerkProfileFactory(client=client, status="goed", recorded_on=ago(2))
    assert kinds(my_day(alice)) == []
