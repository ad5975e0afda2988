"""What every reader of files gives."""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple


class Row(NamedTuple):
    """One row of data; `line` is the line of the file or sheet on which it starts."""

    line: int
    cells: list[str]


@dataclass(frozen=True, kw_only=True)
class Source(ABC):
    """A file that was looked at once: its fingerprint, how it is written, and its header.

    A text file has an encoding and a separator, a workbook the sheet that is read and all that it has.
    `serial_days`: a bare number in it may be a day, as Excel counts them.
    """

    path: Path
    sha256: str
    header: list[str]
    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    serial_days: bool = False

    @abstractmethod
    def rows(self) -> Iterator[Row]:
        """The rows after the header; blank lines are skipped."""
