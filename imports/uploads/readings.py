"""What a reading of an uploaded file leaves with its upload."""

from core.jobs.errors import JobCancelledError
from imports.models import PreviewedRow, Upload
from imports.report import Report


def take_reading(*, upload: Upload, report: Report) -> None:
    """Keep what came of a reading with the upload as it was when the reading began.

    In the transaction of the reading, as its last step. Raises JobCancelledError where somebody cancelled
    the upload meanwhile. After an import its preview has had its day.
    """
    locked = Upload.objects.select_for_update(of=("self",)).get(pk=upload.pk)
    if locked.removed_at:
        raise JobCancelledError
    locked.reading_id = report.id
    locked.read_revision = upload.revision
    locked.save(update_fields=["reading", "read_revision"])
    if report.committed:
        PreviewedRow.objects.filter(upload_id=upload.pk).delete()
