"""What a workbook says of itself: its sheets, its texts, and which formats show a number as a date.

These parts are small and read whole, by defusedxml: no entities, no document types. The sheet itself and the
texts are read as a stream.
"""

import re
from dataclasses import dataclass
from posixpath import join, normpath
from zipfile import ZipFile

from defusedxml.ElementTree import fromstring
from django.utils.translation import gettext_noop
from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format

from imports.problems import FileRefusedError
from imports.reading.guard import WORKBOOK, damaged
from imports.reading.xml_stream import TextStream

FOLDER = "xl"
STRINGS, STYLES, SHEET = "sharedStrings", "styles", "worksheet"
YES = {"1", "true"}
ESCAPED = re.compile("_x([0-9A-F]{4})_")


@dataclass(frozen=True)
class Workbook:
    """`paths` gives the member of each sheet by its name; `from_1904`: days are counted as old Macs did."""

    archive: ZipFile
    paths: dict[str, str]
    from_1904: bool
    parts: dict[str, str]

    def sheet_named(self, name: str) -> str:
        """The sheet of this name in any case, the first where none is given."""
        if not name:
            return next(iter(self.paths))
        for sheet in self.paths:
            if sheet.casefold() == name.strip().casefold():
                return sheet
        raise FileRefusedError(
            "sheet_unknown",
            gettext_noop("There is no sheet “%(sheet)s” in this workbook. It has: %(sheets)s."),
            sheet=name,
            sheets=", ".join(self.paths),
        )

    def strings(self) -> list[str]:
        """The texts that cells point at."""
        path = self.parts.get(STRINGS)
        if path is None:
            return []
        with self.archive.open(path) as stream:
            return [plain(text) for text in TextStream("si").texts(stream)]

    def date_styles(self) -> frozenset[str]:
        """Numbers of the styles that show a date."""
        path = self.parts.get(STYLES)
        if path is None:
            return frozenset()
        root = fromstring(self.archive.read(path))
        formats = {
            int(item.get("numFmtId")): item.get("formatCode") for item in root.iterfind(".//{*}numFmt")
        }
        used = [int(style.get("numFmtId", 0)) for style in root.iterfind("{*}cellXfs/{*}xf")]
        shown = [formats.get(number) or BUILTIN_FORMATS.get(number, "General") for number in used]
        return frozenset(str(place) for place, text in enumerate(shown) if is_date_format(text))


def plain(text: str) -> str:
    """A text without the way in which Excel writes control characters."""
    return ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


def workbook_of(archive: ZipFile) -> Workbook:
    root = fromstring(archive.read(WORKBOOK))
    kinds, targets = _related(archive)
    sheets = [
        (sheet.get("name", ""), next((value for key, value in sheet.items() if key.endswith("}id")), ""))
        for sheet in root.iterfind("{*}sheets/{*}sheet")
    ]
    paths = {name: targets[key] for name, key in sheets if kinds.get(key) == SHEET}
    if not paths:
        raise damaged()
    settings = root.find("{*}workbookPr")
    return Workbook(
        archive=archive,
        paths=paths,
        from_1904=settings is not None and settings.get("date1904", "") in YES,
        parts={kinds[key]: target for key, target in targets.items()},
    )


def _related(archive: ZipFile) -> tuple[dict[str, str], dict[str, str]]:
    """Kind and member of what the workbook points at, by its key."""
    root = fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    kinds, targets = {}, {}
    for related in root:
        key, target = related.get("Id", ""), related.get("Target", "")
        kinds[key] = related.get("Type", "").rpartition("/")[2]
        targets[key] = target.lstrip("/") if target.startswith("/") else normpath(join(FOLDER, target))
    return kinds, targets
