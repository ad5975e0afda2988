"""A page that waits for background work: asked again each second, and shown anew when that has ended."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django_htmx.http import HttpResponseClientRefresh

from core.jobs.models import Job
from core.pages import Page
from imports.words import PHASES, time_left


class WaitingPage(Page):
    """Subclasses set `template_name`, and give what `waiting` needs."""

    def waiting(self, request: HttpRequest, job: Job, context: dict[str, Any]) -> HttpResponse:
        """The page while its work waits or runs; to htmx the progress alone."""
        shown = {
            **context,
            "job": job,
            "phase": PHASES.get(job.phase, job.phase),
            "in_rows": job.phase in ("read", "keep"),
            "left": time_left(job.seconds_left(timezone.now())),
            "progress_url": request.path,
        }
        if request.htmx:  # type: ignore[attr-defined]
            return render(request, "imports/parts/progress.html", shown)
        return self.render(shown)

    def ended(self, request: HttpRequest) -> HttpResponse | None:
        """To htmx, which still asks how far it is: show the page anew."""
        return HttpResponseClientRefresh() if request.htmx else None  # type: ignore[attr-defined]
