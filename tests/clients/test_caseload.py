"""The caseload: whose clients, by what they are filtered, how it goes on, and as a file."""

import datetime as dt
import io

import openpyxl
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Team, User
from audit.models import ReadingLog
from clients.models import Client
from clients.views.lists import CaseloadView
from core.lists import keyset, views
from tests.audit.readings import recorded_reading
from tests.clients.browsing import caseload, names, signed_in
from tests.factories import BenefitSpellFactory, ClientFactory, GrantFactory, UserFactory

pytestmark = pytest.mark.django_db


def ago(days: int) -> dt.date:
    return timezone.localdate() - dt.timedelta(days=days)


def test_alice_begins_with_her_own_clients_in_the_file(alice: User, team: Team) -> None:
    ClientFactory(surname="Eigen", assigned_to=alice, in_benefit=True)
    ClientFactory(surname="Vertrokken", assigned_to=alice, left_benefit=ago(3))
    ClientFactory(surname="Teamgenoot", in_team=team, served=True)
    ClientFactory(surname="Vreemd", in_benefit=True)
    page = caseload(alice)
    assert names(page) == ["Eigen"]
    assert [(one.label, one.without) for one in page.context["active_filters"]] == [
        ("Consulent", "consultant=all"),
        ("Bestand", "in_file=all"),
    ]
    assert names(caseload(alice, consultant="all")) == ["Eigen", "Teamgenoot"]
    assert names(caseload(alice, consultant="all", in_file="all")) == ["Eigen", "Teamgenoot", "Vertrokken"]
    assert names(caseload(alice, in_file="no")) == ["Vertrokken"]


def test_a_job_coach_sees_those_entrusted_at_once() -> None:
    coach = UserFactory(job_coach=True)
    client = GrantFactory(user=coach, client=ClientFactory(in_benefit=True)).client
    assert names(caseload(coach)) == [client.surname]


@pytest.mark.parametrize("person", ["bob", "dirk", "erica"])
def test_who_has_no_clients_to_work_for_is_refused(person: str, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(person)
    assert caseload(user).status_code == 403
    assert signed_in(user).get(reverse("clients:pool")).status_code == 403


def test_charlie_sees_nobody_of_another_team(alice: User, charlie: User) -> None:
    ClientFactory(assigned_to=alice, in_benefit=True)
    assert names(caseload(charlie, consultant="all", in_file="all")) == []


def test_everybody_shown_is_recorded_in_one_reading(alice: User) -> None:
    clients = [ClientFactory(assigned_to=alice, in_benefit=True) for _ in range(3)]
    ClientFactory(in_benefit=True)
    with recorded_reading(*clients, purpose="caseload"):
        caseload(alice)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"name": "yildiz"}, ["Yıldız"]),
        ({"name": "BERG den"}, ["Berg"]),
        ({"name": "xyz"}, []),
        ({"rung": "4"}, ["Berg"]),
        ({"rung": "none"}, ["Yıldız"]),
        ({"scheme": "IOAW"}, ["Yıldız"]),
        ({"duration": "5+"}, ["Berg"]),
        ({"duration": "0-1"}, ["Yıldız"]),
        ({"duration": "2-3"}, []),
        ({"target_group": "statushouder"}, ["Berg"]),
        ({"last_contact": "30"}, ["Berg", "Yıldız"]),
        ({"last_contact": "never"}, ["Yıldız"]),
        ({"last_contact": "90"}, ["Yıldız"]),
    ],
)
def test_each_filter_finds_what_it_says(alice: User, asked: dict[str, str], found: list[str]) -> None:
    ClientFactory(
        surname="Berg",
        prefix="van den",
        assigned_to=alice,
        in_benefit=True,
        on_rung=4,
        in_group="statushouder",
        last_contact_on=ago(40),
    )
    ClientFactory(surname="Yıldız", assigned_to=alice, in_benefit="IOAW", in_benefit__since=ago(100))
    assert names(caseload(alice, **asked)) == found


def test_a_client_is_found_by_the_whole_number(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, in_benefit=True)
    ClientFactory(assigned_to=alice, in_benefit=True)
    assert names(caseload(alice, name=client.number)) == [client.surname]


def test_the_team_is_asked_as_a_whole(alice: User, team: Team) -> None:
    ClientFactory(surname="Collega", assigned_to=UserFactory(consultant=True, team=team), in_benefit=True)
    assert names(caseload(alice, team=team.pk)) == ["Collega"]


