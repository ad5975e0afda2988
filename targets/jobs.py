"""Background work of this room."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.jobs.progress import Progress
from core.jobs.registry import JobKind, register
from targets.enums import RunCause
from targets.services import COMPUTE_JOB, compute


def _compute(arguments: dict[str, Any], progress: Progress) -> dict[str, Any]:
    by = None if progress.requested_by is None else User.objects.get(pk=progress.requested_by)
    as_of = dt.date.fromisoformat(arguments["as_of"])
    run = compute(as_of=as_of, cause=RunCause.REQUEST, by=by, progress=progress.report)
    return {"run": run.pk}


register(JobKind(code=COMPUTE_JOB, label=_("Computing the figures"), work=_compute))
