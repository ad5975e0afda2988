"""The kinds `sroi_contracts` and `sroi_contributions`: what contractors owe, and what they do for it."""

from decimal import Decimal
from typing import Any

from tests.imports.judge.cells import PERSON_BLOCKS
from tests.imports.judge.rows import Row
from tests.imports.judge.rules import Day, Rules, refuse
from tests.imports.judge.state import Fields, overlap

CONTRACT = (
    *("kvk", "omschrijving", "soort", "waarde", "ingangsdatum", "einddatum", "percentage", "afdeling"),
)
EMPTY_CONTRACT = {"soort": "", "percentage": None, "afdeling": ""}
TOLD = ("contract", "bouwblok", "bsn", "plaatsing", "ingangsdatum", "uren_per_week", "eenheden")
CLEARED = ("einddatum", "status")
EMPTY = {
    "bsn": None,
    "plaatsing": None,
    "einddatum": None,
    "uren_per_week": None,
    "eenheden": None,
    "status": None,
}
FULL_WEEK = Decimal(36)


class ContractRules(Rules):
    identity = ("nummer",)
    period = ("ingangsdatum", "einddatum")

    def relations(self, row: Row) -> None:
        if row.get("kvk") and row.get("kvk") not in self.state.employers:
            row.refuse("employer_unknown")

    def outcome(self, row: Row) -> str:
        stored = self.state.contracts.get(row.get("nummer"))
        return "new" if stored is None else "unchanged" if stored == self._after(row) else "changed"

    def _after(self, row: Row) -> Fields:
        stored = self.state.contracts.get(row.get("nummer"), EMPTY_CONTRACT)
        return {**stored, **{name: row.get(name) for name in CONTRACT if row.get(name) is not None}}

    def apply(self, row: Row) -> None:
        self.after.contracts[row.get("nummer")] = self._after(row)


class ContributionRules(Rules):
    identity = ("nummer",)
    period = ("ingangsdatum", "einddatum")

    def required(self, row: Row) -> str:
        """A block of a person asks for hours, the others for units; what is stored is enough."""
        if not row.get("bouwblok"):
            return ""
        name = "uren_per_week" if row.get("bouwblok") in PERSON_BLOCKS else "eenheden"
        stored = self.state.contributions.get(row.get("nummer"), EMPTY)
        given = row.get(name) is not None or stored[name] is not None
        return "" if given or not row.readable(name) else name

    def relations(self, row: Row) -> None:
        if row.get("contract") and row.get("contract") not in self.state.contracts:
            row.refuse("contract_unknown")
        self.outdated(row, "bouwblok", "bouwblok", row.get("ingangsdatum"), "block_unknown")
        if row.get("bsn") and row.get("bsn") not in self.state.people:
            row.refuse("client_unknown")
        if self._placement_unknown(row):
            row.refuse("placement_unknown")

    def _placement_unknown(self, row: Row) -> bool:
        if row.get("plaatsing") and row.get("plaatsing") not in self.state.placements:
            return True
        stored = self.state.contributions.get(row.get("nummer"), EMPTY)
        known = row.get("bsn") if row.get("bsn") in self.state.people else None
        bsn, number = known or stored["bsn"], row.get("plaatsing") or stored["plaatsing"]
        return bool(bsn and number) and self.state.placements[number]["bsn"] != bsn

    def stored_end(self, row: Row) -> Day | None:
        stored = self.state.contributions.get(row.get("nummer"))
        return stored["einddatum"] if stored else None

    def settle(self) -> None:
        """Nobody counts for more than a full week: all rows that run on such a day are refused together."""
        while found := [row for row in self.good if self._takes_too_much(row)]:
            refuse(found, "share_exceeded")

    def _takes_too_much(self, row: Row) -> bool:
        after = {number: self._after(one) for number, one in self._by_number().items()}
        standing = {**self.state.contributions, **after}
        own = after[row.get("nummer")]
        if not _claims(own):
            return False
        others = [one for one in standing.values() if _claims(one) and one["bsn"] == own["bsn"]]
        firsts = [one["ingangsdatum"] for one in others if _runs(own, one["ingangsdatum"])]
        return any(
            sum(min(one["uren_per_week"], FULL_WEEK) for one in others if _runs(one, day)) > FULL_WEEK
            for day in firsts
        )

    def _by_number(self) -> dict[str, Row]:
        return {row.get("nummer"): row for row in self.good}

    def outcome(self, row: Row) -> str:
        stored = self.state.contributions.get(row.get("nummer"))
        return "new" if stored is None else "unchanged" if stored == self._after(row) else "changed"

    def _after(self, row: Row) -> Fields:
        stored: dict[str, Any] = self.state.contributions.get(row.get("nummer"), EMPTY)
        told = {name: row.get(name) for name in TOLD if row.get(name) is not None}
        cleared = {name: row.values[name] for name in CLEARED if name in row.values}
        after = {**stored, **told, **cleared}
        return {**after, "status": after["status"] or "gemeld"}

    def apply(self, row: Row) -> None:
        self.after.contributions[row.get("nummer")] = self._after(row)


def _claims(one: Fields) -> bool:
    """Whether it claims hours of a person."""
    return one["status"] == "geaccepteerd" and bool(one["bsn"]) and one["bouwblok"] in PERSON_BLOCKS


def _runs(one: Fields, day: Day) -> bool:
    return overlap(one["ingangsdatum"], one["einddatum"], day, day)
