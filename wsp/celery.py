"""The Celery application: `celery -A wsp.celery worker`, `celery -A wsp.celery beat`."""

import os
from typing import Any

from celery import Celery
from celery.signals import worker_ready

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "wsp.settings.base")

from django.conf import settings

from wsp.settings import celery as celery_settings

# What a worker does first: nights that passed while none ran, and work that waits in the database.
AT_START = ("targets.tasks.catch_up", "core.tasks.sweep")

app = Celery("trede")
# Under Celery's own names: the capital ones of Django's settings it takes for those of an old version.
app.conf.update(
    {
        name.removeprefix("CELERY_").lower(): value
        for name, value in vars(celery_settings).items()
        if name.startswith("CELERY_")
    }
)
app.conf.task_always_eager = getattr(settings, "CELERY_TASK_ALWAYS_EAGER", False)
app.autodiscover_tasks()


@worker_ready.connect
def begin(**_: Any) -> None:
    for task in AT_START:
        app.send_task(task)
