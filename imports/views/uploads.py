"""From a file to an import: choose it, wait for its preview, look at that, decide."""

from itertools import chain
from typing import Any

from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone

from core.jobs.enums import JobState
from core.jobs.models import Job
from core.pages import Page
from imports.enums import ImportState, Mode
from imports.forms import CommitForm, UploadForm
from imports.models import Import, Upload
from imports.report import in_words
from imports.uploads.services import COMMIT_JOB, PREVIEW_JOB, last_job, receive, request_commit
from imports.uploads.storage import opened
from imports.views.progress import WaitingPage
from imports.words import error_groups, kind_label


class UploadsView(Page):
    """Takes a file in; what is wrong with it as a whole is said beside its field."""

    permission = "imports.import_file"
    template_name = "imports/choose.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({"form": UploadForm(today=timezone.localdate())})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES, today=timezone.localdate())
        if not form.is_valid():
            return self.render({"form": form}, status=422)
        given = form.cleaned_data
        upload = receive(
            file=given["file"].file,
            name=given["file"].name,
            kind=given["kind"],
            mode=Mode(given["mode"]),
            reference_date=given["reference_date"],
            by=request.user,  # type: ignore[arg-type]
        )
        return HttpResponseRedirect(reverse("imports:upload", args=[upload.pk]))


class UploadView(WaitingPage):
    """One file on its way: progress, then its preview with what is to be decided, in the end its import."""

    permission = "imports.import_file"
    template_name = "imports/upload.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        upload = self.upload(key)
        job = last_job(key, PREVIEW_JOB, COMMIT_JOB)
        if job and job.is_active:
            return self.waiting(request, job, self.shown(upload))
        if refreshed := self.ended(request):
            return refreshed
        if imported(upload.reading):
            return HttpResponseRedirect(reverse("imports:import", args=[upload.reading_id]))
        form = CommitForm(reading=upload.reading) if upload.reading else None
        return self.render(self.previewed(upload, job, form))

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        upload = self.upload(key)
        here = HttpResponseRedirect(request.path)
        if upload.reading is None or imported(upload.reading):
            return here
        form = CommitForm(request.POST, reading=upload.reading)
        if not form.is_valid():
            job = last_job(key, PREVIEW_JOB, COMMIT_JOB)
            return self.render(self.previewed(upload, job, form), status=422)
        request_commit(upload=upload, choices=form.choices, by=request.user)  # type: ignore[arg-type]
        return here

    def upload(self, key: int) -> Upload:
        return get_object_or_404(Upload.objects.select_related("reading", "uploaded_by"), pk=key)

    def shown(self, upload: Upload) -> dict[str, Any]:
        return {"upload": upload, "kind": kind_label(upload.kind), "job": None}

    def previewed(self, upload: Upload, job: Job | None, form: CommitForm | None) -> dict[str, Any]:
        reading = upload.reading
        result = (job.result or {}) if job else {}
        context = {
            **self.shown(upload),
            "failed": job.message if job and job.state == JobState.FAILED else "",
            "refused": result.get("refused"),
            "same_as": result.get("same_as"),
            "reading": reading,
            "form": form,
        }
        if reading:
            context["groups"] = error_groups(reading)
            context["errors"] = [in_words(error) for error in reading.first_errors]
            context["brings"] = reading.new + reading.changed + reading.gone
        return context


class ErrorsView(Page):
    """The rows in error as a file, masked."""

    permission = "imports.import_file"

    def get(self, request: HttpRequest, key: int) -> StreamingHttpResponse:
        upload = get_object_or_404(Upload.objects.filter(reading__errors__gt=0), pk=key)
        pieces = opened(upload.errors_name)
        try:
            first = next(pieces)
        except FileNotFoundError as error:
            raise Http404 from error
        response = StreamingHttpResponse(chain([first], pieces), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="errors-{upload.pk}.csv"'
        return response


def imported(reading: Import | None) -> bool:
    return reading is not None and reading.state != ImportState.PREVIEWED
