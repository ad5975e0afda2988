"""A file as a stream of rows, whatever made it. Memory does not grow with the file.

`Source` is what every reader gives: XLSX will be a second one behind the same attributes.
"""

import codecs
import csv
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import NamedTuple, TextIO

from django.utils.translation import gettext_noop

from imports.problems import FileRefusedError

DELIMITERS = ";,\t"
CHUNK = 1 << 20
UTF8 = "utf-8"
WINDOWS = "windows-1252"


class Row(NamedTuple):
    """One row of data; `line` is the line of the file on which it starts, the header being 1."""

    line: int
    cells: list[str]


@dataclass(frozen=True)
class Source:
    """A CSV file that was looked at once: its fingerprint, how it is written, and its header."""

    path: Path
    sha256: str
    encoding: str
    delimiter: str
    header: list[str]

    def rows(self) -> Iterator[Row]:
        """The data rows; blank lines are skipped."""
        with _opened(self.path, self.encoding) as stream:
            rows = _numbered(stream, self.delimiter)
            next(rows, None)
            yield from rows


def open_source(path: Path, encoding: str | None = None) -> Source:
    """Look at the file. Raises FileRefusedError where it cannot be read."""
    try:
        sha256, detected = _look(path, encoding)
        delimiter = _delimiter(path, detected)
        with _opened(path, detected) as stream:
            first = next(_numbered(stream, delimiter), None)
    except OSError as error:
        raise FileRefusedError(
            "file_unreadable", gettext_noop("The file cannot be opened: %(reason)s."), reason=error.strerror
        ) from error
    header = [" ".join(cell.split()) for cell in first.cells] if first else []
    return Source(path, sha256, detected, delimiter, header)


def _look(path: Path, encoding: str | None) -> tuple[str, str]:
    """Fingerprint and encoding, in one pass. Without a choice: UTF-8 where it is valid, else Windows-1252."""
    candidates = [_codec_name(encoding)] if encoding else [UTF8, WINDOWS]
    decoders = {name: codecs.getincrementaldecoder(name)() for name in candidates}
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(CHUNK)
            digest.update(chunk)
            for name in tuple(decoders):
                try:
                    text = decoders[name].decode(chunk, final=not chunk)
                except UnicodeDecodeError:
                    del decoders[name]
                    continue
                if "\x00" in text:
                    del decoders[name]
            if not decoders:
                raise _encoding_invalid(encoding)
            if not chunk:
                return digest.hexdigest(), next(iter(decoders))


def _codec_name(encoding: str) -> str:
    try:
        name = codecs.lookup(encoding).name
    except LookupError as error:
        raise _encoding_invalid(encoding) from error
    return {"utf-8-sig": UTF8, "cp1252": WINDOWS}.get(name, name)


def _encoding_invalid(encoding: str | None) -> FileRefusedError:
    if encoding:
        return FileRefusedError(
            "encoding_invalid",
            gettext_noop("The file is not written in %(encoding)s. Leave the choice out."),
            encoding=encoding,
        )
    return FileRefusedError(
        "encoding_invalid", gettext_noop("This is not a text file. Save it as “CSV UTF-8” and try again.")
    )


def _delimiter(path: Path, encoding: str) -> str:
    """The separator that cuts the header into most parts."""
    with _opened(path, encoding) as stream:
        beginning = stream.read(CHUNK)
    sizes = {}
    for delimiter in DELIMITERS:
        first = next(_numbered(StringIO(beginning, newline=""), delimiter), None)
        sizes[delimiter] = len(first.cells) if first else 0
    return max(sizes, key=lambda delimiter: sizes[delimiter])


def _opened(path: Path, encoding: str) -> TextIO:
    return path.open(encoding="utf-8-sig" if encoding == UTF8 else encoding, newline="")


def _numbered(stream: TextIO, delimiter: str) -> Iterator[Row]:
    reader = csv.reader(stream, delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if len(cells) > 1 or (cells and cells[0].strip()):
                yield Row(line, cells)
            line = reader.line_num + 1
    except csv.Error as error:
        raise FileRefusedError(
            "value_invalid",
            gettext_noop("The file cannot be read from line %(line)s: a quote may not be closed."),
            line=line,
        ) from error
