"""Whether a ZIP file is an Excel workbook that is safe to open, before anything in it is unpacked."""

from pathlib import Path
from zipfile import BadZipFile, ZipFile

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from imports.problems import FileRefusedError
from imports.reading.magic import not_a_table

MOST_MEMBERS = 1_000
MOST_UNPACKED = 200 * 1024 * 1024  # bytes, all members together
MOST_RATIO = 100  # unpacked against packed
ENCRYPTED = 0x1

WORKBOOK = "xl/workbook.xml"
STRANGERS: dict[str, str | Promise] = {
    "xl/workbook.bin": _("a binary Excel workbook (.xlsb)"),
    "word/document.xml": _("a Word document"),
    "ppt/presentation.xml": _("a presentation"),
    "content.xml": _("an OpenDocument file"),
}


def guarded(path: Path) -> ZipFile:
    """The open ZIP file. Raises FileRefusedError where it is no workbook, or too large once unpacked.

    The sizes are those that the file gives of itself: reading a member that is larger ends there, as damaged.
    """
    try:
        archive = ZipFile(path)
    except (BadZipFile, NotImplementedError, ValueError) as error:
        raise damaged() from error
    try:
        _refuse_bombs(archive, path.stat().st_size)
        _refuse_strangers(archive)
    except FileRefusedError:
        archive.close()
        raise
    return archive


def _refuse_bombs(archive: ZipFile, packed: int) -> None:
    members = archive.infolist()
    unpacked = sum(member.file_size for member in members)
    if len(members) > MOST_MEMBERS or unpacked > MOST_UNPACKED or unpacked > MOST_RATIO * packed:
        raise FileRefusedError(
            "file_unreadable",
            gettext_noop(
                "This workbook grows far too large when it is opened. Save the sheet as “CSV UTF-8” and give"
                " that."
            ),
        )
    if any(member.flag_bits & ENCRYPTED for member in members):
        raise FileRefusedError(
            "file_unreadable",
            gettext_noop("This file is protected with a password. Save it without one and try again."),
        )


def _refuse_strangers(archive: ZipFile) -> None:
    names = set(archive.namelist())
    if WORKBOOK in names:
        return
    for name, what in STRANGERS.items():
        if name in names:
            raise not_a_table(what)
    raise not_a_table(_("a compressed folder (ZIP)"))


def damaged() -> FileRefusedError:
    return FileRefusedError(
        "file_unreadable",
        gettext_noop("This workbook is damaged. Open it in Excel, save it again, or export it anew."),
    )
