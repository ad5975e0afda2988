"""When uploaded files go: 30 days after their import, 7 days after they came if nothing was imported."""

import datetime as dt

from django.db import transaction
from django.db.models import Exists, OuterRef, Q
from django.db.models.fields import CharField
from django.db.models.functions import Cast

from core.history import acting
from core.jobs.models import Job
from imports.models import PreviewedRow, Upload
from imports.uploads.storage import kept_files, remove

KEPT_AFTER_IMPORT = dt.timedelta(days=30)
KEPT_WITHOUT_IMPORT = dt.timedelta(days=7)
# Younger files without an upload may be of one that is just being received.
ORPHANED_AFTER = dt.timedelta(days=1)


def remove_expired(*, now: dt.datetime) -> int:
    """Remove what is past its time, and files that belong to no upload; how many uploads that were."""
    with acting(None, "uploads past their time"):
        imported = Q(reading__committed_at__isnull=False)
        expired = Upload.objects.filter(removed_at__isnull=True).filter(
            imported & Q(reading__committed_at__lt=now - KEPT_AFTER_IMPORT)
            | ~imported & Q(uploaded_at__lt=now - KEPT_WITHOUT_IMPORT)
        )
        busy = Job.objects.active().filter(kind__startswith="imports.", key=Cast(OuterRef("pk"), CharField()))
        uploads = list(expired.exclude(Exists(busy)).select_for_update(of=("self",)))
        forget(uploads, now)
    _remove_orphans(now)
    return len(uploads)


def forget(uploads: list[Upload], now: dt.datetime) -> None:
    """Remove files, previewed rows and repairs of these uploads; within a transaction, files after it."""
    keys = [upload.pk for upload in uploads]
    PreviewedRow.objects.filter(upload_id__in=keys).delete()
    for upload in uploads:
        upload.repairs.all().delete()
        upload.removed_at = now
        upload.save(update_fields=["removed_at", "cancelled_at"])
    names = [name for upload in uploads for name in upload.kept_names]
    transaction.on_commit(lambda: remove(names))


def _remove_orphans(now: dt.datetime) -> None:
    """A process that died between its transaction and its files leaves some behind."""
    known = {name for upload in Upload.objects.filter(removed_at__isnull=True) for name in upload.kept_names}
    before = (now - ORPHANED_AFTER).timestamp()
    remove(path.name for path in kept_files() if path.name not in known and path.stat().st_mtime < before)
