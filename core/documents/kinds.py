"""Which files may be kept as documents, and how one is told from another: by content, not by name alone."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import IO
from zipfile import BadZipFile, ZipFile

# Of a packed document only its list of members is read, never the members themselves.
MOST_MEMBERS = 1_000
MACROS = "vbaProject.bin"


@dataclass(frozen=True, kw_only=True)
class DocumentKind:
    """A kind of file. `shown` says whether a browser may show it in a page; others are only handed out."""

    content_type: str
    endings: tuple[str, ...]
    fits: Callable[[IO[bytes]], bool]
    shown: bool = True


def begins_with(*beginnings: bytes) -> Callable[[IO[bytes]], bool]:
    def fits(file: IO[bytes]) -> bool:
        file.seek(0)
        return file.read(16).startswith(beginnings)

    return fits


def packs(member: str) -> Callable[[IO[bytes]], bool]:
    """A packed document with this member, and no macros in it."""

    def fits(file: IO[bytes]) -> bool:
        file.seek(0)
        try:
            with ZipFile(file) as packed:
                names = packed.namelist()
        except BadZipFile:
            return False
        macros = any(name.endswith(MACROS) for name in names)
        return len(names) <= MOST_MEMBERS and member in names and not macros

    return fits


KINDS = (
    DocumentKind(content_type="application/pdf", endings=(".pdf",), fits=begins_with(b"%PDF-")),
    DocumentKind(content_type="image/png", endings=(".png",), fits=begins_with(b"\x89PNG\r\n\x1a\n")),
    DocumentKind(content_type="image/jpeg", endings=(".jpg", ".jpeg"), fits=begins_with(b"\xff\xd8\xff")),
    DocumentKind(
        content_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        endings=(".docx",),
        fits=packs("word/document.xml"),
        shown=False,
    ),
    DocumentKind(
        content_type="application/vnd.oasis.opendocument.text",
        endings=(".odt",),
        fits=packs("content.xml"),
        shown=False,
    ),
)
CONTENT_TYPES = [kind.content_type for kind in KINDS]
ENDINGS = ", ".join(ending for kind in KINDS for ending in kind.endings)


def kind_of(name: str, file: IO[bytes]) -> DocumentKind | None:
    """The kind that both the name and the content say; None where they say none, or not the same."""
    try:
        fitting = (kind for kind in KINDS if name.lower().endswith(kind.endings))
        return next((kind for kind in fitting if kind.fits(file)), None)
    finally:
        file.seek(0)


def kind_with(content_type: str) -> DocumentKind:
    return next(kind for kind in KINDS if kind.content_type == content_type)
