"""Recording a placement: what it means is read before anything is saved."""

import re

import pytest
from playwright.sync_api import Page, expect

from placements.models import Placement
from tests.e2e.browsing import PHONE, Windows
from tests.e2e.world import World


def look_for(page: Page, label: str, words: str, found: str, *, scripts: bool) -> None:
    """Type words and choose what was found; without scripts by the button beside them."""
    field = page.get_by_role("searchbox", name=label)
    field.press_sequentially(words)
    if not scripts:
        page.locator(".find").filter(has=field).get_by_role("button", name="Zoeken").press("Enter")
    page.get_by_role("radio", name=re.compile(found)).first.check()


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_consultant_records_a_placement(windows: Windows, world: World, scripts: bool) -> None:
    client = world.clients[8 if scripts else 13]
    page = windows.of("alice", PHONE, java_script_enabled=scripts).open("/placements/new/")
    look_for(page, "Klant", client.surname, str(client.number), scripts=scripts)
    look_for(page, "Werkgever", "zorggr", "Zorggroep Ruimzicht", scripts=scripts)
    page.locator("#main").get_by_label("Soort").select_option("dienstverband")
    page.get_by_label("Eerste dag").fill("02-02-2021")
    page.get_by_role("button", name="Controleren").press("Enter")
    expect(page.locator("#main")).to_contain_text("Wat dit betekent")
    assert not Placement.objects.filter(client=client).exists()
    page.get_by_role("button", name="Opslaan").press("Enter")
    expect(page.locator("#main")).to_contain_text("Zorggroep Ruimzicht")
    placement = Placement.objects.get(client=client)
    assert page.url.endswith(f"/placements/{placement.pk}/")


def test_what_is_missing_is_said_with_a_link_to_it(windows: Windows) -> None:
    window = windows.of("alice")
    page = window.open("/placements/new/")
    page.get_by_role("button", name="Controleren").press("Enter")
    summary = page.locator("[data-error-summary]")
    expect(summary).to_be_focused()
    summary.get_by_role("link", name=re.compile("Eerste dag")).press("Enter")
    expect(page.get_by_label("Eerste dag")).to_be_focused()
    window.complaints.expect_answer(422)
