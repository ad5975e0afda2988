"""What a file turns out to be, before anybody has said how to read it."""

from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from core.identifiers import mask_bsn, normalise_bsn
from imports.kinds import Kind, Terms
from imports.layout import Layout, normalised
from imports.mapping import known_headings
from imports.models import MappingProfile
from imports.problems import shown
from imports.profiles import recognised
from imports.reading import Source, open_source
from imports.registry import kind_of, kinds

ROWS_LOOKED_AT = 200
EXAMPLES = 3


@dataclass(frozen=True)
class Heading:
    """One column of the file: its heading, what it is taken as (empty: not used), and what stands in it.

    Examples are short and without a BSN.
    """

    name: str
    column: str
    examples: tuple[str, ...]


@dataclass(frozen=True)
class Detected:
    """`kind` is the best guess, None where no kind has its required columns.

    `layout` is how the file would be read: that of the profile, else by the names of the columns.
    """

    encoding: str
    delimiter: str
    sheet: str
    sheets: tuple[str, ...]
    kind: str | None
    profile: MappingProfile | None
    layout: Layout
    headings: tuple[Heading, ...]

    @property
    def header(self) -> list[str]:
        return [heading.name for heading in self.headings]


def detect(
    path: Path,
    terms: Terms,
    *,
    kind: str | None = None,
    encoding: str = "",
    delimiter: str = "",
    sheet: str = "",
) -> Detected:
    """Look at a file: how it is written, what kind it is, by which profile it is known again.

    What is given (a kind, an encoding, a separator, a sheet) is not guessed. Raises FileRefusedError where
    the file cannot be read.
    """
    source = open_source(path, encoding, sheet, delimiter)
    profile = recognised(source.header, kind)
    guess = kind or guessed_kind(source.header, terms) or (profile.kind if profile else None)
    if profile and profile.kind != guess:
        profile = None
    layout = profile.layout if profile else Layout()
    return Detected(
        encoding=source.encoding,
        delimiter=source.delimiter,
        sheet=source.sheet,
        sheets=source.sheets,
        kind=guess,
        profile=profile,
        layout=layout,
        headings=_headings(source, _taken_as(source.header, kind_of(guess), terms, layout) if guess else {}),
    )


def guessed_kind(header: list[str], terms: Terms) -> str | None:
    """The kind whose required columns are all there, and of which most columns are."""
    there = set(map(normalised, header))
    fitting = {
        kind.code: sum(normalised(column.name) in there for column in columns)
        for kind, columns in ((kind, kind.columns(terms)) for kind in kinds())
        if all(normalised(column.name) in there for column in columns if column.required)
    }
    return max(fitting, key=lambda code: fitting[code], default=None)


def _taken_as(header: list[str], kind: Kind, terms: Terms, layout: Layout) -> dict[str, str]:
    """The column of the kind for each heading that is used."""
    wanted = known_headings(kind.columns_of(terms, header), layout)
    return {name: wanted[normalised(name)].name for name in header if normalised(name) in wanted}


def _headings(source: Source, taken_as: dict[str, str]) -> tuple[Heading, ...]:
    examples: list[dict[str, None]] = [{} for _ in source.header]
    for row in islice(source.rows(), ROWS_LOOKED_AT):
        for cell, seen in zip(row.cells, examples, strict=False):
            if cell.strip() and len(seen) < EXAMPLES:
                seen[_example(" ".join(cell.split()))] = None
    return tuple(
        Heading(name, taken_as.get(name, ""), tuple(seen))
        for name, seen in zip(source.header, examples, strict=True)
    )


def _example(cell: str) -> str:
    return mask_bsn(cell) if normalise_bsn(cell) else shown(cell)
