"""Profiles on HalloWerk: recorded with the quality check, agreed to, and listed for who needs one."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from clients.enums import HalloWerkStatus, ProfilePoint
from clients.hallowerk.services import give_consent, record_profile, seen, withdraw_consent
from clients.models import Client
from core.versions import StaleError
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, names, signed_in
from tests.factories import (
    ClientFactory,
    GrantFactory,
    HalloWerkConsentFactory,
    HalloWerkProfileFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
ALL = [point.value for point in ProfilePoint]


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def record(user: User, client: Client, status: str, points: list[str], **more: Any) -> Any:
    values = {"day": TODAY, "version": seen(client), "reason": "Samen bekeken", **more}
    return record_profile(user=user, client=client, status=HalloWerkStatus(status), points=points, **values)


def profiles(user: User, **asked: Any) -> HttpResponse:
    return signed_in(user).get(reverse("clients:profiles", query=asked))


def needing(user: User, surname: str, **more: Any) -> Client:
    return ClientFactory(surname=surname, assigned_to=user, served=True, on_rung=4, **more)


def test_a_profile_is_good_when_every_point_is_right(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    with pytest.raises(ValidationError) as refusal:
        record(alice, client, "goed", ALL[:-1])
    assert list(refusal.value.error_dict) == ["points"]
    profile = record(alice, client, "goed", ALL)
    assert (profile.status, profile.checked_by, profile.missing_points) == ("goed", alice, [])


def test_on_one_day_there_is_one_status_the_last_that_was_said(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    record(alice, client, "concept", ["wishes"])
    record(alice, client, "goed", ALL)
    assert client.hallowerk_profiles.get().status == "goed"


def test_without_a_check_nobody_checked_it(alice: User) -> None:
    assert record(alice, ClientFactory(assigned_to=alice), "geen", []).checked_by is None


def test_who_saw_another_status_is_told(alice: User, joke: User) -> None:
    client = ClientFactory(assigned_to=alice)
    before = seen(client)
    record(joke, client, "concept", [])
    with pytest.raises(StaleError):
        record(alice, client, "goed", ALL, version=before)
    assert client.hallowerk_profiles.get().status == "concept"


def test_consent_is_given_withdrawn_and_given_again(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    give_consent(user=alice, client=client, day=ago(9), reason="Besproken")
    with pytest.raises(ValidationError):
        give_consent(user=alice, client=client, day=ago(5), reason="Nog eens")
    with pytest.raises(ValidationError) as refusal:
        withdraw_consent(user=alice, client=client, day=ago(10), reason="Toch niet")
    assert list(refusal.value.error_dict) == ["day"]
    withdraw_consent(user=alice, client=client, day=ago(3), reason="Toch niet")
    with pytest.raises(ValidationError):
        withdraw_consent(user=alice, client=client, day=TODAY, reason="Nog eens")
    give_consent(user=alice, client=client, day=ago(2), reason="Toch wel")
    assert client.hallowerk_consents.count() == 2


def test_the_list_begins_with_ones_own_clients_without_a_good_profile(alice: User, joke: User) -> None:
    needing(alice, "Niets")
    HalloWerkProfileFactory(client=needing(alice, "Concept"), status="concept")
    HalloWerkProfileFactory(client=needing(alice, "Goed"))
    HalloWerkProfileFactory(client=needing(alice, "Later"), recorded_on=TODAY + dt.timedelta(days=1))
    needing(joke, "Teamgenoot")
    ClientFactory(surname="Verweg", assigned_to=alice, served=True, on_rung=2)
    ClientFactory(surname="Vertrokken", assigned_to=alice, on_rung=4)
    assert names(profiles(alice)) == ["Concept", "Later", "Niets"]
    assert names(profiles(alice, status="", consultant="all")) == [
        "Concept",
        "Goed",
        "Later",
        "Niets",
        "Teamgenoot",
    ]
    assert names(profiles(alice, status="unknown")) == ["Later", "Niets"]
    assert names(profiles(alice, status="goed")) == ["Goed"]


def test_the_list_is_filtered_by_consent_and_by_last_update(alice: User) -> None:
    given, withdrawn, never = (needing(alice, name) for name in ("Gegeven", "Ingetrokken", "Nooit"))
    HalloWerkConsentFactory(client=given)
    HalloWerkConsentFactory(client=withdrawn, end=ago(1))
    HalloWerkProfileFactory(client=never, status="concept", recorded_on=ago(31))
    HalloWerkProfileFactory(client=given, status="concept", recorded_on=ago(30))
    assert names(profiles(alice, consent="given")) == ["Gegeven"]
    assert names(profiles(alice, consent="withdrawn")) == ["Ingetrokken"]
    assert names(profiles(alice, consent="never")) == ["Nooit"]
    assert names(profiles(alice, updated="30")) == ["Nooit"]


@pytest.mark.parametrize("person", ["bob", "dirk", "erica", "gerda", "hans"])
def test_who_has_no_clients_is_refused(person: str, request: pytest.FixtureRequest) -> None:
    assert profiles(request.getfixturevalue(person)).status_code == 403


def test_charlie_sees_and_records_nothing_of_another_team(alice: User, charlie: User) -> None:
    client = needing(alice, "Van Alice")
    assert names(profiles(charlie, consultant="all")) == []
    for page in ("record_profile", "profile_consent"):
        assert signed_in(charlie).get(file_url(client, page)).status_code == 403


def test_a_job_coach_sees_the_profile_and_does_not_change_it(alice: User) -> None:
    client, coach = needing(alice, "Klant"), UserFactory(job_coach=True)
    GrantFactory(client=client, user=coach)
    page = signed_in(coach).get(file_url(client)).content.decode()
    assert "HalloWerk" in page
    assert file_url(client, "record_profile") not in page
    assert signed_in(coach).get(file_url(client, "record_profile")).status_code == 403


def test_status_check_and_consent_are_recorded_in_the_browser(alice: User) -> None:
    client = needing(alice, "Klant")
    browser = signed_in(alice)
    page = browser.get(file_url(client, "record_profile"))
    values = {
        "day": f"{TODAY:%d-%m-%Y}",
        "status": "goed",
        "points": ["wishes"],
        "why": "Bekeken",
        "version": page.context["form"]["version"].value(),
    }
    assert browser.post(file_url(client, "record_profile"), values).status_code == 422
    draft = {**values, "status": "concept"}
    assert browser.post(file_url(client, "record_profile"), draft).status_code == 302
    stale = browser.post(file_url(client, "record_profile"), {**values, "points": ALL})
    assert stale.status_code == 409
    assert stale.context["both"]
    consent = {"day": f"{TODAY:%d-%m-%Y}", "why": "Besproken"}
    assert browser.post(file_url(client, "profile_consent"), consent).status_code == 302
    with recorded_reading(client, purpose="client_file"):
        text = browser.get(file_url(client)).content.decode()
    assert "Concept" in text
    assert browser.post(file_url(client, "profile_consent"), consent).status_code == 302
    assert client.hallowerk_consents.get().end == TODAY
    assert browser.post(file_url(client, "profile_consent"), {"day": "", "why": ""}).status_code == 422


def test_the_list_is_a_file(alice: User) -> None:
    client = needing(alice, "Klant")
    with recorded_reading(client, purpose="export"):
        answer = profiles(alice, format="csv")
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert text.splitlines()[0].startswith("klantnummer;achternaam")
    assert f"{client.number};Klant" in text


@pytest.mark.parametrize("size", [3, 300])
def test_the_list_asks_as_much_for_300_as_for_3(alice: User, size: int) -> None:
    for _ in range(size):
        HalloWerkProfileFactory(client=needing(alice, "Klant"), status="concept")
    browser = signed_in(alice)
    with CaptureQueriesContext(connection) as asked:
        browser.get(reverse("clients:profiles"))
    assert len(asked) == 12 + (size > 50)
