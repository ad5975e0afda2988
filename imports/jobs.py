"""Background work of this room: preview, commit and undo. Each is one transaction, and safe to run twice."""

from collections.abc import Callable
from functools import partial
from tempfile import TemporaryFile
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.jobs.enums import JobState
from core.jobs.errors import JobCancelledError, JobFailedError
from core.jobs.models import Job
from core.jobs.progress import Progress
from core.jobs.registry import JobKind, Notice, register
from imports import services
from imports.enums import ImportState, Mode
from imports.kinds import Terms
from imports.models import Upload
from imports.problems import FileRefusedError, UndoRefusedError
from imports.report import Report
from imports.undo import undo
from imports.uploads.readings import take_reading
from imports.uploads.repairs import corrections_of
from imports.uploads.services import COMMIT_JOB, PREVIEW_JOB, UNDO_JOB
from imports.uploads.storage import in_clear, keep, path_of


def _preview(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    upload = Upload.objects.get(pk=arguments["upload"])
    return _read(partial(services.preview, preview_for=upload.pk), upload, progress)


def _commit(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    upload = Upload.objects.select_related("reading").get(pk=arguments["upload"])
    if upload.reading and upload.reading.state != ImportState.PREVIEWED:
        # A worker died after its commit: what it was asked is done.
        return {"import": upload.reading.pk, "same_as": None, "refused": ""}
    if upload.revision != arguments["revision"]:
        raise JobFailedError(_("Somebody corrected this file meanwhile. Look at the preview once more."))
    choices = {name: arguments[name] for name in ("skip_errors", "allow_gone")}
    return _read(partial(services.commit, **choices), upload, progress)


def _read(carry_out: Callable[..., Report], upload: Upload, progress: Progress) -> dict[str, Any]:
    """Carry out one reading of an uploaded file, and keep what came of it together with it."""

    def tell(phase: str, done: int, total: int | None) -> None:
        progress.report(phase, done, max(done, upload.lines - 1) if phase == "read" else total)

    if upload.removed_at:
        raise JobCancelledError
    terms = Terms(timezone.localdate(), Mode(upload.mode), upload.reference_date)
    try:
        with (
            in_clear(upload.stored_name, upload.file_name) as path,
            TemporaryFile() as errors,
            TemporaryFile() as rejected,
            transaction.atomic(),
        ):
            report = carry_out(
                kind=upload.kind,
                path=path,
                terms=terms,
                by=_person(progress),
                layout=upload.chosen_layout,
                errors_to=path_of(errors),
                rejected_to=path_of(rejected),
                corrections=corrections_of(upload),
                progress=tell,
            )
            take_reading(upload=upload, report=report)
            keep(upload.errors_name, errors)
            keep(upload.rejected_name, rejected)
    except FileRefusedError as error:
        raise JobFailedError(str(error)) from error
    except FileNotFoundError as error:
        # Somebody cancelled it since this began.
        raise JobCancelledError from error
    refused = report.refused["message"] if report.refused else ""
    return {"import": report.id, "same_as": report.same_as, "refused": refused}


def _undo(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    progress.report("undo")
    try:
        undone = undo(
            import_id=arguments["import"], by=_person(progress), all_but=arguments.get("all_but", False)
        )
    except FileRefusedError as error:
        raise JobFailedError(str(error)) from error
    except UndoRefusedError as error:
        return {"refused": str(error), "rows": error.rows}
    return {"removed": undone.removed, "restored": undone.restored, "left": undone.left}


def _person(progress: Progress) -> User | None:
    return None if progress.requested_by is None else User.objects.get(pk=progress.requested_by)


def _upload_notice(job: Job) -> Notice:
    """What is told of a preview or an import."""
    upload = Upload.objects.only("file_name").get(pk=job.key)
    words = UPLOAD_NOTICES[job.kind if job.state == JobState.DONE and not _refused(job) else JobState.FAILED]
    return Notice(words % {"file": upload.file_name}, reverse("imports:upload", args=[upload.pk]))


def _undo_notice(job: Job) -> Notice:
    done = job.state == JobState.DONE and not _refused(job)
    words = _("Import %(number)s was undone.") if done else _("Import %(number)s was not undone.")
    return Notice(words % {"number": job.key}, reverse("imports:import", args=[job.key]))


def _refused(job: Job) -> bool:
    return bool((job.result or {}).get("refused"))


UPLOAD_NOTICES = {
    PREVIEW_JOB: _("“%(file)s” was checked."),
    COMMIT_JOB: _("“%(file)s” was imported."),
    JobState.FAILED: _("“%(file)s” was not imported."),
}

register(JobKind(code=PREVIEW_JOB, label=_("Checking a file"), work=_preview, notice=_upload_notice))
register(JobKind(code=COMMIT_JOB, label=_("Importing a file"), work=_commit, notice=_upload_notice))
register(JobKind(code=UNDO_JOB, label=_("Undoing an import"), work=_undo, notice=_undo_notice))
