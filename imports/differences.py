"""What would change, in words: the journal's columns under the names that people know, old beside new."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.utils.translation import gettext as _

from core.formatting import NOTHING, listed, short_day
from imports.journal import model_of


@dataclass(frozen=True)
class Difference:
    """One field of a record, as it is and as it would be."""

    record: str
    field: str
    old: str
    new: str


class Wording:
    """Words for the changes of a page of rows; what they refer to is read once for all of them."""

    def __init__(self, changes: Iterable[list[Any]]) -> None:
        keys: dict[type[models.Model], set[Any]] = defaultdict(set)
        for table, columns in changes:
            fields = _fields(table)
            for column, values in columns.items():
                related = fields[column].related_model if column in fields else None
                if related:
                    keys[related].update(value for value in values if value is not None)
        self.related = {model: model._default_manager.in_bulk(found) for model, found in keys.items()}

    def differences(self, changes: Iterable[list[Any]]) -> list[Difference]:
        return [
            Difference(
                str(model_of(table)._meta.verbose_name),
                str(field.verbose_name),
                self._in_words(field, old),
                self._in_words(field, new),
            )
            for table, columns in changes
            for field, (old, new) in _named(table, columns)
        ]

    def _in_words(self, field: Any, value: Any) -> str:
        if value in (None, ""):
            return NOTHING
        if field.related_model:
            return str(self.related[field.related_model].get(value, value))
        if isinstance(value, dict | list):
            return listed(value)
        if field.choices:
            return str(dict(field.flatchoices).get(value, value))
        if isinstance(field, models.DateField):
            return short_day(dt.date.fromisoformat(value[:10]))
        return str((_("yes") if value else _("no")) if isinstance(value, bool) else value)


def _fields(table: str) -> dict[str, Any]:
    return {str(field.column): field for field in model_of(table)._meta.concrete_fields}


def _named(table: str, columns: dict[str, list[Any]]) -> list[tuple[Any, list[Any]]]:
    fields = _fields(table)
    return [(fields[column], values) for column, values in columns.items() if column in fields]
