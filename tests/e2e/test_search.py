"""Search from every page: by keyboard alone, without a script, and on a phone."""

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.world import World


def test_a_client_is_opened_by_keyboard_alone(windows: Windows, world: World) -> None:
    page = windows.of("alice").open("/employers/")
    page.keyboard.press("Control+k")
    field = page.get_by_role("combobox", name="Zoeken")
    expect(field).to_be_focused()
    page.keyboard.type("yildiz")
    expect(page.locator("#search-dialog").get_by_role("option").first).to_contain_text("Yıldız")
    page.keyboard.press("ArrowDown")
    expect(page.locator("#search-dialog").get_by_role("option").first).to_have_attribute(
        "aria-selected", "true"
    )
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Yıldız")
    assert "yildiz" not in page.url


def test_escape_closes_it_and_nothing_stays_behind(windows: Windows) -> None:
    page = windows.of("alice").open("/clients/")
    page.keyboard.press("Control+k")
    page.keyboard.type("celik")
    expect(page.locator("#search-dialog").get_by_role("option").first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#search-dialog")).to_be_hidden()
    assert page.locator("#search-found").text_content() == ""


@pytest.mark.parametrize("size", [DESKTOP, PHONE], ids=["desktop", "phone"])
def test_it_works_without_a_script(windows: Windows, world: World, size: tuple[int, int]) -> None:
    page = windows.of("alice", size, java_script_enabled=False).open("/clients/")
    page.get_by_role("button", name="Zoeken").press("Enter")
    page.get_by_label("Zoeken naar").fill(str(world.clients[1].number))
    page.locator("#main").get_by_role("button", name="Zoeken").press("Enter")
    page.locator("#main").get_by_role("link", name=str(world.clients[1].number)).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text(world.clients[1].surname)
