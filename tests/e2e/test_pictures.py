"""Pictures of every page for people to look at: `TREDE_PICTURES=folder make e2e`. Checks nothing."""

import os
from pathlib import Path

import pytest

from tests.e2e.browsing import DESKTOP, PHONE, Windows
from tests.e2e.pages import LOOKS, page_names
from tests.e2e.world import World

FOLDER = os.environ.get("TREDE_PICTURES")

pytestmark = pytest.mark.skipif(not FOLDER, reason="TREDE_PICTURES names no folder for pictures.")


@pytest.mark.parametrize("name", page_names())
def test_take_pictures(windows: Windows, world: World, name: str) -> None:
    folder = Path(str(FOLDER))
    folder.mkdir(parents=True, exist_ok=True)
    look = LOOKS[name]
    window = windows.of(look.person)
    page = window.open(look.address(name, world))
    for size in (DESKTOP, PHONE):
        window.resize(size)
        page.screenshot(path=folder / f"{name.replace(':', '-')}-{size[0]}.png", full_page=True)
