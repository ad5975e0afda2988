"""The matching profile: filled in, complete or not, and the same in the words of VUM."""

import json
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import reverse
from pghistory.models import Events

from accounts.models import User
from clients.models import Client
from guidance.matching.rules import POINTS, completeness, missing
from guidance.models import MatchingProfile
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    ClientFactory,
    GrantFactory,
    IntakeFactory,
    IntakePageFactory,
    MatchingProfileFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice, postcode="2281AB")


def page(client: Client, name: str = "matching_profile") -> str:
    return reverse(f"guidance:{name}", kwargs={"number": client.number})


def save(user: User, client: Client, **typed: Any) -> HttpResponse:
    browser = signed_in(user)
    version = browser.get(page(client)).context["form"]["version"].value() or ""
    return browser.post(page(client), {"why": "Besproken", "version": version, **typed})


def test_a_first_profile_is_saved_and_a_change_says_why(alice: User, client: Client) -> None:
    with recorded_reading(client, purpose="client_file"):
        form = signed_in(alice).get(page(client)).context["form"]
    assert form["postcode"].value() == "2281AB"
    lines = "Schoonmaker\n\n  Magazijnmedewerker "
    answer = save(alice, client, occupations=lines, sectors=["81"], postcode="2282 cd", hours_max="24")
    assert answer.headers["Location"] == file_url(client)
    profile = client.matching_profile
    assert profile.occupations == ["Schoonmaker", "Magazijnmedewerker"]
    assert (profile.sectors, profile.postcode, profile.hours_max) == (["81"], "2282CD", 24)
    event = Events.objects.tracks(profile).get()
    assert event.pgh_context["reason"] == "Matchingsprofiel ingevuld"
    assert save(alice, client, why="").status_code == 422
    assert save(alice, client, skills="Lassen").status_code == 302
    changed = Events.objects.tracks(profile).order_by("pgh_id").last()
    assert changed.pgh_context["reason"] == "Besproken"


def test_the_answers_of_the_intake_are_proposed_and_kept_only_when_they_are_saved(
    alice: User, client: Client
) -> None:
    intake = IntakeFactory(client=client, finished=True)
    for step, typed in {
        "contact": {"preferred_language": ["tir"]},
        "work": {"last_occupation": ["Kok"], "education": ["4"], "diploma": ["on"]},
        "wishes": {"occupations": ["Kok, keukenhulp"], "hours": ["32"], "travel_km": ["vijftien"]},
        "integration": {"language_level": ["<A1"]},
    }.items():
        IntakePageFactory(intake=intake, step=step, typed=typed)
    with recorded_reading(client, purpose="client_file"):
        answer = signed_in(alice).get(page(client))
    assert "Ingevuld uit de intake van" in answer.text
    assert proposed(answer) == {
        "languages": ["tir"],
        "experience": "Kok",
        "education_level": "4",
        "education_status": "1",
        "occupations": "Kok\nkeukenhulp",
        "hours_min": 32,
        "hours_max": 32,
        "postcode": "2281AB",
    }
    assert not MatchingProfile.objects.exists()
    save(alice, client, occupations="Bakker")
    assert client.matching_profile.hours_max is None
    answer = signed_in(alice).get(page(client))
    assert "Ingevuld uit de intake van" not in answer.text
    assert proposed(answer) == {"occupations": "Bakker"}


@pytest.mark.parametrize("state", [{"stopped": True}, None])
def test_an_intake_that_was_stopped_or_never_was_proposes_nothing(
    alice: User, client: Client, state: dict[str, Any] | None
) -> None:
    if state:
        IntakePageFactory(intake=IntakeFactory(client=client, **state), step="work")
    answer = signed_in(alice).get(page(client))
    assert proposed(answer) == {"postcode": "2281AB"}
    assert "Ingevuld uit de intake van" not in answer.text


def proposed(answer: Any) -> dict[str, Any]:
    """The fields that are filled in."""
    form = answer.context["form"]
    return {field.name: field.value() for field in form.visible_fields() if field.value()}


def test_every_point_counts_once_and_the_database_counts_alike() -> None:
    profile = MatchingProfileFactory()
    empty = MatchingProfile()
    assert completeness(profile) == 100
    assert completeness(None) == 0
    for point in POINTS:
        for name in point.fields:
            kept = getattr(profile, name)
            setattr(profile, name, getattr(empty, name))
            profile.save()
            assert missing(profile) == [point]
            assert completeness(profile) == 100 * (len(POINTS) - 1) // len(POINTS)
            assert not MatchingProfile.objects.complete().exists(), name
            setattr(profile, name, kept)
    profile.save()
    assert MatchingProfile.objects.complete().get() == profile


