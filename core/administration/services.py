"""Every change of a table that the administrator keeps: one transaction, with who and why.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the row since it was read.
"""

import datetime as dt
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from core.administration.registry import Table
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock

ONE_DAY = dt.timedelta(days=1)


def add_row(*, user: AbstractBaseUser, table: Table, row: Any, reason: str, request: str = "") -> Any:
    """Save a new row. In a series it takes over: the row that held on its first day ends the day before, and
    it lasts until the next one begins.
    """
    with acting(user, reason, request=request):
        if table.series is not None:
            _make_room(table, row)
        _save(row)
    return row


def change_row(*, user: AbstractBaseUser, row: Any, version: str, reason: str, request: str = "") -> Any:
    """Save the changed values of a stored row; its key stays."""
    with acting(user, reason, request=request):
        lock(row, version)
        _save(row)
    return row


def withdraw_row(
    *,
    user: AbstractBaseUser,
    table: Table,
    row: Any,
    version: str,
    on: dt.date,
    reason: str,
    request: str = "",
) -> None:
    """Take back a row of a series that has not begun on that day; the one before it lasts in its place."""
    with acting(user, reason, request=request):
        stored = lock(row, version)
        if table.series is None or stored.start <= on:
            raise ValidationError(
                _("This has begun already. Give it a last day, or add what holds from now on."), code="begun"
            )
        before = _series(table, stored).filter(end=stored.start - ONE_DAY).first()
        stored.delete()
        if before is not None:
            before.end = stored.end
            _save(before)


def _make_room(table: Table, row: Any) -> None:
    """Let the row before it end and itself end before the next; both stay within their own days."""
    others = list(_series(table, row).select_for_update(of=("self",)).order_by("start"))
    if any(other.start == row.start for other in others):
        raise ValidationError({"start": _("There is one from that day already. Change that one.")})
    following = next((other for other in others if other.start > row.start), None)
    if following is not None and (row.end is None or row.end >= following.start):
        row.end = following.start - ONE_DAY
    for other in others:
        if other.start < row.start and (other.end is None or other.end >= row.start):
            other.end = row.start - ONE_DAY
            _save(other)


def _series(table: Table, row: Any) -> "models.QuerySet[Any]":
    same = {name: getattr(row, name) for name in table.series or ()}
    return table.model._default_manager.filter(**same).exclude(pk=row.pk)


def _save(row: models.Model) -> None:
    with readable_violations(type(row)):
        row.full_clean()
        row.save()
