"""The list and the page of employers."""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from clients.models import Client
from employers.models import Employer
from tests.audit.readings import recorded_reading
from tests.factories import ClientFactory, EmployerFactory, PlacementFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def baker() -> Employer:
    return EmployerFactory(kvk="90100001", name="Bakkerij Façade", sector="Voeding", bbr_member=True)


@pytest.fixture
def sign_in() -> Callable[[User], Browser]:
    def browser_of(user: User) -> Browser:
        browser = Browser()
        browser.force_login(user)
        return browser

    return browser_of


@pytest.fixture
def browser(alice: User, sign_in: Callable[[User], Browser]) -> Browser:
    return sign_in(alice)


def page_of(employer: Employer) -> str:
    return reverse("employers:employer", kwargs={"kvk": employer.kvk})


@pytest.mark.parametrize(
    ("asked", "shown"),
    [
        ({}, True),
        ({"name": "facade"}, True),
        ({"name": "FAÇADE bakk"}, True),
        ({"name": "90100001"}, True),
        ({"name": "90100002"}, False),
        ({"sector": "voed"}, True),
        ({"city": "rijswijk"}, False),
        ({"bbr": "yes"}, True),
        ({"bbr": "no"}, False),
        ({"lsa": "yes"}, False),
        ({"lsa": "no"}, True),
    ],
)
def test_the_list_and_its_filters(
    browser: Browser, baker: Employer, asked: dict[str, str], shown: bool
) -> None:
    page = browser.get(reverse("employers:employers", query=asked))
    assert [row for row, _ in page.context["rows"]] == ([baker] if shown else [])


def test_it_is_in_order_of_name_without_capitals_and_diacritics(browser: Browser) -> None:
    for name in ("Étage", "appel", "Foto", "Duin"):
        EmployerFactory(name=name)
    page = browser.get(reverse("employers:employers"))
    assert [row.name for row, _ in page.context["rows"]] == ["appel", "Duin", "Étage", "Foto"]


def test_as_a_file(browser: Browser, baker: Employer) -> None:
    answer = browser.get(reverse("employers:employers", query={"format": "csv"}))
    lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
    assert lines == [
        "kvk;naam;sbi;sector;plaats;lsa_partner_sinds;bbr_lid",
        "90100001;Bakkerij Façade;;Voeding;;;ja",
    ]


def test_the_number_of_queries_does_not_grow_with_the_rows(browser: Browser) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(reverse("employers:employers")).status_code == 200
        return len(asked)

    EmployerFactory.create_batch(3)
    queries()
    few = queries()
    EmployerFactory.create_batch(297)
    assert queries() == few + 1  # with more than a page, the rows are counted


@pytest.mark.parametrize("person", ["bob", "dirk", "erica"])
def test_other_roles_see_no_employers(
    baker: Employer, person: str, request: pytest.FixtureRequest, sign_in: Callable[[User], Browser]
) -> None:
    browser = sign_in(request.getfixturevalue(person))
    assert browser.get(reverse("employers:employers")).status_code == 403
    assert browser.get(page_of(baker)).status_code == 403


def test_the_page_names_ones_own_clients_and_is_recorded(
    browser: Browser, alice: User, baker: Employer
) -> None:
    mine: Client = ClientFactory(surname="Eigen", assigned_to=alice)
    PlacementFactory(client=mine, employer=baker)
    PlacementFactory(client__surname="Vreemd", employer=baker)
    with recorded_reading(mine, purpose="employer"):
        page = browser.get(page_of(baker))
    assert "Eigen" in page.text
    assert "Vreemd" not in page.text
    assert "2 plaatsingen" in page.text


def test_an_account_manager_sees_numbers_and_no_names(
    baker: Employer, sign_in: Callable[[User], Browser]
) -> None:
    PlacementFactory(client__surname="Vreemd", employer=baker)
    page = sign_in(UserFactory(account_manager=True)).get(page_of(baker))
    assert "1 plaatsing" in page.text
    assert "Vreemd" not in page.text
    assert reverse("placements:new") not in page.text


def test_the_number_of_queries_of_the_page_does_not_grow_with_its_placements(
    browser: Browser, alice: User, baker: Employer
) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(page_of(baker)).status_code == 200
        return len(asked)

    client = ClientFactory(assigned_to=alice)
    PlacementFactory.create_batch(3, client=client, employer=baker)
    queries()
    few = queries()
    PlacementFactory.create_batch(297, client=client, employer=baker)
    assert queries() == few


def test_an_unknown_employer_is_not_found(browser: Browser) -> None:
    assert browser.get(reverse("employers:employer", kwargs={"kvk": "99999999"})).status_code == 404
