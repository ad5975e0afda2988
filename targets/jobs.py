"""Background work of this room."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.jobs.progress import Progress
from core.jobs.registry import JobKind, register
from imports.registry import register_step
from targets.after_import import UP_TO_DATE_JOB, after_import, bring_up_to_date
from targets.enums import RunCause
from targets.services import COMPUTE_JOB, compute


def _compute(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    by = None if progress.requested_by is None else User.objects.get(pk=progress.requested_by)
    as_of = dt.date.fromisoformat(arguments["as_of"])
    run = compute(as_of=as_of, cause=RunCause.REQUEST, by=by, progress=progress.report)
    bring_up_to_date()
    return {"run": run.pk}


def _bring_up_to_date(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    progress.report("figures")
    return {"runs": [run.pk for run in bring_up_to_date()]}


register(JobKind(code=COMPUTE_JOB, label=_("Computing the figures"), work=_compute))
register(JobKind(code=UP_TO_DATE_JOB, label=_("Bringing the figures up to date"), work=_bring_up_to_date))
register_step(after_import)
