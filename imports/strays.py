"""Lines between the rows of data that are none: headings that are repeated, totals at the end, blank ones."""

import re
from enum import Enum

from django.utils.translation import gettext_noop

from imports.enums import Severity
from imports.layout import normalised
from imports.problems import Problem

TOTAL = re.compile(
    r"(?:(?:eind|sub|generaal )?totaal(?: aantal)?|totalen|total|som|aantal)"
    r"(?: (?:rijen|regels|records|personen|klanten|cliënten))?\s*[:=]?\s*[0-9.,]*",
    re.IGNORECASE,
)
AMOUNT = re.compile(r"[€\s]*-?[0-9][0-9.,\s]*[€%\s-]*")


class Stray(Enum):
    """What a line is that is no row of data. `BLANK` is passed over in silence."""

    BLANK = None
    HEADINGS = Problem(
        "headings_again",
        gettext_noop("The headings stand here again: this line was passed over."),
        severity=Severity.WARNING,
    )
    TOTAL = Problem(
        "total_line", gettext_noop("This is a line of totals: it was passed over."), severity=Severity.WARNING
    )


class StrayFinder:
    """Looks at lines of one file that cannot be taken as they are: no other line is a stray."""

    def __init__(self, header: tuple[str, ...]) -> None:
        self.headings = [normalised(heading) for heading in header]

    def found(self, cells: list[str]) -> Stray | None:
        """What this line is, None for a row of data. A total is one only at the end of the file."""
        if not any(cell.strip() for cell in cells):
            return Stray.BLANK
        if normalised(cells[0].strip()) == self.headings[0] and self._repeats_headings(cells):
            return Stray.HEADINGS
        return Stray.TOTAL if is_total(cells) else None

    def _repeats_headings(self, cells: list[str]) -> bool:
        return [normalised(" ".join(cell.split())) for cell in cells] == self.headings


def is_total(cells: list[str]) -> bool:
    """Whether nothing stands in a line but a word for a total, and numbers."""
    told = [cell.strip() for cell in cells if cell.strip() and not AMOUNT.fullmatch(cell)]
    return bool(told) and all(map(TOTAL.fullmatch, told))
