"""The kinds `ladder`, `employers`, `placements` and `hallowerk`: one record a row."""

from typing import Any

from tests.imports.judge.rows import Row
from tests.imports.judge.rules import Day, Rules
from tests.imports.judge.state import put

EMPLOYER = ("naam", "sbi", "sector", "plaats", "lsa_partner_sinds", "bbr_lid")
EMPTY_EMPLOYER = {"sbi": "", "sector": "", "plaats": "", "lsa_partner_sinds": None, "bbr_lid": False}
PLACEMENT = ("bsn", "kvk", "soort", "ingangsdatum", "uren_per_week", "contract")
CLEARED = ("einddatum", "reden_einde", "status")
EMPTY_PLACEMENT = {
    "einddatum": None,
    "uren_per_week": None,
    "contract": "",
    "reden_einde": None,
    "status": False,
}


class ClientRecordRules(Rules):
    """Records of a client who must be there."""

    def relations(self, row: Row) -> None:
        if row.get("bsn") and row.get("bsn") not in self.state.people:
            row.refuse("client_unknown")


class LadderRules(ClientRecordRules):
    identity = ("bsn", "ingangsdatum")

    def outcome(self, row: Row) -> str:
        held = self.state.rungs.get((row.get("bsn"), row.get("ingangsdatum")))
        if held is None:
            return "new"
        same = held.value == row.get("trede") and row.get("reden") in (None, held.reason)
        return "unchanged" if same else "changed"

    def apply(self, row: Row) -> None:
        put(self.after.rungs, row.get("bsn"), row.get("ingangsdatum"), row.get("trede"), row.get("reden"))


class HalloWerkRules(ClientRecordRules):
    identity = ("bsn", "datum")

    def outcome(self, row: Row) -> str:
        stored = self.state.hallowerk.get((row.get("bsn"), row.get("datum")))
        return "new" if stored is None else "unchanged" if stored == row.get("status") else "changed"

    def apply(self, row: Row) -> None:
        self.after.hallowerk[row.get("bsn"), row.get("datum")] = row.get("status")


class EmployerRules(Rules):
    identity = ("kvk",)

    def outcome(self, row: Row) -> str:
        stored = self.state.employers.get(row.get("kvk"))
        return "new" if stored is None else "unchanged" if stored == self._after(row) else "changed"

    def _after(self, row: Row) -> dict[str, Any]:
        stored = self.state.employers.get(row.get("kvk"), EMPTY_EMPLOYER)
        return {**stored, **{name: row.get(name) for name in EMPLOYER if row.get(name) is not None}}

    def apply(self, row: Row) -> None:
        self.after.employers[row.get("kvk")] = self._after(row)


class PlacementRules(ClientRecordRules):
    identity = ("nummer",)
    period = ("ingangsdatum", "einddatum")

    def relations(self, row: Row) -> None:
        super().relations(row)
        if row.get("kvk") and row.get("kvk") not in self.state.employers:
            row.refuse("employer_unknown")
        self.outdated(row, "soort", "soort", row.get("ingangsdatum"), "kind_unknown")
        self.outdated(row, "einde plaatsing", "reden_einde", row.get("einddatum"), "code_unknown")

    def stored_end(self, row: Row) -> Day | None:
        stored = self.state.placements.get(row.get("nummer"))
        return stored["einddatum"] if stored else None

    def outcome(self, row: Row) -> str:
        stored = self.state.placements.get(row.get("nummer"))
        return "new" if stored is None else "unchanged" if stored == self._after(row) else "changed"

    def _after(self, row: Row) -> dict[str, Any]:
        stored = self.state.placements.get(row.get("nummer"), EMPTY_PLACEMENT)
        told = {name: row.get(name) for name in PLACEMENT if row.get(name) is not None}
        cleared = {name: row.values[name] for name in CLEARED if name in row.values}
        after = {**stored, **told, **cleared}
        return {**after, "status": bool(after["status"])}

    def apply(self, row: Row) -> None:
        self.after.placements[row.get("nummer")] = self._after(row)
