"""Background work: a row in the database is the truth, the broker only wakes a worker."""

from celery.schedules import crontab

from wsp.settings.base import CACHE_URL

CELERY_BROKER_URL = CACHE_URL
CELERY_TIMEZONE = "Europe/Amsterdam"
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
# The worker logs as all else does (wsp/settings/logs.py).
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
# The two restore settings bring a killed worker's task back after seconds instead of minutes.
CELERY_BROKER_TRANSPORT_OPTIONS = {
    "visibility_timeout": 3600,
    "unacked_restore_interval": 10,
    "unacked_restore_throttle": 1,
    "socket_timeout": 10,
    "socket_connect_timeout": 5,
    # A broker that is down is found out at once: the sweeper tells the workers later.
    "max_retries": 1,
    "interval_start": 0,
    "interval_step": 0,
    "interval_max": 0,
}

# Times are those of CELERY_TIMEZONE.
CELERY_BEAT_SCHEDULE = {
    "nightly-figures": {"task": "targets.tasks.catch_up", "schedule": crontab(hour=4, minute=30)},
    "catch-up-figures": {"task": "targets.tasks.catch_up", "schedule": crontab(minute=5)},
    "remove-uploads": {
        "task": "imports.tasks.remove_expired_uploads",
        "schedule": crontab(hour=3, minute=10),
    },
    "wake-waiting-work": {"task": "core.tasks.sweep", "schedule": 30.0},
}
