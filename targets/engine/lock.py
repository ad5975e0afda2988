"""One run at a time, and one state of the data for the whole run."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import connection, transaction

# One number for everything that writes runs; other parts of the house use other numbers.
LOCK: Final = 7_436_030


@contextmanager
def writing_runs() -> Iterator[None]:
    """Wait until no other run is being written, then open a transaction that sees one state of the data.

    The lock comes first: a transaction that had to wait for it would otherwise see the data of before it
    waited, without the run that it waited for. A caller who is in a transaction already keeps that one.
    """
    with connection.cursor() as cursor:
        if connection.in_atomic_block:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
            yield
            return
        cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            with transaction.atomic():
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ")
                yield
        finally:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
