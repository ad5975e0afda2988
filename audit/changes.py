"""The history of one kind of row as a list: when, who, why, and which fields; not the values themselves.

Values are personal data of the clients concerned: to see that something was changed, they are not needed.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from audit import subjects

WORDS: dict[str, Promise] = {"insert": _("Added"), "update": _("Changed"), "delete": _("Deleted")}


@dataclass(frozen=True)
class Change:
    """One change of one row. `user` is None where the system did it; `subject` is a client number or a
    key.
    """

    key: int
    at: dt.datetime
    user: AbstractBaseUser | None
    what: Promise | str
    subject: str
    fields: list[str]
    reason: str


@dataclass(frozen=True)
class Wanted:
    """What is asked of a history; None asks nothing."""

    first: dt.date | None = None
    last: dt.date | None = None
    user: AbstractBaseUser | None = None
    client: int | None = None


def tracked_models() -> dict[str, type[models.Model]]:
    """Every model with a history, by its label."""
    found = [model for model in apps.get_models() if hasattr(model, "pgh_event_model")]
    return {model._meta.label_lower: model for model in found}


def client_field(model: type[models.Model]) -> str | None:
    """The column of the history that holds the client's key, where there is one."""
    if model._meta.label_lower == "clients.client":
        return "pgh_obj_id"
    names = {field.name for field in model._meta.get_fields()}
    return "client_id" if "client" in names and not model._meta.get_field("client").auto_created else None


def events(model: type[models.Model], wanted: Wanted) -> QuerySet[Any]:
    """The events of a model that fit, newest first, each with the key of the one before it of the same
    row.
    """
    history: Any = model.pgh_event_model._default_manager  # type: ignore[attr-defined]
    found: QuerySet[Any] = history.select_related("pgh_context").order_by("-pgh_id")
    if wanted.first:
        found = found.filter(pgh_created_at__date__gte=wanted.first)
    if wanted.last:
        found = found.filter(pgh_created_at__date__lte=wanted.last)
    if wanted.user:
        found = found.filter(pgh_context__metadata__user=wanted.user.pk)
    if wanted.client is not None:
        column = client_field(model)
        found = found.filter(**{column: wanted.client}) if column else found.none()
    before = history.filter(pgh_obj_id=OuterRef("pgh_obj_id"), pgh_id__lt=OuterRef("pgh_id"))
    return found.annotate(before=Subquery(before.order_by("-pgh_id").values("pgh_id")[:1]))


def described(model: type[models.Model], page: Sequence[Any]) -> list[Change]:
    """The events of one page in words; three queries, whatever their number."""
    earlier = (
        type(page[0])._default_manager.in_bulk([row.before for row in page if row.before]) if page else {}
    )
    users = get_user_model().objects.in_bulk({_metadata(row).get("user") for row in page} - {None})
    column = client_field(model)
    keys = {getattr(row, column) for row in page} if column else set()
    numbers = subjects.numbers(keys) if keys else {}
    return [
        Change(
            key=row.pgh_id,
            at=row.pgh_created_at,
            user=users.get(_metadata(row).get("user")),
            what=WORDS.get(row.pgh_label, row.pgh_label),
            subject=str(numbers.get(getattr(row, column), "–") if column else row.pgh_obj_id),
            fields=changed_fields(model, earlier.get(row.before), row),
            reason=str(_metadata(row).get("reason", "")),
        )
        for row in page
    ]


def changed_fields(model: type[models.Model], before: Any, after: Any) -> list[str]:
    """The labels of the fields in which two events of one row differ; none for a row's first event."""
    if before is None:
        return []
    names = [
        field.attname for field in type(after)._meta.concrete_fields if not field.name.startswith("pgh_")
    ]
    labels = {field.attname: str(field.verbose_name) for field in model._meta.concrete_fields}
    return [labels[name] for name in names if _plain(getattr(before, name)) != _plain(getattr(after, name))]


def _plain(value: Any) -> Any:
    return bytes(value) if isinstance(value, memoryview) else value


def _metadata(row: Any) -> dict[str, Any]:
    return row.pgh_context.metadata if row.pgh_context else {}
