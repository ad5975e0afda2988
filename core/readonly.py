"""Pages that only show: the database itself refuses every write, also one inside a function or a trigger."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from django.db import DatabaseError, connections, transaction

SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS"})


class ReadOnlyTransaction:
    """The transaction in which one page is made."""

    def __init__(self, using: str) -> None:
        self._using = using
        self._start = transaction.savepoint(using=using)

    def recover(self, error: Exception) -> None:
        """After a refused or failed query: make the transaction usable again, for the page that says so."""
        if isinstance(error, DatabaseError):
            transaction.savepoint_rollback(self._start, using=self._using)
            transaction.set_rollback(False, using=self._using)


@contextmanager
def read_only(using: str = "default") -> Iterator[ReadOnlyTransaction]:
    """One read-only transaction: a write raises `django.db.InternalError`, and nothing is kept.

    PostgreSQL lets nobody take it back inside. Within another transaction it holds for this block only.
    """
    with transaction.atomic(using=using):
        with connections[using].cursor() as cursor:
            cursor.execute("SET TRANSACTION READ ONLY")
        yield ReadOnlyTransaction(using)


def read_only_stream(content: Iterator[bytes], using: str = "default") -> Iterator[bytes]:
    """Send a long answer from within a read-only transaction of its own, which ends with the last piece."""
    with read_only(using):
        yield from content
