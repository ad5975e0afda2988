"""The kind `trajectories`: which instrument a client got, for how long and at what cost."""

from typing import Any

from tests.imports.judge.records import ClientRecordRules
from tests.imports.judge.rows import Row
from tests.imports.judge.rules import Day

TOLD = ("bsn", "instrument", "ingangsdatum", "aanbieder", "kosten", "resultaat")
EMPTY = {"einddatum": None, "aanbieder": "", "kosten": None, "resultaat": None}


class TrajectoryRules(ClientRecordRules):
    identity = ("nummer",)
    period = ("ingangsdatum", "einddatum")

    def relations(self, row: Row) -> None:
        super().relations(row)
        self.outdated(row, "instrument", "instrument", row.get("ingangsdatum"), "code_unknown")
        self.outdated(row, "resultaat", "resultaat", row.get("einddatum"), "code_unknown")

    def stored_end(self, row: Row) -> Day | None:
        stored = self.state.trajectories.get(row.get("nummer"))
        return stored["einddatum"] if stored else None

    def outcome(self, row: Row) -> str:
        stored = self.state.trajectories.get(row.get("nummer"))
        return "new" if stored is None else "unchanged" if stored == self._after(row) else "changed"

    def _after(self, row: Row) -> dict[str, Any]:
        stored = self.state.trajectories.get(row.get("nummer"), EMPTY)
        told = {name: row.get(name) for name in TOLD if row.get(name) is not None}
        cleared = {"einddatum": row.values["einddatum"]} if "einddatum" in row.values else {}
        return {**stored, **told, **cleared}

    def apply(self, row: Row) -> None:
        self.after.trajectories[row.get("nummer")] = self._after(row)
