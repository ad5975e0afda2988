"""The timeline of a client: everything, by kind, by person, in a period, a page at a time."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from accounts.models import User
from clients.models import Client, ServiceSpell
from clients.services import add_spell
from clients.views import timeline
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import ClientFactory, NoteFactory, UserFactory

pytestmark = pytest.mark.django_db


def ask(user: User, client: Client, **asked: Any) -> HttpResponse:
    return signed_in(user).get(file_url(client, "timeline"), asked)


def subjects(page: HttpResponse) -> set[str]:
    return {one.subject for one in page.context["happenings"]}


def test_it_tells_what_was_written_too(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    NoteFactory(client=client, text="Belt liever in de ochtend")
    with recorded_reading(client):
        page = ask(alice, client)
    assert "Belt liever in de ochtend" in page.text


def test_it_is_narrowed_to_a_kind_a_person_and_a_period(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    NoteFactory(client=client)
    add_spell(user=alice, spell=ServiceSpell(client=client, start=dt.date(2020, 1, 1)), reason="aanmelding")
    today = timezone.localdate()
    assert subjects(ask(alice, client, kind="servicespell")) == {"In dienstverlening, vanaf 1 jan 2020"}
    assert subjects(ask(alice, client, person=alice.pk)) == {"In dienstverlening, vanaf 1 jan 2020"}
    assert subjects(ask(alice, client, first=f"{today + dt.timedelta(days=1):%d-%m-%Y}")) == set()
    assert len(subjects(ask(alice, client, last=f"{today:%d-%m-%Y}"))) == 4


@pytest.mark.parametrize(
    "asked", [{"kind": "poem"}, {"first": "morgen"}, {"person": 999_999}, {"person": "charlie"}]
)
def test_a_filter_that_is_none_is_an_error_and_shows_nothing(alice: User, asked: dict[str, Any]) -> None:
    page = ask(alice, ClientFactory(assigned_to=alice), **asked)
    assert page.status_code == 400
    assert page.context["happenings"] == []


def test_pages_go_back_to_the_beginning(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timeline, "PAGE_SIZE", 3)
    client = ClientFactory(assigned_to=alice)
    for number in range(8):
        NoteFactory(client=client, on=dt.date(2020, 1, 1 + number))
    history = NoteFactory._meta.model.pgh_event_model.objects
    now = timezone.now()
    for number, event in enumerate(history.order_by("pgh_id")):
        moment = now - dt.timedelta(days=30 - number // 2)
        history.filter(pk=event.pk).update(pgh_created_at=moment)
    pages, before = [], ""
    while True:
        page = ask(alice, client, kind="note", before=before)
        pages.append([one.subject for one in page.context["happenings"]])
        before = page.context["older"]
        if not before:
            break
    assert [len(page) for page in pages] == [2, 2, 2, 2]
    assert len({subject for page in pages for subject in page}) == 8


def test_a_moment_that_is_none_begins_at_the_top(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    for moment in ("x", "2020-13-45T00:00", "2020-01-01T00:00"):
        assert subjects(ask(alice, client, before=moment))


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
def test_others_do_not_read_it(person: str, alice: User, request: pytest.FixtureRequest) -> None:
    client = ClientFactory(assigned_to=alice)
    assert ask(request.getfixturevalue(person), client).status_code == 403


def test_the_people_of_the_filter_are_those_near(alice: User, charlie: User) -> None:
    client = ClientFactory(assigned_to=alice)
    colleague = UserFactory(consultant=True, team=alice.team)
    people = ask(alice, client).context["form"].fields["person"].queryset
    assert set(people) == {alice, colleague}


def test_the_number_of_queries_does_not_grow_with_what_happened(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    browser = signed_in(alice)

    def queries(notes: int) -> int:
        NoteFactory.create_batch(notes, client=client)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(file_url(client, "timeline")).status_code == 200
        return len(asked)

    queries(1)
    few = queries(2)
    assert queries(300) == few
