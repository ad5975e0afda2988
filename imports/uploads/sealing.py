"""Texts of an uploaded file at rest: AES-256-GCM under the ring UPLOAD_KEYS, the first byte names the key.

`bound` says where the text belongs; sealed text that was moved elsewhere does not open.
"""

import os
from functools import lru_cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

NONCE_BYTES = 12


def seal_text(text: str, bound: str) -> bytes:
    number = max(settings.UPLOAD_KEYS)
    nonce = os.urandom(NONCE_BYTES)
    return bytes([number]) + nonce + _cipher(number).encrypt(nonce, text.encode(), bound.encode())


def open_text(sealed: bytes, bound: str) -> str:
    """Raises `cryptography.exceptions.InvalidTag` where text, place or key do not belong together."""
    content = bytes(sealed)
    nonce, text = content[1 : 1 + NONCE_BYTES], content[1 + NONCE_BYTES :]
    return _cipher(content[0]).decrypt(nonce, text, bound.encode()).decode()


@lru_cache
def _cipher(number: int) -> AESGCM:
    return AESGCM(settings.UPLOAD_KEYS[number])
