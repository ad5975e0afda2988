"""What the administrator keeps: each room registers its tables in its `administration.py` (core/apps.py)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db import models
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Group(models.TextChoices):
    """The parts of the page of administration, in their order."""

    PEOPLE = "people", _("People and rights")
    POLICIES = "policies", _("Policies and targets")
    CODES = "codes", _("Code lists")


@dataclass(frozen=True, kw_only=True)
class Entry:
    """A page of its own that stands on the page of administration."""

    label: str | Promise
    explanation: str | Promise
    url_name: str
    permission: str
    group: Group
    order: int = 0


@dataclass(frozen=True, kw_only=True)
class Table:
    """Reference data that one form for each row can keep. Rows are never deleted once they held.

    `series` is given where the model is a Period of which no two rows with equal values of these fields
    overlap: a new row then takes over from the one before it. `choices` gives what can be chosen for a
    field: one value, or several where the field holds a list. `key` names the fields by which a file knows
    a row.
    """

    model: type[models.Model]
    group: Group
    explanation: str | Promise
    key: tuple[str, ...] = ("code",)
    series: tuple[str, ...] | None = None
    choices: Mapping[str, Callable[[], Iterable[tuple[Any, Any]]]] = field(default_factory=dict)
    order: int = 0

    @property
    def name(self) -> str:
        """Its name in an address."""
        return str(self.model._meta.model_name)

    @property
    def label(self) -> str:
        return str(self.model._meta.verbose_name_plural)

    @property
    def fields(self) -> list["models.Field[Any, Any]"]:
        """What a person fills in, in the order of the model."""
        return [one for one in self.model._meta.fields if one.editable and not one.auto_created]

    @property
    def rows(self) -> "models.QuerySet[Any]":
        """All rows in their order, with what their cells show."""
        related = [one.name for one in self.fields if one.is_relation]
        rows = self.model._default_manager.all()
        return rows.select_related(*related) if related else rows


_entries: dict[str, Entry] = {}
_tables: dict[str, Table] = {}


def register_entry(entry: Entry) -> None:
    _entries[entry.url_name] = entry


def register_table(table: Table) -> None:
    _tables[table.name] = table


def entries() -> list[Entry]:
    return sorted(_entries.values(), key=lambda entry: entry.order)


def tables() -> list[Table]:
    return sorted(_tables.values(), key=lambda table: (table.order, table.label))


def table_named(name: str) -> Table | None:
    return _tables.get(name)
