"""Asking for work in tests, and doing it as another worker would."""

import threading
from collections.abc import Callable
from typing import Any

from django.db import connections

from accounts.models import User
from core.jobs.models import Job
from core.jobs.registry import Work
from core.jobs.services import enqueue

Kind = Callable[[Work], None]
Arguments = dict[str, Any]


def ask(key: str = "one", arguments: Arguments | None = None, by: User | None = None) -> Job:
    return enqueue(kind="sample", key=key, arguments=arguments or {}, by=by)


def in_thread(work: Callable[[], object]) -> threading.Thread:
    """Run it as another worker would: on connections of its own."""

    def run() -> None:
        try:
            work()
        finally:
            connections.close_all()

    thread = threading.Thread(target=run)
    thread.start()
    return thread
