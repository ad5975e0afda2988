"""A home: the folder that holds one installation's embedded database, broker, secrets and logs.

`WSP_HOME` names it; without it the folder `.local` of the checkout is used. Homes do not know of each other.
Reading a home starts nothing. This module imports no Django: settings read it.
"""

import base64
import fcntl
import json
import os
import secrets
import shutil
import string
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from wsp.local.errors import LocalError
from wsp.local.ports import free_port

REPOSITORY = Path(__file__).resolve().parent.parent.parent
TEST_HOME = "test"
DATABASE = "trede"
OWNER_ROLE = "trede_owner"
RUNTIME_ROLE = "trede_app"


class Home:
    """One folder of state. Every secret in it is random, made at first use, readable by its owner only."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()

    @classmethod
    def current(cls) -> Self:
        return cls(Path(os.environ.get("WSP_HOME") or REPOSITORY / ".local"))

    @classmethod
    def for_tests(cls) -> Self:
        """The home of the test suite, inside the current one: tests never meet the demo's database."""
        current = cls.current()
        return current if current.disposable else cls(current.path / TEST_HOME)

    @property
    def disposable(self) -> bool:
        """Whether the data may be lost in a power cut: the database is then set to be quick, not safe."""
        return self.path.name == TEST_HOME

    @property
    def run(self) -> Path:
        return self.path / "run"

    @property
    def logs(self) -> Path:
        return self.path / "logs"

    @property
    def state_file(self) -> Path:
        return self.path / "state.json"

    def state(self) -> dict[str, Any]:
        """Passwords, keys and ports; made once, also when several processes ask at the same time."""
        state = self.read_state()
        if not state.keys() >= SECRETS.keys() | PORTS:
            with self.lock():
                kept = self.read_state()
                state = {**new_state(), **kept}
                self.write_state(state)
        return state

    def read_state(self) -> dict[str, Any]:
        try:
            state: dict[str, Any] = json.loads(self.state_file.read_text())
        except FileNotFoundError:
            return {}
        return state

    def write_state(self, state: Mapping[str, Any]) -> None:
        """Replace the state as a whole: a reader sees the old or the new one. The caller holds the lock."""
        descriptor, name = tempfile.mkstemp(dir=self.path, prefix="state-")  # mode 0600
        with os.fdopen(descriptor, "w") as file:
            json.dump(state, file, indent=1)
        os.replace(name, self.state_file)

    def environment(self) -> dict[str, str]:
        """What settings need to reach this home's services."""
        state = self.state()

        def database_url(role: str, password: str) -> str:
            return f"postgresql://{role}:{password}@127.0.0.1:{state['postgres_port']}/{DATABASE}"

        return {
            "DATABASE_URL": database_url(RUNTIME_ROLE, state["runtime_password"]),
            "DATABASE_OWNER_URL": database_url(OWNER_ROLE, state["owner_password"]),
            "VALKEY_URL": f"redis://:{state['valkey_password']}@127.0.0.1:{state['valkey_port']}/0",
            "SECRET_KEY": state["secret_key"],
            "BSN_KEYS": state["bsn_keys"],
            "BSN_INDEX_KEY": state["bsn_index_key"],
            "UPLOAD_KEYS": state["upload_keys"],
            "DEMO_PASSWORD": state["demo_password"],
        }

    @contextmanager
    def lock(self, name: str = "home", *, wait: bool = True) -> Iterator[None]:
        """Hold one of this home's locks; the system releases it when the holder dies, in whatever way."""
        self.make()
        with (self.path / f"{name}.lock").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
            except BlockingIOError:
                raise LocalError(f"Trede is already running from {self.path}.") from None
            yield

    def make(self) -> None:
        """Make the folder, closed to others (a PostgreSQL of another user may later walk through)."""
        if not self.path.exists():
            self.path.mkdir(parents=True, mode=0o700, exist_ok=True)

    def remove(self) -> None:
        """Remove everything in this home; its services must have been stopped."""
        shutil.rmtree(self.path, ignore_errors=True)


def random_key() -> str:
    """Thirty-two random bytes in base64."""
    return base64.b64encode(secrets.token_bytes(32)).decode()


def key_ring() -> str:
    """A ring of one key, as the settings read it."""
    return f"1:{random_key()}"


def readable_password() -> str:
    """Sixteen letters in groups of four, to type over from the screen (75 bits)."""
    letters = "".join(secrets.choice(string.ascii_lowercase) for _ in range(16))
    return "-".join(letters[place : place + 4] for place in range(0, 16, 4))


PORTS = {"postgres_port", "valkey_port"}
SECRETS: dict[str, Callable[[], str]] = {
    "superuser_password": secrets.token_urlsafe,
    "owner_password": secrets.token_urlsafe,
    "runtime_password": secrets.token_urlsafe,
    "valkey_password": secrets.token_urlsafe,
    "secret_key": lambda: secrets.token_urlsafe(50),
    "bsn_keys": key_ring,
    "bsn_index_key": random_key,
    "upload_keys": key_ring,
    "demo_password": readable_password,
}


def new_state() -> dict[str, Any]:
    """Fresh secrets and two ports that are free at this moment."""
    postgres_port = free_port()
    valkey_port = free_port(without={postgres_port})
    made = {name: make() for name, make in SECRETS.items()}
    return {"postgres_port": postgres_port, "valkey_port": valkey_port, **made}
