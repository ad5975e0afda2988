"""Signing in and out, in both languages, with nothing but the keyboard."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import Window, Windows
from tests.factories.accounts import PASSWORD

WORDS = {
    "nl": {"name": "Gebruikersnaam of e-mailadres", "sign in": "Inloggen", "sign out": "Uitloggen"},
    "en": {"name": "User name or e-mail address", "sign in": "Sign in", "sign out": "Sign out"},
}


def sign_in_page(window: Window, language: str) -> Page:
    """The page in Dutch, or by its own switch in English."""
    page = window.open("/accounts/login/")
    expect(page.locator("html")).to_have_attribute("lang", "nl")
    if language == "en":
        page.get_by_role("link", name="English").click()
        expect(page.locator("html")).to_have_attribute("lang", "en")
    return page


def type_and_enter(page: Page, name: str, password: str, label: str) -> None:
    """From the name on without a mouse."""
    page.get_by_label(label).focus()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_manager_signs_in_and_out(windows: Windows, language: str) -> None:
    words = WORDS[language]
    page = sign_in_page(windows.of(None), language)
    expect(page.get_by_role("heading", level=1)).to_have_text(words["sign in"])
    type_and_enter(page, "bob", PASSWORD, words["name"])
    expect(page).to_have_url(re.compile("/sturing/$"))
    expect(page.locator("html")).to_have_attribute("lang", language)
    page.locator("summary").filter(has_text="Bob").focus()
    page.keyboard.press("Enter")
    page.get_by_role("button", name=words["sign out"]).press("Enter")
    expect(page).to_have_url(re.compile("/accounts/login/"))
    page.go_back()
    page.reload()
    expect(page).to_have_url(re.compile("/accounts/login/"))


def test_a_wrong_password_is_said_and_the_name_stays(windows: Windows) -> None:
    page = sign_in_page(windows.of(None), "nl")
    type_and_enter(page, "bob", "een-ander-wachtwoord", WORDS["nl"]["name"])
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    expect(summary).to_contain_text("De naam of het wachtwoord klopt niet.")
    expect(page.get_by_label(WORDS["nl"]["name"])).to_have_value("bob")
    expect(page.locator("input[type=password]")).to_have_value("")


def test_a_page_asks_who_one_is_and_then_shows_itself(windows: Windows) -> None:
    page = windows.of(None).open("/sturing/berekeningen/")
    expect(page).to_have_url(re.compile(r"/accounts/login/\?next=/sturing/berekeningen/"))
    type_and_enter(page, "bob", PASSWORD, WORDS["nl"]["name"])
    expect(page).to_have_url(re.compile("/sturing/berekeningen/$"))


def test_the_first_stop_of_the_keyboard_skips_to_the_content(windows: Windows) -> None:
    page = windows.of("bob").open("/sturing/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip-link")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#main")).to_be_focused()


def test_escape_closes_what_was_opened_and_gives_the_focus_back(windows: Windows) -> None:
    page = windows.of("bob").open("/sturing/?peildatum=31-12-2020")
    opener = page.locator("details.definition > summary").first
    opener.press("Enter")
    expect(page.locator("details.definition[open]")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(page.locator("details.definition[open]")).to_have_count(0)
    expect(opener).to_be_focused()
