"""Which column of the file is which column of the kind."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_noop

from imports.kinds import Column
from imports.layout import Layout, normalised, same_code
from imports.problems import FileRefusedError


@dataclass(frozen=True)
class Mapping:
    """The columns that are there, in the order of the file, each with its place and what codes of the file
    are called with us; and the headings that are not used.

    `by_layout`: somebody said which column is which, as for the file of another system.
    """

    header: tuple[str, ...]
    columns: tuple[Column, ...]
    places: tuple[int, ...]
    codes: tuple[dict[str, str], ...]
    ignored: tuple[str, ...]
    by_layout: bool

    @property
    def width(self) -> int:
        return len(self.header)

    @property
    def present(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns)

    @property
    def used(self) -> dict[str, Any]:
        """Which heading was taken as which column, and codes as which: as it is kept with the import."""
        named = [column.name for column in self.columns]
        headings = [self.header[place] for place in self.places]
        codes = {name: codes for name, codes in zip(named, self.codes, strict=True) if codes}
        return {"columns": dict(zip(headings, named, strict=True)), "codes": codes}


def map_columns(header: list[str], columns: tuple[Column, ...], layout: Layout | None = None) -> Mapping:
    """Find the columns: as the layout says, else by their names.

    Raises FileRefusedError for a heading or a column twice, or a required one missing.
    """
    layout = layout or Layout()
    wanted = known_headings(columns, layout)
    headings = [normalised(heading) for heading in header]
    _refuse_twice(header, headings)
    found = [(wanted[heading], place) for place, heading in enumerate(headings) if heading in wanted]
    _refuse_one_column_twice([column for column, _ in found])
    _refuse_missing(columns, [column for column, _ in found], header)
    return Mapping(
        header=tuple(header),
        columns=tuple(column for column, _ in found),
        places=tuple(place for _, place in found),
        codes=tuple(
            {same_code(theirs): ours for theirs, ours in layout.codes.get(column.name, {}).items()}
            for column, _ in found
        ),
        ignored=tuple(
            name for name, heading in zip(header, headings, strict=True) if heading and heading not in wanted
        ),
        by_layout=layout.columns is not None,
    )


def known_headings(columns: tuple[Column, ...], layout: Layout) -> dict[str, Column]:
    """The column for each heading that can be used, as headings are compared."""
    if layout.columns is None:
        return {normalised(column.name): column for column in columns}
    by_name = {column.name: column for column in columns}
    return {normalised(heading): by_name[name] for heading, name in layout.columns.items() if name in by_name}


def _refuse_twice(header: list[str], headings: list[str]) -> None:
    twice = [heading for heading, count in Counter(filter(None, headings)).items() if count > 1]
    if twice:
        raise FileRefusedError(
            "columns_too_many",
            gettext_noop("The heading “%(heading)s” stands in the file twice. Take one out."),
            heading=header[headings.index(twice[0])],
        )


def _refuse_one_column_twice(found: list[Column]) -> None:
    twice = [name for name, count in Counter(column.name for column in found).items() if count > 1]
    if twice:
        raise FileRefusedError(
            "columns_too_many",
            gettext_noop("Two columns of this file are both taken as “%(column)s”. Choose one."),
            column=twice[0],
        )


def _refuse_missing(columns: tuple[Column, ...], found: list[Column], header: list[str]) -> None:
    missing = [column.name for column in columns if column.required and column not in found]
    if not missing:
        return
    if not any(header):
        raise FileRefusedError("column_missing", gettext_noop("This file is empty: there is nothing in it."))
    raise FileRefusedError(
        "column_missing",
        gettext_noop("The file misses these columns: %(columns)s. The first line must hold the headings."),
        columns=", ".join(missing),
    )
