"""Which column of the file is which column of the kind."""

from collections import Counter
from dataclasses import dataclass

from django.utils.translation import gettext_noop

from imports.kinds import Column
from imports.problems import FileRefusedError


@dataclass(frozen=True)
class Mapping:
    """The columns that are there, in the order of the file, each with its place; and the headings nobody
    knows.
    """

    columns: tuple[Column, ...]
    places: tuple[int, ...]
    width: int
    ignored: tuple[str, ...]

    @property
    def present(self) -> frozenset[str]:
        return frozenset(column.field for column in self.columns)


def normalised(heading: str) -> str:
    """A heading as it is compared: case, spaces, hyphens and underscores do not matter."""
    return heading.casefold().replace(" ", "").replace("-", "").replace("_", "")


def map_columns(header: list[str], columns: tuple[Column, ...]) -> Mapping:
    """Find the columns by their headings.

    Raises FileRefusedError for a heading twice or a required one missing.
    """
    by_heading = {normalised(column.name): column for column in columns}
    headings = [normalised(heading) for heading in header]
    twice = [heading for heading, count in Counter(filter(None, headings)).items() if count > 1]
    if twice:
        raise FileRefusedError(
            "columns_too_many",
            gettext_noop("The heading “%(heading)s” stands in the file twice. Take one out."),
            heading=header[headings.index(twice[0])],
        )
    found = [(by_heading[heading], place) for place, heading in enumerate(headings) if heading in by_heading]
    missing = [
        column.name for column in columns if column.required and normalised(column.name) not in headings
    ]
    if missing:
        raise FileRefusedError(
            "column_missing",
            gettext_noop(
                "The file misses these columns: %(columns)s. The first line must hold the headings."
            ),
            columns=", ".join(missing),
        )
    ignored = tuple(
        name for name, heading in zip(header, headings, strict=True) if heading and heading not in by_heading
    )
    return Mapping(
        columns=tuple(column for column, _ in found),
        places=tuple(place for _, place in found),
        width=len(header),
        ignored=ignored,
    )
