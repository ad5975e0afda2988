"""What the browser tests share: one municipality, one server and one browser for each test process."""

import os
from collections.abc import Iterator

import pytest
from django.test import override_settings
from playwright.sync_api import Browser
from pytest_django import DjangoDbBlocker

from tests.e2e.browsing import Windows, chromium
from tests.e2e.server import live_server
from tests.e2e.world import World, build

# Playwright keeps an event loop in this thread; the queries of the tests here wait for nothing in it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with chromium() as running:
        yield running


@pytest.fixture(scope="session")
def world(
    browser: Browser,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[World]:
    """Asks for the browser first: without one nothing needs to be made."""
    folders = {name: tmp_path_factory.mktemp(name.lower()) for name in ("UPLOAD_ROOT", "DOCUMENT_ROOT")}
    with django_db_blocker.unblock(), override_settings(**folders):
        yield build()


@pytest.fixture(scope="session")
def server(world: World) -> Iterator[str]:
    with live_server() as address:
        yield address


@pytest.fixture
def windows(browser: Browser, server: str, world: World) -> Iterator[Windows]:
    """Windows to open; afterwards none of them may have complained."""
    opened = Windows(browser, server, world)
    yield opened
    opened.close()
    for window in opened.opened:
        window.complaints.assert_none()
