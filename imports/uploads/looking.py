"""A look at a file before it is kept, and when somebody says how it is read."""

from dataclasses import dataclass
from typing import IO

from imports.detection import Detected, detect
from imports.kinds import Terms
from imports.layout import REASON, Layout
from imports.mapping import map_columns
from imports.models import Upload
from imports.problems import FileRefusedError
from imports.registry import kind_of
from imports.uploads.storage import in_clear, path_of


@dataclass(frozen=True)
class Look:
    """What a file seems to be. `complete`: it says all by itself or by its profile, nothing is asked."""

    kind: str
    layout: Layout
    complete: bool


def look(file: IO[bytes], kind: str, terms: Terms) -> Look:
    """Raises FileRefusedError where this file cannot be read, whatever somebody says about it."""
    detected = detect(path_of(file), terms, kind=kind or None)
    found = detected.kind
    return Look(found or "", detected.layout, bool(found) and _is_complete(detected, str(found), terms))


def _is_complete(detected: Detected, kind: str, terms: Terms) -> bool:
    try:
        mapping = map_columns(
            detected.header, kind_of(kind).columns_of(terms, detected.header), detected.layout
        )
    except FileRefusedError as error:
        if error.code != "column_missing" or not any(detected.header):
            raise
        return False
    return detected.profile is not None or set(mapping.ignored) <= {REASON}


def look_again(
    upload: Upload, terms: Terms, *, kind: str, encoding: str, delimiter: str, sheet: str
) -> Detected:
    """What a kept file is, read as somebody asks now. Raises FileRefusedError where it cannot be read so."""
    with in_clear(upload.stored_name, upload.file_name) as path:
        return detect(path, terms, kind=kind or None, encoding=encoding, delimiter=delimiter, sheet=sheet)
