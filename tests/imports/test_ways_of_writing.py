"""However a file is written, it says the same: random files as plain CSV, and in another way of writing."""

import csv
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from imports.enums import Mode
from imports.kinds import Terms
from imports.layout import Layout
from imports.report import Report
from imports.services import commit
from tests.imports.judge import cells
from tests.imports.judge.random_files import files as random_files
from tests.imports.judge.rows import File
from tests.imports.judge.state import State
from tests.imports.judge.stored import differences, store, stored
from tests.imports.judge.worlds import states
from tests.imports.test_against_judge import fixed, for_once, written

KINDS = ["clients", "benefits", "ladder", "employers", "placements", "hallowerk", "client_details"]
# Lists whose codes another system writes otherwise, by column.
CODES = {
    "regeling": cells.SCHEMES,
    "reden_einde": (*cells.BENEFIT_ENDS, *cells.PLACEMENT_ENDS),
    "soort": cells.KINDS,
    "contract": cells.CONTRACTS,
    "geslacht": ("M", "V", "X"),
    "doelgroepen": cells.GROUPS,
}
WRITERS = ("utf-8", "utf-8-sig", "utf-16", "windows-1252", "workbook")


@dataclass(frozen=True)
class Way:
    """Headings and codes of another system or ours, and how it is put on disk."""

    foreign: bool
    writer: str
    delimiter: str
    typed: bool


ways = st.builds(
    Way,
    foreign=st.booleans(),
    writer=st.sampled_from(WRITERS),
    delimiter=st.sampled_from((";", ",", "\t")),
    typed=st.booleans(),
)


def theirs(code: str) -> str:
    return f"Code {code}"


def in_other_words(file: File) -> tuple[File, Layout]:
    """The file as another system would write it, and the layout that says so."""
    names = [heading.lower().replace(" ", "_").replace("-", "_") for heading in file.header]
    header = tuple(f"Veld {place} ({name})" for place, name in enumerate(names))
    rows = tuple(tuple(_foreign_row(file, header, names, row)) for row in file.rows)
    codes = {
        name: {theirs(code): code for code in _codes(file.kind, name)} for name in names if name in CODES
    }
    layout = Layout(columns=dict(zip(header, names, strict=True)), codes=codes)
    return File(file.kind, header, rows, file.today, file.reference_date, file.full), layout


def _foreign_row(file: File, header: tuple[str, ...], names: list[str], row: tuple[str, ...]) -> list[str]:
    if row == file.header:
        return list(header)
    padded = [*names, *[""] * len(row)]
    return [_foreign_cell(file.kind, name, cell) for name, cell in zip(padded, row, strict=False)]


def _foreign_cell(kind: str, name: str, cell: str) -> str:
    known = _codes(kind, name) if name in CODES else ()
    if name == "doelgroepen":
        return ",".join(theirs(part.strip()) if part.strip() in known else part for part in cell.split(","))
    return theirs(cell) if cell in known else cell


def _codes(kind: str, name: str) -> tuple[str, ...]:
    if name == "reden_einde":
        return cells.BENEFIT_ENDS if kind == "benefits" else cells.PLACEMENT_ENDS
    return CODES[name]


def put(folder: Path, file: File, way: Way) -> Path:
    if way.writer == "workbook":
        return _workbook(folder / "other.xlsx", file, way.typed)
    path = folder / "other.csv"
    with path.open("w", encoding=way.writer, newline="") as stream:
        csv.writer(stream, delimiter=way.delimiter).writerows([file.header, *file.rows])
    return path


def _workbook(path: Path, file: File, typed: bool) -> Path:
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Blad1")
    sheet.append(file.header)
    for row in file.rows:
        sheet.append([_typed(cell) if typed else cell or None for cell in row])
    book.save(path)
    return path


TYPES: tuple[tuple[str, Callable[[str], Any]], ...] = (
    (r"0|[1-9][0-9]{0,8}", int),
    (r"[0-9]+,[0-9]*[1-9]", lambda cell: float(cell.replace(",", "."))),
    (r"ja|nee", lambda cell: cell == "ja"),
    (r"(19|20)[0-9]{2}-[01][0-9]-[0-3][0-9]", lambda cell: cells.date(cell) or cell),
)


def _typed(cell: str) -> Any:
    """The cell as somebody who types it into a spreadsheet has it."""
    for form, made in TYPES:
        if re.fullmatch(form, cell):
            try:
                return made(cell)
            except cells.UnreadableError:
                return cell
    return cell or None


def imported(path: Path, file: File, layout: Layout) -> Report:
    terms = Terms(file.today, Mode.FULL if file.full else Mode.DELTA, file.reference_date)
    return commit(kind=file.kind, path=path, terms=terms, layout=layout, skip_errors=True, allow_gone=100)


def told(report: Report) -> tuple[Any, ...]:
    errors = [(error["line"], error["column"], error["code"]) for error in report.first_errors]
    counts = (report.rows, report.new, report.changed, report.unchanged, report.gone, report.errors)
    return counts, report.warnings, errors


def outcome(path: Path, state: State, file: File, layout: Layout) -> tuple[tuple[Any, ...], State]:
    with for_once():
        store(state)
        report = imported(path, file, layout)
        return told(report), stored()


@pytest.mark.slow
@fixed
@given(data=st.data())
def test_a_file_says_the_same_in_every_way_of_writing(folder: Path, data: st.DataObject) -> None:
    state = data.draw(states())
    kind = data.draw(st.sampled_from(KINDS))
    file = data.draw(random_files(kind, state, full=kind == "benefits" and data.draw(st.booleans())))
    way = data.draw(ways)
    if way.writer == "workbook":
        # An empty cell behind the last column is nothing in a sheet, and one too many in a text.
        width = len(file.header)
        rows = tuple(row[:width] for row in file.rows)
        file = File(kind, file.header, rows, file.today, file.reference_date, file.full)
    other, layout = in_other_words(file) if way.foreign else (file, Layout())
    if way.writer == "utf-16":
        layout = Layout(encoding="utf-16", columns=layout.columns, codes=layout.codes)
    plain = outcome(written(folder, file), state, file, Layout())
    again = outcome(put(folder, other, way), state, other, layout)
    assert again[0] == plain[0]
    assert differences(plain[1], again[1]) == {}
