"""A field for one document: its size and kind are checked, and whoever scans for viruses is asked."""

from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import filesizeformat
from django.utils.module_loading import import_string
from django.utils.translation import gettext_lazy as _

from core.documents.kinds import ENDINGS, kind_of

LARGEST = 10 * 1024 * 1024  # bytes


class DocumentField(forms.FileField):
    """Gives an uploaded file of a known kind; its `content_type` is what was found, not what was claimed."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("label", _("Document"))
        options.setdefault(
            "help_text", _("A PDF, a picture (PNG, JPEG) or a text (DOCX, ODT), at most 10 MB.")
        )
        options.setdefault("widget", forms.FileInput(attrs={"accept": ENDINGS}))
        options.setdefault("error_messages", {"empty": _("This file is empty.")})
        super().__init__(**options)

    def clean(self, data: Any, initial: Any = None) -> Any:
        file: UploadedFile | None = super().clean(data, initial)
        if not file:
            return file
        size = file.size or 0
        if size > LARGEST:
            raise ValidationError(
                _("This file is %(size)s, more than the %(most)s that fits."),
                code="too_large",
                params={"size": filesizeformat(size), "most": filesizeformat(LARGEST)},
            )
        assert file.file is not None
        kind = kind_of(file.name or "", file.file)
        if kind is None:
            raise ValidationError(
                _("This is not a PDF, PNG, JPEG, DOCX or ODT, or its name says something else."),
                code="forbidden_kind",
            )
        self._scan(file)
        file.content_type = kind.content_type
        return file

    def _scan(self, file: UploadedFile) -> None:
        """Ask the scanner of this installation, where it has one (docs/installation.md)."""
        if not settings.DOCUMENT_SCANNER:
            return
        found = import_string(settings.DOCUMENT_SCANNER)(file.file)
        file.seek(0)
        if found:
            raise ValidationError(_("The virus scanner refused this file."), code="infected")
