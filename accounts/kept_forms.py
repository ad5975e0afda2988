"""What somebody typed in a form whose session had ended, kept until they have signed in again.

It is kept in the cache for an hour, sealed for the person who typed it: the key of the entry is random, and
neither somebody else who signs in at that browser nor who reads the cache sees anything of it. Files are not
kept, and passwords never are.
"""

import json
import os
import secrets
from dataclasses import dataclass, field
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.cache import cache

SECONDS_KEPT: Final = 60 * 60
MOST_BYTES: Final = 200_000
NONCE_BYTES: Final = 12
# The token of the request, and what nobody but its owner may read.
NEVER: Final = ("csrfmiddlewaretoken",)
SECRET_WORDS: Final = ("password", "wachtwoord")


@dataclass(frozen=True)
class KeptForm:
    """The address that a form was sent to, and its fields with all their values."""

    path: str
    fields: dict[str, list[str]] = field(default_factory=dict)
    had_files: bool = False

    @property
    def pairs(self) -> list[tuple[str, str]]:
        return [(name, value) for name, values in self.fields.items() for value in values]


def keep(form: KeptForm, *, user_id: int) -> str | None:
    """Keep a form for its typist; gives the token by which it is fetched, None where it is too large."""
    kept = {
        name: values
        for name, values in form.fields.items()
        if name not in NEVER and not any(word in name.lower() for word in SECRET_WORDS)
    }
    text = json.dumps([form.path, kept, form.had_files]).encode()
    if len(text) > MOST_BYTES:
        return None
    token = secrets.token_urlsafe(24)
    number = max(settings.UPLOAD_KEYS)
    nonce = os.urandom(NONCE_BYTES)
    sealed = bytes([number]) + nonce + _cipher(number).encrypt(nonce, text, _bound_to(token, user_id))
    cache.set(_entry(token), sealed, SECONDS_KEPT)
    return token


def fetch(token: str, *, user_id: int) -> KeptForm | None:
    """What was kept under this token for this user; None for everybody else, and when it is gone."""
    sealed = cache.get(_entry(token))
    if sealed is None:
        return None
    number, nonce, text = sealed[0], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        path, fields, had_files = json.loads(_cipher(number).decrypt(nonce, text, _bound_to(token, user_id)))
    except InvalidTag:
        return None
    return KeptForm(path, fields, had_files)


def forget(token: str) -> None:
    cache.delete(_entry(token))


def _entry(token: str) -> str:
    return f"kept-form:{token}"


def _bound_to(token: str, user_id: int) -> bytes:
    return f"kept-form:{token}:{user_id}".encode()


def _cipher(number: int) -> AESGCM:
    return AESGCM(settings.UPLOAD_KEYS[number])
