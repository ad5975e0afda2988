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


def test_a_file_of_another_kind_is_refused_beside_its_field(windows: Windows) -> None:
    window = windows.of("dirk")
    page = window.open("/imports/files/")
    choose_file(page, b"iets;anders\r\n1;2\r\n")
    expect(page.locator("[data-error-summary]")).to_be_focused()
    window.complaints.expect_answer(422)
