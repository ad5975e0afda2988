"""The dashboard and its pages as people see them: who may, what they show, how many queries they take."""

import datetime as dt
import re
from html import unescape

import pytest
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from audit.models import ReadingLog
from clients.models import Client
from placements.models import Placement
from targets.enums import RunCause, RunState
from targets.models import Run
from targets.presentation.dashboard import dashboard_of
from targets.reports import figures_of
from targets.services import compute
from tests.factories import (
    BenefitSpellFactory,
    ClientFactory,
    HalloWerkProfileFactory,
    LadderSpellFactory,
    PlacementFactory,
    ServiceSpellFactory,
)
from tests.factories.budget import BookingFactory, CommitmentFactory, PostFactory

pytestmark = pytest.mark.django_db

pytest_plugins = ["tests.people"]

DAY = dt.date(2020, 6, 30)
BEGIN = dt.date(2018, 1, 1)
LINKS = re.compile(r'href="(/sturing/cijfer/[^"#]+)"')


@pytest.fixture
def reference() -> None:
    call_command("load_reference", verbosity=0)


def somebody(number: int) -> Client:
    """A client with benefit on a rung; the first of each five is placed and leaves the benefit."""
    client = ClientFactory(surname=f"Zonnebloem{number}")
    placed = number % 5 == 0
    start = dt.date(2020, 1 + number % 6, 10)
    BenefitSpellFactory(
        client=client, scheme_id="PW", start=BEGIN, end=start - dt.timedelta(days=1) if placed else None
    )
    LadderSpellFactory(client=client, rung=3 + number % 3, start=BEGIN)
    ServiceSpellFactory(client=client, start=BEGIN)
    HalloWerkProfileFactory(client=client, recorded_on=BEGIN, status="goed" if number % 2 else "concept")
    if placed:
        PlacementFactory(client=client, kind_id="dienstverband", start=start, end=None)
    elif number % 5 == 1:
        PlacementFactory(client=client, kind_id="proefplaatsing", start=start, end=None)
    return client


def ledger() -> None:
    """A post of which half is promised, of which a part is spent."""
    post = PostFactory(allocated=1000, allocated__year__year=DAY.year)
    june = DAY.replace(day=1)
    commitment = CommitmentFactory(
        post=post, amount=500, day=june, start=june, end=DAY, month__year__year=DAY.year, month__month=june
    )
    BookingFactory(post=post, commitment=commitment, amount=125, day=DAY, year__year=DAY.year)


@pytest.fixture
def run(reference: None) -> Run:
    for number in range(20):
        somebody(number)
    ledger()
    return compute(as_of=DAY, cause=RunCause.COMMAND)


def signed_in(person: User) -> Browser:
    browser = Browser()
    browser.force_login(person)
    return browser


@pytest.fixture
def manager(bob: User) -> Browser:
    return signed_in(bob)


def text(response: HttpResponse) -> str:
    return unescape(response.content.decode())


def rows_page(browser: Browser, run: Run, code: str = "placements.counted", **asked: object) -> HttpResponse:
    return browser.get(reverse("targets:rows", args=[code], query={"run": run.pk, **asked}))


def test_the_dashboard_shows_what_the_run_stored(run: Run, manager: Browser) -> None:
    response = manager.get(reverse("targets:dashboard"), {"peildatum": "30-06-2020"})
    shown = text(response)
    assert response.status_code == 200
    stored = figures_of(run).get("placements.counted", year=2020)
    assert stored is not None
    assert stored.value == 4
    assert re.search(r'key-figure__number"[^>]*>4</a>\s*van 365', shown)
    assert "30 juni 2020" in shown
    assert "Concept" in shown
    assert "tot en met" in shown


def test_every_figure_opens_rows_that_add_up_to_it_also_after_the_data_changed(
    run: Run, manager: Browser
) -> None:
    Placement.objects.update(start=dt.date(2020, 6, 29))
    Client.objects.update(birth_date=dt.date(2001, 1, 1))
    compute(as_of=DAY + dt.timedelta(days=1), cause=RunCause.COMMAND)
    links = sorted(
        set(LINKS.findall(text(manager.get(reverse("targets:dashboard"), {"peildatum": "30-06-2020"}))))
    )
    assert len(links) > 30
    without_figure = []
    for link in links:
        shown = text(manager.get(link))
        assert "niet op. Meld dit" not in shown, link
        if "deze regels tellen daartoe op" not in shown:
            without_figure.append(link)
    assert [link for link in without_figure if "served=false" not in link] == []


