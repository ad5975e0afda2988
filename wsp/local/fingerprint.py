"""Whether a home is prepared for this checkout: then the second start skips a whole Django process."""

import hashlib
from collections.abc import Iterator
from pathlib import Path

from wsp.local.home import REPOSITORY, Home

# What migrating, loading reference data, making demo data and collecting static files depend on.
SOURCES = (
    "*/migrations/*.py",
    "*/models.py",
    "*/models/*.py",
    "fixtures/**/*",
    "static/**/*",
    "wsp/demo/*.py",
    "wsp/grants.py",
    "wsp/management/commands/*.py",
    "core/management/commands/*.py",
    "requirements*.lock",
)
RESULT = "staticfiles/staticfiles.json"


def sources() -> Iterator[Path]:
    for pattern in SOURCES:
        yield from sorted(path for path in REPOSITORY.glob(pattern) if path.is_file())


def fingerprint() -> str:
    """A digest of names, sizes and times of change: contents need not be read."""
    digest = hashlib.sha256()
    for path in sources():
        status = path.stat()
        digest.update(f"{path}\0{status.st_size}\0{status.st_mtime_ns}\n".encode())
    return digest.hexdigest()


def is_prepared(home: Home) -> bool:
    note = home.path / "prepared"
    return (REPOSITORY / RESULT).exists() and note.exists() and note.read_text() == fingerprint()


def note_prepared(home: Home) -> None:
    (home.path / "prepared").write_text(fingerprint())
