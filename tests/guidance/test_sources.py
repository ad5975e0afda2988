"""Each kind of fact: when it stands on the list, and when it goes."""

import datetime as dt

import pytest

from accounts.models import Team, User
from clients.models import LadderSpell
from guidance.models import Handling, Referral
from tests.clients.browsing import signed_in
from tests.factories import (
    ActionFactory,
    ClientFactory,
    HalloWerkProfileFactory,
    LadderSpellFactory,
    MatchingProfileFactory,
    ReferralFactory,
    UserFactory,
)
from tests.guidance.days import TODAY, ago, handle, kinds, my_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


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
    MatchingProfileFactory(client=client)
    LadderSpellFactory(client=client, rung=rung, start=ago(5))
    expected = [kind] if kind else []
    assert kinds(my_day(alice)) == expected
    HalloWerkProfileFactory(client=client, status="concept", recorded_on=ago(3))
    assert kinds(my_day(alice)) == expected
    HalloWerkProfileFactory(client=client, status="goed", recorded_on=ago(2))
    assert kinds(my_day(alice)) == []


def test_a_matching_profile_that_is_not_complete_appears_on_rung_5_and_goes(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    HalloWerkProfileFactory(client=client)
    spell = LadderSpellFactory(client=client, rung=5, start=ago(5))
    fact = my_day(alice).context["page"].facts[0]
    assert (fact.source.code, fact.due) == ("matching", ago(5))
    assert "Nog geen matchingsprofiel" in fact.sentence
    profile = MatchingProfileFactory(client=client, skills=[])
    assert "niet compleet" in my_day(alice).context["page"].facts[0].sentence
    profile.skills = ["Werkt netjes"]
    profile.save()
    assert kinds(my_day(alice)) == []
    profile.delete()
    spell.rung = 6
    spell.save()
    assert kinds(my_day(alice)) == []


def test_an_action_appears_on_its_day_and_goes_when_it_is_done(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    action = ActionFactory(client=client, due_on=TODAY + dt.timedelta(days=1))
    assert kinds(my_day(alice)) == []
    action.due_on = TODAY
    action.save()
    fact = my_day(alice).context["page"].facts[0]
    assert (fact.source.code, fact.sentence) == ("action", "Cv bijwerken")
    handle(signed_in(alice), fact, outcome="done")
    action.refresh_from_db()
    assert (action.state, action.closed_on) == ("done", TODAY)
    assert kinds(my_day(alice)) == []
    assert not Handling.objects.exists()


def test_an_action_of_somebody_else_stands_on_the_day_of_its_owner(alice: User, team: Team) -> None:
    colleague = UserFactory(consultant=True, team=team)
    ActionFactory(client=ClientFactory(assigned_to=alice, last_contact_on=TODAY), owner=colleague)
    assert kinds(my_day(alice)) == []
    assert kinds(my_day(colleague)) == ["action"]


def test_an_action_without_an_owner_goes_along_with_the_client(alice: User, team: Team) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    ActionFactory(client=client)
    colleague = UserFactory(consultant=True, team=team)
    client.assignments.update(consultant=colleague)
    assert (kinds(my_day(alice)), kinds(my_day(colleague))) == ([], ["action"])


def test_an_action_on_a_file_that_its_owner_may_not_open_shows_nobody(alice: User, charlie: User) -> None:
    ActionFactory(client=ClientFactory(assigned_to=alice, last_contact_on=TODAY), owner=charlie)
    assert kinds(my_day(charlie)) == []


def test_a_referral_that_nobody_acknowledged_appears_and_goes(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, last_contact_on=TODAY)
    ReferralFactory(client=client, direction="from", on=ago(99))
    referral = ReferralFactory(client=client, on=ago(13))
    assert kinds(my_day(alice)) == []
    Referral.objects.filter(pk=referral.pk).update(on=ago(14))
    fact = my_day(alice).context["page"].facts[0]
    assert fact.source.code == "referral"
    handle(signed_in(alice), fact, outcome="arrived")
    referral.refresh_from_db()
    assert referral.acknowledged_on == TODAY
    assert kinds(my_day(alice)) == []
