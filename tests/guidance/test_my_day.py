"""The list of a consultant's day: what stands on it, in which order, for whom, and how it goes away."""

import datetime as dt
from html import unescape

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from audit.models import ReadingLog
from clients.models import Client
from guidance.models import Handling
from guidance.views import days
from tests.audit.readings import recorded_reading
from tests.clients.browsing import signed_in
from tests.factories import AssignmentFactory, ClientFactory, UserFactory
from tests.guidance.days import TODAY, ago, handle, kinds, my_day

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("policy")]


def silent_client(consultant: User, days_ago: int = 60, **traits: object) -> Client:
    """A client on rung 6 who was last spoken to so many days ago: nothing else wants action."""
    return ClientFactory(
        assigned_to=consultant, served=True, on_rung=6, last_contact_on=ago(days_ago), **traits
    )


def test_my_day_is_the_page_to_which_a_consultant_comes_home(alice: User) -> None:
    assert signed_in(alice).get(reverse("home"))["Location"] == reverse("guidance:my_day")


def test_facts_stand_in_the_order_in_which_they_fell_due_and_are_recorded(alice: User) -> None:
    later, sooner = silent_client(alice, 40), silent_client(alice, 90)
    silent_client(UserFactory(consultant=True))
    with recorded_reading(later, sooner, purpose="my_day"):
        page = my_day(alice)
    assert [fact.client for fact in page.context["page"].facts] == [sooner, later]
    assert [fact.due for fact in page.context["page"].facts] == [ago(60), ago(10)]


@pytest.mark.parametrize("person", ["bob", "dirk", "erica", "gerda", "hans"])
def test_who_works_for_no_client_has_no_day(person: str, request: pytest.FixtureRequest) -> None:
    assert my_day(request.getfixturevalue(person)).status_code == 403
    assert not ReadingLog.objects.exists()


def test_one_click_puts_a_fact_away_and_the_keyboard_goes_on_with_the_next(alice: User) -> None:
    first, second = silent_client(alice, 90), silent_client(alice, 40)
    browser = signed_in(alice)
    facts = my_day(alice).context["page"].facts
    answer = browser.post(
        reverse("guidance:handle"),
        {"source": "silent", "key": first.pk, "due": facts[0].due.isoformat(), "outcome": "week"},
        follow=True,
    )
    assert [fact.client for fact in answer.context["page"].facts] == [second]
    assert answer.context["first"] == facts[1].token
    assert "autofocus" in answer.text
    kept = Handling.objects.get()
    assert (kept.client, kept.until, kept.handled_by) == (first, TODAY + dt.timedelta(days=7), alice)


def test_a_form_that_a_fact_leads_to_comes_back_to_the_fact_after_it(alice: User) -> None:
    first, second = silent_client(alice, 90), silent_client(alice, 40)
    page = my_day(alice)
    (fact, link), (following, _) = page.context["rows"]
    assert fact.client == first
    assert link in unescape(page.text)
    browser = signed_in(alice)
    typed = {"kind": "phone", "on": f"{TODAY:%d-%m-%Y}", "reached": "on", "about": "Gebeld"}
    answer = browser.post(link, typed, follow=True)
    assert answer.redirect_chain[0][0] == f"{reverse('guidance:my_day')}?at={fact.token}"
    assert [one.client for one in answer.context["page"].facts] == [second]
    assert answer.context["first"] == following.token


def test_an_intake_begins_at_my_day(alice: User) -> None:
    assert reverse("guidance:new_intake") in my_day(alice).text


def test_a_fact_comes_back_on_its_next_date_and_says_why_it_was_put_off(alice: User) -> None:
    silent_client(alice)
    browser = signed_in(alice)
    until = TODAY + dt.timedelta(days=3)
    handle(browser, my_day(alice).context["page"].facts[0], until=f"{until:%d-%m-%Y}", reason="met vakantie")
    assert kinds(my_day(alice)) == []
    Handling.objects.update(handled_on=ago(9), until=TODAY)
    fact = my_day(alice).context["page"].facts[0]
    assert fact.earlier.reason == "met vakantie"


def test_a_fact_that_changes_is_there_again_whatever_was_said_of_it(alice: User) -> None:
    client = silent_client(alice, 90)
    handle(signed_in(alice), my_day(alice).context["page"].facts[0], outcome="week")
    client.last_contact_on = ago(45)
    client.save()
    assert kinds(my_day(alice)) == ["silent"]


def test_what_was_put_away_today_can_be_taken_back(alice: User, charlie: User) -> None:
    silent_client(alice)
    handle(signed_in(alice), my_day(alice).context["page"].facts[0], outcome="week")
    address = reverse("guidance:take_back", kwargs={"pk": Handling.objects.get().pk})
    assert signed_in(charlie).post(address).status_code == 404
    assert signed_in(alice).post(address).status_code == 302
    assert kinds(my_day(alice)) == ["silent"]


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({}, {"until", "reason"}),
        ({"until": f"{TODAY:%d-%m-%Y}", "reason": "later"}, {"until"}),
        ({"until": "morgen", "reason": "later"}, {"until"}),
        ({"until": "01-01-2099"}, {"reason"}),
        ({"outcome": "nonsense"}, {"until", "reason"}),
    ],
)
def test_another_date_needs_to_be_one_and_a_reason(
    alice: User, said: dict[str, str], wrong: set[str]
) -> None:
    silent_client(alice)
    page = handle(signed_in(alice), my_day(alice).context["page"].facts[0], **said)
    assert page.status_code == 422
    assert set(page.context["form"].errors) == wrong
    assert not Handling.objects.exists()