def test_every_amount_of_the_budget_opens_its_lines(run: Run, manager: Browser) -> None:
    shown = text(manager.get(reverse("targets:dashboard"), {"peildatum": "30-06-2020"}))
    for name, amount in (("allocated", 1000), ("committed", 500), ("spent", 125), ("available", 500)):
        figure = figures_of(run).get(f"budget.{name}", year=2020, fund="participatiebudget")
        assert figure is not None
        assert figure.value == amount
        (link,) = (one for one in set(LINKS.findall(shown)) if f"budget.{name}" in one)
        assert "deze regels tellen daartoe op" in text(manager.get(link))


def test_names_are_shown_when_asked_and_recorded(run: Run, manager: Browser) -> None:
    assert "Zonnebloem" not in text(rows_page(manager, run, year=2020))
    assert ReadingLog.objects.get().fields == "figure_row"
    ReadingLog.objects.all().delete()
    shown = rows_page(manager, run, year=2020, names="true")
    assert "Zonnebloem" in text(shown)
    reading = ReadingLog.objects.get()
    assert (reading.fields, reading.purpose, reading.view) == ("identity", "figures", "targets:rows")
    assert sorted(reading.clients) == sorted(Placement.objects.values_list("client_id", flat=True))
    assert "9999" not in re.sub(r"csrf\S*", "", text(shown))


def test_tabs_part_the_rows_and_add_up(run: Run, manager: Browser) -> None:
    shown = text(rows_page(manager, run, year=2020))
    assert "8 regels: 4 tellen mee, 4 niet." in shown
    tabs = [int(count) for count in re.findall(r"<b>(\d+)</b></span>", shown)]
    assert tabs[0] == sum(tabs[1:]) == 8
    only = text(rows_page(manager, run, year=2020, show="kind"))
    assert only.count('<tr role="row">') == 1 + 4


def test_the_file_holds_exactly_these_rows_and_is_recorded(run: Run, manager: Browser) -> None:
    address = reverse(
        "targets:rows_export",
        args=["placements.counted"],
        query={"run": run.pk, "year": 2020, "show": "kind"},
    )
    response = manager.get(address)
    lines = response.content.decode("utf-8-sig").splitlines()
    assert response["Content-Type"].startswith("text/csv")
    assert len(lines) == 1 + 4
    assert all(";kind;" in line for line in lines[1:])
    assert "Zonnebloem" not in response.content.decode()
    assert ReadingLog.objects.get().purpose == "figures_export"


def test_rows_are_read_page_by_page(run: Run, manager: Browser) -> None:
    for number in range(20, 80):
        somebody(number)
    again = compute(as_of=DAY, cause=RunCause.COMMAND)
    shown = text(rows_page(manager, again, "benefits.stock"))
    following = re.search(r'rel="next" href="\?([^"]+)"', shown)
    assert following
    second = text(manager.get(reverse("targets:rows", args=["benefits.stock"]) + "?" + following[1]))
    assert shown.count('<tr role="row">') + second.count('<tr role="row">') == 2 + 64


@pytest.mark.parametrize(
    ("code", "asked"),
    [
        ("no.such.figure", {}),
        ("wsp.reach", {"part": "nobody"}),
        ("ladder.transitions", {"from": "3"}),
        ("outflow.sustained", {"months": "99"}),
        ("outflow.sustained", {"months": "many"}),
        ("placements.counted", {"kind": "a\x00b"}),
        ("placements.counted", {"year": "x"}),
        ("placements.counted", {"after": "-1"}),
    ],
)
def test_an_address_that_makes_no_sense_is_not_found(
    run: Run, manager: Browser, code: str, asked: dict[str, str]
) -> None:
    assert rows_page(manager, run, code, **asked).status_code == 404


