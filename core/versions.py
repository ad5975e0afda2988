"""The version of a stored row, so that nobody overwrites what somebody else saved meanwhile.

It is PostgreSQL's own number of the transaction that wrote the row (`xmin`): no column, and every way of
writing counts.
"""

from typing import Any, NamedTuple, TypeVar

from django.db import models
from django.db.models.expressions import RawSQL

M = TypeVar("M", bound=models.Model)


class StaleError(Exception):
    """Somebody else saved this row since it was read. `stored` is the row as it is now, at `version`."""

    def __init__(self, stored: Any, version: str) -> None:
        super().__init__("The row was changed since it was read.")
        self.stored = stored
        self.version = version


class BothVersions(NamedTuple):
    """One field of a stale save, in words: what somebody typed beside what is stored now."""

    label: str
    yours: str
    stored: str

    @property
    def differs(self) -> bool:
        return self.yours != self.stored


def version_of(row: models.Model) -> str:
    """The version of a stored row that is read now."""
    return str(
        with_version(type(row)._default_manager.all()).values_list("version", flat=True).get(pk=row.pk)
    )


def lock(row: M, version: str) -> M:
    """The stored row, locked for this transaction. Raises StaleError where it is no longer at `version`."""
    stored = with_version(type(row)._default_manager.select_for_update(of=("self",))).get(pk=row.pk)
    if stored.version != version:
        raise StaleError(stored, stored.version)
    locked: M = stored
    return locked


def with_version(rows: "models.QuerySet[Any]") -> Any:
    """The rows with their `version`, for a set at once."""
    # Not input: the table of a model of this code.
    version = RawSQL(f'"{rows.model._meta.db_table}".xmin::text', (), output_field=models.TextField())  # noqa: S611
    return rows.annotate(version=version)
