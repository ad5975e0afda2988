"""The imports: which there were, what came of one, taking one back."""

from typing import Any

from django.apps import apps
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from core.jobs.enums import JobState
from core.jobs.models import Job
from core.pages import Page
from imports.enums import ImportState
from imports.figures import figures
from imports.models import Import
from imports.report import in_words
from imports.steps import Step
from imports.uploads.services import (
    COMMIT_JOB,
    PREVIEW_JOB,
    UNDO_JOB,
    last_job,
    request_undo,
)
from imports.views.progress import WaitingPage
from imports.views.uploads import imported_before, told
from imports.words import DELIMITERS, UNDO_REASONS, kind_label

PAGE_SIZE = 30
# What the list does not show, and what can be long.
LARGE = ("first_errors", "ignored_columns", "reasons", "effects", "columns", "clients_in_error")


class ImportsView(Page):
    """All imports and previews, the last one first; above them what is under way."""

    permission = "imports.view_import"
    template_name = "imports/imports.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        records = Import.objects.select_related("made_by", "profile").defer(*LARGE)
        page = Paginator(records, PAGE_SIZE).get_page(request.GET.get("page"))
        return self.render(
            {
                "page": page,
                "rows": [(record, kind_label(record.kind)) for record in page.object_list],
                "may_import": request.user.has_perm("imports.import_file"),
                "active": Job.objects.active().filter(kind__in=[PREVIEW_JOB, COMMIT_JOB]),
            }
        )


class ImportView(WaitingPage):
    """The report of one import; of its undo the progress, or why it was refused."""

    permission = "imports.view_import"
    template_name = "imports/import.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        record = get_object_or_404(Import.objects.select_related("made_by", "upload", "profile"), pk=key)
        job = last_job(key, UNDO_JOB)
        shown = self.shown(record)
        if job and job.is_active:
            return self.waiting(request, job, shown)
        if refreshed := self.ended(request):
            return refreshed
        return self.render({**shown, **self.undo_refused(record, job), "job": None})

    def shown(self, record: Import) -> dict[str, Any]:
        may_import = self.request.user.has_perm("imports.import_file")
        upload = getattr(record, "upload", None)
        return {
            "record": record,
            "reading": record,
            "upload": upload if may_import else None,
            "kind": kind_label(record.kind),
            **told(record),
            "delimiter": DELIMITERS.get(record.delimiter, ""),
            "same_file": imported_before(record),
            "steps": Step.REPORT.all_steps(upload) if upload else [],
            "errors": [in_words(error) for error in record.first_errors],
            "figures": figures(record),
            "may_take_rejected": self.request.user.has_perm("imports.take_rejected"),
            "may_undo": may_import and record.state == ImportState.COMMITTED,
        }

    def undo_refused(self, record: Import, job: Job | None) -> dict[str, Any]:
        """Why the last try to undo it came to nothing."""
        if job is None or record.state != ImportState.COMMITTED:
            return {}
        result = job.result or {}
        told = job.message if job.state == JobState.FAILED else result.get("refused", "")
        return {"undo_refused": told, "in_the_way": [in_the_way(row) for row in result.get("rows", [])]}


class UndoView(Page):
    """Asks to take an import back; its page shows what becomes of that."""

    permission = "imports.import_file"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        record = get_object_or_404(Import, pk=key, state=ImportState.COMMITTED)
        request_undo(taken_back=record, by=request.user, all_but="all_but" in request.POST)  # type: ignore[arg-type]
        return HttpResponseRedirect(reverse("imports:import", args=[key]))


def in_the_way(row: dict[str, Any]) -> dict[str, Any]:
    """A row that keeps an import from being undone: which it is, and why; never whose."""
    names = {model._meta.db_table: model._meta.verbose_name for model in apps.get_models()}
    return {
        "what": names.get(row["table"], row["table"]),
        "number": row["id"],
        "reason": UNDO_REASONS.get(row["reason"], row["reason"]),
    }