def test_the_page_of_the_client_says_how_complete_it_is_and_what_is_missing(
    alice: User, client: Client
) -> None:
    text = signed_in(alice).get(file_url(client)).content.decode()
    assert page(client) in text
    MatchingProfileFactory(client=client, presentation="")
    text = signed_in(alice).get(file_url(client)).content.decode()
    assert "91% ingevuld" in text
    assert "een presentatie in eigen woorden" in text
    assert "Schoonmaker" in text


@pytest.mark.parametrize(
    ("field", "typed"),
    [
        ("hours_max", {"hours_min": "30", "hours_max": "20"}),
        ("hours_max", {"hours_max": "100"}),
        ("distance_km", {"distance_km": "0"}),
        ("postcode", {"postcode": "0123AB"}),
        ("available_until", {"available_from": "02-03-2020", "available_until": "01-03-2020"}),
        ("sectors", {"sectors": ["01", "zz"]}),
        ("occupations", {"occupations": "\n".join("abcdefghijk")}),
        ("occupations", {"occupations": "a" * 121}),
    ],
)
def test_what_cannot_be_is_refused(alice: User, client: Client, field: str, typed: dict[str, Any]) -> None:
    answer = save(alice, client, **typed)
    assert answer.status_code == 422
    form = answer.context["form"]
    assert field in form.errors or form.non_field_errors()
    assert not MatchingProfile.objects.exists()


def test_words_of_health_are_warned_of(alice: User, client: Client) -> None:
    assert save(alice, client, presentation="Ik heb een burn-out gehad").status_code == 422


def test_who_saw_another_profile_sees_both(alice: User, client: Client) -> None:
    browser = signed_in(alice)
    save(alice, client, skills="Lassen")
    values = {"why": "Ook", "version": "", "skills": "Koken"}
    stale = browser.post(page(client), values)
    assert stale.status_code == 409
    told = {one.label: (one.yours, one.stored) for one in stale.context["both"] if one.differs}
    assert "Koken" in told["Kan"][0]
    assert "Lassen" in told["Kan"][1]
    values["version"] = stale.context["form"]["version"].value()
    assert browser.post(page(client), values).status_code == 302
    assert MatchingProfile.objects.get().skills == ["Koken"]


def test_the_file_speaks_the_words_of_vum(alice: User, client: Client) -> None:
    MatchingProfileFactory(client=client, may_be_shared=True, licences=["B"], languages=["ara"])
    with recorded_reading(client, purpose="client_file"):
        answer = signed_in(alice).get(page(client, "matching_file"))
    told = json.loads(answer.content)
    assert told["idWerkzoekende"] == str(client.number)
    assert told["mobiliteit"] == {"bemiddelingspostcode": "2281AB", "maximaleReisafstand": 15}
    assert told["vervoermiddel"] == [{"codeVervoermiddel": 3}, {"codeVervoermiddel": 5}]
    assert told["werktijden"]["kantoortijden"] == 1
    assert told["flexibiliteit"]["ploegendienst"] == 2
    assert told["arbeidsmarktkwalificatie"]["rijbewijs"] == [{"codeSoortRijbewijs": "B"}]
    assert client.bsn not in answer.content.decode()


def test_without_consent_there_is_no_file(alice: User, client: Client) -> None:
    MatchingProfileFactory(client=client)
    assert page(client, "matching_file") not in signed_in(alice).get(file_url(client)).content.decode()
    assert signed_in(alice).get(page(client, "matching_file")).status_code == 404


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica", "gerda", "hans"])
@pytest.mark.parametrize("name", ["matching_profile", "matching_file"])
def test_others_are_refused(person: str, name: str, client: Client, request: pytest.FixtureRequest) -> None:
    MatchingProfileFactory(client=client, may_be_shared=True)
    user = request.getfixturevalue(person)
    assert signed_in(user).get(page(client, name)).status_code == 403


def test_a_job_coach_reads_the_profile_and_neither_changes_nor_takes_it_away(client: Client) -> None:
    MatchingProfileFactory(client=client, may_be_shared=True)
    coach = UserFactory(job_coach=True)
    GrantFactory(client=client, user=coach)
    text = signed_in(coach).get(file_url(client)).content.decode()
    assert "Schoonmaker" in text
    for name in ("matching_profile", "matching_file"):
        assert page(client, name) not in text
        assert signed_in(coach).get(page(client, name)).status_code == 403
