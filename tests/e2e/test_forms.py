"""Saved filters and the field for a file, with and without scripts, by the keyboard."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.world import World


@pytest.mark.parametrize("scripts", [True, False], ids=["desktop with scripts", "phone without scripts"])
def test_a_filter_is_kept_renamed_and_taken_away(windows: Windows, scripts: bool) -> None:
    name = "Trede 4" if scripts else "Trede vier"
    page = windows.of("ivo", DESKTOP if scripts else PHONE, java_script_enabled=scripts).open(
        "/employers/?bbr=yes"
    )
    page.get_by_text("Dit filter bewaren", exact=True).press("Enter")
    page.locator("#main").get_by_label("Naam van dit filter").fill(name)
    page.get_by_role("button", name="Onder deze naam bewaren").press("Enter")
    kept = page.get_by_role("list", name="Bewaarde filters")
    kept.get_by_role("link", name=name, exact=True).press("Enter")
    expect(page).to_have_url(re.compile(r"bbr=yes"))
    page.get_by_role("link", name=f"Het filter {name} hernoemen").press("Enter")
    expect(page.locator("#main").get_by_role("textbox")).to_be_focused()
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Uitzenders")
    page.keyboard.press("Enter")
    expect(kept).to_have_text(re.compile("Uitzenders"))
    page.get_by_role("link", name="Het filter Uitzenders hernoemen").press("Enter")
    page.get_by_role("button", name="Dit filter verwijderen").press("Enter")
    expect(kept).to_have_count(0)


@pytest.mark.parametrize("scripts", [True, False])
def test_a_file_is_chosen_in_our_words_or_by_the_field_of_the_browser(
    windows: Windows, world: World, scripts: bool
) -> None:
    address = f"/guidance/clients/{world.clients[4].number}/documents/add/"
    page = windows.of("alice", java_script_enabled=scripts).open(address)
    field, words = page.locator("input[type=file]"), page.locator(".file-field__words")
    if not scripts:
        expect(words).to_be_hidden()
        expect(field).to_have_css("opacity", "1")
        return
    expect(words).to_have_text("Kies een bestand Nog niets gekozen")
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Enter")
    chooser.value.set_files({"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"})
    expect(words).to_have_text("Kies een bestand cv.pdf")