def test_the_duration_is_that_of_the_unbroken_run(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    BenefitSpellFactory(client=client, scheme__code="PW", start=dt.date(2010, 1, 1), end=dt.date(2011, 1, 1))
    BenefitSpellFactory(
        client=client, scheme__code="IOAW", start=dt.date(2012, 1, 1), end=dt.date(2013, 6, 1)
    )
    BenefitSpellFactory(client=client, scheme__code="PW", start=dt.date(2013, 6, 2))
    row, _ = caseload(alice).context["rows"][0]
    assert (row.scheme, row.benefit_since) == ("PW", dt.date(2012, 1, 1))


def test_a_filter_that_makes_no_sense_is_an_error_and_shows_nobody(alice: User) -> None:
    ClientFactory(assigned_to=alice, in_benefit=True)
    page = caseload(alice, rung="9")
    assert page.status_code == 400
    assert page.context["rows"] == []


@pytest.mark.parametrize("sort", ["name", "-name", "birth_date", "-birth_date", "number", "last_contact"])
def test_every_sort_goes_through_all_rows_both_ways(
    alice: User, sort: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(CaseloadView, "page_size", 3)
    for number in range(8):
        ClientFactory(
            surname="Jansen" if number < 4 else f"Çelik{number}",
            birth_date=dt.date(1980 + number % 3, 1, 1),
            last_contact_on=ago(number) if number % 2 else None,
            assigned_to=alice,
            in_benefit=True,
        )
    pages = [caseload(alice, sort=sort)]
    while following := pages[-1].context["page"].following:
        pages.append(caseload(alice, sort=sort, after=following))
    forwards = [[row.pk for row, _ in page.context["rows"]] for page in pages]
    assert [len(rows) for rows in forwards] == [3, 3, 2]
    assert len({key for rows in forwards for key in rows}) == 8
    back = pages[-1]
    backwards = [forwards[-1]]
    while previous := back.context["page"].previous:
        back = caseload(alice, sort=sort, before=previous)
        backwards.append([row.pk for row, _ in back.context["rows"]])
    assert backwards[::-1] == forwards


def test_a_position_that_is_not_there_begins_at_the_top(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, in_benefit=True)
    hidden = ClientFactory(surname="Zzz", in_benefit=True)
    for position in ("x", "999999999", str(hidden.pk)):
        assert names(caseload(alice, after=position)) == [client.surname]


def test_counting_stops_where_nobody_needs_to_know(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(CaseloadView, "page_size", 1)
    for module in (keyset, views):
        monkeypatch.setattr(module, "MOST_COUNTED", 2)
    for _ in range(2):
        ClientFactory(assigned_to=alice, in_benefit=True)
    page = caseload(alice)
    assert (page.context["count"], page.context["counted_all"]) == (2, True)
    ClientFactory(assigned_to=alice, in_benefit=True)
    page = caseload(alice)
    assert (page.context["count"], page.context["counted_all"]) == (2, False)


def test_chosen_columns_are_remembered(alice: User) -> None:
    ClientFactory(assigned_to=alice, in_benefit=True)
    browser = signed_in(alice)

    def shown(**asked: object) -> list[str]:
        page = browser.get(reverse("clients:caseload", query=asked))
        return [heading.column.name for heading in page.context["headings"]]

    assert shown(columns=["", "team", "birth_date"]) == ["name", "birth_date", "team"]
    assert shown() == ["name", "birth_date", "team"]
    assert shown(columns="") == ["name"]


@pytest.mark.parametrize("count", [3, 300])
def test_the_number_of_queries_does_not_grow_with_the_rows(alice: User, count: int) -> None:
    ClientFactory(surname="Aalbers", assigned_to=alice, in_benefit=True, on_rung=4, in_group="statushouder")
    more = ClientFactory.build_batch(count - 1)
    Client.objects.bulk_create(more)
    for client in more:
        GrantFactory(client=client, user=alice)
    browser = signed_in(alice)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(reverse("clients:caseload", query={"consultant": "all", "in_file": "all"}))
    assert "Aalbers" in page.text
    assert page.context["count"] == count
    # Session, user, team, lists of the filters, groups, keys, rows; the count only where there are pages.
    assert len(asked) == (16 if count == 3 else 17)


def test_the_export_holds_what_the_filters_show_and_is_recorded(alice: User) -> None:
    shown = ClientFactory(surname="=Som(1)", assigned_to=alice, in_benefit=True, on_rung=4)
    ClientFactory(surname="Ander", assigned_to=alice)
    with recorded_reading(shown, purpose="export"):
        response = caseload(alice, format="csv")
        content = b"".join(response).decode()
    lines = content.removeprefix("\ufeff").splitlines()
    assert content.startswith("\ufeff")
    assert response["Content-Disposition"] == 'attachment; filename="caseload.csv"'
    assert lines[0].split(";")[:2] == ["klantnummer", "achternaam"]
    assert lines[1].split(";")[:2] == [str(shown.number), "'=Som(1)"]
    assert len(lines) == 2


def test_the_export_as_xlsx_keeps_days_and_numbers(alice: User) -> None:
    client = ClientFactory(surname="-Min", assigned_to=alice, in_benefit=True, on_rung=4)
    book = openpyxl.load_workbook(io.BytesIO(b"".join(caseload(alice, format="xlsx"))))
    header, row = list(book.active.values)
    values = dict(zip(header, row, strict=True))
    assert values["klantnummer"] == client.number
    assert values["achternaam"] == "'-Min"
    assert values["geboortedatum"].date() == client.birth_date
    assert values["trede"] == 4


def test_only_who_may_export_gets_a_file_and_only_of_a_known_kind(alice: User) -> None:
    coach = UserFactory(job_coach=True)
    assert caseload(coach, format="csv").status_code == 403
    assert caseload(alice, format="pdf").status_code == 404
    assert not ReadingLog.objects.exists()


def test_no_export_holds_a_bsn(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, in_benefit=True)
    assert client.bsn not in b"".join(caseload(alice, format="csv")).decode()
