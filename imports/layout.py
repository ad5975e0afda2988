"""How a file is to be read: what somebody chose for it, or what a profile holds."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

# The column that a file of rejected rows has besides: no column of any kind, ignored when it comes back.
REASON = "reden"

Codes = dict[str, dict[str, str]]


@dataclass(frozen=True, kw_only=True)
class Layout:
    """What is not said is found: encoding and separator by looking, the first sheet, columns by their names.

    `columns` gives the column of the kind for headings of the file; where it is given, headings that it does
    not name are not used. `codes` gives by column of the kind our code for codes of the file; none (an empty
    text) counts as an empty cell. `profile` is the key of the profile that it came from.
    """

    encoding: str = ""
    delimiter: str = ""
    sheet: str = ""
    columns: dict[str, str] | None = None
    codes: Codes = field(default_factory=dict)
    profile: int | None = None

    def as_kept(self) -> dict[str, Any]:
        """All but the profile, as JSON: `Layout(**kept, profile=…)` is the same again."""
        return {
            "encoding": self.encoding,
            "delimiter": self.delimiter,
            "sheet": self.sheet,
            "columns": self.columns,
            "codes": self.codes,
        }


def normalised(text: str) -> str:
    """A heading as it is compared: case, spaces, hyphens and underscores do not matter."""
    return text.casefold().replace(" ", "").replace("-", "").replace("_", "")


def same_code(text: str) -> str:
    """A code of a file as it is compared: case and the amount of white space do not matter."""
    return " ".join(text.split()).casefold()


def fingerprint(header: Iterable[str]) -> frozenset[str]:
    """By what a file is known again: its headings, in any order and spelling."""
    return frozenset(filter(None, map(normalised, header)))
