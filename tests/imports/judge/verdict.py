"""What should come of a file: an outcome for every row, what is gone, and the state after it."""

from dataclasses import dataclass

from tests.imports.judge.people import BenefitRules, ClientRules
from tests.imports.judge.records import EmployerRules, HalloWerkRules, LadderRules, PlacementRules
from tests.imports.judge.rows import File, Row, read
from tests.imports.judge.state import State

RULES = {
    "clients": ClientRules,
    "benefits": BenefitRules,
    "ladder": LadderRules,
    "employers": EmployerRules,
    "placements": PlacementRules,
    "hallowerk": HalloWerkRules,
}


@dataclass(frozen=True)
class Verdict:
    """`outcomes`: new, changed, unchanged, or the code of the first error, in the order of the file.

    `gone_percent` is that of the stored spells that a full file could have named; `after` is the state when
    the rows without errors are imported.
    """

    outcomes: tuple[str, ...]
    gone: int
    gone_percent: float
    warnings: int
    after: State

    @property
    def codes(self) -> dict[int, str]:
        """Place in the file and code of each row in error."""
        told = ("new", "changed", "unchanged")
        return {place: outcome for place, outcome in enumerate(self.outcomes) if outcome not in told}

    def count(self, outcome: str) -> int:
        return self.outcomes.count(outcome)


def judge(state: State, file: File) -> Verdict:
    rows = read(file)
    rules = RULES[file.kind](state, file, rows)
    rules.judge()

    def outcome(row: Row) -> str:
        return row.errors[0] if row.errors else "unchanged" if row.repeat else rules.outcome(row)

    outcomes = tuple(outcome(row) for row in rows)
    warnings = sum(row.warned or (row.good and rules.warned(row)) for row in rows)
    for row in sorted(rules.good, key=lambda row: str(row.get("ingangsdatum"))):
        rules.apply(row)
    percent = 100 * len(rules.gone) / len(rules.nameable) if rules.nameable else 0.0
    return Verdict(outcomes, len(rules.gone), percent, warnings, rules.after)
