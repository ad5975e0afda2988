"""What the dashboard says of the participation budget: set aside, promised, spent and left, per fund."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.formatting import euros
from targets.presentation.addresses import Links
from targets.presentation.words import Words
from targets.reports import FigureSet

AMOUNTS = {name: f"budget.{name}" for name in ("allocated", "committed", "spent", "available")}


@dataclass(frozen=True)
class Amount:
    label: str
    text: str
    href: str


@dataclass(frozen=True)
class FundLine:
    label: str
    amounts: list[Amount]


@dataclass(frozen=True)
class Budget:
    """The ledger of the year of the run, as it stood on its day."""

    figures: FigureSet
    links: Links
    words: Words

    @property
    def year(self) -> int:
        return self.figures.run.as_of.year

    @property
    def headings(self) -> list[str]:
        return [self.words.name(name) for name in AMOUNTS]

    @property
    def lines(self) -> list[FundLine]:
        """The funds in the order of their list, those without any amount left out."""
        cuts = (self.figures.cut(code, "fund", year=self.year) for code in AMOUNTS.values())
        present = {str(one.dimensions["fund"]) for found in cuts for one in found}
        known = self.words.codes["fund"]
        return [FundLine(known[code], list(self._amounts(code))) for code in known if code in present]

    def _amounts(self, fund: str) -> Iterator[Amount]:
        for name, code in AMOUNTS.items():
            found = self.figures.get(code, year=self.year, fund=fund)
            href = self.links.rows(code, year=self.year, fund=fund) if found else ""
            yield Amount(self.words.name(name), euros(found.value if found else 0), href)
