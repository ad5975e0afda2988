"""From a suspicion to a consultant who acknowledges, at both widths, with and without scripts."""

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from clients.models import Client
from guidance.models import Reindication
from guidance.reindication.enums import State
from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.test_hand_over import is_accessible, with_whom
from tests.e2e.world import World
from tests.factories import DiagnosisFactory


def state_of(client: Client) -> str:
    return str(Reindication.objects.with_steps(timezone.localdate()).get(client=client).state)  # type: ignore[attr-defined]


def deal_with(page: Page, client: Client, kind: str, outcome: str) -> None:
    """Press the button of an outcome beside this client's fact in My day."""
    page.get_by_role("button", name=f"{client.name}, {kind}: {outcome}").press("Enter")


@pytest.mark.parametrize("scripts", [True, False], ids=["desktop with scripts", "phone without scripts"])
def test_a_client_is_re_indicated_and_coupled(windows: Windows, world: World, scripts: bool) -> None:
    client = world.rooms["reindication"].to_walk[0 if scripts else 1]
    size = DESKTOP if scripts else PHONE
    alice = windows.of("alice", size, java_script_enabled=scripts)
    karim = windows.of("karim", size, java_script_enabled=scripts)

    page = alice.open(f"/clients/{client.number}/")
    page.get_by_role("link", name="Vermoedelijke verandering signaleren").press("Enter")
    page.get_by_label("Wat er veranderd is").fill("Doet vrijwilligerswerk")
    page.get_by_label("Regieconsulent").select_option(label="Karim")
    page.get_by_role("button", name="Vermoedelijke verandering signaleren").press("Enter")
    expect(page.locator("#main")).to_contain_text("Nog aan te vragen")
    if scripts:
        is_accessible(page)

    page = karim.open("/guidance/my-day/?kind=reindication")
    deal_with(page, client, "Herindicatie aan te vragen", "Aanvragen")
    expect(page.get_by_role("link", name=client.name_by_surname)).to_have_count(0)
    assert state_of(client) == State.ASKED

    DiagnosisFactory(
        client=client, module_id="herindicatie", made_on=timezone.localdate(), mediation_months=9
    )
    page = karim.open("/guidance/my-day/?kind=reindication_couple")
    row = page.get_by_role("row").filter(has_text=client.name_by_surname)
    row.get_by_role("link", name="Te koppelen aan een consulent").press("Enter")
    expect(page.locator("#main")).to_contain_text("binnen 9 maanden; de termijn is 18")
    page.get_by_label("Consulent").select_option(label="Alice")
    page.get_by_label("Notitie voor de ontvanger").fill("Begint graag in de ochtend")
    page.get_by_role("button", name="Koppelen aan een consulent").press("Enter")
    expect(page.locator("body")).to_contain_text("De klant is gekoppeld aan Alice")
    assert with_whom(client) == "Alice"

    page = alice.open("/guidance/my-day/?kind=hand_over")
    deal_with(page, client, "Overdracht wacht", "Ik heb ze ontvangen")
    expect(page.get_by_role("link", name=client.name_by_surname)).to_have_count(0)
    assert state_of(client) == State.COUPLED

    page = karim.open("/guidance/reindication/")
    page.get_by_role("link", name="Bevestigd door de consulent:").press("Enter")
    expect(page.locator("#main")).to_contain_text(client.name_by_surname)
