"""A team lead hands clients over and takes them back, at both widths, with and without scripts."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from clients.models import Client
from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.test_every_page import RULES
from tests.e2e.world import World


def is_accessible(page: Page) -> None:
    found = Axe().run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")


def with_whom(client: Client) -> str:
    return str(client.assignments.get(end=None).consultant)


@pytest.mark.parametrize("scripts", [True, False], ids=["desktop with scripts", "phone without scripts"])
def test_clients_go_over_and_come_back(windows: Windows, world: World, scripts: bool) -> None:
    first, second = world.rooms["clients"].to_move[:2] if scripts else world.rooms["clients"].to_move[2:]
    size = DESKTOP if scripts else PHONE
    page = windows.of("joke", size, java_script_enabled=scripts).open(
        "/clients/hand-overs/choose/?name=overdracht"
    )
    for client in (first, second):
        page.locator(f"input[name=client][value='{client.number}']").press("Space")
    page.get_by_role("button", name="Verder met de aangevinkte klanten").press("Enter")
    page.get_by_label("Consulent").select_option(label="Alice")
    page.get_by_label("Reden").fill("Karim met verlof")
    page.get_by_label(f"Notitie over {first.name}").first.fill("Belt liever in de middag")
    if scripts:
        is_accessible(page)
    page.get_by_role("button", name="Bekijk de verdeling").press("Enter")
    expect(page.locator("#main")).to_contain_text("2 klanten gaan naar Alice")
    assert with_whom(first) == "Karim"
    if scripts:
        is_accessible(page)
    page.get_by_role("button", name="Overdragen").press("Enter")
    expect(page.locator("#main")).to_contain_text("Belt liever in de middag")
    assert with_whom(first) == with_whom(second) == "Alice"
    page.get_by_role("link", name="Terugnemen").press("Enter")
    page.get_by_label("Reden").fill("Toch niet")
    page.get_by_role("button", name="2 klanten terugnemen").press("Enter")
    expect(page.locator("#main")).to_contain_text("Teruggenomen")
    assert with_whom(first) == with_whom(second) == "Karim"
