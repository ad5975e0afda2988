"""What should come of a file: an outcome for every row, what is gone, and the state after it."""

from dataclasses import dataclass

from tests.imports.judge.details import DetailRules
from tests.imports.judge.money import BookingRules, BudgetRules
from tests.imports.judge.people import BenefitRules, ClientRules
from tests.imports.judge.records import EmployerRules, HalloWerkRules, LadderRules, PlacementRules
from tests.imports.judge.rows import File, Row, read
from tests.imports.judge.sroi import ContractRules, ContributionRules
from tests.imports.judge.state import State
from tests.imports.judge.trajectories import TrajectoryRules

RULES = {
    "clients": ClientRules,
    "client_details": DetailRules,
    "benefits": BenefitRules,
    "ladder": LadderRules,
    "employers": EmployerRules,
    "placements": PlacementRules,
    "hallowerk": HalloWerkRules,
    "trajectories": TrajectoryRules,
    "sroi_contracts": ContractRules,
    "sroi_contributions": ContributionRules,
    "budget": BudgetRules,
    "bookings": BookingRules,
}


@dataclass(frozen=True)
class Verdict:
    """`outcomes`: new, changed, unchanged, or the code of the first error, in the order of the file, whose
    lines are `places`.

    `gone_percent` is that of the stored spells that a full file could have named; `after` is the state when
    the rows without errors are imported.
    """

    outcomes: tuple[str, ...]
    places: tuple[int, ...]
    gone: int
    gone_percent: float
    warnings: int
    after: State

    @property
    def codes(self) -> dict[int, str]:
        """Place in the file and code of each row in error."""
        told = ("new", "changed", "unchanged")
        judged = zip(self.places, self.outcomes, strict=True)
        return {place: outcome for place, outcome in judged if outcome not in told}

    def count(self, outcome: str) -> int:
        return self.outcomes.count(outcome)


def judge(state: State, file: File) -> Verdict:
    found = read(file)
    rows = found.rows
    rules = RULES[file.kind](state, file, rows)
    rules.judge()

    def outcome(row: Row) -> str:
        return row.errors[0] if row.errors else "unchanged" if row.repeat else rules.outcome(row)

    outcomes = tuple(outcome(row) for row in rows)
    warned = sum(row.warned or (row.good and rules.warned(row)) for row in rows)
    for row in sorted(rules.good, key=lambda row: str(row.get("ingangsdatum"))):
        rules.apply(row)
    percent = 100 * len(rules.gone) / len(rules.nameable) if rules.nameable else 0.0
    return Verdict(
        outcomes=outcomes,
        places=tuple(row.place for row in rows),
        gone=len(rules.gone),
        gone_percent=percent,
        warnings=warned + found.passed_over,
        after=rules.after,
    )
