"""The list, the page and the form of placements: what they show, to whom, and what they keep."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from clients.models import Client
from placements.models import Placement
from tests.audit.readings import recorded_reading
from tests.factories import ClientFactory, EmployerFactory, GrantFactory, PlacementFactory, UserFactory
from tests.placements.conftest import of

pytestmark = pytest.mark.usefixtures("reference_data")

FORMS = ["change", "end", "cancel"]


def filled(client: Client, **changed: str) -> dict[str, str]:
    """A new placement as typed."""
    employer = EmployerFactory(name="Bakker Smit")
    return {
        "client": str(client.number),
        "employer": employer.kvk,
        "kind": "dienstverband",
        "start": "02-03-2020",
        "end": "",
        "hours_per_week": "32,5",
        "contract": "tijdelijk",
        **changed,
    }


def send(browser: Browser, step: str, typed: dict[str, str]) -> HttpResponse:
    return browser.post(reverse("placements:new"), {**typed, "step": step})


class TestTheList:
    def test_it_shows_placements_of_clients_whose_file_one_may_open(
        self, browser: Browser, placement: Placement
    ) -> None:
        PlacementFactory(client__surname="Vreemd", employer__name="Elders")
        with recorded_reading(placement.client, purpose="placements"):
            page = browser.get(reverse("placements:placements"))
        assert "Bakker Smit" in page.text
        assert "Elders" not in page.text

    def test_a_row_says_whether_it_counts(self, browser: Browser, placement: Placement) -> None:
        assert "Telt mee" in browser.get(reverse("placements:placements")).text

    @pytest.mark.parametrize(
        ("asked", "shown"),
        [
            ({"client": "yildiz"}, True),
            ({"client": "jansen"}, False),
            ({"employer": "smit"}, True),
            ({"kind": "dienstverband"}, True),
            ({"kind": "bol"}, False),
            ({"standing": "running"}, True),
            ({"standing": "cancelled"}, False),
            ({"first": "02-03-2020"}, False),
            ({"last": "01-03-2020"}, True),
        ],
    )
    def test_filters(
        self, browser: Browser, placement: Placement, asked: dict[str, str], shown: bool
    ) -> None:
        page = browser.get(reverse("placements:placements", query=asked))
        assert (placement.number in [row.number for row, _ in page.context["rows"]]) is shown

    def test_as_a_file(self, browser: Browser, placement: Placement) -> None:
        answer = browser.get(reverse("placements:placements", query={"format": "csv"}))
        lines = b"".join(answer.streaming_content).decode("utf-8-sig").splitlines()  # type: ignore[attr-defined]
        assert lines[0].startswith("nummer;klantnummer;kvk;werkgever;soort;ingangsdatum")
        assert str(placement.client.number) in lines[1]

    def test_the_number_of_queries_does_not_grow_with_the_rows(self, browser: Browser, mine: Client) -> None:
        def queries() -> int:
            with CaptureQueriesContext(
                connection,
            ) as asked:
                assert browser.get(reverse("placements:placements")).status_code == 200
            return len(asked)

        employer = EmployerFactory()
        PlacementFactory.create_batch(3, client=mine, employer=employer)
        queries()
        few = queries()
        PlacementFactory.create_batch(297, client=mine, employer=employer)
        assert queries() == few + 1  # with more than a page, the rows are counted


class TestWhoMay:
    @pytest.mark.parametrize("page", ["placement", *FORMS])
    @pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
    def test_nobody_else_opens_the_placement_of_alices_client(
        self, placement: Placement, page: str, person: str, request: Any, sign_in: Callable[[User], Browser]
    ) -> None:
        browser = sign_in(request.getfixturevalue(person))
        assert browser.get(of(placement, page)).status_code == 403

    @pytest.mark.parametrize("person", ["bob", "dirk", "erica"])
    def test_lists_and_forms_are_closed_to_other_roles(
        self, person: str, request: Any, sign_in: Callable[[User], Browser]
    ) -> None:
        browser = sign_in(request.getfixturevalue(person))
        assert browser.get(reverse("placements:placements")).status_code == 403
        assert browser.get(reverse("placements:new")).status_code == 403
        assert browser.post(reverse("placements:find", kwargs={"what": "client"})).status_code == 403

    def test_a_job_coach_sees_the_placement_and_changes_nothing(
        self, placement: Placement, sign_in: Callable[[User], Browser]
    ) -> None:
        coach = UserFactory(job_coach=True)
        GrantFactory(client=placement.client, user=coach)
        browser = sign_in(coach)
        page = browser.get(of(placement))
        assert page.status_code == 200
        assert of(placement, "change") not in page.text
        assert [browser.get(of(placement, form)).status_code for form in FORMS] == [403] * 3

    def test_nobody_places_the_client_of_another_team(
        self, charlie: User, mine: Client, sign_in: Callable[[User], Browser]
    ) -> None:
        answer = send(sign_in(charlie), "save", filled(mine))
        assert answer.status_code == 422
        assert not Placement.objects.exists()


class TestRecording:
    def test_search_find_check_and_save(self, browser: Browser, mine: Client) -> None:
        with recorded_reading(mine, purpose="placement"):
            found = send(browser, "find", {"client_words": "yildi", "start": "2-3-2020"})
        assert f'value="{mine.number}"' in found.text
        assert 'value="2-3-2020"' in found.text
        typed = filled(mine)
        check = send(browser, "check", typed)
        assert "Deze plaatsing telt mee voor het doel van 2020, als nummer 1" in check.text
        assert "2 juni 2020" in check.text
        assert not Placement.objects.exists()
        saved = send(browser, "save", typed)
        placement = Placement.objects.get()
        assert saved["Location"] == of(placement)
        assert placement.number.startswith("P-")
        assert str(placement.hours_per_week) == "32.50"

    def test_the_steps_keep_what_was_typed(self, browser: Browser, mine: Client) -> None:
        typed = filled(mine)
        check = send(browser, "check", typed)
        for name, value in typed.items():
            assert f'name="{name}" value="{value}"' in check.text
        again = send(browser, "edit", typed)
        assert 'value="32,5"' in again.text
        assert "checked" in again.text
        refused = send(browser, "check", {**typed, "end": "01-03-2020"})
        assert refused.status_code == 422
        assert 'value="32,5"' in refused.text
        assert "Bakker Smit" in refused.text

    def test_it_says_which_rung_is_against_it(self, browser: Browser, alice: User) -> None:
        client = ClientFactory(assigned_to=alice, on_rung=2)
        text = send(browser, "check", filled(client)).text
        assert "telt niet mee" in text
        assert "1 maart 2020" in text
        assert "2 (Sociale activering)" in text

    def test_it_says_which_placement_it_continues(
        self, browser: Browser, mine: Client, placement: Placement
    ) -> None:
        typed = {**filled(mine), "employer": placement.employer.kvk, "start": "01-04-2020"}
        Placement.objects.filter(pk=placement.pk).update(end=dt.date(2020, 3, 20))
        text = send(browser, "check", typed).text
        assert f"plaatsing {placement.number} bij Bakker Smit" in text
        assert "20 maart 2020" in text
        assert "12 dagen" in text

    def test_a_client_or_employer_given_in_the_address_is_chosen(
        self, browser: Browser, mine: Client
    ) -> None:
        page = browser.get(reverse("placements:new", query={"client": mine.number, "employer": "nonsense"}))
        assert f'value="{mine.number}" checked' in page.text

    def test_options_come_while_typing(self, browser: Browser, mine: Client) -> None:
        EmployerFactory(name="Bakker Jansen")
        answer = browser.post(
            reverse("placements:find", kwargs={"what": "employer"}), {"employer_words": "jansen"}
        )
        assert "Bakker Jansen" in answer.text
        assert "<html" not in answer.text

    def test_what_is_chosen_stays_while_one_types_on(self, browser: Browser, mine: Client) -> None:
        with recorded_reading(mine):
            answer = browser.post(
                reverse("placements:find", kwargs={"what": "client"}),
                {"client_words": "nobody", "client": str(mine.number)},
            )
        assert f'value="{mine.number}" checked' in answer.text

    def test_only_clients_and_employers_are_looked_for(self, browser: Browser) -> None:
        assert browser.post(reverse("placements:find", kwargs={"what": "user"})).status_code == 404


def test_a_placement_still_to_come_counts_from_its_first_day(browser: Browser, mine: Client) -> None:
    start = timezone.localdate() + dt.timedelta(days=10)
    text = send(browser, "check", filled(mine, start=start.strftime("%d-%m-%Y"))).text
    assert f"voor het doel van {start.year}, als nummer 1" in text
    assert "Vanaf" in text


def test_the_page_of_a_placement_is_recorded(browser: Browser, placement: Placement) -> None:
    with recorded_reading(placement.client, purpose="placement"):
        page = browser.get(of(placement))
    assert page.status_code == 200
