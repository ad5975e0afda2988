"""The logs as the auditor sees them: no names of clients, no values, a fixed number of queries."""

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Team, User
from audit.models import ReadingLog
from audit.views import ROWS
from clients.models import Client
from core.history import acting
from tests.factories import ClientFactory, LadderSpellFactory

pytestmark = pytest.mark.django_db

PAGES = ["audit:readings", "audit:changes"]


@pytest.fixture
def browser(erica: User) -> Browser:
    browser = Browser()
    browser.force_login(erica)
    return browser


def show(browser: Browser, page: str, **asked: object) -> HttpResponse:
    return browser.get(reverse(page, query=asked))


def reading(user: User, *clients: Client, purpose: str = "client_file") -> ReadingLog:
    return ReadingLog.objects.create(
        user=user,
        clients=[client.pk for client in clients],
        purpose=purpose,
        view="clients:file",
        fields="file",
        request="r",
    )


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("person", ["alice", "bob", "charlie", "dirk"])
def test_nobody_but_the_auditor_sees_the_logs(page: str, person: str, request: pytest.FixtureRequest) -> None:
    browser = Browser()
    browser.force_login(request.getfixturevalue(person))
    assert show(browser, page).status_code == 403


@pytest.mark.parametrize("page", PAGES)
def test_an_empty_log_says_so(browser: Browser, page: str) -> None:
    assert show(browser, page).status_code == 200


def test_the_reading_log_shows_who_saw_which_numbers(browser: Browser, alice: User) -> None:
    client = ClientFactory(surname="Geheimhouder")
    reading(alice, client)
    page = show(browser, "audit:readings")
    assert str(client.number) in page.text
    assert "Alice" in page.text
    assert "Geheimhouder" not in page.text


def test_readings_are_found_by_client_number_user_and_day(browser: Browser, alice: User, bob: User) -> None:
    one, two = ClientFactory(), ClientFactory()
    first, second = reading(alice, one), reading(bob, one, two)

    def found(**asked: object) -> list[ReadingLog]:
        return [row for row, _ in show(browser, "audit:readings", **asked).context["rows"]]

    assert found() == [second, first]
    assert found(client=two.number) == [second]
    assert found(client=one.number, user=alice.pk) == [first]
    assert found(last="2020-01-01") == []
    assert found(first="2020-01-01") == [second, first]


def test_an_unknown_client_number_is_an_error_of_the_filter(browser: Browser) -> None:
    page = show(browser, "audit:readings", client=5)
    assert page.status_code == 400
    assert page.context["form"].errors["client"]


def test_the_log_goes_on_after_the_last_row_seen(browser: Browser, alice: User) -> None:
    client = ClientFactory()
    rows = [reading(alice, client) for _ in range(ROWS + 3)]
    first = show(browser, "audit:readings")
    reading(alice, client)  # somebody reads on meanwhile
    second = show(browser, "audit:readings", before=first.context["following"])
    seen = [row for page in (first, second) for row, _ in page.context["rows"]]
    assert seen == list(reversed(rows))
    assert second.context["following"] is None


def test_a_position_that_makes_no_sense_begins_at_the_top(browser: Browser) -> None:
    assert show(browser, "audit:readings", before="x").status_code == 200


def test_a_client_who_is_gone_leaves_the_reading_without_a_number(browser: Browser, alice: User) -> None:
    ReadingLog.objects.create(user=alice, clients=[999], purpose="p", view="v", fields="f", request="r")
    assert show(browser, "audit:readings").context["rows"][0][1] == []


def test_the_history_of_a_client_shows_fields_and_reason_but_no_values(browser: Browser, alice: User) -> None:
    client = ClientFactory(surname="Oudenaam")
    with acting(alice, "name corrected"):
        Client.objects.filter(pk=client.pk).update(surname="Nieuwenaam", initials="Q.")
    page = show(browser, "audit:changes", kind="clients.client", client=client.number)
    change = page.context["rows"][0]
    assert (change.user, change.reason, change.subject) == (alice, "name corrected", str(client.number))
    assert len(change.fields) == 2
    assert "Oudenaam" not in page.text
    assert "Nieuwenaam" not in page.text


def test_the_history_of_a_spell_is_found_by_its_client(browser: Browser) -> None:
    mine, other = LadderSpellFactory(), LadderSpellFactory()
    page = show(browser, "audit:changes", kind="clients.ladderspell", client=mine.client.number)
    assert [change.subject for change in page.context["rows"]] == [str(mine.client.number)]
    assert str(other.client.number) not in page.text


def test_rows_that_belong_to_no_client_are_not_found_by_one(browser: Browser) -> None:
    Team.objects.create(name="Oost")
    asked = {"kind": "accounts.team", "client": ClientFactory().number}
    assert list(show(browser, "audit:changes", **asked).context["rows"]) == []
    assert len(show(browser, "audit:changes", kind="accounts.team").context["rows"]) == 1


def test_changes_are_found_by_user_and_day(browser: Browser, alice: User) -> None:
    Team.objects.create(name="West")
    with acting(alice, "made"):
        Team.objects.create(name="Oost")

    def found(**asked: object) -> int:
        return len(show(browser, "audit:changes", kind="accounts.team", **asked).context["rows"])

    assert found(user=alice.pk) == 1
    assert found() == 3  # Alice's own team too
    assert found(last="2020-01-01") == 0


def test_an_unknown_kind_is_an_error_of_the_filter(browser: Browser) -> None:
    assert show(browser, "audit:changes", kind="auth.permission").status_code == 400


@pytest.mark.parametrize("page", PAGES)
def test_the_number_of_queries_does_not_grow_with_the_rows(browser: Browser, alice: User, page: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(
            connection,
        ) as captured:
            assert show(browser, page).status_code == 200
        return len(captured)

    with acting(alice, "some"):
        clients = [ClientFactory() for _ in range(3)]
        Client.objects.update(surname="Anders")
    for client in clients:
        reading(alice, client)
    few = queries()
    with acting(alice, "many"):
        for client in [*clients, *(ClientFactory() for _ in range(20))]:
            reading(alice, client)
        Client.objects.update(surname="Weer anders")
    assert queries() == few <= 13
