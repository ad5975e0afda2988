"""Who changed what: statement-level triggers write every change, this module says on whose behalf.

`tracked` puts the triggers on a model. `acting` opens the transaction of one act and hands user, reason and
source to them; bulk statements, COPY and SQL functions carry it too, because it is set in the transaction.
"""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import pghistory
import pgtrigger
from django.contrib.auth.models import AbstractBaseUser
from django.db import connections, models, transaction
from django.db.backends.utils import CursorWrapper
from pghistory.runtime import _tracker  # the context in force; pghistory gives no public reader

SYSTEM = "system"
# A history is asked by these alone, and an index on any other key would cost every write.
ASKED_BY = frozenset({"pgh_obj", "pgh_context", "client"})

M = TypeVar("M", bound=models.Model)


def tracked(*, exclude: tuple[str, ...] = ()) -> Callable[[type[M]], type[M]]:
    """Keep the history of a model: each insert, update and delete, whichever way it is written."""

    def decorate(model: type[M]) -> type[M]:
        generated = tuple(field.name for field in model._meta.fields if field.generated)
        level = pgtrigger.Statement
        pghistory.track(
            pghistory.InsertEvent(level=level),
            pghistory.UpdateEvent(level=level),
            pghistory.DeleteEvent(level=level),
            exclude=[*exclude, *generated],
        )(model)
        for field in model.pgh_event_model._meta.local_fields:  # type: ignore[attr-defined]
            if isinstance(field, models.ForeignKey):
                field.db_index = field.name in ASKED_BY  # type: ignore[attr-defined]
        return model

    return decorate


@contextmanager
def acting(
    user: AbstractBaseUser | None, reason: str, *, using: str = "default", **source: str | int
) -> Iterator[None]:
    """One act in one transaction, its history under one context.

    `user` is who does it, None the system itself. `reason` says why in words. `source` names what it came by:
    `request`, `task`, `import_id` or `command`. An act within another ends with the other's context in force.
    """
    who: dict[str, Any] = {"user": user.pk} if user else {"user": None, "actor": SYSTEM}
    outer = getattr(_tracker, "value", None)
    outer_metadata = dict(outer.metadata) if outer else {}
    with (
        transaction.atomic(using=using),
        pghistory.context(**who, reason=reason, **source),
        connections[using].cursor() as cursor,
    ):
        context = _tracker.value
        before = _context_in_force(cursor)
        _put_in_force(cursor, str(context.id), json.dumps(context.metadata, default=str))
        yield
        # An act that is taken back takes its context along.
        if not connections[using].needs_rollback:
            _put_in_force(cursor, *before)
    if outer:
        outer.metadata.clear()
        outer.metadata.update(outer_metadata)


def _context_in_force(cursor: CursorWrapper) -> tuple[str, str]:
    cursor.execute(
        "SELECT coalesce(current_setting('pghistory.context_id', true), ''),"
        " coalesce(current_setting('pghistory.context_metadata', true), '')"
    )
    number, metadata = cursor.fetchone()
    return number, metadata


def _put_in_force(cursor: CursorWrapper, number: str, metadata: str) -> None:
    """For the rest of this transaction: COPY and statements that start with SELECT carry it too."""
    cursor.execute(
        "SELECT set_config('pghistory.context_id', %s, true),"
        " set_config('pghistory.context_metadata', %s, true)",
        [number, metadata],
    )
