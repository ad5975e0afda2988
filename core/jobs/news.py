"""What somebody asked and what has ended since, told on whichever page he or she opens next."""

from dataclasses import dataclass

from django.http import HttpRequest

from core.jobs.models import Job
from core.jobs.registry import Notice, kind_of

MOST_TOLD = 3


@dataclass(frozen=True)
class News:
    """One job that ended, and the words for it."""

    job: Job
    notice: Notice


def news(request: HttpRequest) -> dict[str, list[News]]:
    """Context processor: `news`, nothing on the page that shows the outcome itself.

    Whether there is anything is known with the user, who is read for every page (accounts/backends.py).
    """
    user = getattr(request, "user", None)
    if not getattr(user, "has_news", False):
        return {"news": []}
    told = [News(job, _notice(job)) for job in Job.objects.untold(request.user.pk)[:MOST_TOLD]]
    return {"news": [each for each in told if each.notice.url != request.path]}


def _notice(job: Job) -> Notice:
    notice = kind_of(job.kind).notice
    if notice is None:
        raise LookupError(f"{job.kind} tells nobody.")
    return notice(job)
