"""Users in the hands of the administrator, and passwords in those of the users."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.enums import Role
from accounts.models import User
from accounts.services import change_user
from core.versions import version_of
from tests.factories import TeamFactory, UserFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def browser(dirk: User) -> Browser:
    browser = Browser()
    browser.force_login(dirk)
    return browser


@pytest.fixture
def values() -> Callable[..., dict[str, Any]]:
    def filled_in(**others: Any) -> dict[str, Any]:
        return {
            "username": "nina",
            "first_name": "Nina",
            "last_name": "Nieuw",
            "email": "nina@example.nl",
            "roles": [Role.CONSULTANT.value],
            "is_active": "on",
            "why": "nieuwe collega",
            **others,
        }

    return filled_in


def page_of(user: User) -> str:
    return reverse("user", kwargs={"pk": user.pk})


def make_link(browser: Browser, user: User) -> str:
    answer = browser.post(reverse("password_link", kwargs={"pk": user.pk}))
    link = re.search(r"http://testserver(/accounts/password/[^\"]+)", answer.text)
    assert link is not None
    return link[1]


def choose_password(link: str, password: str) -> Browser:
    """Somebody who is not signed in follows the link and chooses a password."""
    visitor = Browser()
    form = visitor.get(link, follow=True)
    address = form.redirect_chain[-1][0] if form.redirect_chain else link
    visitor.post(address, {"new_password1": password, "new_password2": password})
    return visitor


def test_a_new_user_chooses_a_password_by_a_link_and_signs_in(browser: Browser, values: Any) -> None:
    answer = browser.post(reverse("new_user"), values(), follow=True)
    assert answer.status_code == 200
    nina = User.objects.get(username="nina")
    assert not nina.has_usable_password()
    assert nina.roles == [Role.CONSULTANT]
    visitor = choose_password(make_link(browser, nina), "een-ander-lang-wachtwoord")
    signed_in = visitor.post(
        reverse("account_login"), {"login": "nina", "password": "een-ander-lang-wachtwoord"}
    )
    assert signed_in.status_code == 302


def test_a_link_works_once(browser: Browser) -> None:
    nina = UserFactory(consultant=True)
    link = make_link(browser, nina)
    choose_password(link, "een-ander-lang-wachtwoord")
    assert "werkt niet meer" in Browser().get(link, follow=True).text


def test_a_link_refuses_a_short_password(browser: Browser) -> None:
    nina = UserFactory(consultant=True)
    before = nina.password
    choose_password(make_link(browser, nina), "kort")
    nina.refresh_from_db()
    assert nina.password == before


def test_there_is_no_link_for_who_has_left(browser: Browser) -> None:
    left = UserFactory(is_active=False)
    assert browser.post(reverse("password_link", kwargs={"pk": left.pk})).status_code == 404


def test_somebody_changes_their_own_password(alice: User) -> None:
    browser = Browser()
    browser.force_login(alice)
    answer = browser.post(
        reverse("account_change_password"),
        {
            "oldpassword": "een-lang-wachtwoord",
            "password1": "een-ander-lang-wachtwoord",
            "password2": "een-ander-lang-wachtwoord",
        },
    )
    assert answer.status_code == 302
    alice.refresh_from_db()
    assert alice.check_password("een-ander-lang-wachtwoord")


def test_roles_are_changed_and_the_history_says_by_whom_and_why(
    browser: Browser, dirk: User, alice: User, values: Any
) -> None:
    sent = values(
        username="alice", roles=["team_lead"], team=alice.team_id, version=version_of(alice), why="promotie"
    )
    assert browser.post(page_of(alice), sent).status_code == 302
    alice.refresh_from_db()
    assert alice.roles == ["team_lead"]
    event = User.pgh_event_model.objects.filter(pgh_obj_id=alice.pk).latest("pk")  # type: ignore[attr-defined]
    assert (event.pgh_context.metadata["user"], event.pgh_context.metadata["reason"]) == (dirk.pk, "promotie")


def test_who_has_left_can_no_longer_sign_in(browser: Browser, alice: User, values: Any) -> None:
    sent = values(username="alice", version=version_of(alice))
    del sent["is_active"]
    open_page = Browser()
    open_page.force_login(alice)
    assert browser.post(page_of(alice), sent).status_code == 302
    assert open_page.get(reverse("clients:caseload")).status_code == 302


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"username": "alice"}, "username"),
        ({"username": "ALICE"}, "__all__"),
        ({"email": "geen adres"}, "email"),
        ({"roles": ["koning"]}, "roles"),
        ({"why": ""}, "why"),
    ],
)
def test_a_wrong_user_is_refused_in_words_and_kept_in_the_form(
    browser: Browser, alice: User, values: Any, wrong: dict[str, Any], field: str
) -> None:
    answer = browser.post(reverse("new_user"), values(**wrong))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert 'value="Nieuw"' in answer.text


def test_of_two_who_change_one_user_the_second_sees_both_versions(
    browser: Browser, alice: User, values: Any
) -> None:
    read = version_of(alice)
    with transaction.atomic():
        User.objects.filter(pk=alice.pk).update(last_name="Van een ander")
    answer = browser.post(page_of(alice), values(username="alice", version=read))
    assert answer.status_code == 409
    assert "Van een ander" in answer.text


@pytest.mark.parametrize("change", [{"roles": ["manager"]}, {"is_active": False}])
def test_nobody_takes_their_own_access_away(dirk: User, change: dict[str, Any]) -> None:
    UserFactory(administrator=True)
    version = version_of(dirk)
    for name, value in change.items():
        setattr(dirk, name, value)
    with pytest.raises(ValidationError) as refused:
        change_user(user=dirk, account=dirk, version=version, reason="weg")
    assert refused.value.code == "own_access"


def test_the_last_administrator_stays(dirk: User, bob: User) -> None:
    version = version_of(dirk)
    dirk.is_active = False
    with pytest.raises(ValidationError) as refused:
        change_user(user=bob, account=dirk, version=version, reason="weg")
    assert refused.value.code == "last_administrator"


def test_the_list_and_its_filters(browser: Browser, dirk: User) -> None:
    lead = UserFactory(username="joop", first_name="Joop", team_lead=True, team=TeamFactory(name="West"))
    left = UserFactory(username="weg", is_active=False)

    def found(**asked: str) -> list[str]:
        rows = browser.get(reverse("users", query=asked)).context["rows"]
        return [row.username for row, _ in rows]

    assert found() == ["dirk", "joop"]
    assert found(name="joo") == ["joop"]
    assert found(role="team_lead") == ["joop"]
    assert found(team=str(lead.team_id)) == ["joop"]
    assert found(active="no") == [left.username]
    assert found(active="all") == ["dirk", "joop", "weg"]


def test_users_come_by_file(browser: Browser) -> None:
    TeamFactory(name="West")
    lines = ("username;first_name;roles;team;is_active", "nina;Nina;consultant,job_coach;West;ja")
    file = SimpleUploadedFile("gebruikers.csv", "\r\n".join(lines).encode())
    looked_at = browser.post(reverse("import_users"), {"file": file})
    content = looked_at.context["save"]["content"].value()
    assert browser.post(reverse("import_users"), {"content": content, "why": "start"}).status_code == 302
    nina = User.objects.get(username="nina")
    assert (nina.roles, nina.team.name) == (["consultant", "job_coach"], "West")  # type: ignore[union-attr]
    assert not nina.has_usable_password()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("nina;koning;West;ja", "koning"),
        ("nina;consultant;Oost;ja", "Oost"),
        ("nina;;West;misschien", "misschien"),
    ],
)
def test_a_wrong_user_in_a_file_is_refused(browser: Browser, line: str, said: str) -> None:
    TeamFactory(name="West")
    file = SimpleUploadedFile("gebruikers.csv", f"username;roles;team;is_active\r\n{line}".encode())
    outcome = browser.post(reverse("import_users"), {"file": file}).context["outcome"]
    assert said in " ".join(outcome.wrong[0].errors)
    assert not User.objects.filter(username="nina").exists()


def test_a_file_takes_nobodys_own_access_away(browser: Browser, dirk: User) -> None:
    UserFactory(administrator=True)
    file = SimpleUploadedFile("gebruikers.csv", b"username;roles\r\ndirk;manager")
    outcome = browser.post(reverse("import_users"), {"file": file}).context["outcome"]
    assert outcome.wrong
    dirk.refresh_from_db()
    assert dirk.roles == [Role.ADMINISTRATOR]


def test_no_file_or_page_shows_a_password(browser: Browser, alice: User) -> None:
    content = b"".join(browser.get(reverse("users", query={"format": "csv"})).streaming_content)  # type: ignore[attr-defined]
    assert b"argon2" not in content
    assert "argon2" not in browser.get(page_of(alice)).text


def test_roles_are_told_with_who_has_them(browser: Browser, alice: User) -> None:
    rows = {row["role"]: row["people"] for row in browser.get(reverse("roles")).context["rows"]}
    assert rows[Role.CONSULTANT] == 1
    assert rows[Role.CONTROLLER] == 0


@pytest.mark.parametrize("person", ["alice", "bob", "erica"])
def test_other_roles_manage_no_users(person: str, alice: User, request: pytest.FixtureRequest) -> None:
    browser = Browser()
    browser.force_login(request.getfixturevalue(person))
    for address in (
        reverse("users"),
        reverse("new_user"),
        reverse("import_users"),
        reverse("roles"),
        page_of(alice),
    ):
        assert browser.get(address).status_code == 403
    assert browser.post(reverse("password_link", kwargs={"pk": alice.pk})).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_users(browser: Browser) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(reverse("users")).status_code == 200
        return len(asked)

    UserFactory.create_batch(3)
    queries()
    few = queries()
    User.objects.bulk_create(
        User(username=f"u{number}", email=f"u{number}@example.nl") for number in range(297)
    )
    assert queries() == few + 1  # with more than a page, the rows are counted
