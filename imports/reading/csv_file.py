"""Text files with a separator between the cells."""

import codecs
import csv
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import TextIO

from django.utils.translation import gettext_noop

from imports.problems import FileRefusedError
from imports.reading.source import Row, Source

DELIMITERS = ";,\t"
CHUNK = 1 << 20
LONGEST_CELL = 100_000  # characters; what is longer is a quote that was never closed
UTF8 = "utf-8"
WINDOWS = "windows-1252"
# Excel's own first line that names the separator of the rest.
NAMED_DELIMITER = re.compile(r'"?sep=([;,\t])"?')
UTF16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


@dataclass(frozen=True, kw_only=True)
class CsvSource(Source):
    skipped: int = 0  # lines before the header

    def rows(self) -> Iterator[Row]:
        with opened(self.path, self.encoding) as stream:
            rows = _numbered(stream, self.delimiter)
            for _ in range(self.skipped + 1):
                next(rows, None)
            yield from rows


def open_csv(path: Path, encoding: str = "", delimiter: str = "") -> CsvSource:
    """Look at the file; a given separator goes before what it seems to be.

    Raises FileRefusedError where it cannot be read.
    """
    sha256, detected = _look(path, encoding)
    with opened(path, detected) as stream:
        beginning = stream.read(CHUNK)
    named = _named_delimiter(beginning)
    skipped = 1 if named else 0
    delimiter = delimiter or named or _delimiter(beginning)
    with opened(path, detected) as stream:
        rows = _numbered(stream, delimiter)
        for _ in range(skipped):
            next(rows, None)
        first = next(rows, None)
    return CsvSource(
        path=path,
        sha256=sha256,
        header=[" ".join(cell.split()) for cell in first.cells] if first else [],
        encoding=detected,
        delimiter=delimiter,
        skipped=skipped,
    )


def _look(path: Path, encoding: str) -> tuple[str, str]:
    """Fingerprint and encoding, in one pass. Without a choice: UTF-8 where it is valid, else Windows-1252."""
    candidates = [_codec_name(encoding)] if encoding else [UTF8, WINDOWS]
    decoders = {name: codecs.getincrementaldecoder(name)() for name in candidates}
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while True:
            chunk = stream.read(CHUNK)
            if not encoding and chunk.startswith(UTF16_MARKS) and stream.tell() == len(chunk):
                raise _utf16()
            digest.update(chunk)
            for name in tuple(decoders):
                try:
                    text = decoders[name].decode(chunk, final=not chunk)
                except UnicodeDecodeError:
                    del decoders[name]
                    continue
                if "\x00" in text:
                    raise _damaged()
            if not decoders:
                raise _encoding_invalid(encoding)
            if not chunk:
                return digest.hexdigest(), next(iter(decoders))


def _codec_name(encoding: str) -> str:
    try:
        # The encoder is asked too: Python has codecs that are no encoding of text.
        name = codecs.lookup(encoding).name
        "".encode(name)
    except LookupError as error:
        raise _encoding_invalid(encoding) from error
    return {"utf-8-sig": UTF8, "cp1252": WINDOWS}.get(name, name)


def _encoding_invalid(encoding: str) -> FileRefusedError:
    if encoding:
        return FileRefusedError(
            "encoding_invalid",
            gettext_noop("The file is not written in %(encoding)s. Leave the choice out."),
            encoding=encoding,
        )
    return FileRefusedError(
        "encoding_invalid", gettext_noop("This is not a text file. Save it as “CSV UTF-8” and try again.")
    )


def _utf16() -> FileRefusedError:
    return FileRefusedError(
        "encoding_invalid",
        gettext_noop(
            "This file is written in UTF-16 (“Unicode text”). Save it as “CSV UTF-8”, or choose the encoding"
            " utf-16."
        ),
    )


def _damaged() -> FileRefusedError:
    return FileRefusedError(
        "encoding_invalid",
        gettext_noop("There are zero bytes in this file: it is damaged, or no text. Export it again."),
    )


def _named_delimiter(beginning: str) -> str:
    found = NAMED_DELIMITER.fullmatch(beginning.partition("\n")[0].strip("\r "))
    return found[1] if found else ""


def _delimiter(beginning: str) -> str:
    """The separator that cuts the header into most parts."""
    sizes = {}
    for delimiter in DELIMITERS:
        first = next(_numbered(StringIO(beginning, newline=""), delimiter), None)
        sizes[delimiter] = len(first.cells) if first else 0
    return max(sizes, key=lambda delimiter: sizes[delimiter])


def opened(path: Path, encoding: str) -> TextIO:
    return path.open(encoding="utf-8-sig" if encoding == UTF8 else encoding, newline="")


def _numbered(stream: TextIO, delimiter: str) -> Iterator[Row]:
    csv.field_size_limit(LONGEST_CELL)
    reader = csv.reader(stream, delimiter=delimiter)
    line = 1
    try:
        for cells in reader:
            if len(cells) > 1 or (cells and cells[0].strip()):
                yield tuple.__new__(
                    Row, (line, cells)
                )  # a named tuple asks a fifth of the reading for its names
            line = reader.line_num + 1
    except csv.Error as error:
        raise FileRefusedError(
            "value_invalid",
            gettext_noop(
                "The file cannot be read from line %(line)s: a cell there is longer than %(most)s characters."
                " Perhaps a quote is not closed."
            ),
            line=line,
            most=LONGEST_CELL,
        ) from error
