"""Ports on 127.0.0.1: which are free."""

import random
import socket
from collections.abc import Collection

# Below the range from which systems draw ports for outgoing connections, so that a chosen one stays free.
FIRST, LAST = 20_000, 29_999

_random = random.SystemRandom()


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_port(*, preferred: int | None = None, without: Collection[int] = ()) -> int:
    """The preferred port when it is free, else a random free one that is not in `without`."""
    if preferred is not None and is_free(preferred):
        return preferred
    while True:
        port = _random.randint(FIRST, LAST)
        if port not in without and is_free(port):
            return port


def listen(preferred: int, tries: int = 100) -> socket.socket:
    """A listening socket on the preferred port or the next free one.

    The web server inherits it, so nobody can take the port between the look and the use.
    """
    for port in range(preferred, preferred + tries):
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind(("127.0.0.1", port))
            listener.listen(128)
        except OSError:
            listener.close()
            continue
        return listener
    raise OSError(f"No free port between {preferred} and {preferred + tries - 1}.")
