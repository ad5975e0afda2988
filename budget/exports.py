"""A year of the budget as a spreadsheet: every amount on one sheet, and the sums as formulas over it."""

import io
from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from budget.balances import Entry, entries
from budget.enums import Category
from budget.presentation.year import YearPage
from clients.models import Client
from core.cells import harmless

EUROS = "#,##0.00"
# The columns of the sheet of lines that hold amounts, in the order of the overview.
ALLOCATED, COMMITTED, OPEN, SPENT = "H", "I", "J", "K"
BOLD = Font(bold=True)


def workbook(page: YearPage) -> tuple[bytes, set[int]]:
    """The file, and the keys of the clients whose numbers stand in it."""
    found = entries(year=page.year.pk)
    clients = {entry.client_id for entry in found if entry.client_id}
    numbers = dict(Client.objects.filter(pk__in=clients).values_list("pk", "number"))
    book = Workbook()
    overview, lines = book.active, book.create_sheet(_("Lines"))
    assert isinstance(overview, Worksheet)
    overview.title = _("Overview")
    _write_lines(lines, page, found, numbers)
    _write_overview(overview, page, lines.title, len(found) + 1)
    made = io.BytesIO()
    book.save(made)
    return made.getvalue(), clients


def _write_lines(sheet: Worksheet, page: YearPage, found: list[Entry], numbers: dict[int, int]) -> None:
    posts = {row.post.pk: row.post.name for row in page.rows}
    kinds = {
        "allocation": _("Allocation"),
        "transfer_to": _("Transfer"),
        "transfer_from": _("Transfer"),
        "commitment": _("Commitment"),
        "booking": _("Booking"),
    }
    _head(sheet, [_("Post"), _("Category"), _("Kind"), _("Number"), _("Day"), _("Client number"), _("Text")])
    for column, heading in zip("HIJK", _amount_headings(), strict=True):
        sheet[f"{column}1"] = heading
        sheet[f"{column}1"].font = BOLD
    for entry in found:
        client = numbers.get(entry.client_id) if entry.client_id else None
        cells = [posts[entry.post_id], entry.category, kinds[entry.kind], entry.number, entry.day, client]
        amounts = [entry.allocated, entry.committed, entry.open, entry.spent]
        _append(sheet, [*map(harmless, cells), harmless(entry.text), *amounts])
    for column in "HIJK":
        _as_euros(sheet, column)
    _widen(sheet, {"A": 34, "G": 44})


def _write_overview(sheet: Worksheet, page: YearPage, lines: str, last: int) -> None:
    """One row for each post and category: its sums are formulas over the lines, the totals over the rows."""
    _head(sheet, [_("Fund"), _("Post"), _("Category"), *_amount_headings(), _("Available")])
    for row in page.rows:
        for category in sorted(row.by_category):
            number = sheet.max_row + 1
            sums = [
                f"=SUMIFS('{lines}'!{column}$2:{column}${last},'{lines}'!$A$2:$A${last},$B{number},"
                f"'{lines}'!$B$2:$B${last},$C{number})"
                for column in (ALLOCATED, COMMITTED, OPEN, SPENT)
            ]
            cells = [harmless(row.post.fund.label), harmless(row.post.name), str(Category(category).value)]
            _append(sheet, [*cells, *sums, f"=D{number}-G{number}-F{number}"])
    end = sheet.max_row
    _append(sheet, [_("Total"), None, None, *(f"=SUM({column}2:{column}{end})" for column in "DEFGH")])
    for cell in sheet[sheet.max_row]:
        cell.font = BOLD
    for column in "DEFGH":
        _as_euros(sheet, column)
    _widen(sheet, {"A": 38, "B": 40})


def _amount_headings() -> list[str]:
    return [_("Allocated"), pgettext("budget", "Committed"), _("Of which open"), _("Spent")]


def _head(sheet: Worksheet, headings: list[str]) -> None:
    sheet.append(headings)
    for cell in sheet[1]:
        cell.font = BOLD
    sheet.freeze_panes = "A2"


def _append(sheet: Worksheet, cells: Iterable[object]) -> None:
    sheet.append(list(cells))


def _as_euros(sheet: Worksheet, column: str) -> None:
    for cell in sheet[column][1:]:
        cell.number_format = EUROS


def _widen(sheet: Worksheet, wide: dict[str, int]) -> None:
    for column in "ABCDEFGHIJK":
        sheet.column_dimensions[column].width = wide.get(column, 16)
