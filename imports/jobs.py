"""Background work of this room: preview, commit and undo. Each is one transaction, and safe to run twice."""

import csv
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryFile
from typing import Any

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.jobs.errors import JobFailedError
from core.jobs.progress import Progress
from core.jobs.registry import JobKind, register
from imports import services
from imports.enums import ImportState, Mode
from imports.kinds import Terms
from imports.models import Upload
from imports.problems import FileRefusedError, UndoRefusedError
from imports.report import Report
from imports.undo import undo
from imports.uploads.services import COMMIT_JOB, PREVIEW_JOB, UNDO_JOB
from imports.uploads.storage import in_clear, keep, path_of


def _preview(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    return _read(services.preview, Upload.objects.get(pk=arguments["upload"]), progress)


def _commit(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    upload = Upload.objects.select_related("reading").get(pk=arguments["upload"])
    if upload.reading and upload.reading.state != ImportState.PREVIEWED:
        # A worker died after its commit: what it was asked is done.
        return {"import": upload.reading.pk, "same_as": None, "refused": ""}
    choices = {name: arguments[name] for name in ("skip_errors", "allow_gone")}
    return _read(services.commit, upload, progress, **choices)


def _read(
    carry_out: Callable[..., Report], upload: Upload, progress: Progress, **choices: Any
) -> dict[str, Any]:
    """Carry out one reading of an uploaded file, and keep what came of it together with it."""

    def tell(phase: str, rows: int) -> None:
        progress.report(phase, rows, max(rows, upload.lines) if phase == "read" else rows)

    terms = Terms(timezone.localdate(), Mode(upload.mode), upload.reference_date)
    with in_clear(upload.stored_name, upload.file_name) as path, TemporaryFile() as errors:
        try:
            with transaction.atomic():
                report = carry_out(
                    kind=upload.kind,
                    path=path,
                    terms=terms,
                    by=_person(progress),
                    errors_to=path_of(errors),
                    progress=tell,
                    **choices,
                )
                upload.reading_id = report.id
                upload.error_groups = _groups(path_of(errors))
                upload.save(update_fields=["reading", "error_groups"])
                keep(upload.errors_name, errors)
        except FileRefusedError as error:
            raise JobFailedError(str(error)) from error
    refused = report.refused["message"] if report.refused else ""
    return {"import": report.id, "same_as": report.same_as, "refused": refused}


def _groups(errors: Path) -> dict[str, int]:
    """The number of rows in error by code, the most first."""
    with errors.open(encoding="utf-8-sig", newline="") as stream:
        rows = csv.reader(stream, delimiter=";")
        next(rows)
        return dict(Counter(row[2] for row in rows).most_common())


def _undo(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    progress.report("undo")
    try:
        undone = undo(import_id=arguments["import"], by=_person(progress))
    except FileRefusedError as error:
        raise JobFailedError(str(error)) from error
    except UndoRefusedError as error:
        return {"refused": str(error), "rows": error.rows}
    return {"removed": undone.removed, "restored": undone.restored}


def _person(progress: Progress) -> User | None:
    return None if progress.requested_by is None else User.objects.get(pk=progress.requested_by)


register(JobKind(code=PREVIEW_JOB, label=_("Checking a file"), work=_preview))
register(JobKind(code=COMMIT_JOB, label=_("Importing a file"), work=_commit))
register(JobKind(code=UNDO_JOB, label=_("Undoing an import"), work=_undo))
