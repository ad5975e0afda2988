"""Importing in the browser: a file, its preview, the decision, and taking it back."""

import re

import pytest
from playwright.sync_api import Page, expect

from clients.models import Client
from tests.e2e.browsing import DESKTOP, NARROWEST, PHONE, Windows
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


@pytest.mark.parametrize(
    ("content", "told"),
    [
        pytest.param(b"%PDF-1.7 no table", "een PDF-document", id="another kind of file"),
        pytest.param(b"", "leeg", id="empty"),
        pytest.param(b"bsn;achternaam;Achternaam;geboortedatum\r\n", "achternaam", id="a heading twice"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 9, "wachtwoord", id="protected"),
    ],
)
def test_what_is_no_table_is_refused_beside_its_field_and_the_choices_stay(
    windows: Windows, content: bytes, told: str
) -> None:
    window = windows.of("dirk")
    page = window.open("/imports/files/")
    choose_file(page, content)
    expect(page.locator("[data-error-summary]")).to_be_focused()
    expect(page.locator("[data-error-summary]")).to_contain_text(told)
    expect(page.locator("select[name=kind]")).to_have_value("clients")
    window.complaints.expect_answer(422)


def fits(page: Page) -> Page:
    """Nothing lies beside the screen."""
    width = page.viewport_size["width"] if page.viewport_size else 0
    assert page.evaluate("document.documentElement.scrollWidth") <= width, page.url
    return page


@pytest.mark.parametrize(
    ("number", "size", "scripts"),
    [
        pytest.param(8_010, DESKTOP, True, id="desktop"),
        pytest.param(8_011, PHONE, True, id="phone"),
        pytest.param(8_012, NARROWEST, True, id="narrowest"),
        pytest.param(8_013, DESKTOP, False, id="desktop without scripts"),
        pytest.param(8_014, NARROWEST, False, id="narrowest without scripts"),
    ],
)
def test_a_strange_file_is_mapped_repaired_and_imported_by_keyboard(
    windows: Windows, number: int, size: tuple[int, int], scripts: bool
) -> None:
    surname, heading = f"Vuilboom{number}", "Naam, van de persoon, voluit, als bekend"
    page = windows.of("dirk", size, java_script_enabled=scripts).open("/imports/files/")
    content = (
        people_file(surname, number).replace(b"achternaam", heading.encode()).replace(b"01-02", b"31-02")
    )
    choose_file(fits(page), content)
    expect(page).to_have_url(re.compile(r"/columns/$"))
    page.get_by_label("Scheidingsteken").select_option(";")
    fits(page).get_by_role("button", name="Opnieuw bekijken").press("Enter")
    page.get_by_label(heading).select_option("achternaam")
    fits(page).get_by_role("button", name="Bestand controleren").press("Enter")
    page.locator("a[href*='reason=date_invalid']").press("Enter")
    page.locator("td a[href*='/rows/2/']").press("Enter")
    fits(page).get_by_label("geboortedatum").fill("01-02-1980")
    page.get_by_role("button", name="Verbetering opslaan").press("Enter")
    fits(page).get_by_role("button", name="Opnieuw controleren").press("Enter")
    page.get_by_role("button", name="Importeren", exact=True).press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/\d+/"))
    fits(page)
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
