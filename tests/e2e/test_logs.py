"""What the auditor sees, and only the auditor."""

from playwright.sync_api import expect

from tests.e2e.browsing import PHONE, Windows
from tests.e2e.world import World


def test_who_read_a_client_stands_in_the_reading_log(windows: Windows, world: World) -> None:
    client = world.clients[7]
    windows.of("alice").open(f"/clients/{client.number}/")
    page = windows.of("erica", PHONE).open("/audit/readings/")
    row = page.locator("tbody tr").filter(has_text="clients:client").filter(has_text=str(client.number))
    expect(row.first).to_contain_text("Alice")


def test_changes_are_chosen_by_kind(windows: Windows) -> None:
    page = windows.of("erica").open("/audit/changes/")
    choice = page.locator("#main select").first
    label = choice.locator("option").filter(has_text="uitkering").first.inner_text()
    choice.select_option(label=label)
    page.get_by_role("button", name="Toon").press("Enter")
    expect(page.locator("tbody tr").first).to_be_visible()


def test_others_do_not_see_the_logs(windows: Windows) -> None:
    window = windows.of("bob")
    page = window.open("/audit/readings/")
    expect(page.locator("tbody")).to_have_count(0)
    expect(page.locator("#main")).to_be_visible()
    expect(page.get_by_role("link", name="Inzagelogboek")).to_have_count(0)
    window.complaints.expect_answer(403)