def test_a_fact_that_is_not_on_ones_list_cannot_be_dealt_with(alice: User, charlie: User) -> None:
    silent_client(alice)
    fact = my_day(alice).context["page"].facts[0]
    assert handle(signed_in(charlie), fact, outcome="week").status_code == 302
    assert not Handling.objects.exists()


def test_two_who_deal_with_one_fact_are_no_trouble(alice: User) -> None:
    silent_client(alice)
    browser, fact = signed_in(alice), my_day(alice).context["page"].facts[0]
    handle(browser, fact, outcome="week")
    assert handle(browser, fact, outcome="week").status_code == 302
    assert Handling.objects.count() == 1


def test_kinds_are_counted_and_chosen(alice: User) -> None:
    silent_client(alice)
    ClientFactory(assigned_to=alice, served=True, on_rung=3, last_contact_on=TODAY)
    page = my_day(alice, kind="waiting")
    assert kinds(page) == ["waiting"]
    assert {kind["code"]: kind["number"] for kind in page.context["kinds"]} == {
        "": 3,
        "silent": 1,
        "waiting": 1,
        "no_profile": 1,
    }
    assert kinds(my_day(alice, kind="unknown")) == []


def test_pages_go_on_after_a_fact_and_back(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(days, "PAGE_SIZE", 3)
    for number in range(4):
        silent_client(alice, 40 + number // 2)
        ClientFactory(assigned_to=alice, served=True, on_rung=3, last_contact_on=TODAY)
    pages = [my_day(alice).context["page"]]
    while pages[-1].following:
        pages.append(my_day(alice, after=pages[-1].following).context["page"])
    tokens = [[fact.token for fact in page.facts] for page in pages]
    assert [len(page) for page in tokens] == [3, 3, 3, 3]
    assert len({token for page in tokens for token in page}) == 12
    back = [pages[-1]]
    while back[-1].previous:
        back.append(my_day(alice, before=back[-1].previous).context["page"])
    assert [[fact.token for fact in page.facts] for page in back[::-1]] == tokens


def test_a_place_that_is_none_begins_at_the_top(alice: User) -> None:
    silent_client(alice)
    for place in ("x", "2020-01-01.gone.3", "9.9.9"):
        assert kinds(my_day(alice, after=place, at=place)) == ["silent"]


@pytest.mark.parametrize("count", [3, 300])
def test_the_number_of_queries_does_not_grow(alice: User, count: int) -> None:
    clients = Client.objects.bulk_create(ClientFactory.build_batch(count))
    for client in clients:
        AssignmentFactory(client=client, consultant=alice, team=alice.team)
    silent_client(alice)
    browser = signed_in(alice)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(reverse("guidance:my_day"))
    assert page.context["page"].facts
    assert len(asked) == 12


def test_the_lead_sees_who_of_the_team_has_how_much_to_do(joke: User, alice: User, charlie: User) -> None:
    silent_client(alice)
    silent_client(charlie)
    ClientFactory(assigned_to=alice, served=True, on_rung=6, last_contact_on=TODAY)
    page = signed_in(joke).get(reverse("guidance:team_day"))
    assert [(row.person, row.clients, row.total) for row in page.context["table"].rows] == [(alice, 2, 1)]


def test_the_lead_opens_the_day_of_a_member_and_of_nobody_else(
    joke: User, alice: User, charlie: User
) -> None:
    silent_client(alice)
    silent_client(charlie)
    assert kinds(my_day(joke, consultant=alice.pk)) == ["silent"]
    assert my_day(joke, consultant=charlie.pk).status_code == 404
    assert my_day(joke, consultant="x").status_code == 404
    # Who leads no team sees an own day, whoever is asked for.
    assert my_day(charlie, consultant=alice.pk).context["person"] == charlie


@pytest.mark.parametrize("person", ["alice", "bob", "dirk", "erica"])
def test_others_do_not_see_the_team(person: str, request: pytest.FixtureRequest) -> None:
    assert signed_in(request.getfixturevalue(person)).get(reverse("guidance:team_day")).status_code == 403


@pytest.mark.parametrize("count", [1, 40])
def test_the_team_costs_the_same_however_large(joke: User, count: int) -> None:
    for member in UserFactory.create_batch(count, consultant=True, team=joke.team):
        silent_client(member)
    browser = signed_in(joke)
    with CaptureQueriesContext(connection) as asked:
        assert len(browser.get(reverse("guidance:team_day")).context["table"].rows) == count
    assert len(asked) == 10
