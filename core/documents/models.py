"""What every kept document is: a sealed file, with what people call it. Rooms add whose it is."""

import secrets
from typing import Self

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from core.documents.kinds import CONTENT_TYPES, DocumentKind, kind_with
from core.documents.vault import Vault

LONGEST_NAME = 200

DOCUMENTS = Vault(lambda: settings.DOCUMENT_ROOT)


class KeptDocument(models.Model):
    """A document, sealed under a random name in DOCUMENT_ROOT.

    `take` fills it from a file that was checked (core/documents/fields.py). `size` is in bytes.
    """

    file_name = models.CharField(_("file"), max_length=LONGEST_NAME, editable=False)
    stored_name = models.CharField(_("kept as"), max_length=64, unique=True, editable=False)
    content_type = models.CharField(_("kind of file"), max_length=100, editable=False)
    size = models.PositiveBigIntegerField(_("size"), editable=False)
    added_on = models.DateField(_("added on"), editable=False)
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.PROTECT,
        related_name="+",
        editable=False,
        verbose_name=_("by"),
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                name="%(class)s_kind_known",
                condition=Q(content_type__in=CONTENT_TYPES),
                violation_error_message=_("A document of this kind is not kept."),
            )
        ]

    def __str__(self) -> str:
        return self.file_name

    @property
    def kind(self) -> DocumentKind:
        return kind_with(self.content_type)

    def take(self, uploaded: UploadedFile) -> Self:
        """Name, kind and size of a checked upload; its content is sealed under a new name.

        Before the row is saved: a row never lacks its file.
        """
        assert uploaded.file is not None
        self.stored_name = secrets.token_hex(16)
        self.file_name = (uploaded.name or "")[-LONGEST_NAME:]
        self.content_type, self.size = str(uploaded.content_type), uploaded.size or 0
        DOCUMENTS.keep(self.stored_name, uploaded.file)
        return self
