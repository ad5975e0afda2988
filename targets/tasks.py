"""The nightly job. Scheduled at 04:30, every hour and when a worker starts: it does what is due, if
anything.
"""

import logging

from celery import shared_task
from django.db import InterfaceError, OperationalError
from django.utils import timezone

from targets import services
from targets.after_import import bring_up_to_date

logger = logging.getLogger(__name__)


@shared_task(autoretry_for=(OperationalError, InterfaceError), retry_backoff=2, max_retries=3)
def catch_up() -> None:
    """Compute the figures of every night that has not run, up to yesterday; then what imports touched
    meanwhile.
    """
    nights = services.catch_up(today=timezone.localdate())
    bring_up_to_date()
    if nights:
        logger.info("nights_computed", extra={"nights": [night.isoformat() for night in nights]})
