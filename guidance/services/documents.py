"""Keeping and removing a document of a client's file: the row and its sealed file together."""

import datetime as dt

from django.core.files.uploadedfile import UploadedFile
from django.db import transaction

from accounts.models import User
from core.constraints import readable_violations
from core.documents.models import DOCUMENTS
from core.history import acting
from guidance.models import ClientDocument


def add_document(
    *,
    user: User,
    document: ClientDocument,
    file: UploadedFile,
    on: dt.date,
    reason: str,
    request: str = "",
) -> ClientDocument:
    """Keep a checked file. Where the row is refused, the file goes again."""
    document.added_by, document.added_on = user, on
    document.take(file)
    try:
        with acting(user, reason, request=request), readable_violations(ClientDocument):
            document.full_clean()
            document.save()
    except Exception:
        DOCUMENTS.remove([document.stored_name])
        raise
    return document


def remove_document(*, user: User, document: ClientDocument, reason: str, request: str = "") -> None:
    """Take a document away for good: the history keeps that it was there, not what was in it."""
    with acting(user, reason, request=request):
        name = document.stored_name
        document.delete()
        transaction.on_commit(lambda: DOCUMENTS.remove([name]))