def test_what_moved_says_which_rows_and_why(run: Run, manager: Browser) -> None:
    placement = Placement.objects.filter(kind_id="proefplaatsing").earliest("pk")
    Placement.objects.filter(pk=placement.pk).update(kind_id="uitzend")
    later = compute(as_of=DAY + dt.timedelta(days=1), cause=RunCause.COMMAND)
    Run.objects.filter(pk=run.pk).update(finished_at=run.finished_at - dt.timedelta(hours=1))
    address = reverse(
        "targets:movements",
        args=["placements.counted"],
        query={"run": later.pk, "against": run.pk, "year": 2020},
    )
    shown = text(manager.get(address))
    assert "0 regels kwamen erbij, 0 vielen weg, 1 veranderden. Meegeteld: 1 erbij en 0 eraf." in shown
    assert "Soort: Proefplaatsing → Uitzendbaan" in shown
    assert "Niets: alleen" not in shown
    assert list(ReadingLog.objects.get().clients) == [placement.client_id]


def test_without_a_run_the_page_says_so(reference: None, manager: Browser, alice: User) -> None:
    assert "Nu cijfers berekenen" in text(manager.get(reverse("targets:dashboard")))
    assert "Nu cijfers berekenen" not in text(signed_in(alice).get(reverse("targets:dashboard")))


def test_a_date_between_runs_shows_the_one_before_and_a_wrong_date_is_refused(
    run: Run, manager: Browser
) -> None:
    later = text(manager.get(reverse("targets:dashboard"), {"peildatum": "15-07-2020"}))
    assert "Van 15 juli 2020 zijn er geen cijfers" in later


def test_a_date_that_is_none_is_refused(run: Run, manager: Browser) -> None:
    assert manager.get(reverse("targets:dashboard"), {"peildatum": "gisteren"}).status_code == 400


@pytest.mark.parametrize("person", ["alice", "charlie"])
def test_a_consultant_sees_figures_but_no_rows(run: Run, person: str, request: pytest.FixtureRequest) -> None:
    browser = signed_in(request.getfixturevalue(person))
    shown = browser.get(reverse("targets:dashboard"), {"peildatum": "30-06-2020"})
    assert shown.status_code == 200
    assert LINKS.findall(text(shown)) == []
    assert rows_page(browser, run).status_code == 403
    assert browser.get(reverse("targets:rows_export", args=["placements.counted"])).status_code == 403
    assert browser.get(reverse("targets:movements", args=["placements.counted"])).status_code == 403
    assert browser.post(reverse("targets:compute")).status_code == 403
    assert browser.post(reverse("targets:publish", args=[run.pk])).status_code == 403


@pytest.mark.parametrize("page", ["dashboard", "runs", "paper"])
def test_an_administrator_sees_no_figures(dirk: User, page: str) -> None:
    assert signed_in(dirk).get(reverse(f"targets:{page}")).status_code == 403


def queries(browser: Browser, address: str) -> int:
    browser.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert browser.get(address).status_code == 200
    return len(captured)


def test_the_number_of_queries_does_not_grow_with_the_data(reference: None, manager: Browser) -> None:
    pages = {"dashboard": 0, "rows": 0, "runs": 0}

    def counts(run: Run) -> dict[str, int]:
        addresses = {
            "dashboard": reverse("targets:dashboard", query={"peildatum": "30-06-2020"}),
            "rows": reverse(
                "targets:rows", args=["placements.counted"], query={"run": run.pk, "names": "true"}
            ),
            "runs": reverse("targets:runs"),
        }
        return {page: queries(manager, addresses[page]) for page in pages}

    for number in range(3):
        somebody(number)
    few = counts(compute(as_of=DAY, cause=RunCause.COMMAND))
    for number in range(3, 120):
        somebody(number)
    many = counts(compute(as_of=DAY, cause=RunCause.COMMAND))
    assert few == many
    assert many["dashboard"] <= 12
    assert many["rows"] <= 15


def test_the_dashboard_is_calm_with_nothing_to_show(reference: None, manager: Browser) -> None:
    run = compute(as_of=DAY, cause=RunCause.COMMAND)
    assert manager.get(reverse("targets:dashboard"), {"peildatum": "30-06-2020"}).status_code == 200
    assert dashboard_of(run, may_see_rows=True).placements.total == 0
    assert run.state == RunState.DRAFT
