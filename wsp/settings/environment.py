"""Where settings come from: the process environment, completed by the embedded services of this home.

With DATABASE_URL the installation is external and nothing is completed: a missing secret is an error. Without
it the values of `WSP_HOME` (made at first use, readable by its owner only) are used.
"""

import base64
import os
from collections.abc import Mapping
from typing import Any
from urllib.parse import unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from wsp.local.home import Home


def read_environment() -> Mapping[str, str]:
    """The variables that settings read, as one mapping."""
    if os.environ.get("DATABASE_URL"):
        return os.environ
    return {**Home.current().environment(), **os.environ}


def required(environment: Mapping[str, str], name: str) -> str:
    value = environment.get(name, "")
    if not value:
        raise ImproperlyConfigured(f"{name} is not set. docs/installation.md says what it must hold.")
    return value


def database(url: str) -> dict[str, Any]:
    """A DATABASES entry from `postgresql://user:password@host:port/name`."""
    parts = urlsplit(url)
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or 5432),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"application_name": "trede"},
    }


def keys(text: str) -> dict[int, bytes]:
    """The key ring `1:base64,2:base64`: every key reads, the highest number writes."""
    ring = {}
    for part in text.split(","):
        number, _, encoded = part.partition(":")
        ring[int(number)] = base64.b64decode(encoded, validate=True)
    if any(len(key) != 32 for key in ring.values()):
        raise ImproperlyConfigured("Every key must be 32 bytes, in base64.")
    return ring
