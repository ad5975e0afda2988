"""The main navigation: always there on a wide screen, behind one button on a phone, also without a script."""

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import DESKTOP, PHONE, Windows


def test_it_is_there_on_a_wide_screen(windows: Windows) -> None:
    page = windows.of("alice", DESKTOP).open("/clients/")
    expect(page.get_by_role("button", name="Menu", exact=True)).to_be_hidden()
    expect(page.get_by_role("link", name="Caseload", exact=True)).to_have_attribute("aria-current", "page")


@pytest.mark.parametrize("with_script", [True, False], ids=["script", "no-script"])
def test_a_button_opens_it_on_a_phone(windows: Windows, with_script: bool) -> None:
    page = windows.of("alice", PHONE, java_script_enabled=with_script).open("/clients/")
    link = page.get_by_role("link", name="Plaatsingen", exact=True)
    expect(link).to_be_hidden()
    button = page.get_by_role("button", name="Menu", exact=True)
    button.press("Enter")
    expect(link).to_be_visible()
    page.keyboard.press("Escape")
    expect(link).to_be_hidden()
    button.click()
    link.click()
    expect(page).to_have_url(f"{windows.server}/placements/")
