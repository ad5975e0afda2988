"""Refused forms, saved filters and the field for a file, with and without scripts, by the keyboard."""

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.world import World
from tests.factories.numbers import bsn_in_test_range


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
    window = windows.of("alice", java_script_enabled=scripts)
    # Said before the page is there: the browser must not begin to ask while it learns that nobody answers.
    cv: FilePayload = {"name": "cv.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    window.page.on("filechooser", lambda chooser: chooser.set_files(cv))
    page = window.open(address)
    field, words = page.locator("input[type=file]"), page.locator(".file-field__words")
    if not scripts:
        expect(words).to_be_hidden()
        expect(field).to_have_css("opacity", "1")
        return
    expect(words).to_have_text("Kies een bestand Nog niets gekozen")
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    page.keyboard.press("Enter")
    expect(words).to_have_text("Kies een bestand cv.pdf")


def test_a_refused_form_is_mended_by_way_of_the_summary_of_its_errors(windows: Windows) -> None:
    window = windows.of("alice")
    page = window.open("/guidance/intakes/new/")
    expect(page.get_by_label("BSN")).to_be_focused()
    page.keyboard.type("123")
    page.keyboard.press("Enter")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_label("BSN")).to_be_focused()
    window.complaints.expect_answer(422)


def test_without_scripts_the_keyboard_stands_at_the_first_field_that_is_refused(
    windows: Windows, world: World
) -> None:
    window = windows.of("alice", java_script_enabled=False)
    page = window.open(f"/guidance/intakes/{world.rooms['intake'].open.pk}/wishes/")
    expect(page.get_by_text("Wat u typt, wordt opgeslagen terwijl u typt.")).to_be_hidden()
    expect(page.get_by_text("Het wordt opgeslagen als u op de knop drukt.")).to_be_visible()
    page.get_by_label("Uren per week").fill("90")
    page.get_by_label("Uren per week").press("Enter")
    expect(page.get_by_label("Uren per week")).to_be_focused()
    expect(page.get_by_label("Uren per week")).to_have_value("90")
    window.complaints.expect_answer(422)


def test_who_may_be_known_already_fits_a_phone_however_long_the_name(windows: Windows, world: World) -> None:
    known = world.clients[2]
    page = windows.of("alice", PHONE).open("/guidance/intakes/new/")
    page.keyboard.type(bsn_in_test_range(7_200))
    page.get_by_label("Achternaam").fill(known.surname)
    page.get_by_label("Geboortedatum").fill(f"{known.birth_date:%d-%m-%Y}")
    page.keyboard.press("Enter")
    expect(page.locator("#known")).to_be_focused()
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
