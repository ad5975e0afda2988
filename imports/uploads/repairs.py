"""Correcting an uploaded file in the screen: cells, and rows that are left out.

All repairs of one file wait for each other at the row of its upload, and each names the version of the row
of the file that it was made on: nobody's correction is lost.
"""

from collections import defaultdict
from collections.abc import Mapping

from django.db.models import Max
from django.utils.translation import gettext_noop

from accounts.models import User
from core.history import acting
from core.versions import StaleError
from imports.corrections import Corrections
from imports.models import Repair, Upload
from imports.problems import FileRefusedError
from imports.uploads.sealing import open_text, seal_text


def corrections_of(upload: Upload, line: int | None = None) -> Corrections:
    """All that people corrected of this file, or of one row of it."""
    cells: dict[int, dict[int, str]] = defaultdict(dict)
    left_out = set()
    for repair in upload.repairs.all() if line is None else upload.repairs.filter(line=line):
        if repair.place is None:
            left_out.add(repair.line)
        else:
            cells[repair.line][repair.place] = _opened(repair, repair.place)
    return Corrections(cells, frozenset(left_out))


def cells_of(upload: Upload, line: int) -> dict[int, str]:
    """The corrected cells of one row, by place."""
    return dict(corrections_of(upload, line).cells.get(line, {}))


def row_version(upload: Upload, line: int) -> str:
    """The version of a row of the file: the revision of its last repair."""
    found = upload.repairs.filter(line=line).aggregate(last=Max("revision"))
    return str(found["last"] or 0)


def repair_row(*, upload: Upload, line: int, cells: Mapping[int, str], version: str, by: User) -> None:
    """Correct cells of a row, which from now on is not left out.

    Raises StaleError where somebody else repaired the row since `version`; `stored` holds its cells now.
    """
    with acting(by, "repair of a file"):
        locked = _locked(upload, line, version)
        locked.repairs.filter(line=line, place__isnull=True).delete()
        Repair.objects.bulk_create(
            [
                Repair(
                    upload=locked,
                    line=line,
                    place=place,
                    sealed=seal_text(cell, _bound(locked.pk, line, place)),
                    revision=locked.revision,
                    made_by=by,
                )
                for place, cell in cells.items()
            ],
            update_conflicts=True,
            unique_fields=["upload", "line", "place"],
            update_fields=["sealed", "revision", "made_by"],
        )


def leave_out(*, upload: Upload, line: int, version: str, by: User) -> None:
    """Leave a row out of the import. In a full file its record still counts as named."""
    with acting(by, "row left out"):
        locked = _locked(upload, line, version)
        locked.repairs.update_or_create(
            line=line, place=None, defaults={"revision": locked.revision, "made_by": by}
        )


def locked_for_change(upload: Upload) -> Upload:
    """The upload, locked, at a new revision. Raises FileRefusedError where it has ended."""
    locked = Upload.objects.select_for_update(of=("self",)).select_related("reading").get(pk=upload.pk)
    if locked.is_over:
        raise FileRefusedError(
            "upload_over", gettext_noop("This file was imported or removed meanwhile. Nothing was changed.")
        )
    locked.revision += 1
    locked.save(update_fields=["revision"])
    return locked


def _locked(upload: Upload, line: int, version: str) -> Upload:
    locked = locked_for_change(upload)
    current = row_version(locked, line)
    if current != version:
        raise StaleError(cells_of(locked, line), current)
    return locked


def _opened(repair: Repair, place: int) -> str:
    return open_text(bytes(repair.sealed or b""), _bound(repair.upload_id, repair.line, place))


def _bound(upload_id: int, line: int, place: int) -> str:
    return f"repair:{upload_id}:{line}:{place}"
