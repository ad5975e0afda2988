"""The columns of a list: what each shows of a row, and which of them somebody chose to see."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise


@dataclass(frozen=True, kw_only=True)
class Column:
    """One column. `cell` gives what is shown of a row: text, or safe mark-up.

    `sort` names the sort of the list that its heading asks for; a column that no index holds has none. The
    one that is `always` shown is the heading of its row. `shown` says whether it is there until somebody
    chooses.
    """

    name: str
    label: str | Promise
    cell: Callable[[Any], Any]
    sort: str = ""
    numeric: bool = False
    always: bool = False
    shown: bool = True


@dataclass(frozen=True)
class Cell:
    """One cell of a row, ready for the template: few look-ups, as there are many."""

    column: Column
    content: Any


def chosen(columns: Sequence[Column], names: Iterable[str] | None) -> list[Column]:
    """The columns with these names, in their own order; None leaves it at what is shown at first."""
    if names is None:
        return [column for column in columns if column.always or column.shown]
    wanted = set(names)
    return [column for column in columns if column.always or column.name in wanted]


def cells(columns: Sequence[Column], row: Any) -> list[Cell]:
    return [Cell(column, column.cell(row)) for column in columns]
