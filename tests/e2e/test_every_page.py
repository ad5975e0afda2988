"""Every page, whoever made it: accessible, within its width, quiet on the console, at home on one host."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.e2e.browsing import DESKTOP, NARROWEST, PHONE, Windows
from tests.e2e.pages import LOOKS, page_names
from tests.e2e.world import World

# The rules of WCAG 2.2 AA and those before it, and what the makers of axe hold for good practice.
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
AXE = Axe()

every_page = pytest.mark.parametrize("name", page_names())


def open_page(windows: Windows, world: World, name: str, size: tuple[int, int], language: str) -> Page:
    """The page as its reader sees it; somebody must have said in LOOKS who that is."""
    assert name in LOOKS, f"Say in tests/e2e/pages.py who looks at {name}, and at which address."
    look = LOOKS[name]
    window = windows.of(look.person, size)
    window.page.context.add_cookies([{"name": "lang", "value": language, "url": windows.server}])
    page = window.page
    response = page.goto(windows.server + look.address(name, world))
    assert response is not None
    assert response.status == 200, f"{name} answered {response.status}."
    return page


# The first tags that end to the right of a width.
BESIDE = """width => [...document.querySelectorAll("main *, header *, footer *")]
    .filter(one => one.getBoundingClientRect().right > width)
    .map(one => one.cloneNode(false).outerHTML).slice(0, 8)"""

# Each page is opened twice, which is what costs time: each language on one of the screens, then made narrow.
SCREENS = pytest.mark.parametrize(
    ("language", "size"), [("en", DESKTOP), ("nl", PHONE)], ids=["desktop in English", "phone in Dutch"]
)


@every_page
@SCREENS
def test_axe_finds_nothing_and_nothing_lies_beside_the_narrowest_screen(
    windows: Windows, world: World, name: str, language: str, size: tuple[int, int]
) -> None:
    page = open_page(windows, world, name, size, language)
    found = AXE.run(page, options={"runOnly": RULES, "resultTypes": ["violations"]})
    assert found.violations_count == 0, found.generate_report()
    page.set_viewport_size({"width": NARROWEST[0], "height": NARROWEST[1]})
    if page.evaluate("document.documentElement.scrollWidth") > NARROWEST[0]:
        pytest.fail(f"Beside the screen of {name}: {page.evaluate(BESIDE, NARROWEST[0])}")


def test_the_list_of_pages_names_no_page_that_is_gone() -> None:
    assert set(LOOKS) - set(page_names()) == set()
