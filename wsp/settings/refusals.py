"""What an installation with people's data may not run on. Looked at before any other setting is read.

Each rule gives a sentence that names the variable and never its value. All that is wrong is told at once,
so that a first start takes one round of repairs.
"""

import base64
import binascii
from collections.abc import Iterator, Mapping
from typing import Final
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

NEEDED: Final = (
    "ALLOWED_HOSTS",
    "BSN_INDEX_KEY",
    "BSN_KEYS",
    "DATABASE_URL",
    "SECRET_KEY",
    "TRUSTED_PROXIES",
    "UPLOAD_KEYS",
)
DATABASES: Final = ("DATABASE_URL", "DATABASE_OWNER_URL")
BROKERS: Final = ("VALKEY_URL", "REDIS_URL")
KEY_RINGS: Final = ("BSN_KEYS", "UPLOAD_KEYS")

SHORTEST_SECRET: Final = 50  # characters
SHORTEST_PASSWORD: Final = 16  # characters
KEY_BYTES: Final = 32
FEWEST_DIFFERENT: Final = 8  # characters or bytes: a repeated one is no secret
# Words of examples and defaults: a value that holds one of them was never chosen.
EXAMPLES: Final = ("change", "choose", "default", "example", "insecure", "password", "secret")


def refuse_unsafe(environment: Mapping[str, str]) -> None:
    """Raise ImproperlyConfigured with every reason not to start, if there is one."""
    reasons = [*missing(environment), *weak_secrets(environment), *open_doors(environment)]
    if reasons:
        told = "\n".join(f"- {reason}" for reason in reasons)
        raise ImproperlyConfigured(
            f"Trede does not start:\n{told}\ndocs/installation.md says what is needed."
        )


def missing(environment: Mapping[str, str]) -> Iterator[str]:
    for name in NEEDED:
        if not environment.get(name):
            yield f"{name} is not set."
    if not any(environment.get(name) for name in BROKERS):
        yield "VALKEY_URL is not set."


def weak_secrets(environment: Mapping[str, str]) -> Iterator[str]:
    if (secret := environment.get("SECRET_KEY")) and guessable(secret, SHORTEST_SECRET):
        yield f"SECRET_KEY is not {SHORTEST_SECRET} random characters."
    for name in (*DATABASES, *BROKERS):
        password = password_of(environment.get(name, ""))
        if password is not None and guessable(password, SHORTEST_PASSWORD):
            yield f"The password in {name} is not {SHORTEST_PASSWORD} random characters or more."
    yield from weak_keys(environment)


def weak_keys(environment: Mapping[str, str]) -> Iterator[str]:
    """Reasons about the keys that seal. One key for two purposes would tie their fates together."""
    owners: dict[bytes, str] = {}
    for name in (*KEY_RINGS, "BSN_INDEX_KEY"):
        try:
            ring = keys_in(name, environment.get(name, ""))
        except ValueError:
            yield f"{name} is not {KEY_BYTES} random bytes in base64."
            continue
        for key in ring:
            if len(key) != KEY_BYTES or len(set(key)) < FEWEST_DIFFERENT:
                yield f"{name} is not {KEY_BYTES} random bytes in base64."
            elif owners.setdefault(key, name) != name:
                yield f"{name} holds a key that {owners[key]} has too."


def open_doors(environment: Mapping[str, str]) -> Iterator[str]:
    """Reasons about who can reach the site, and how."""
    if environment.get("DEBUG", "").lower() not in ("", "0", "false", "no", "off"):
        yield "DEBUG is set: pages with an error would show personal data."
    if any(host in ("*", ".") for host in listed(environment, "ALLOWED_HOSTS")):
        yield "ALLOWED_HOSTS lets every name in. List the names by which the site is reached."
    if not environment.get("TRUSTED_PROXIES", "0").isdecimal():
        yield "TRUSTED_PROXIES is not a number: how many proxies stand before the web server."
    if any(not origin.startswith("https://") for origin in listed(environment, "CSRF_TRUSTED_ORIGINS")):
        yield "CSRF_TRUSTED_ORIGINS holds an address that does not begin with https://."
    if not environment.get("HSTS_SECONDS", "1").isdecimal() or environment.get("HSTS_SECONDS") == "0":
        yield "HSTS_SECONDS is not a number above 0."


def listed(environment: Mapping[str, str], name: str) -> list[str]:
    """The parts of a variable that holds a list with commas."""
    return [part.strip() for part in environment.get(name, "").split(",") if part.strip()]


def guessable(value: str, shortest: int) -> bool:
    """Whether a secret is too short, too even, or still the word of an example."""
    plain = value.lower()
    return (
        len(value) < shortest or len(set(value)) < FEWEST_DIFFERENT or any(word in plain for word in EXAMPLES)
    )


def password_of(url: str) -> str | None:
    """The password in an address, empty when it has none; None when there is no address."""
    return unquote(urlsplit(url).password or "") if url else None


def keys_in(name: str, text: str) -> list[bytes]:
    """The keys of a variable. Raises ValueError when they cannot be read."""
    if not text:
        return []
    parts = [part.partition(":")[2] for part in text.split(",")] if name in KEY_RINGS else [text]
    try:
        return [base64.b64decode(part, validate=True) for part in parts]
    except binascii.Error as error:
        raise ValueError from error
