"""From a figure on the dashboard to the rows it is made of."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.browsing import PHONE, Windows
from tests.e2e.world import World

PLACED = "Plaatsingen 2020"


def choose_date(page: Page, day: str) -> None:
    page.get_by_label("Peildatum").fill(day)
    page.keyboard.press("Enter")


def key_figure(page: Page, label: str) -> int:
    """The number of the key figure with this label."""
    figure = page.locator(".key-figure").filter(has_text=label).first
    return int(figure.locator(".key-figure__number").inner_text())


def counts_in(text: str) -> list[int]:
    return [int(count) for count in re.findall(r"\d+", text)]


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without scripts"])
def test_a_date_is_chosen(windows: Windows, scripts: bool) -> None:
    page = windows.of("bob", java_script_enabled=scripts).open("/sturing/")
    choose_date(page, "30-06-2020")
    expect(page.locator(".page-head__lead").first).to_contain_text("30 juni 2020")
    halfway = key_figure(page, PLACED)
    choose_date(page, "31-12-2020")
    expect(page.locator(".page-head__lead").first).to_contain_text("31 december 2020")
    assert key_figure(page, PLACED) == halfway + 1


def test_a_date_that_is_none_is_said_beside_the_field(windows: Windows) -> None:
    window = windows.of("bob")
    page = window.open("/sturing/")
    choose_date(page, "31-02-2020")
    expect(page.get_by_label("Peildatum")).to_have_attribute("aria-invalid", "true")
    expect(page.get_by_label("Peildatum")).to_have_value("31-02-2020")
    window.complaints.expect_answer(400)


def test_a_figure_opens_the_rows_that_make_it(windows: Windows) -> None:
    page = windows.of("bob").open("/sturing/?peildatum=31-12-2020")
    figure = key_figure(page, PLACED)
    page.get_by_role("link", name=re.compile(f"^{PLACED}: {figure} ")).press("Enter")
    expect(page.locator(".chart__sentence").first).to_contain_text(
        f"Het bewaarde cijfer is {figure}: deze regels tellen daartoe op."
    )
    expect(page.locator("tbody tr")).to_have_count(figure)
    tabs = page.get_by_role("navigation", name="Meegeteld of niet").get_by_role("link")
    tabs.first.press("Enter")
    expect(tabs.first).to_have_attribute("aria-current", "page")
    total, counted, *reasons = [counts_in(text)[-1] for text in tabs.all_inner_texts()]
    assert counted == figure
    assert total == counted + sum(reasons) > counted
    rows = page.locator("tbody tr")
    expect(rows).to_have_count(total)
    expect(rows.locator(".badge--good")).to_have_count(counted)
    # Each other row says why it does not count.
    cells = rows.filter(has_not=page.locator(".badge--good")).locator('[data-label="Telt mee"]')
    assert all(reason.strip() for reason in cells.all_inner_texts())


def test_the_rows_of_one_reason_are_as_many_as_its_tab_says(windows: Windows) -> None:
    page = windows.of("bob", PHONE).open("/sturing/?peildatum=31-12-2020")
    page.get_by_role("link", name=re.compile(f"^{PLACED}: ")).click()
    tab = page.get_by_role("navigation", name="Meegeteld of niet").get_by_role("link").last
    promised = counts_in(tab.inner_text())[-1]
    tab.click()
    expect(page.locator("tbody tr")).to_have_count(promised)


def test_what_moved_since_an_earlier_run_is_told(windows: Windows, world: World) -> None:
    page = windows.of("bob").open(
        f"/sturing/cijfer/placements.counted/?run={world.draft.pk}&year={world.draft.as_of.year}"
    )
    page.get_by_label("Wat veranderde sinds de berekening van").select_option(str(world.published.pk))
    page.get_by_role("button", name="Vergelijken").click()
    expect(page.locator("tbody tr")).to_have_count(1)
    expect(page.locator("tbody tr")).to_contain_text(world.placement.number)


def test_names_are_shown_only_when_asked(windows: Windows, world: World) -> None:
    page = windows.of("bob").open(f"/sturing/cijfer/placements.counted/?run={world.draft.pk}")
    expect(page.locator("tbody")).not_to_contain_text("Zonnebloem")
    page.get_by_role("link", name="Namen tonen").click()
    expect(page.locator("tbody")).to_contain_text("Zonnebloem")
