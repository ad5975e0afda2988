"""Background tasks: they carry an id and make one call. The work itself is in core/jobs."""

import logging

from celery import shared_task
from kombu.exceptions import OperationalError as BrokerError

from core.jobs import runner
from core.jobs.waiting import jobs_without_worker

logger = logging.getLogger(__name__)


@shared_task(autoretry_for=runner.PASSING, retry_backoff=2, max_retries=3)
def run_job(job_id: int) -> None:
    """Do one job; an interrupted one is tried again, here first and by the sweeper after that."""
    runner.run(job_id)


@shared_task
def sweep() -> None:
    """Wake a worker for every active job that nobody works on."""
    for job_id in jobs_without_worker():
        wake(job_id)


def wake(job_id: int) -> None:
    """Tell a worker that there is work. A broker that is down loses nothing: the sweeper tells it again."""
    try:
        run_job.apply_async([job_id], retry=False)
    except BrokerError:
        logger.warning("broker_unreachable", extra={"job": job_id}, exc_info=True)
