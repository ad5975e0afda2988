"""What people corrected of a file, laid over it while it is read. The file itself stays as it came."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from imports.reading import Row


@dataclass(frozen=True)
class Corrections:
    """Corrected cells by line and place (from 0), and the lines that are left out."""

    cells: Mapping[int, Mapping[int, str]] = field(default_factory=dict)
    left_out: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """Rows that are read otherwise than they came."""
        return len(self.cells.keys() | self.left_out)

    def kept(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows as they are to be read, without those that are left out."""
        if not self.count:
            return iter(rows)
        return (self._corrected(row) for row in rows if row.line not in self.left_out)

    def dropped(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The rows that are left out; a full file names their records all the same."""
        for row in rows:
            if row.line in self.left_out:
                yield self._corrected(row)

    def _corrected(self, row: Row) -> Row:
        given = self.cells.get(row.line)
        if not given:
            return row
        cells = row.cells + [""] * (max(given) + 1 - len(row.cells))
        for place, cell in given.items():
            cells[place] = cell
        return row._replace(cells=cells)


NONE = Corrections()
