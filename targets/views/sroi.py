"""The figures of social return."""

import datetime as dt
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from core.pages import Page
from targets.forms import DashboardQuestion
from targets.metrics.sroi import OPENED_BY
from targets.models import Run, Target
from targets.presentation.addresses import Links
from targets.presentation.sroi import CODES, SocialReturn
from targets.reports import figures_of, latest_run


class SocialReturnView(Page):
    """Of the latest run on or before the date that is asked; without a date, of today."""

    permission = "targets.view_dashboard"
    template_name = "targets/sroi.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = DashboardQuestion(request.GET)
        valid = asked.is_valid()
        day: dt.date = (asked.cleaned_data.get("peildatum") if valid else None) or timezone.localdate()
        run = latest_run(day)
        context: dict[str, Any] = {"form": asked, "day": day, "run": run}
        if run is not None:
            context["sroi"] = self._shown(run)
        return self.render(context, status=200 if valid else 400)

    def _shown(self, run: Run) -> SocialReturn:
        opens = any(self.request.user.has_perm(permission) for permission in OPENED_BY)
        targets = Target.objects.active_on(run.as_of).filter(metric="sroi.paid_jobs")
        target = targets.values_list("value", flat=True).first()
        return SocialReturn(
            figures_of(run, CODES), Links(run, opens), None if target is None else int(target)
        )
