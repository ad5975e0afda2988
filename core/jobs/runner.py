"""Runs one job, at most one worker at a time, and again where a worker died."""

import logging
from typing import Final

import pghistory
import psycopg
from django.db import InterfaceError, OperationalError
from django.utils.translation import gettext as _

from core.jobs.enums import JobState
from core.jobs.errors import JobCancelledError, JobFailedError
from core.jobs.progress import Progress
from core.jobs.registry import kind_of
from core.jobs.session import Claim, JobSession, job_session

# What passes by itself: the job stays active and is tried again.
PASSING: Final = (OperationalError, InterfaceError, psycopg.OperationalError, psycopg.InterfaceError)
MOST_ATTEMPTS: Final = 5

logger = logging.getLogger(__name__)


def run(job_id: int) -> None:
    """Do the work of a job, unless another worker has it or it has ended. Safe to call any number of times.

    Raises the errors of PASSING, for the caller to try again; every other error ends the job as failed.
    """
    with job_session(job_id) as session:
        if not session.lock():
            return
        claim = session.claim()
        if claim is None:
            return
        if claim.attempt > MOST_ATTEMPTS:
            session.finish(
                JobState.FAILED, _("This was tried several times and did not come to an end."), None
            )
            return
        with session.beating():
            _work(session, claim)


def _work(session: JobSession, claim: Claim) -> None:
    try:
        with pghistory.context(user=claim.requested_by, job=session.job_id):
            result = kind_of(claim.kind).work(claim.arguments, Progress(session, claim.requested_by))
    except PASSING:
        logger.warning("job_interrupted", extra={"job": session.job_id, "kind": claim.kind}, exc_info=True)
        raise
    except JobCancelledError:
        session.finish(JobState.CANCELLED, "", None)
    except JobFailedError as error:
        session.finish(JobState.FAILED, str(error), None)
    except Exception:
        # The text of an unexpected error may hold personal data: people see a number, the log has the rest.
        logger.exception("job_failed", extra={"job": session.job_id, "kind": claim.kind})
        number = {"number": session.job_id}
        session.finish(
            JobState.FAILED, _("Something went wrong. Tell the administrator: job %(number)s.") % number, None
        )
    else:
        session.finish(JobState.DONE, "", result)
