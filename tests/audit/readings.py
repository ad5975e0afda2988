"""A test client that holds every page to its promise: who shows a client writes a row."""

from collections.abc import Iterator
from contextlib import contextmanager

from audit.models import ReadingLog
from clients.models import Client


@contextmanager
def recorded_reading(*clients: Client, purpose: str | None = None) -> Iterator[None]:
    """Assert that the one request in the block wrote exactly one reading, of exactly these clients."""
    before = set(ReadingLog.objects.values_list("pk", flat=True))
    yield
    rows = list(ReadingLog.objects.exclude(pk__in=before))
    assert len(rows) == 1, f"{len(rows)} readings were written instead of one."
    assert sorted(rows[0].clients) == sorted(client.pk for client in clients)
    assert purpose is None or rows[0].purpose == purpose
