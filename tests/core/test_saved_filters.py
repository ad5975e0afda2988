"""Filters of a list that people keep under a name, for themselves or for their team."""

from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse, QueryDict
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import SavedFilter, Team, User
from tests.clients.browsing import caseload, names, signed_in
from tests.factories import ClientFactory, SavedFilterFactory, UserFactory

pytestmark = pytest.mark.django_db


def keep(user: User, name: str, page: str = "clients:caseload", **asked: Any) -> HttpResponse:
    shared = {"saved-shared": "on"} if asked.pop("shared", False) else {}
    return signed_in(user).post(reverse(page, query=asked), {"saved-name": name, **shared})


def shown(page: HttpResponse) -> list[tuple[str, str]]:
    return [(one.name, one.query) for one in page.context["saved_filters"]]


def url(saved: SavedFilter, **asked: str) -> str:
    return reverse("saved_filter", kwargs={"pk": saved.pk}, query=asked)


def test_the_present_filter_is_kept_and_chosen_again(alice: User) -> None:
    ClientFactory(surname="Vier", assigned_to=alice, served=True, on_rung=4)
    ClientFactory(surname="Vijf", assigned_to=alice, served=True, on_rung=5)
    answer = keep(alice, "Bijna aan het werk", rung="4", sort="-name")
    assert answer.headers["Location"] == reverse("clients:caseload", query={"rung": "4", "sort": "-name"})
    page = caseload(alice)
    assert shown(page) == [("Bijna aan het werk", "rung=4&sort=-name")]
    again = signed_in(alice).get(f"{reverse('clients:caseload')}?{shown(page)[0][1]}")
    assert names(again) == ["Vier"]
    assert 'aria-current="true"' in again.content.decode()


def test_only_what_the_list_knows_is_kept_and_no_name_that_was_typed(alice: User) -> None:
    asked = {"rung": "4", "scheme": "", "consultant": "", "name": "Jansen", "after": "3", "sort": "bsn"}
    address = reverse("clients:caseload", query={**asked, "evil": "1"})
    signed_in(alice).post(address, {"saved-name": "Van alles"})
    assert QueryDict(SavedFilter.objects.get().query).dict() == {"rung": "4", "consultant": ""}


def test_chosen_columns_are_kept_too(alice: User) -> None:
    browser = signed_in(alice)
    address = reverse("clients:caseload", query={"columns": ["", "team", "bsn"]})
    browser.post(address, {"saved-name": "Met team"})
    assert SavedFilter.objects.get().query == "columns=&columns=team"


def test_each_list_has_its_own(alice: User) -> None:
    keep(alice, "Vier", rung="4")
    keep(alice, "Vier", page="clients:profiles", rung="4")
    assert SavedFilter.objects.count() == 2
    assert shown(caseload(alice)) == [("Vier", "rung=4")]


def test_a_name_is_used_once_also_in_other_letters(alice: User) -> None:
    keep(alice, "Vier", rung="4")
    page = keep(alice, "VIER", rung="5")
    assert page.status_code == 422
    assert page.context["save_form"].errors
    assert SavedFilter.objects.get().query == "rung=4"
    assert keep(alice, "", rung="5").status_code == 422


def test_an_unknown_choice_is_not_kept(alice: User) -> None:
    assert keep(alice, "Negen", rung="9").status_code == 400
    assert not SavedFilter.objects.exists()


def test_a_team_lead_keeps_one_for_the_team(alice: User, joke: User, charlie: User) -> None:
    keep(joke, "Trede 3", rung="3", shared=True)
    assert shown(caseload(alice)) == [("Trede 3", "rung=3")]
    assert shown(caseload(charlie)) == []
    assert SavedFilter.objects.get().team == joke.team


def test_a_consultant_keeps_for_herself_alone(alice: User, joke: User) -> None:
    page = caseload(alice)
    assert "shared" not in page.context["save_form"].fields
    keep(alice, "Trede 3", rung="3", shared=True)
    assert SavedFilter.objects.get().user == alice
    assert shown(caseload(joke)) == []


def test_it_is_renamed_and_removed(alice: User) -> None:
    saved = SavedFilterFactory(user=alice, list_name="caseload", name="Oud")
    browser, back = signed_in(alice), reverse("clients:caseload")
    form = browser.get(url(saved, back=back)).context["form"]
    typed = {name: form[name].value() for name in ("version", "back")}
    assert browser.post(url(saved), {**typed, "name": "Nieuw"}).headers["Location"] == back
    saved.refresh_from_db()
    assert saved.name == "Nieuw"
    stale = browser.post(url(saved), {**typed, "name": "Ander"})
    assert stale.status_code == 409
    assert stale.context["both"]
    assert browser.post(url(saved), {"remove": "on", "back": back}).headers["Location"] == back
    assert not SavedFilter.objects.exists()


def test_it_does_not_get_a_name_that_is_there(alice: User) -> None:
    SavedFilterFactory(user=alice, name="Een")
    saved = SavedFilterFactory(user=alice, name="Twee")
    browser = signed_in(alice)
    version = browser.get(url(saved)).context["form"]["version"].value()
    assert browser.post(url(saved), {"name": "een", "version": version}).status_code == 422


def test_an_address_elsewhere_is_not_followed(alice: User) -> None:
    saved = SavedFilterFactory(user=alice)
    answer = signed_in(alice).post(url(saved), {"remove": "on", "back": "https://example.nl/"})
    assert answer.headers["Location"] == reverse("home")


@pytest.mark.parametrize("person", ["charlie", "dirk", "joke", "bob", "erica"])
def test_somebody_else_s_is_left_alone(person: str, alice: User, request: pytest.FixtureRequest) -> None:
    saved = SavedFilterFactory(user=alice)
    browser = signed_in(request.getfixturevalue(person))
    assert browser.get(url(saved)).status_code == 403
    assert browser.post(url(saved), {"remove": "on"}).status_code == 403


def test_of_a_team_only_its_lead_changes_it(alice: User, joke: User, team: Team) -> None:
    saved = SavedFilterFactory(user=None, team=team)
    assert signed_in(alice).get(url(saved)).status_code == 403
    assert signed_in(joke).get(url(saved)).status_code == 200
    elsewhere = UserFactory(team_lead=True)
    assert signed_in(elsewhere).get(url(saved)).status_code == 403


def test_who_may_not_see_a_list_keeps_nothing_of_it(dirk: User) -> None:
    assert keep(dirk, "Vier", rung="4").status_code == 403


@pytest.mark.parametrize("size", [3, 30])
def test_many_filters_are_one_query(alice: User, size: int) -> None:
    for number in range(size):
        SavedFilterFactory(user=alice, list_name="caseload", name=f"Filter {number}")
    browser = signed_in(alice)
    with CaptureQueriesContext(connection) as asked:
        page = browser.get(reverse("clients:caseload"))
    assert len(page.context["saved_filters"]) == size
    assert len([one for one in asked if "accounts_savedfilter" in one["sql"]]) == 1
