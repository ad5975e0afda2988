"""From a file to an import: choose it, wait for its preview, look at that, decide."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.jobs.enums import JobState
from core.jobs.models import Job
from core.pages import Page
from imports.effects import sentences
from imports.enums import Mode
from imports.figures import figures, gone_parts
from imports.forms import CommitForm, UploadForm
from imports.models import Import
from imports.steps import Step
from imports.uploads.services import (
    COMMIT_JOB,
    PREVIEW_JOB,
    cancel_upload,
    last_job,
    receive,
    request_commit,
    request_preview,
    take_as_part,
)
from imports.views.progress import WaitingPage
from imports.views.upload_pages import UploadPage
from imports.words import reasons


class UploadsView(Page):
    """Takes a file in; what is wrong with it as a whole is said beside its field."""

    permission = "imports.import_file"
    template_name = "imports/choose.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(UploadForm(today=timezone.localdate()))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES, today=timezone.localdate())
        if not form.is_valid():
            return self.show(form, status=422)
        given = form.cleaned_data
        upload = receive(
            file=given["file"].file,
            name=given["file"].name,
            kind=given["kind"],
            mode=Mode(given["mode"]),
            reference_date=given["reference_date"],
            by=request.user,  # type: ignore[arg-type]
            look=given["look"],
        )
        step = "imports:upload" if given["look"].complete else "imports:columns"
        return HttpResponseRedirect(reverse(step, args=[upload.pk]))

    def show(self, form: UploadForm, *, status: int = 200) -> HttpResponse:
        return self.render({"form": form, "steps": Step.FILE.all_steps(None)}, status=status)


class UploadView(WaitingPage, UploadPage):
    """One file on its way: progress, then its preview with what is to be decided, in the end its import."""

    template_name = "imports/upload.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        job = last_job(key, PREVIEW_JOB, COMMIT_JOB)
        if job and job.is_active and not self.upload.is_over:
            return self.waiting(request, job, self.shown(step=_step(job)))
        if refreshed := self.ended(request):
            return refreshed
        if job is None and self.upload.reading is None and not self.upload.is_over:
            return HttpResponseRedirect(reverse("imports:columns", args=[key]))
        if self.imported:
            return HttpResponseRedirect(reverse("imports:import", args=[self.upload.reading_id]))
        return self.render(self.previewed(job, self.form()))

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        here = HttpResponseRedirect(request.path)
        reading = self.upload.reading
        if reading is None or self.upload.is_over:
            return here
        form = CommitForm(request.POST, reading=reading, revision=self.upload.revision)
        if not form.is_valid():
            return self.render(self.previewed(last_job(key, PREVIEW_JOB, COMMIT_JOB), form), status=422)
        if form.is_part:
            take_as_part(upload=self.upload, by=self.user)
        else:
            request_commit(upload=self.upload, choices=form.choices, by=self.user)
        return here

    def form(self) -> CommitForm | None:
        reading = self.upload.reading
        return CommitForm(reading=reading, revision=self.upload.revision) if reading else None

    def previewed(self, job: Job | None, form: CommitForm | None) -> dict[str, Any]:
        reading = self.upload.reading
        result = (job.result or {}) if job else {}
        context = {
            **self.shown(step=Step.PREVIEW if reading else Step.FILE),
            "failed": job.message if job and job.state == JobState.FAILED else "",
            "refused": result.get("refused"),
            "same_as": result.get("same_as"),
            "reading": reading,
            "form": form,
        }
        if reading:
            context |= told(reading)
            context |= {
                "kept": True,
                "figures": figures(reading, reverse("imports:rows", args=[self.upload.pk])),
                "before": imported_before(reading),
                "gone_parts": gone_parts(reading),
                "may_take_rejected": self.user.has_perm("imports.take_rejected"),
            }
        return context


class CheckView(UploadPage):
    """Asks to have the file checked once more, with what was corrected."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        if not self.upload.is_over:
            request_preview(upload=self.upload, by=self.user)
        return HttpResponseRedirect(reverse("imports:upload", args=[key]))


class CancelView(UploadPage):
    """Stops what runs for a file and removes the file, as long as it was not imported."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        if cancel_upload(upload=self.upload, by=self.user, now=timezone.now()):
            messages.success(request, _("The file was removed. Nothing was imported."))
            return HttpResponseRedirect(reverse("imports:imports"))
        messages.warning(request, _("This file was imported already. It can be undone."))
        return HttpResponseRedirect(reverse("imports:upload", args=[key]))


def told(reading: Import) -> dict[str, Any]:
    """What matters about a reading, in words."""
    return {
        "errors_by_reason": reasons(reading, "error"),
        "warnings_by_reason": reasons(reading, "warning"),
        "sentences": sentences(reading.effects),
        "brings": reading.new + reading.changed + reading.gone,
    }


def imported_before(reading: Import) -> list[Import]:
    """Other imports of a file with the same content, the last one first."""
    same = Import.objects.exclude(pk=reading.pk).filter(sha256=reading.sha256, committed_at__isnull=False)
    return list(same.only("pk", "state", "committed_at", "kind")[:3])


def _step(job: Job) -> Step:
    return Step.IMPORT if job.kind == COMMIT_JOB else Step.PREVIEW
