"""A list as a file: CSV that opens in a spreadsheet (UTF-8 with BOM, `;`) or XLSX, sent as it is made."""

import csv
import datetime as dt
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from tempfile import TemporaryFile
from typing import IO, Any

from import_export.resources import Resource
from openpyxl import Workbook

from core.cells import harmless

PIECE = 64 * 1024
ROWS_A_PIECE = 500

Cell = str | int | float | dt.date | None


@dataclass(frozen=True)
class FileKind:
    """A kind of file that a list can be had in."""

    content_type: str
    pieces: Callable[[list[str], Iterable[list[Cell]]], Iterator[bytes]]


def table(resource: Resource, rows: Iterable[Any]) -> tuple[list[str], Iterator[list[Cell]]]:
    """The headings and the harmless cells of a resource's rows, made one by one."""
    fields = resource.get_export_fields()
    return resource.get_export_headers(), (
        [harmless(resource.export_field(field, row)) for field in fields] for row in rows
    )


def csv_pieces(header: list[str], rows: Iterable[list[Cell]]) -> Iterator[bytes]:
    text = io.StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    yield "\ufeff".encode()
    for number, row in enumerate(rows, 1):
        writer.writerow(row)
        if number % ROWS_A_PIECE == 0:
            yield text.getvalue().encode()
            text.seek(0)
            text.truncate()
    yield text.getvalue().encode()


def xlsx_pieces(header: list[str], rows: Iterable[list[Cell]]) -> Iterator[bytes]:
    """Written to a file on disk first, as XLSX ends with its contents; memory does not grow with the rows."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(header)
    for row in rows:
        sheet.append(row)
    with TemporaryFile() as file:
        book.save(file)
        file.seek(0)
        yield from _pieces(file)


def _pieces(file: IO[bytes]) -> Iterator[bytes]:
    while piece := file.read(PIECE):
        yield piece


FILE_KINDS = {
    "csv": FileKind("text/csv; charset=utf-8", csv_pieces),
    "xlsx": FileKind("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", xlsx_pieces),
}
