"""Handing over in the browser: from the list to the receipt, and who may do what."""

import io
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import Team, User
from clients.models import Assignment, Client, HandOver
from clients.services import assign
from core.versions import with_version
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, names, signed_in
from tests.clients.test_hand_over import shown
from tests.factories import ClientFactory, GuidancePolicyFactory, HandOverFactory, UserFactory
from tests.guidance.days import handle, kinds, my_day

pytestmark = pytest.mark.django_db


@pytest.fixture
def colleague(team: Team) -> User:
    return UserFactory(username="nadia", first_name="Nadia", consultant=True, team=team)


def choose(user: User, **asked: Any) -> HttpResponse:
    return signed_in(user).get(reverse("clients:choose_clients", query=asked))


def begin(user: User, asked: dict[str, str], **posted: Any) -> HttpResponse:
    return signed_in(user).post(reverse("clients:prepare_hand_over", query=asked), posted)


def typed(receiver: User, *clients: Client, note: str = "", **more: Any) -> dict[str, Any]:
    """What the form sends for these clients as they are assigned now."""
    values: dict[str, Any] = {"consultant": receiver.pk, "team": "", "why": "Verlof", **more}
    for one in with_version(Assignment.objects.filter(client__in=clients, end=None)):
        values |= {f"version-{one.pk}": one.version, f"goes-{one.pk}": "on", f"note-{one.pk}": note}
    return values


def send(user: User, step: str, values: dict[str, Any]) -> HttpResponse:
    return signed_in(user).post(reverse("clients:prepare_hand_over"), {**values, "step": step})


def handed_over(user: User, receiver: User, *clients: Client, note: str = "") -> HandOver:
    send(user, "save", typed(receiver, *clients, note=note))
    return HandOver.objects.latest("pk")


def url(made: HandOver, page: str = "hand_over", **more: Any) -> str:
    return reverse(f"clients:{page}", kwargs={"pk": made.pk, **more})


def test_a_consultant_chooses_of_her_own_a_team_lead_of_the_team(
    alice: User, joke: User, charlie: User
) -> None:
    ClientFactory(surname="Eigen", assigned_to=alice, in_benefit=True)
    ClientFactory(surname="Team", in_team=alice.team, in_benefit=True)
    ClientFactory(surname="Vreemd", assigned_to=charlie, in_benefit=True)
    ClientFactory(surname="Niemand", in_benefit=True)
    assert names(choose(alice, consultant="all")) == ["Eigen"]
    assert names(choose(joke)) == ["Eigen", "Team"]


@pytest.mark.parametrize("person", ["bob", "dirk", "erica", "gerda", "hans"])
def test_who_has_no_caseload_is_refused(person: str, request: pytest.FixtureRequest) -> None:
    user = request.getfixturevalue(person)
    assert choose(user).status_code == 403
    assert send(user, "save", {}).status_code == 403
    assert signed_in(user).get(reverse("clients:hand_overs")).status_code == 403


def test_the_ticked_ones_or_all_that_the_filters_find_go_on(alice: User) -> None:
    ticked, other = (ClientFactory(assigned_to=alice, on_rung=4, served=True) for _ in range(2))
    ClientFactory(assigned_to=alice, on_rung=5, served=True)
    page = begin(alice, {}, which="ticked", client=[ticked.number])
    assert [one.client for one in page.context["chosen"].assignments] == [ticked]
    page = begin(alice, {"rung": "4"}, which="all")
    assert {one.client for one in page.context["chosen"].assignments} == {ticked, other}


def test_nobody_ticked_leads_back_to_the_same_list(alice: User) -> None:
    page = begin(alice, {"rung": "4"}, which="ticked")
    assert page.headers["Location"] == reverse("clients:choose_clients", query={"rung": "4"})


def test_somebody_else_s_client_cannot_be_smuggled_in(alice: User, charlie: User) -> None:
    client = ClientFactory(assigned_to=charlie)
    assert begin(alice, {}, which="ticked", client=[client.number]).status_code == 302
    page = send(alice, "save", typed(alice, client))
    assert page.status_code == 422
    assert client.surname not in page.content.decode()
    assert not HandOver.objects.exists()


