"""Importing in the browser: a file, its preview, the decision, and taking it back."""

import re

import pytest
from playwright.sync_api import Page, expect

from clients.models import Client
from tests.e2e.browsing import PHONE, Windows
from tests.e2e.world import people_file

SURNAME = "Meidoorn"


def choose_file(page: Page, content: bytes, kind: str = "clients") -> None:
    page.locator("select[name=kind]").select_option(kind)
    page.locator("input[type=file]").set_input_files(
        {"name": "mensen.csv", "mimeType": "text/csv", "buffer": content}
    )
    page.get_by_role("button", name="Bestand controleren").press("Enter")


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_file_is_looked_at_imported_and_taken_back(windows: Windows, scripts: bool) -> None:
    number = 8_000 + int(scripts)
    surname = f"{SURNAME}{number}"
    page = windows.of("dirk", PHONE, java_script_enabled=scripts).open("/imports/files/")
    choose_file(page, people_file(surname, number))
    expect(page).to_have_url(re.compile(r"/imports/files/\d+/"))
    assert not Client.objects.filter(surname=surname).exists()
    page.get_by_role("button", name="Importeren").press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/\d+/"))
    assert Client.objects.filter(surname=surname).exists()
    page.locator("#main details summary").first.press("Enter")
    page.locator("form[action$='/undo/'] button").press("Enter")
    expect(page.locator("form[action$='/undo/']")).to_have_count(0)
    assert not Client.objects.filter(surname=surname).exists()


def test_what_is_no_table_is_refused_beside_its_field(windows: Windows) -> None:
    window = windows.of("dirk")
    page = window.open("/imports/files/")
    choose_file(page, b"%PDF-1.7 no table")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    window.complaints.expect_answer(422)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_strange_file_is_mapped_repaired_and_imported_by_keyboard(windows: Windows, scripts: bool) -> None:
    number = 8_010 + int(scripts)
    surname = f"Vuilboom{number}"
    page = windows.of("dirk", PHONE, java_script_enabled=scripts).open("/imports/files/")
    content = people_file(surname, number).replace(b"achternaam", b"Naam persoon").replace(b"01-02", b"31-02")
    choose_file(page, content)
    expect(page).to_have_url(re.compile(r"/columns/$"))
    page.get_by_label("Naam persoon").select_option("achternaam")
    page.get_by_role("button", name="Bestand controleren").press("Enter")
    page.locator("a[href*='reason=date_invalid']").press("Enter")
    page.locator("td a[href*='/rows/2/']").press("Enter")
    page.get_by_label("geboortedatum").fill("01-02-1980")
    page.get_by_role("button", name="Verbetering opslaan").press("Enter")
    page.get_by_role("button", name="Opnieuw controleren").press("Enter")
    page.get_by_role("button", name="Importeren", exact=True).press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/\d+/"))
    assert Client.objects.filter(surname=surname).exists()


def test_who_went_on_is_told_on_another_page(windows: Windows) -> None:
    page = windows.of("dirk").open("/imports/files/")
    choose_file(page, people_file("Sleedoorn", 8_020))
    expect(page).to_have_url(re.compile(r"/imports/files/\d+/$"))
    page.goto(f"{windows.server}/imports/")
    notice = page.locator("form.message", has_text="mensen.csv").first
    notice.get_by_role("button", name="Toon").press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/files/\d+/"))


def test_a_file_is_cancelled(windows: Windows) -> None:
    page = windows.of("dirk").open("/imports/files/")
    choose_file(page, people_file("Zuurbes", 8_021))
    page.locator("details.ask summary").first.press("Enter")
    page.get_by_role("button", name="Stoppen en het bestand verwijderen").press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/$"))
