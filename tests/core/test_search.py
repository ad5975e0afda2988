"""Search from every page: what is found by what, whose it is, and what is kept of it (nothing)."""

import logging
from collections.abc import Callable

import pytest
from django.db import InternalError, connection
from django.http import HttpRequest, HttpResponse
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Team, User
from accounts.roles import PERMISSIONS
from audit.models import ReadingLog
from clients.models import Client
from core import search
from core.search import MOST_HITS, Question, SearchProvider, providers
from placements.models import Placement
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import ClientFactory, EmployerFactory, GrantFactory, PlacementFactory, UserFactory
from tests.factories.numbers import bsn_in_test_range
from tests.factories.sroi import ContractFactory

pytestmark = pytest.mark.django_db

BSN = bsn_in_test_range(4321)


def ask(user: User, words: str, **headers: str) -> HttpResponse:
    return signed_in(user).post(reverse("search"), {"words": words}, headers=headers)


def found(page: HttpResponse) -> dict[str, list[str]]:
    return {group.name: [hit.name for hit in group.hits] for group in page.context["groups"]}


@pytest.fixture
def berg(alice: User) -> Client:
    return ClientFactory(surname="Berg", prefix="van den", initials="A.", assigned_to=alice, bsn=BSN)


@pytest.mark.parametrize(
    "words",
    [
        "berg",
        "Van den Berg",
        "Berg, van den",
        "a. berg",
        "BERG VAN",
        "ber",
        "van den breg",
        "Bergh",
        "breg",
        BSN,
        f"{BSN[:4]}.{BSN[4:6]}.{BSN[6:]}",
    ],
)
def test_a_client_is_found_by_name_with_and_without_prefix_nearly_right_and_by_bsn(
    alice: User, berg: Client, words: str
) -> None:
    ClientFactory(surname="Zonnebloem", assigned_to=alice)
    page = ask(alice, words)
    assert found(page) == {"clients": ["Berg, A. van den"]}
    assert page.context["groups"][0].hits[0].url == file_url(berg)


@pytest.mark.parametrize("words", ["yildiz", "YILDIZ", "Yıldız", "Yildz", "Yidliz"])
def test_diacritics_and_slips_are_forgiven(alice: User, words: str) -> None:
    ClientFactory(surname="Yıldız", assigned_to=alice)
    assert found(ask(alice, words)) == {"clients": ["Yıldız, A.B."]}


def test_a_client_is_found_by_number_and_not_by_a_part_of_it(alice: User, berg: Client) -> None:
    assert found(ask(alice, str(berg.number))) == {"clients": ["Berg, A. van den"]}
    assert found(ask(alice, str(berg.number)[:-1])) == {}
    assert found(ask(alice, BSN[:-1] + "x")) == {}


def test_the_closest_come_first(alice: User) -> None:
    for surname in ("Jansma", "Adriaanjansen", "Janssen", "Jansen", "Hansen"):
        ClientFactory(surname=surname, initials="", assigned_to=alice)
    assert found(ask(alice, "jansen"))["clients"][:3] == ["Jansen", "Adriaanjansen", "Janssen"]


def test_no_more_are_shown_than_one_can_choose_from(alice: User) -> None:
    for _ in range(MOST_HITS + 2):
        ClientFactory(surname="Jansen", assigned_to=alice)
    page = ask(alice, "jansen")
    assert len(found(page)["clients"]) == MOST_HITS
    assert len(ReadingLog.objects.get().clients) == MOST_HITS


def test_employers_are_found_by_name_and_kvk(alice: User) -> None:
    EmployerFactory(name="Bakkerij Façade", kvk="90100001", city="Rijswijk")
    for words in ("facade", "bakerij", "90100001", "9010 0001"):
        page = ask(alice, words)
        assert found(page) == {"employers": ["Bakkerij Façade"]}
    assert "KvK-nummer 90100001, Rijswijk" in page.text


@pytest.mark.parametrize("words", ["P-100001", "p-100001"])
def test_a_placement_is_found_by_its_whole_number(alice: User, berg: Client, words: str) -> None:
    placement = PlacementFactory(number="P-100001", client=berg)
    PlacementFactory(number="P-100002", client=berg)
    with recorded_reading(berg, purpose="search"):
        page = ask(alice, words)
    assert found(page) == {"placements": [placement.number]}


def test_leading_zeros_of_a_placement_do_not_matter(alice: User, berg: Client) -> None:
    PlacementFactory(number="77", client=berg)
    assert found(ask(alice, "0077")) == {"placements": ["77"]}


def test_the_pool_shows_name_birth_date_and_number_only(alice: User) -> None:
    client = ClientFactory(surname="Vergeten", phone="0612345678", on_rung=2)
    page = ask(alice, "vergeten")
    assert found(page) == {"pool": ["Vergeten, A.B."]}
    hit = page.context["groups"][0].hits[0]
    assert hit.url == file_url(client, "open")
    assert hit.details == f"klantnummer {client.number}, geboren 17 mei 1985"
    assert "0612345678" not in page.text


def test_who_looked_into_a_file_of_the_pool_finds_it_once(alice: User) -> None:
    client = GrantFactory(user=alice, client=ClientFactory(surname="Vergeten")).client
    page = ask(alice, "vergeten")
    assert found(page) == {"clients": ["Vergeten, A.B."]}
    assert page.context["groups"][0].hits[0].url == file_url(client)


