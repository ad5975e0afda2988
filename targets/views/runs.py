"""The runs: which there are, computing one anew in the background, publishing one."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.db.models import DurationField, ExpressionWrapper, F
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from core.jobs.models import Job
from core.pages import Page
from targets import registry
from targets.forms import ComputeForm, PublishForm
from targets.models import Run
from targets.services import COMPUTE_JOB, publish, request_compute

PAGE_SIZE = 30
# Ends the polling of htmx.
STOP_POLLING = 286


class RunsView(Page):
    """All runs, the latest date first."""

    permission = "targets.view_dashboard"
    template_name = "targets/runs.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render(self.shown(request, compute_form()))

    def shown(self, request: HttpRequest, form: ComputeForm) -> dict[str, Any]:
        took = ExpressionWrapper(F("finished_at") - F("started_at"), DurationField())
        runs = Run.objects.select_related("asked_by", "published_by").annotate(took=took)
        page = Paginator(runs, PAGE_SIZE).get_page(request.GET.get("page"))
        return {
            "page": page,
            "form": form,
            "may_compute": request.user.has_perm("targets.recompute"),
            "may_publish": request.user.has_perm("targets.publish_run"),
            "active": Job.objects.active().filter(kind=COMPUTE_JOB),
        }


class ComputeView(RunsView):
    """Asks for a computation and leads to its progress; a date that cannot be is said beside the field."""

    permission = "targets.recompute"
    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ComputeForm(request.POST, today=timezone.localdate())
        if not form.is_valid():
            return self.render(self.shown(request, form), status=422)
        job = request_compute(as_of=form.cleaned_data["peildatum"], by=request.user)  # type: ignore[arg-type]
        return HttpResponseRedirect(reverse("targets:progress", args=[job.pk]))


class ProgressView(Page):
    """How far a computation is; asked again each second until it has ended."""

    permission = "targets.recompute"
    template_name = "targets/progress.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        job = get_object_or_404(Job, pk=key, kind=COMPUTE_JOB)
        total = job.total or len(registry.metrics())
        run = Run.objects.filter(pk=job.result["run"]).first() if job.result else None
        context = {
            "job": job,
            "run": run,
            "day": dt.date.fromisoformat(job.arguments["as_of"]),
            "label": _("Computing the figures"),
            "total": total,
            "done": job.done if job.is_active else total,
            "finished": not job.is_active,
            "progress_url": reverse("targets:progress", args=[job.pk]),
        }
        if not request.htmx:  # type: ignore[attr-defined]
            return self.render(context)
        status = 200 if job.is_active else STOP_POLLING
        return render(request, "targets/progress_panel.html", context, status=status)


class PublishView(Page):
    """Makes a draft the municipality's word, when it is still the one that was looked at."""

    permission = "targets.publish_run"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        run = get_object_or_404(Run, pk=key)
        form = PublishForm(request.POST)
        if not form.is_valid():
            messages.error(request, _("Look at the figures again before you publish."))
            return HttpResponseRedirect(reverse("targets:runs"))
        run.finished_at = form.cleaned_data["finished_at"]
        try:
            publish(run=run, by=request.user)  # type: ignore[arg-type]
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("The figures are published."))
        return HttpResponseRedirect(reverse("targets:runs"))


def compute_form() -> ComputeForm:
    """The form with yesterday in it, the last day that is over."""
    today = timezone.localdate()
    return ComputeForm(today=today, initial={"peildatum": today - dt.timedelta(days=1)})
