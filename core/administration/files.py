"""A file with rows of a table: read, tried without saving anything, and saved whole or not at all."""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext as _
from tablib import Dataset

from core.administration.resources import RowResource
from core.history import acting

MOST_BYTES = 1_000_000
MOST_ROWS = 5_000
# The heading is the first line of the file.
FIRST_LINE = 2


@dataclass(frozen=True)
class RowOutcome:
    """What becomes of one line: `kind` is new, update, skip, or an error with what to do about it."""

    line: int
    name: str
    kind: str
    differences: list[tuple[str, str, str]]
    errors: list[str]


@dataclass(frozen=True)
class FileOutcome:
    """What becomes of a file."""

    rows: list[RowOutcome]

    def of(self, *kinds: str) -> list[RowOutcome]:
        return [row for row in self.rows if row.kind in kinds]

    @property
    def new(self) -> list[RowOutcome]:
        return self.of("new")

    @property
    def changed(self) -> list[RowOutcome]:
        return self.of("update")

    @property
    def unchanged(self) -> list[RowOutcome]:
        return self.of("skip")

    @property
    def wrong(self) -> list[RowOutcome]:
        return [row for row in self.rows if row.errors]


def text_of(content: bytes) -> str:
    """The text of a CSV file. Raises ValidationError with what to do about it."""
    if len(content) > MOST_BYTES:
        raise ValidationError(_("This file is too large. A list here has at most 1 MB."))
    if content.startswith(b"PK"):
        raise ValidationError(_("This is a spreadsheet. Save it as CSV first, and choose that file."))
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise ValidationError(_("This is not a text file. Save the list as CSV, and choose that file."))


def dataset_of(text: str, resource: RowResource) -> Dataset:
    """The rows of the file. Raises ValidationError where its headings are not those of the table."""
    first = text.split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    try:
        lines = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error as error:
        raise ValidationError(_("The file cannot be read: %(reason)s.") % {"reason": error}) from error
    if not lines:
        raise ValidationError(_("The file is empty."))
    headings = [heading.strip().lower() for heading in lines[0]]
    _check_headings(headings, resource)
    dataset = Dataset(headers=headings)
    for cells in lines[1:]:
        if any(cells):
            dataset.append((cells + [""] * len(headings))[: len(headings)])
    if len(dataset) > MOST_ROWS:
        raise ValidationError(_("This file has too many rows. A list here has at most 5,000."))
    return dataset


def _check_headings(headings: list[str], resource: RowResource) -> None:
    key = list(resource._meta.import_id_fields)
    problems = [
        _("The column “%(name)s” is missing.") % {"name": name} for name in key if name not in headings
    ]
    problems += [
        _("The column “%(name)s” stands there twice.") % {"name": name}
        for name in sorted({name for name in headings if headings.count(name) > 1})
    ]
    unknown = [name for name in headings if name not in resource.column_names]
    if unknown:
        problems.append(
            _("Unknown columns: %(unknown)s. This table has: %(known)s.")
            % {"unknown": ", ".join(unknown), "known": ", ".join(resource.column_names)}
        )
    if problems:
        raise ValidationError(problems)


def try_file(user: AbstractBaseUser, resource: RowResource, dataset: Dataset) -> FileOutcome:
    """What saving the file would do; nothing is saved."""
    return _outcome(resource, resource.import_data(dataset, dry_run=True, user=user))


def save_file(
    *, user: AbstractBaseUser, resource: RowResource, dataset: Dataset, reason: str, request: str = ""
) -> FileOutcome:
    """Save all rows of the file in one transaction; with one row in error nothing is saved."""
    with acting(user, reason, request=request):
        outcome = _outcome(resource, resource.import_data(dataset, dry_run=False, user=user))
        if outcome.wrong:
            raise ValidationError(_("There are errors in the file. Nothing was saved."), code="errors")
    return outcome


def _outcome(resource: RowResource, result: Any) -> FileOutcome:
    return FileOutcome(
        [
            RowOutcome(
                line=number,
                name=str(row.object_repr or ""),
                kind=row.import_type,
                differences=list(_differences(resource, row)),
                errors=list(_errors(row)),
            )
            for number, row in enumerate(result.rows, FIRST_LINE)
        ]
    )


def _differences(resource: RowResource, row: Any) -> Iterator[tuple[str, str, str]]:
    if row.import_type in ("new", "update"):
        for name, (old, new) in zip(resource.column_names, row.diff, strict=True):
            if old != new:
                yield name, old, new


def _errors(row: Any) -> Iterator[str]:
    for error in row.errors:
        yield str(error.error)
    if row.validation_error is not None:
        for name, messages in row.validation_error.update_error_dict({}).items():
            for message in messages:
                for text in message.messages:
                    yield text if name == NON_FIELD_ERRORS else f"{name}: {text}"
