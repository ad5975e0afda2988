"""The main road, as a new user walks it: a file, a client found, a placement and its sentence, the figure."""

import datetime as dt
import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from clients.models import Client
from placements.models import Placement
from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.test_figures import PLACED, key_figure
from tests.e2e.test_imports import choose_file
from tests.e2e.test_placements import look_for
from tests.factories.numbers import bsn_in_test_range

# Before all that the world holds, so that no other test sees its figures move.
YEAR = 2019
HEADER = (
    "bsn;achternaam;voorvoegsel;voorletters;geboortedatum;regeling;ingangsdatum;trede;trede_sinds;consulent"
)


def benefit_file(surname: str, number: int) -> bytes:
    """One client of Alice on rung 4, with a benefit since 2018."""
    bsn = bsn_in_test_range(number)
    row = f"{bsn};{surname};van den;A.B.;01-02-1980;PW;01-01-2018;4;01-01-2018;alice"
    return f"{HEADER}\r\n{row}\r\n".encode()


def picture(page: Page, step: str) -> None:
    """For people to look at, where TREDE_PICTURES names a folder."""
    if folder := os.environ.get("TREDE_PICTURES"):
        width = page.viewport_size["width"] if page.viewport_size else 0
        page.screenshot(path=Path(folder) / f"road-{step}-{width}.png", full_page=True)


@pytest.mark.parametrize(("size", "day"), [(DESKTOP, 14), (PHONE, 15)], ids=["desktop", "phone"])
def test_from_the_benefit_file_to_the_rows_of_a_figure(
    windows: Windows, size: tuple[int, int], day: int
) -> None:
    surname, as_of = f"Beukennoot{day}", dt.date(YEAR, 10, 2 * day)
    bring_the_file(windows.of("dirk", size).open("/imports/files/"), surname, 8_100 + day)
    client = Client.objects.get(surname=surname)
    page = windows.of("alice", size).open("/clients/")
    find_the_client(page, client)
    place(page, client, dt.date(YEAR, 10, day))
    page = windows.of("bob", size).open("/sturing/berekeningen/")
    compute_and_open(page, as_of)
    find_the_placement(page, client)


def bring_the_file(page: Page, surname: str, number: int) -> None:
    choose_file(page, benefit_file(surname, number), kind="benefits")
    expect(page).to_have_url(re.compile(r"/imports/files/\d+/"))
    picture(page, "1-preview")
    page.get_by_role("button", name="Importeren").press("Enter")
    expect(page).to_have_url(re.compile(r"/imports/\d+/"))
    picture(page, "2-report")


def find_the_client(page: Page, client: Client) -> None:
    """By the search of every page, with a slip of the keyboard."""
    page.keyboard.press("Control+k")
    page.keyboard.type(client.surname.replace("nn", "n").lower())
    expect(page.locator("#search-dialog").get_by_role("option").first).to_contain_text(client.surname)
    picture(page, "3-search")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text(client.surname)
    picture(page, "4-client")


def place(page: Page, client: Client, start: dt.date) -> None:
    """What it means is read before it is saved, and stays to be read on its page."""
    page.goto(page.url.split("/clients/")[0] + "/placements/new/")
    look_for(page, "Klant", client.surname, str(client.number), scripts=True)
    look_for(page, "Werkgever", "zorggr", "Zorggroep Ruimzicht", scripts=True)
    page.locator("#main").get_by_label("Soort").select_option("dienstverband")
    page.get_by_label("Eerste dag").fill(f"{start:%d-%m-%Y}")
    page.get_by_role("button", name="Controleren").press("Enter")
    sentence = page.locator("#main")
    expect(sentence).to_contain_text("Wat dit betekent")
    expect(sentence).to_contain_text(str(YEAR))
    picture(page, "5-sentence")
    page.get_by_role("button", name="Opslaan").press("Enter")
    expect(page).to_have_url(re.compile(r"/placements/\d+/$"))
    picture(page, "6-placement")


def compute_and_open(page: Page, as_of: dt.date) -> None:
    """What the night does, asked for by hand."""
    page.locator("#main").get_by_label("Bereken de cijfers van").fill(f"{as_of:%d-%m-%Y}")
    page.keyboard.press("Enter")
    expect(page.locator("#progress")).to_contain_text("De cijfers zijn er.")
    page.get_by_role("link", name="Toon de cijfers").press("Enter")
    expect(page.locator(".page-head__lead").first).to_contain_text(f"{as_of.day} oktober {YEAR}")
    picture(page, "7-dashboard")


def find_the_placement(page: Page, client: Client) -> None:
    label = PLACED.replace("2020", str(YEAR))
    figure = key_figure(page, label)
    assert figure >= 1
    page.get_by_role("link", name=re.compile(f"^{label}: {figure} ")).press("Enter")
    expect(page.locator(".chart__sentence").first).to_contain_text("deze regels tellen daartoe op")
    number = Placement.objects.get(client=client).number
    expect(page.get_by_role("row").filter(has=page.get_by_text(number, exact=True))).to_have_count(1)
    picture(page, "8-rows")