def test_the_balance_is_shown_before_anything_is_done(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice, on_rung=4)
    page = send(alice, "check", typed(colleague, client, note="Let op"))
    assert [(line.name, line.total.after) for line in page.context["lines"]] == [("Alice", 0), ("Nadia", 1)]
    assert ("why", "Verlof") in page.context["typed"]
    assert "Let op" in page.content.decode()
    assert not HandOver.objects.exists()
    again = send(alice, "edit", dict(page.context["typed"]))
    assert again.context["form"]["why"].value() == "Verlof"
    assert again.context["chosen"].rows[0][2].value() == "Let op"


def test_saving_leads_to_the_receipt_which_is_recorded(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    page = send(alice, "save", typed(colleague, client, note="Let op"))
    made = HandOver.objects.get()
    assert page.headers["Location"] == url(made)
    with recorded_reading(client, purpose="hand_over"):
        receipt = signed_in(alice).get(url(made))
    assert "Let op" in receipt.content.decode()


@pytest.mark.parametrize("step", ["check", "save"])
def test_nobody_to_go_or_nobody_to_receive_is_an_error_of_the_form(
    alice: User, colleague: User, step: str
) -> None:
    client = ClientFactory(assigned_to=alice)
    unticked = {
        name: value for name, value in typed(colleague, client).items() if not name.startswith("goes")
    }
    assert send(alice, step, unticked).status_code == 422
    assert send(alice, step, typed(colleague, client, consultant="")).status_code == 422
    assert not HandOver.objects.exists()


def test_a_client_that_somebody_else_gave_away_meanwhile_is_left_out_with_words(
    alice: User, joke: User, colleague: User
) -> None:
    gone, left = (ClientFactory(assigned_to=alice) for _ in range(2))
    values = typed(colleague, gone, left)
    today = timezone.localdate()
    assign(user=joke, client=gone, consultant=joke, team=joke.team, start=today, reason="Ik neem over")
    page = send(alice, "save", values)
    assert page.status_code == 422
    assert [one.client for one in page.context["chosen"].assignments] == [left]
    assert not HandOver.objects.exists()


def test_the_receiver_acknowledges_and_nobody_else(alice: User, colleague: User, charlie: User) -> None:
    made = handed_over(alice, colleague, ClientFactory(assigned_to=alice))
    assert not signed_in(alice).get(url(made)).context["may_acknowledge"]
    for user in (alice, charlie):
        assert signed_in(user).post(url(made, "acknowledge_hand_over")).status_code == 403
    assert signed_in(colleague).get(url(made)).context["may_acknowledge"]
    signed_in(colleague).post(url(made, "acknowledge_hand_over"))
    made.refresh_from_db()
    assert made.acknowledged_by == colleague


def test_a_stranger_sees_neither_receipt_nor_list(alice: User, colleague: User, charlie: User) -> None:
    made = handed_over(alice, colleague, ClientFactory(assigned_to=alice))
    assert signed_in(charlie).get(url(made)).status_code == 403
    assert signed_in(charlie).get(url(made, "hand_over_file", kind="csv")).status_code == 403
    assert names_of(charlie) == []
    assert names_of(alice) == names_of(colleague) == [made.pk]


def names_of(user: User, **asked: Any) -> list[int]:
    page = signed_in(user).get(reverse("clients:hand_overs", query=asked))
    return [row.pk for row, _ in page.context["rows"]]


def test_the_list_is_filtered_by_state_and_side(alice: User, colleague: User) -> None:
    made = handed_over(alice, colleague, ClientFactory(assigned_to=alice))
    assert names_of(alice, state="waiting", side="made") == [made.pk]
    assert names_of(alice, side="received") == names_of(alice, state="undone") == []
    assert names_of(colleague, side="received", state="waiting") == [made.pk]
    signed_in(colleague).post(url(made, "acknowledge_hand_over"))
    assert names_of(alice, state="waiting") == []
    assert names_of(alice, state="acknowledged") == [made.pk]


def test_what_was_moved_is_a_file(alice: User, colleague: User) -> None:
    client = ClientFactory(surname="=Som", assigned_to=alice)
    made = handed_over(alice, colleague, client, note="Let op")
    with recorded_reading(client, purpose="export"):
        answer = signed_in(alice).get(url(made, "hand_over_file", kind="csv"))
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert text.splitlines()[0] == (
        "klantnummer;achternaam;voorvoegsel;voorletters;datum;van;naar;notitie;teruggezet"
    )
    assert f"{client.number};'=Som;;A.B.;" in text
    assert ";Alice;Nadia;Let op;nee" in text
    answer = signed_in(alice).get(url(made, "hand_over_file", kind="xlsx"))
    sheet = openpyxl.load_workbook(io.BytesIO(b"".join(answer.streaming_content))).active  # type: ignore[attr-defined]
    assert sheet is not None
    assert sheet.max_row == 2
    assert signed_in(alice).get(url(made, "hand_over_file", kind="pdf")).status_code == 404


def test_who_gave_takes_back_and_the_receiver_does_not(alice: User, joke: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    made = handed_over(alice, colleague, client)
    address = url(made, "take_back_hand_over")
    assert signed_in(colleague).get(address).status_code == 403
    page = signed_in(joke).get(address)
    assert [row.client for row in page.context["back"]] == [client]
    assert signed_in(alice).post(address, {"why": "", "leaving": ""}).status_code == 422
    assert signed_in(alice).post(address, {"why": "Toch niet", "leaving": ""}).status_code == 302
    assert client.assignments.get().consultant == alice
    assert "Receipt" not in signed_in(alice).get(url(made, "take_back_hand_over")).content.decode()


def test_what_changed_while_one_looked_is_told_before_taking_back(
    alice: User, joke: User, colleague: User
) -> None:
    stays, goes = (ClientFactory(assigned_to=alice) for _ in range(2))
    made = handed_over(alice, colleague, stays, goes)
    today = timezone.localdate()
    assign(user=joke, client=stays, consultant=joke, team=joke.team, start=today, reason="Anders")
    page = signed_in(alice).post(url(made, "take_back_hand_over"), {"why": "Toch niet", "leaving": ""})
    assert page.status_code == 422
    assert page.context["form"]["leaving"].value() == str(stays.pk)
    values = {"why": "Toch niet", "leaving": str(stays.pk)}
    assert signed_in(alice).post(url(made, "take_back_hand_over"), values).status_code == 302
    assert goes.assignments.get().consultant == alice


def test_the_client_s_page_says_who_worked_for_the_client_and_why(alice: User, colleague: User) -> None:
    client = ClientFactory(assigned_to=alice)
    made = handed_over(alice, colleague, client, note="Belt in de middag")
    text = signed_in(colleague).get(file_url(client)).content.decode()
    assert "Belt in de middag" in text
    assert url(made) in text


@pytest.mark.parametrize("size", [3, 300])
def test_the_pages_ask_as_much_for_300_as_for_3(joke: User, colleague: User, size: int) -> None:
    clients = [ClientFactory(in_team=joke.team, on_rung=4) for _ in range(size)]
    for name, count in (("check", 9), ("save", 31)):
        values = typed(colleague, *clients)
        browser = signed_in(joke)
        with CaptureQueriesContext(connection) as asked:
            browser.post(reverse("clients:prepare_hand_over"), {**values, "step": name})
        assert len(asked) == count, name
    made = HandOver.objects.get()
    browser = signed_in(joke)
    with CaptureQueriesContext(connection) as asked:
        browser.get(url(made))
    assert len(asked) == 10


@pytest.mark.parametrize("size", [3, 300])
def test_the_list_asks_as_much_for_300_as_for_3(joke: User, size: int) -> None:
    HandOverFactory.create_batch(size, made_by=joke)
    browser = signed_in(joke)
    with CaptureQueriesContext(connection) as asked:
        browser.get(reverse("clients:hand_overs"))
    assert len(asked) == 9 + (size > 50)
    assert shown() == {}


def test_my_day_shows_a_hand_over_until_its_receiver_received_it(alice: User, colleague: User) -> None:
    GuidancePolicyFactory()
    clients = [ClientFactory(assigned_to=alice) for _ in range(2)]
    made = handed_over(alice, colleague, *clients)
    page = my_day(colleague, kind="hand_over")
    fact = page.context["page"].facts[0]
    assert kinds(page) == ["hand_over"]
    assert fact.sentence == "Alice droeg 2 klanten aan u over: Verlof"
    assert fact.link == url(made)
    handle(signed_in(colleague), fact, outcome="received")
    made.refresh_from_db()
    assert made.acknowledged_by == colleague
    assert kinds(my_day(colleague, kind="hand_over")) == []
