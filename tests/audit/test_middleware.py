"""A page that shows cannot write, and what it showed is written before it leaves."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import InternalError, OperationalError, connection, connections
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test import Client as Browser

from accounts.models import Team, User
from audit.models import ReadingLog
from clients.models import Client
from tests.audit.readings import recorded_reading
from tests.factories import ClientFactory

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.audit.pages")]


@pytest.fixture
def browser(alice: User) -> Browser:
    browser = Browser(raise_request_exception=False)
    browser.force_login(alice)
    return browser


@pytest.fixture
def person() -> Client:
    return ClientFactory()


@contextmanager
def without_reading_log() -> Iterator[None]:
    """The reading log refuses every row."""
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE audit_readinglog ADD CONSTRAINT broken CHECK (view = '') NOT VALID")
    yield


def test_a_page_that_shows_a_client_writes_one_row(browser: Browser, alice: User, person: Client) -> None:
    with recorded_reading(person, purpose="client_file"):
        response = browser.get(f"/showing/{person.pk}/")
    assert response.content == b"the file"
    assert response["Cache-Control"] == "private, no-store"
    row = ReadingLog.objects.get()
    assert (row.user, row.view, row.fields) == (alice, "showing", "identity")
    assert len(row.request) == 32


def test_panels_of_one_page_share_one_row(browser: Browser, person: Client) -> None:
    browser.get(f"/panels/{person.pk}/")
    row = ReadingLog.objects.get()
    assert sorted(row.clients) == sorted([7, person.pk])
    assert (row.purpose, row.fields) == ("client_file", "benefit, identity")


def test_a_page_that_shows_nobody_writes_nothing(browser: Browser) -> None:
    assert browser.get("/empty/").status_code == 200
    assert not ReadingLog.objects.exists()


def test_a_reading_while_the_template_is_rendered_is_written_too(browser: Browser) -> None:
    assert browser.get("/late/").content == b"late"
    assert ReadingLog.objects.get().clients == [5]


def test_a_page_without_its_row_is_not_shown(browser: Browser, person: Client) -> None:
    with without_reading_log():
        response = browser.get(f"/showing/{person.pk}/")
    assert response.status_code == 503
    assert "the file" not in response.text
    assert "<h1" in response.text


def test_a_post_that_shows_a_client_writes_its_row(browser: Browser, person: Client) -> None:
    with recorded_reading(person):
        assert browser.post(f"/team/{person.pk}/").content == b"made"
    assert Team.objects.filter(name="Oost").exists()


def test_a_page_that_writes_is_refused_and_leaves_nothing(browser: Browser) -> None:
    assert browser.get("/writing/").status_code == 500
    assert not Team.objects.filter(name="Sluiproute").exists()


def test_a_page_that_writes_while_its_template_is_rendered_is_refused(browser: Browser) -> None:
    assert browser.get("/late/?write").status_code == 500
    assert not Team.objects.filter(name="Laat").exists()


def test_a_page_cannot_lift_the_restriction(browser: Browser) -> None:
    assert browser.get("/function/").status_code == 500


def test_after_a_refused_write_the_connection_is_in_order(browser: Browser, person: Client) -> None:
    browser.get("/writing/")
    with recorded_reading(person):
        assert browser.get(f"/showing/{person.pk}/").status_code == 200


def test_messages_and_the_session_are_written_outside(browser: Browser) -> None:
    assert browser.get("/message/").status_code == 200
    assert browser.session["step"] == 2


def test_a_streamed_answer_is_recorded_before_its_first_piece(browser: Browser, person: Client) -> None:
    with recorded_reading(person, purpose="export"):
        response = browser.get(f"/streaming/{person.pk}/")
    assert b"".join(response) == b"1;"


def test_a_streamed_answer_cannot_write(browser: Browser, person: Client) -> None:
    response = browser.get(f"/streaming/{person.pk}/?write")
    with pytest.raises(InternalError, match="read-only"):
        b"".join(response)
    assert not Team.objects.filter(name="Stroom").exists()


def test_a_streamed_answer_cannot_show_somebody_unrecorded(browser: Browser, person: Client) -> None:
    response = browser.get(f"/streaming/{person.pk}/?record")
    with pytest.raises(RuntimeError, match="record before"):
        b"".join(response)


def test_who_is_not_signed_in_is_sent_to_the_sign_in(person: Client) -> None:
    response = Browser().get(f"/showing/{person.pk}/")
    assert (response.status_code, response["Location"]) == (
        302,
        f"/accounts/login/?next=/showing/{person.pk}/",
    )


def test_a_write_outside_any_act_still_names_user_and_request(
    browser: Browser, alice: User, person: Client
) -> None:
    browser.post(f"/team/{person.pk}/")
    event = Team.pgh_event_model.objects.get(name="Oost")
    assert event.pgh_context.metadata["user"] == alice.pk
    assert event.pgh_context.metadata["request"] == ReadingLog.objects.get().request


@pytest.mark.urls("wsp.urls")
def test_without_a_database_the_state_of_health_is_still_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*arguments: object) -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(BaseDatabaseWrapper, "ensure_connection", refused)
    monkeypatch.setattr(BaseDatabaseWrapper, "_cursor", refused)
    response = Browser().get("/health/")
    assert response.status_code == 503
    assert response.json()["database"] is False


@pytest.mark.runtime_role
def test_the_row_is_committed_before_the_answer_leaves(
    as_application: object, browser: Browser, person: Client
) -> None:
    assert browser.get(f"/showing/{person.pk}/").status_code == 200
    with connections["default"].copy().cursor() as other:
        other.execute("SELECT clients FROM audit_readinglog")
        assert other.fetchall() == [([person.pk],)]
