"""A row of a preview that somebody corrected, checked at once and alone."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.db import transaction

from accounts.models import User
from imports.keeping import opened_row
from imports.kinds import Terms
from imports.models import Import, PreviewedRow, Upload
from imports.reading import Row, Source
from imports.services import check_rows
from imports.uploads.repairs import corrections_of

# Nothing that is typed into a cell mends a row that has too many of them.
BEYOND_REPAIR = "columns_too_many"


@dataclass(frozen=True, kw_only=True)
class KeptRow(Source):
    """One row of a file that was read before, with the headings that were used."""

    row: Row

    def rows(self) -> Iterator[Row]:
        yield self.row


def check_corrected(*, upload: Upload, line: int, today: dt.date, by: User) -> PreviewedRow | None:
    """What an import would do with this row as it is corrected now, without the others of its file.

    None where that cannot be said yet: it is seen when the whole file is checked again.
    """
    with transaction.atomic():
        locked = Upload.objects.select_for_update(of=("self",)).select_related("reading").get(pk=upload.pk)
        kept = PreviewedRow.objects.filter(upload_id=upload.pk, number=line).first()
        if locked.is_over or locked.reading is None or kept is None or kept.error == BEYOND_REPAIR:
            return None
        checked = check_rows(
            kind=locked.kind,
            source=_source(locked, locked.reading, kept),
            terms=Terms(today, reference_date=locked.reference_date),
            by=by,
            layout=locked.chosen_layout,
            preview_for=locked.pk,
        )
        return PreviewedRow.objects.get(upload_id=upload.pk, number=line) if checked else None


def _source(upload: Upload, reading: Import, kept: PreviewedRow) -> KeptRow:
    cells = opened_row(upload.pk, kept.number, bytes(kept.sealed))["cells"]
    row = next(corrections_of(upload, kept.number).kept([Row(kept.number, cells)]))
    header = [""] * max(len(row.cells), *(place + 1 for place, _, _ in reading.columns))
    for place, _, heading in reading.columns:
        header[place] = heading
    return KeptRow(
        path=Path(upload.file_name),
        sha256="",
        header=header,
        serial_days=bool(reading.sheet),
        row=row,
    )
