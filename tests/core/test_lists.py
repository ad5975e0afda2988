"""Parts of a list that need no database: files, formulas, filters in words."""

import datetime as dt

import pytest

from core.cells import harmless
from core.lists.columns import Column, chosen
from core.lists.exports import csv_pieces

COLUMNS = [
    Column(name="name", label="Name", cell=str, always=True),
    Column(name="rung", label="Rung", cell=str),
    Column(name="team", label="Team", cell=str, shown=False),
]


@pytest.mark.parametrize("text", ["=1+1", "+31 6", "-1", "@SUM(A1)", "\tx", "\rx"])
def test_what_a_spreadsheet_would_calculate_is_made_harmless(text: str) -> None:
    assert harmless(text) == f"'{text}"


@pytest.mark.parametrize("cell", ["Jansen", "a=b", "", -5, 1.5, None, dt.date(2020, 1, 1)])
def test_everything_else_stays_as_it_is(cell: object) -> None:
    assert harmless(cell) == cell


def test_a_csv_opens_in_a_spreadsheet() -> None:
    content = b"".join(csv_pieces(["naam", "dag"], [["Çelik; A.", dt.date(2020, 1, 2)], ["", None]]))
    assert content.decode("utf-8-sig") == 'naam;dag\r\n"Çelik; A.";2020-01-02\r\n;\r\n'
    assert content.startswith(b"\xef\xbb\xbf")


def test_a_long_csv_comes_in_pieces() -> None:
    assert len(list(csv_pieces(["number"], ([number] for number in range(1200))))) == 4


def test_columns_are_chosen_in_their_own_order_and_the_first_one_stays() -> None:
    def names(wanted: list[str] | None) -> list[str]:
        return [column.name for column in chosen(COLUMNS, wanted)]

    assert names(None) == ["name", "rung"]
    assert names(["team", "unknown"]) == ["name", "team"]
    assert names([]) == ["name"]
