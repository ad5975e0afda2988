"""What somebody asks in the browser: keep a file and preview it, import it, take an import back.

The work itself is done in the background (`imports.jobs`); what is asked again while it runs is the same job.
"""

import datetime as dt
import secrets
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import IO

from django.db.models import F

from accounts.models import User
from core.history import acting
from core.jobs.models import Job
from core.jobs.services import cancel, enqueue, tell
from imports.enums import Mode
from imports.layout import Layout
from imports.models import Import, Upload
from imports.problems import masked
from imports.uploads.expiry import forget
from imports.uploads.looking import Look
from imports.uploads.repairs import locked_for_change
from imports.uploads.storage import PIECE, keep

PREVIEW_JOB = "imports.preview"
COMMIT_JOB = "imports.commit"
UNDO_JOB = "imports.undo"

LONGEST_NAME = 200  # bytes; file systems take 255


@dataclass(frozen=True)
class Choices:
    """What the person decides who commits, on the preview of which revision.

    `allow_gone` is a percentage of the stored spells.
    """

    revision: int = 0
    skip_errors: bool = False
    allow_gone: Decimal | None = None


def receive(
    *,
    file: IO[bytes],
    name: str,
    kind: str,
    mode: Mode,
    reference_date: dt.date | None,
    by: User,
    look: Look | None = None,
) -> Upload:
    """Keep a file sealed, and have it previewed, unless somebody must say first what its columns are."""
    stored_name = secrets.token_hex(16)
    size, lines = _measure(file)
    keep(stored_name, file)
    layout = look.layout if look else Layout()
    with acting(by, "upload"):
        upload = Upload.objects.create(
            kind=look.kind if look else kind,
            mode=mode,
            reference_date=reference_date,
            file_name=known_name(name),
            stored_name=stored_name,
            layout=layout.as_kept(),
            profile_id=layout.profile,
            size=size,
            lines=lines,
            uploaded_by=by,
        )
        if look is None or look.complete:
            request_preview(upload=upload, by=by)
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


def request_preview(*, upload: Upload, by: User) -> Job:
    tell(by=by, key=str(upload.pk), kind__in=[PREVIEW_JOB, COMMIT_JOB])
    return enqueue(kind=PREVIEW_JOB, key=str(upload.pk), arguments={"upload": upload.pk}, by=by)


def request_commit(*, upload: Upload, choices: Choices, by: User) -> Job:
    tell(by=by, key=str(upload.pk), kind=PREVIEW_JOB)
    arguments = {
        "upload": upload.pk,
        "revision": choices.revision,
        "skip_errors": choices.skip_errors,
        "allow_gone": None if choices.allow_gone is None else float(choices.allow_gone),
    }
    return enqueue(kind=COMMIT_JOB, key=str(upload.pk), arguments=arguments, by=by)


def choose_reading(
    *, upload: Upload, kind: str, mode: Mode, reference_date: dt.date | None, layout: Layout, by: User
) -> None:
    """Say what a file is and how it is read, and have it previewed so. Repairs stay: cells keep their
    places.
    """
    with acting(by, "reading of a file"):
        locked = locked_for_change(upload)
        locked.kind, locked.mode, locked.reference_date = kind, mode, reference_date
        locked.layout, locked.profile_id = layout.as_kept(), layout.profile
        locked.full_clean(exclude=["reading", "uploaded_by", "profile"])
        locked.save(update_fields=["kind", "mode", "reference_date", "layout", "profile"])
        request_preview(upload=locked, by=by)


def take_as_part(*, upload: Upload, by: User) -> None:
    """A file that was taken for the whole state turns out to be a part of it: nothing is gone."""
    with acting(by, "upload is a part"):
        locked = locked_for_change(upload)
        locked.mode = Mode.DELTA
        locked.save(update_fields=["mode"])
        request_preview(upload=locked, by=by)


def cancel_upload(*, upload: Upload, by: User, now: dt.datetime) -> bool:
    """Stop what runs for this file and remove it; False where it was imported already.

    A worker that has come to its last step holds the row of the upload until its import is there, and finds
    it cancelled otherwise: all of the import, or none.
    """
    with acting(by, "upload cancelled"):
        locked = Upload.objects.select_for_update(of=("self",)).select_related("reading").get(pk=upload.pk)
        if locked.is_over:
            return locked.cancelled_at is not None
        for job in Job.objects.active().filter(kind__in=[PREVIEW_JOB, COMMIT_JOB], key=str(locked.pk)):
            cancel(job=job)
        locked.cancelled_at = now
        forget([locked], now)
    return True


def take_rejected(*, upload: Upload, by: User) -> None:
    """Have the history say that somebody took the rows in error with whole BSNs."""
    with acting(by, "rejected rows taken"):
        Upload.objects.filter(pk=upload.pk).update(rejected_taken=F("rejected_taken") + 1)


def request_undo(*, taken_back: Import, by: User, all_but: bool = False) -> Job:
    tell(by=by, key=str(taken_back.pk), kind=UNDO_JOB)
    arguments = {"import": taken_back.pk, "all_but": all_but}
    return enqueue(kind=UNDO_JOB, key=str(taken_back.pk), arguments=arguments, by=by)


def last_job(key: int, *kinds: str) -> Job | None:
    """The work that was asked last for this upload or import."""
    return Job.objects.filter(kind__in=kinds, key=str(key)).order_by("-pk").first()
