"""Clients without a consultant: little is shown, and opening a file is an act."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from clients.models import Assignment, Client, Grant
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, names, signed_in
from tests.factories import ClientFactory, UserFactory

pytestmark = pytest.mark.django_db


def test_the_pool_shows_name_birth_date_and_number_and_records_it(alice: User) -> None:
    client = ClientFactory(surname="Wachter", on_rung=2, phone="0612345678")
    ClientFactory(surname="Bediend", assigned_to=alice)
    with recorded_reading(client, purpose="pool"):
        page = signed_in(alice).get(reverse("clients:pool"))
    assert names(page) == ["Wachter"]
    assert "0612345678" not in page.text
    assert [heading.column.name for heading in page.context["headings"]] == ["name", "number", "birth_date"]


def test_the_file_itself_stays_closed_until_somebody_opens_it(alice: User) -> None:
    client = ClientFactory(phone="0612345678")
    asked = signed_in(alice).get(file_url(client))
    assert asked["Location"] == file_url(client, "open")
    assert "0612345678" not in asked.text


@pytest.mark.parametrize(("act", "made"), [("take", Assignment), ("look", Grant)])
def test_opening_is_an_assignment_or_a_grant_with_a_reason(
    alice: User, act: str, made: type[Assignment | Grant]
) -> None:
    client, browser = ClientFactory(), signed_in(alice)
    with recorded_reading(client, purpose="client_file"):
        browser.get(file_url(client, "open"))
    response = browser.post(file_url(client, "open"), {"act": act, "why": "aanmelding"})
    assert response["Location"] == file_url(client)
    assert made.objects.get(client=client).reason == "aanmelding"
    assert browser.get(file_url(client)).status_code == 200


def test_without_a_reason_nothing_is_opened(alice: User) -> None:
    client = ClientFactory()
    page = signed_in(alice).post(file_url(client, "open"), {"act": "take", "why": ""})
    assert page.status_code == 422
    assert not Assignment.objects.exists()


def test_a_client_of_somebody_else_is_not_to_be_opened(alice: User, charlie: User) -> None:
    client = ClientFactory(assigned_to=charlie)
    assert signed_in(alice).post(file_url(client, "open"), {"act": "take", "why": "x"}).status_code == 403
    assert Client.objects.visible_to(alice, Assignment.objects.get().start).count() == 0


def test_a_job_coach_has_no_pool() -> None:
    coach, client = UserFactory(job_coach=True), ClientFactory()
    assert signed_in(coach).get(reverse("clients:pool")).status_code == 403
    assert signed_in(coach).get(file_url(client, "open")).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_pool(alice: User) -> None:
    browser = signed_in(alice)

    def queries(more: int) -> int:
        ClientFactory.create_batch(more)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(reverse("clients:pool")).status_code == 200
        return len(asked)

    queries(1)
    few = queries(2)
    assert queries(300) == few + 1  # with more than a page, the rows are counted
