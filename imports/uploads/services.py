"""What somebody asks in the browser: keep a file and preview it, import it, take an import back.

The work itself is done in the background (`imports.jobs`); what is asked again while it runs is the same job.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import IO

from accounts.models import User
from core.history import acting
from core.jobs.models import Job
from core.jobs.services import enqueue
from imports.enums import Mode
from imports.kinds import Terms
from imports.mapping import map_columns
from imports.models import Import, Upload
from imports.problems import masked
from imports.reading import open_source
from imports.registry import kind_of
from imports.uploads.storage import PIECE, keep, path_of

PREVIEW_JOB = "imports.preview"
COMMIT_JOB = "imports.commit"
UNDO_JOB = "imports.undo"

LONGEST_NAME = 200  # bytes; file systems take 255


@dataclass(frozen=True)
class Choices:
    """What the person decides who commits; `allow_gone` is a percentage of the stored spells."""

    skip_errors: bool = False
    allow_gone: Decimal | None = None


def look(file: IO[bytes], kind: str, terms: Terms) -> None:
    """Whether this can be a file of its kind, before it is kept. Raises FileRefusedError where it cannot."""
    map_columns(open_source(path_of(file)).header, kind_of(kind).columns(terms))


def receive(
    *, file: IO[bytes], name: str, kind: str, mode: Mode, reference_date: dt.date | None, by: User
) -> Upload:
    """Keep a file sealed, and have it previewed."""
    stored_name = secrets.token_hex(16)
    size, lines = _measure(file)
    keep(stored_name, file)
    with acting(by, "upload"):
        upload = Upload.objects.create(
            kind=kind,
            mode=mode,
            reference_date=reference_date,
            file_name=known_name(name),
            stored_name=stored_name,
            size=size,
            lines=lines,
            uploaded_by=by,
        )
        enqueue(kind=PREVIEW_JOB, key=str(upload.pk), arguments={"upload": upload.pk}, by=by)
    return upload


def _measure(file: IO[bytes]) -> tuple[int, int]:
    """Bytes and line ends of a file, which then stands at its beginning again."""
    file.seek(0)
    lines = sum(piece.count(b"\n") for piece in iter(partial(file.read, PIECE), b""))
    size = file.tell()
    file.seek(0)
    return size, lines


def known_name(name: str) -> str:
    """The name of a file as it may be kept and shown: without a BSN in it, and not too long."""
    return masked(name).encode()[-LONGEST_NAME:].decode(errors="ignore") or "file.csv"


def request_commit(*, upload: Upload, choices: Choices, by: User) -> Job:
    arguments = {
        "upload": upload.pk,
        "skip_errors": choices.skip_errors,
        "allow_gone": None if choices.allow_gone is None else float(choices.allow_gone),
    }
    return enqueue(kind=COMMIT_JOB, key=str(upload.pk), arguments=arguments, by=by)


def request_undo(*, taken_back: Import, by: User) -> Job:
    return enqueue(kind=UNDO_JOB, key=str(taken_back.pk), arguments={"import": taken_back.pk}, by=by)


def last_job(key: int, *kinds: str) -> Job | None:
    """The work that was asked last for this upload or import."""
    return Job.objects.filter(kind__in=kinds, key=str(key)).order_by("-pk").first()
