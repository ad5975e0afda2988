"""Looks at the first bytes of a file, which say what it is better than its name does."""

from pathlib import Path

from django.utils.translation import gettext_noop

from imports.problems import FileRefusedError
from imports.reading.csv_file import open_csv
from imports.reading.magic import EMPTY_ZIP, ZIP, refuse_what_is_no_table
from imports.reading.source import Source
from imports.reading.xlsx_file import open_xlsx


def open_source(path: Path, encoding: str = "", sheet: str = "", delimiter: str = "") -> Source:
    """Look at the file; what is not given is found. Raises FileRefusedError where it cannot be read."""
    try:
        with path.open("rb") as stream:
            beginning = stream.read(16)
        refuse_what_is_no_table(beginning)
        if beginning.startswith((ZIP, EMPTY_ZIP)):
            return open_xlsx(path, sheet)
        if sheet:
            raise FileRefusedError(
                "sheet_unknown", gettext_noop("This is a text file: it has no sheets. Leave the choice out.")
            )
        return open_csv(path, encoding, delimiter)
    except OSError as error:
        raise FileRefusedError(
            "file_unreadable", gettext_noop("The file cannot be opened: %(reason)s."), reason=error.strerror
        ) from error