@pytest.mark.parametrize("words", ["berg", "breg", BSN])
def test_charlie_finds_nobody_of_another_team(berg: Client, charlie: User, words: str) -> None:
    PlacementFactory(client=berg, number="5")
    assert found(ask(charlie, words)) == {}
    assert found(ask(charlie, "5 ")) == {}
    assert found(ask(charlie, str(berg.number))) == {}
    assert not ReadingLog.objects.exists()


def test_a_job_coach_finds_no_pool_and_hans_no_people(hans: User, berg: Client) -> None:
    coach = UserFactory(job_coach=True)
    ClientFactory(surname="Bergman")
    EmployerFactory(name="Bergbouw")
    assert found(ask(coach, "berg")) == {}
    assert found(ask(hans, "berg")) == {"employers": ["Bergbouw"]}


@pytest.mark.parametrize("person", ["bob", "dirk", "erica", "gerda"])
def test_who_finds_nothing_has_no_search(person: str, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(person)
    assert ask(user, "berg").status_code == 403
    assert "search-dialog" not in signed_in(user).get(reverse("home"), follow=True).text


def test_hans_finds_a_contract_by_the_beginning_of_its_number(hans: User, alice: User) -> None:
    ContractFactory(number="SR-2020-002")
    assert found(ask(hans, "sr-2020"))["sroi_contracts"] == ["SR-2020-002"]
    assert "sroi_contracts" not in found(ask(alice, "sr-2020"))


def test_every_role_that_may_see_what_a_provider_finds_may_search() -> None:
    asked = {one.permission for one in providers()}
    for role, permissions in PERMISSIONS.items():
        assert ("core.search" in permissions) == bool(permissions & asked), role


def test_whom_it_shows_is_recorded_and_so_is_opening_one(alice: User, berg: Client) -> None:
    pooled = ClientFactory(surname="Bergman")
    with recorded_reading(berg, pooled, purpose="search"):
        page = ask(alice, "berg")
    assert "no-store" in page["Cache-Control"]
    with recorded_reading(berg, purpose="client_file"):
        signed_in(alice).get(page.context["groups"][0].hits[0].url)


def test_words_in_an_address_are_not_looked_at(alice: User, berg: Client) -> None:
    page = signed_in(alice).get(reverse("search", query={"words": "berg"}))
    assert (page.status_code, found(page)) == (200, {})
    assert 'value=""' in page.text
    assert not ReadingLog.objects.exists()


def test_a_bsn_is_not_shown_again_and_stands_in_no_log(
    alice: User, berg: Client, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        page = ask(alice, BSN)
    assert BSN not in page.text
    statements = [record for record in caplog.records if record.name != "django.db.backends"]
    assert not [record for record in statements if BSN in record.getMessage()]
    with CaptureQueriesContext(connection) as asked:
        ask(alice, BSN)
    assert not [query for query in asked.captured_queries if f"'{BSN}'" in query["sql"]]


def test_searching_writes_nothing_but_the_reading(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def writing(request: HttpRequest, asked: Question) -> list[search.Hit]:
        Team.objects.create(name="Sluiproute")
        return []

    sly = SearchProvider(name="sly", label="", order=1, permission="core.search", find=writing)
    monkeypatch.setitem(search._providers, "sly", sly)
    with pytest.raises(InternalError, match="read-only"):
        ask(alice, "berg")


def test_it_asks_a_token_of_our_own_page(alice: User) -> None:
    browser = Browser(enforce_csrf_checks=True)
    browser.force_login(alice)
    assert browser.post(reverse("search"), {"words": "berg"}).status_code == 403


def test_htmx_gets_the_options_alone(alice: User, berg: Client) -> None:
    page = ask(alice, "berg", **{"HX-Request": "true"})
    assert "<html" not in page.text
    assert 'role="option"' in page.text


@pytest.mark.parametrize("words", ["", " ", "b"])
def test_one_letter_finds_nobody(alice: User, berg: Client, words: str) -> None:
    assert found(ask(alice, words)) == {}


@pytest.fixture
def many(alice: User) -> Callable[[int], None]:
    def make(count: int) -> None:
        own, pooled = ClientFactory.build_batch(count, surname="Jansen"), ClientFactory.build_batch(count)
        Client.objects.bulk_create([*own, *pooled])
        for client in own:
            GrantFactory(client=client, user=alice)
        employers = [EmployerFactory(name=f"Jansen {number}") for number in range(count)]
        Placement.objects.bulk_create(
            PlacementFactory.build(
                number=f"8{number}",
                client=own[0],
                employer=employers[0],
                kind=PlacementFactory(client=own[0]).kind if number == 0 else Placement.objects.first().kind,
            )
            for number in range(count)
        )

    return make


@pytest.mark.parametrize("words", ["jansen", "jnasen", "80"])
def test_the_number_of_queries_does_not_grow_with_the_rows(
    alice: User, many: Callable[[int], None], words: str
) -> None:
    browser = signed_in(alice)

    def queries(count: int) -> int:
        Placement.objects.all().delete()
        many(count)
        with CaptureQueriesContext(connection) as asked:
            assert browser.post(reverse("search"), {"words": words}).status_code == 200
        return len(asked)

    queries(1)
    few = queries(3)
    assert queries(300) <= few
