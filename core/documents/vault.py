"""Files at rest: in a folder, sealed with AES-256-GCM under a key of the ring UPLOAD_KEYS.

The first byte names the key, so that keys can be replaced. A file is sealed a piece at a time, so that memory
does not grow with it; its name, the place of the piece and whether it is the last are bound in, so that no
piece can be moved, repeated or cut off. In clear a file exists only without a name: the system removes it
with the process that opened it, however that ends.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile
from typing import IO

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

PIECE = 1 << 20
NONCE_BYTES = 12
TAG_BYTES = 16


@dataclass(frozen=True)
class Vault:
    """A folder of sealed files. `folder` is asked each time: it is a setting."""

    folder: Callable[[], Path]

    def keep(self, name: str, source: IO[bytes]) -> None:
        """Seal what can be read from here on under this name: whole, or not at all."""
        folder = self.folder()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        number = max(settings.UPLOAD_KEYS)
        cipher = AESGCM(settings.UPLOAD_KEYS[number])
        unfinished = folder / f"{name}.part"
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as target:
            target.write(bytes([number]))
            for piece, bound in _pieces(source, PIECE, name):
                nonce = os.urandom(NONCE_BYTES)
                target.write(nonce + cipher.encrypt(nonce, piece, bound))
        unfinished.replace(folder / name)

    def opened(self, name: str) -> Iterator[bytes]:
        """The file in clear, a piece at a time.

        Raises `cryptography.exceptions.InvalidTag` where it is not as it was kept, FileNotFoundError where it
        is not there.
        """
        with (self.folder() / name).open("rb") as sealed:
            cipher = AESGCM(settings.UPLOAD_KEYS[sealed.read(1)[0]])
            for piece, bound in _pieces(sealed, NONCE_BYTES + PIECE + TAG_BYTES, name):
                yield cipher.decrypt(piece[:NONCE_BYTES], piece[NONCE_BYTES:], bound)

    @contextmanager
    def in_clear(self, name: str, shown_as: str) -> Iterator[Path]:
        """A path by which the file can be read under the name that people know it by."""
        with TemporaryFile() as plain, TemporaryDirectory() as folder:
            for piece in self.opened(name):
                plain.write(piece)
            plain.flush()
            path = Path(folder) / shown_as
            path.symlink_to(path_of(plain))
            yield path

    def kept_files(self) -> list[Path]:
        """All that is kept, whole or not."""
        folder = self.folder()
        return list(folder.iterdir()) if folder.is_dir() else []

    def remove(self, names: Iterable[str]) -> None:
        """Remove files that may be there."""
        for name in names:
            (self.folder() / name).unlink(missing_ok=True)


def path_of(file: IO[bytes]) -> Path:
    """A path to an open file that has no name, valid in this process while it is open."""
    return Path(f"/proc/{os.getpid()}/fd/{file.fileno()}")


def _pieces(source: IO[bytes], size: int, name: str) -> Iterator[tuple[bytes, bytes]]:
    """The pieces of a file, each with what is bound into it; an empty file is one empty piece."""
    place, piece = 0, source.read(size)
    while True:
        following = source.read(size)
        yield piece, f"{name}:{place}:{'more' if following else 'last'}".encode()
        if not following:
            return
        place, piece = place + 1, following
