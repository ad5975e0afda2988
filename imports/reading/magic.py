"""Kinds of files by their first bytes."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from imports.problems import FileRefusedError

ZIP = b"PK\x03\x04"
EMPTY_ZIP = b"PK\x05\x06"
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

STRANGERS: dict[bytes, str | Promise] = {
    b"%PDF": _("a PDF document"),
    b"\x89PNG": _("a picture"),
    b"\xff\xd8\xff": _("a picture"),
    b"GIF8": _("a picture"),
    b"{\\rtf": _("a text document (RTF)"),
    b"<!DOC": _("a web page"),
    b"<!doc": _("a web page"),
    b"<html": _("a web page"),
    b"<HTML": _("a web page"),
    b"<?xml": _("an XML document"),
    b"\x1f\x8b": _("a compressed file (GZIP)"),
    b"7z\xbc\xaf": _("a compressed file (7-Zip)"),
    b"Rar!": _("a compressed file (RAR)"),
    b"SQLite format 3": _("a database"),
    b"\x7fELF": _("a program"),
    b"MZ\x90": _("a program"),
}


def refuse_what_is_no_table(beginning: bytes) -> None:
    """Raises FileRefusedError, in words that say what the file is, where it can be no table."""
    if beginning.startswith(OLD_OFFICE):
        raise FileRefusedError(
            "file_unreadable",
            gettext_noop(
                "This is an old Excel file (.xls), or one that is protected with a password. Save it as an"
                " Excel workbook (.xlsx) without a password."
            ),
        )
    for mark, what in STRANGERS.items():
        if beginning.startswith(mark):
            raise not_a_table(what)


def not_a_table(what: str | Promise) -> FileRefusedError:
    return FileRefusedError(
        "file_unreadable",
        gettext_noop(
            "This is %(what)s, whatever its name says. Give a CSV file or an Excel workbook (.xlsx)."
        ),
        what=what,
    )
