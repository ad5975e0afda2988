"""A window of the browser that remembers what a page must not do."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.test import Client as Session
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

from accounts.models import User
from tests.e2e.world import World

DESKTOP = (1440, 900)
PHONE = (390, 844)
NARROWEST = (320, 700)

# A browser calls home when it is let.
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
    "--no-pings",
)
# The sandbox needs a user with rights that root in a container gives away.
AS_ROOT = ("--no-sandbox",) if os.geteuid() == 0 else ()


def installed_browser() -> str | None:
    """Where Chromium stands on this machine; the tests bring no browser of their own."""
    return shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@contextmanager
def chromium() -> Iterator[Browser]:
    """The machine's Chromium; without one the tests are skipped."""
    found = installed_browser()
    if found is None:
        pytest.skip("There is no Chromium on this machine (Debian: apt install chromium).")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*QUIET, *AS_ROOT])
        yield browser
        browser.close()


class Complaints:
    """What a window said on its console, and which requests it made elsewhere; both should be nothing."""

    def __init__(self, page: Page, server: str) -> None:
        self.server = server
        self.said: list[str] = []
        self.elsewhere: list[str] = []
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", self._on_request)

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.said.append(f"{message.text} ({message.location.get('url')})")

    def _on_request(self, request: Request) -> None:
        if not request.url.startswith((f"{self.server}/", "data:")):
            self.elsewhere.append(request.url)

    def expect_answer(self, status: int) -> None:
        """Forget that the browser tells on its console of an answer that the test asked for."""
        self.said = [line for line in self.said if f"status of {status} " not in line]

    def expect_no_connection(self) -> None:
        """The same, of the network that the test took away."""
        lost = ("ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
        self.said = [line for line in self.said if not any(words in line for words in lost)]

    def assert_none(self) -> None:
        assert self.said == [], self.said
        assert self.elsewhere == []


class Window:
    """One window with its own cookies, of nobody or of somebody."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.complaints = Complaints(page, server)

    def open(self, address: str) -> Page:
        self.page.goto(self.server + address)
        return self.page

    def resize(self, size: tuple[int, int]) -> None:
        self.page.set_viewport_size({"width": size[0], "height": size[1]})

    def sign_in(self, person: User) -> None:
        """Give the window a session, without the sign-in page."""
        session = Session()
        session.force_login(person)
        name = settings.SESSION_COOKIE_NAME
        self.page.context.add_cookies(
            [{"name": name, "value": session.cookies[name].value, "url": self.server}]
        )


class Windows:
    """Opens windows: `windows.of("bob")`, `windows.of(None, java_script_enabled=False)`."""

    def __init__(self, browser: Browser, server: str, world: World) -> None:
        self.browser = browser
        self.server = server
        self.world = world
        self.opened: list[Window] = []

    def of(self, person: str | None, size: tuple[int, int] = DESKTOP, **options: Any) -> Window:
        context = self.browser.new_context(
            viewport={"width": size[0], "height": size[1]}, locale="en-GB", reduced_motion="reduce", **options
        )
        context.set_default_timeout(10_000)
        window = Window(context.new_page(), self.server)
        if person is not None:
            window.sign_in(self.world.people[person])
        self.opened.append(window)
        return window

    def close(self) -> None:
        for window in self.opened:
            window.page.context.close()
