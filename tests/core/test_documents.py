"""Documents: what may be kept, how it is told, and how it leaves again."""

import io
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django import forms
from django.core.files.uploadedfile import SimpleUploadedFile

from core.documents.fields import LARGEST, DocumentField

PDF = b"%PDF-1.7 nothing on it"
PNG = b"\x89PNG\r\n\x1a\n and so on"


def packed(*members: str) -> bytes:
    content = io.BytesIO()
    with ZipFile(content, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return content.getvalue()


class DocumentForm(forms.Form):
    file = DocumentField()


def form_with(name: str, content: bytes) -> DocumentForm:
    return DocumentForm({}, {"file": SimpleUploadedFile(name, content, "text/html")})


@pytest.mark.parametrize(
    ("name", "content", "content_type"),
    [
        ("brief.pdf", PDF, "application/pdf"),
        ("BRIEF.PDF", PDF, "application/pdf"),
        ("foto.png", PNG, "image/png"),
        ("foto.jpeg", b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("cv.docx", packed("word/document.xml"), "application/vnd.openxmlformats-officedocument."),
        ("cv.odt", packed("content.xml"), "application/vnd.oasis.opendocument.text"),
    ],
)
def test_a_document_is_known_by_what_is_in_it(name: str, content: bytes, content_type: str) -> None:
    form = form_with(name, content)
    assert form.is_valid(), form.errors
    assert form.cleaned_data["file"].content_type.startswith(content_type)
    assert form.cleaned_data["file"].read() == content


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("brief.pdf", b"<html>", "forbidden_kind"),
        ("page.html", b"<html>", "forbidden_kind"),
        ("brief.png", PDF, "forbidden_kind"),
        ("brief.exe", PDF, "forbidden_kind"),
        ("cv.docx", b"PK\x03\x04 broken", "forbidden_kind"),
        ("cv.docx", packed("word/document.xml", "word/vbaProject.bin"), "forbidden_kind"),
        ("brief.pdf", b"", "empty"),
        ("brief.pdf", PDF.ljust(LARGEST + 1), "too_large"),
    ],
)
def test_anything_else_is_refused_at_the_field(name: str, content: bytes, code: str) -> None:
    assert form_with(name, content).errors.as_data()["file"][0].code == code


def finds_something(file: Any) -> bool:
    return b"EICAR" in file.read()


def test_the_scanner_of_the_installation_is_asked(settings: Any, tmp_path: Path) -> None:
    settings.DOCUMENT_SCANNER = f"{__name__}.finds_something"
    assert form_with("brief.pdf", PDF + b"EICAR").errors.as_data()["file"][0].code == "infected"
    form = form_with("brief.pdf", PDF)
    assert form.is_valid()
    assert form.cleaned_data["file"].read() == PDF
