"""A BSN at rest: sealed for reading back, and blindly indexed for finding it.

Sealed with AES-256-GCM under a key of the ring BSN_KEYS; the first byte names the key, so that keys can be
replaced. The column's name and the blind index of the same row are bound in, so that a sealed value moved
to another row does not open. The index is an HMAC-SHA256 under BSN_INDEX_KEY: a bare hash of nine digits
could be tried out in minutes.
"""

import hashlib
import hmac
import os
from collections.abc import Iterable, Sequence
from functools import lru_cache

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.hmac import HMAC
from django.conf import settings

NONCE_BYTES = 12


def blind_index(bsn: str) -> bytes:
    """The 32 bytes by which a whole BSN is found."""
    return hmac.digest(settings.BSN_INDEX_KEY, bsn.encode(), hashlib.sha256)


def blind_indexes(bsns: Iterable[str]) -> list[bytes]:
    """`blind_index` of many: the key is taken in once."""
    keyed = HMAC(settings.BSN_INDEX_KEY, SHA256())
    indexes = []
    for bsn in bsns:
        one = keyed.copy()
        one.update(bsn.encode())
        indexes.append(one.finalize())
    return indexes


def seal(bsn: str, index: bytes, column: str = "bsn") -> bytes:
    return seal_all([bsn], [index], column)[0]


def seal_all(bsns: Sequence[str], indexes: Sequence[bytes], column: str = "bsn") -> list[bytes]:
    """Each BSN under its index: key number, nonce and cipher text. The random bytes are asked for once."""
    number = max(settings.BSN_KEYS)
    encrypt, bound = _cipher(number).encrypt, column.encode()
    random, key = os.urandom(NONCE_BYTES * len(bsns)), bytes([number])
    nonces = (random[place : place + NONCE_BYTES] for place in range(0, len(random), NONCE_BYTES))
    return [
        key + nonce + encrypt(nonce, bsn.encode(), bound + index)
        for nonce, bsn, index in zip(nonces, bsns, indexes, strict=True)
    ]


def unseal(sealed: bytes, index: bytes, column: str = "bsn") -> str:
    """The BSN; raises `cryptography.exceptions.InvalidTag` where value, row or key do not belong together."""
    number, nonce, text = sealed[0], sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    return _cipher(number).decrypt(nonce, text, column.encode() + index).decode()


@lru_cache
def _cipher(number: int) -> AESGCM:
    return AESGCM(settings.BSN_KEYS[number])
