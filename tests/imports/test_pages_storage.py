"""Uploaded files at rest: sealed, whole, and without anything in clear beside them."""

import os
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from accounts.models import User
from imports.enums import Mode
from imports.uploads.services import known_name, receive
from imports.uploads.storage import PIECE, in_clear, keep, opened
from tests.imports.files import ANNA, PEOPLE, PERSON


@pytest.fixture
def root(settings: Any, tmp_path: Path) -> Path:
    settings.UPLOAD_ROOT = tmp_path / "uploads"
    return tmp_path / "uploads"


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE])
def test_a_file_comes_back_as_it_was_kept(root: Path, size: int) -> None:
    content = os.urandom(size)
    keep("name", BytesIO(content))
    assert b"".join(opened("name")) == content
    with in_clear("name", "people.csv") as path:
        assert (path.name, path.read_bytes()) == ("people.csv", content)
    assert not path.exists()


def test_what_was_moved_cut_off_or_changed_does_not_open(root: Path) -> None:
    keep("name", BytesIO(os.urandom(PIECE + 10)))
    sealed = (root / "name").read_bytes()
    (root / "other").write_bytes(sealed)
    (root / "cut").write_bytes(sealed[: 1 + 12 + PIECE + 16])
    (root / "name").write_bytes(sealed[:-1] + bytes([sealed[-1] ^ 1]))
    for name in ("other", "cut", "name"):
        with pytest.raises(InvalidTag):
            list(opened(name))


def test_a_new_key_seals_and_the_old_one_still_opens(root: Path, settings: Any) -> None:
    keep("old", BytesIO(b"content"))
    settings.UPLOAD_KEYS = {**settings.UPLOAD_KEYS, 9: AESGCM.generate_key(256)}
    keep("new", BytesIO(b"content"))
    assert (root / "new").read_bytes()[0] == 9
    assert list(opened("old")) == list(opened("new")) == [b"content"]


@pytest.mark.django_db
def test_nothing_of_a_file_stands_on_disk_in_clear(root: Path, dirk: User) -> None:
    content = BytesIO(f"{PERSON}\r\n{ANNA};{PEOPLE[ANNA]}\r\n".encode())
    terms: dict[str, Any] = {"kind": "clients", "mode": Mode.DELTA, "reference_date": None}
    upload = receive(file=content, name=f"Jansen {ANNA}.csv", by=dirk, **terms)
    assert [path.name for path in root.iterdir()] == [upload.stored_name]
    kept = root / upload.stored_name
    assert b"Jansen" not in kept.read_bytes()
    assert kept.stat().st_mode & 0o077 == 0
    assert ANNA not in upload.file_name
    assert (upload.size, upload.lines) == (len(content.getvalue()), 2)


def test_a_long_name_keeps_its_end() -> None:
    assert known_name("é" * 300 + ".csv").endswith("é.csv")
    assert len(known_name("é" * 300 + ".csv").encode()) <= 200
    assert known_name("") == "file.csv"
