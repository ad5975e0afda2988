"""Signing in: it works, and each refusal."""

import datetime as dt

import pytest
from django.conf import settings
from django.core.cache import cache
from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import NoReverseMatch, reverse

from accounts.models import User
from tests.factories import UserFactory
from tests.factories.accounts import PASSWORD

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh_rate_limits() -> None:
    cache.clear()


@pytest.fixture
def browser() -> Browser:
    return Browser()


def sign_in(browser: Browser, name: str, password: str = PASSWORD, **parameters: str) -> HttpResponse:
    return browser.post(reverse("account_login"), {"login": name, "password": password, **parameters})


def is_signed_in(browser: Browser) -> bool:
    return "_auth_user_id" in browser.session


@pytest.mark.parametrize("name", ["alice", "ALICE", "alice@example.nl", "Alice@Example.NL"])
def test_alice_signs_in_by_user_name_or_e_mail(browser: Browser, alice: User, name: str) -> None:
    response = sign_in(browser, name)
    assert (response.status_code, response["Location"]) == (302, reverse("home"))
    assert is_signed_in(browser)


def test_the_page_is_in_dutch_and_says_nothing_about_signing_up(browser: Browser) -> None:
    page = browser.get(reverse("account_login"))
    assert page.status_code == 200
    assert '<html lang="nl"' in page.text
    assert "signup" not in page.text


def test_each_field_says_by_its_label_what_to_type(browser: Browser) -> None:
    page = browser.get(reverse("account_login"))
    assert "Gebruikersnaam of e-mailadres" in page.text
    assert "placeholder" not in page.text


@pytest.mark.parametrize("password", ["verkeerd", "", PASSWORD.upper()])
def test_a_wrong_password_is_refused(browser: Browser, alice: User, password: str) -> None:
    assert sign_in(browser, "alice", password).status_code == 200
    assert not is_signed_in(browser)


def test_an_unknown_name_gets_the_same_answer_as_a_wrong_password(browser: Browser, alice: User) -> None:
    wrong = sign_in(browser, "alice", "verkeerd").context["form"].errors
    unknown = sign_in(browser, "nobody", "verkeerd").context["form"].errors
    assert wrong == unknown


def test_who_left_the_service_point_is_refused(browser: Browser) -> None:
    UserFactory(username="gone", is_active=False)
    sign_in(browser, "gone")
    assert not is_signed_in(browser)


def test_somebody_who_leaves_is_signed_out_at_the_next_page(browser: Browser, bob: User) -> None:
    sign_in(browser, "bob")
    User.objects.filter(pk=bob.pk).update(is_active=False)
    assert browser.get(reverse("home"))["Location"].startswith(reverse("account_login"))


def test_guessing_is_stopped(browser: Browser, alice: User) -> None:
    for _ in range(5):
        assert "De naam of het wachtwoord klopt niet." in sign_in(browser, "alice", "verkeerd").text
    assert "Dat ging te vaak fout." in sign_in(browser, "alice").text
    assert not is_signed_in(browser)


def test_a_page_asked_before_signing_in_follows_after_it(browser: Browser, alice: User) -> None:
    asked = browser.get(reverse("home") + "?year=2020")
    assert asked["Location"] == f"{reverse('account_login')}?next=/%3Fyear%3D2020"
    assert sign_in(browser, "alice", next="/?year=2020")["Location"] == "/?year=2020"


@pytest.mark.parametrize("address", ["https://example.com/", "//example.com/", "javascript:alert(1)"])
def test_signing_in_leads_to_no_other_site(browser: Browser, alice: User, address: str) -> None:
    assert sign_in(browser, "alice", next=address)["Location"] == reverse("home")


def test_nobody_signs_up(browser: Browser) -> None:
    with pytest.raises(NoReverseMatch):
        reverse("account_signup")
    assert browser.get("/accounts/signup/").status_code in (302, 404)


def test_signing_out_asks_a_post(browser: Browser, alice: User) -> None:
    browser.force_login(alice)
    assert browser.get(reverse("account_logout")).status_code == 200
    assert is_signed_in(browser)
    assert browser.post(reverse("account_logout"))["Location"] == reverse("account_login")
    assert not is_signed_in(browser)


def test_signing_in_asks_a_token_of_our_own_page(alice: User) -> None:
    browser = Browser(enforce_csrf_checks=True)
    assert sign_in(browser, "alice").status_code == 403
    assert not is_signed_in(browser)


def test_a_session_lasts_a_working_day_and_starts_anew_at_sign_in(browser: Browser, alice: User) -> None:
    assert dt.timedelta(seconds=settings.SESSION_COOKIE_AGE) == dt.timedelta(hours=8)
    browser.get(reverse("account_login"))
    sign_in(browser, "alice")
    cookie = browser.cookies[settings.SESSION_COOKIE_NAME]
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert not cookie["max-age"], "It ends with the browser."


def test_who_is_signed_in_already_is_led_on(browser: Browser, alice: User) -> None:
    browser.force_login(alice)
    assert browser.get(reverse("account_login"))["Location"] == reverse("home")


def test_the_language_of_the_profile_is_respected(browser: Browser) -> None:
    browser.force_login(UserFactory(language="en"))
    assert '<html lang="en"' in browser.get(reverse("home")).text
