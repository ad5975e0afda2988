"""The dashboard, its cohorts by month, and what the paper says beside what was counted."""

import datetime as dt
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone

from core.pages import Page
from targets.forms import DashboardQuestion
from targets.models import Run
from targets.presentation.addresses import Links
from targets.presentation.dashboard import dashboard_of
from targets.presentation.outflow import SUSTAINED, Outflow
from targets.reports import figures_of, latest_run


class DashboardView(Page):
    """The figures of the latest run on or before the date that is asked; without a date, of today."""

    permission = "targets.view_dashboard"
    template_name = "targets/dashboard.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        asked = DashboardQuestion(request.GET)
        valid = asked.is_valid()
        day: dt.date = (asked.cleaned_data.get("peildatum") if valid else None) or timezone.localdate()
        run = latest_run(day)
        context: dict[str, Any] = {"form": asked, "day": day, "run": run}
        if run is not None:
            context |= self._shown(run, january=valid and asked.cleaned_data["since"] == "january")
        return self.render(context, status=200 if valid else 400)

    def _shown(self, run: Run, *, january: bool) -> dict[str, Any]:
        may_see_rows = self.request.user.has_perm("targets.view_rows")
        shown = dashboard_of(run, may_see_rows=may_see_rows, january=january)
        return {
            "dashboard": shown,
            "definitions": shown.definitions,
            "january": january,
            "restatement": Run.objects.standing().filter(restates=run).first(),
        }


class CohortsView(Page):
    """Sustainable outflow of one year by month of start."""

    permission = "targets.view_dashboard"
    template_name = "targets/cohorts.html"

    def get(self, request: HttpRequest, year: int) -> HttpResponse:
        run = run_of(request)
        links = Links(run, request.user.has_perm("targets.view_rows"))
        outflow = Outflow(figures_of(run, [SUSTAINED]), links)
        if year not in outflow.years:
            raise Http404
        return self.render({"run": run, "year": year, "outflow": outflow, "cohorts": outflow.by_month(year)})


class PaperView(Page):
    """The figures of the policy paper as they are, with what does not add up in them."""

    permission = "targets.view_dashboard"
    template_name = "targets/paper.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        return self.render({})


def run_of(request: HttpRequest) -> Run:
    """The run in `?run=`; there is no page without one."""
    number = request.GET.get("run", "")
    if not (number.isascii() and number.isdigit() and len(number) < 10):
        raise Http404
    run = Run.objects.filter(pk=int(number)).first()
    if run is None:
        raise Http404
    return run
