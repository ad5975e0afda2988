"""The application on the database of this test process, with the rights of its runtime role."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections
from django.test.utils import modify_settings
from pytest_django.live_server_helper import LiveServer

HOST = "127.0.0.1"


@contextmanager
def live_server() -> Iterator[str]:
    """The address of a server in a thread of its own.

    Threads that begin from here on connect as the role that the running application has; the connection of
    the tests themselves stays the owner's.
    """
    owner = connections.settings["default"]
    connections.settings["default"] = connections.settings["runtime"]
    server = LiveServer(f"{HOST}:0", start=False)
    try:
        with modify_settings(ALLOWED_HOSTS={"append": HOST}):
            server.start()
            yield server.url
            server.stop()
    finally:
        connections.settings["default"] = owner
