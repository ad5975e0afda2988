"""How many clients came to each step of re-indication, and where they stand: one query for all."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count

from guidance.reindication.enums import State, Step
from guidance.reindication.querysets import ReindicationQuerySet, reached
from guidance.reindication.rules import FROM_RUNGS


@dataclass(frozen=True)
class Numbers:
    """How many, by the rung on which they stood when it was noted."""

    by_rung: dict[int, int]

    @property
    def total(self) -> int:
        return sum(self.by_rung.values())


@dataclass(frozen=True)
class Funnel:
    steps: dict[Step, Numbers]
    states: dict[State, Numbers]

    @property
    def noted(self) -> int:
        return self.steps[Step.SUSPECTED].total


def funnel(reindications: ReindicationQuerySet) -> Funnel:
    """Of rows with their steps (`with_steps`): by the conditions that their list is filtered by."""
    names = [reached(step) for step in Step]
    groups = reindications.order_by().values("rung", "state", *names).annotate(number=Count("pk"))
    found = list(groups)
    return Funnel(
        steps={step: _numbers(one for one in found if one[reached(step)]) for step in Step},
        states={state: _numbers(one for one in found if one["state"] == state) for state in State},
    )


def _numbers(groups: Iterable[dict[str, int]]) -> Numbers:
    by_rung = {rung.value: 0 for rung in FROM_RUNGS}
    for group in groups:
        by_rung[group["rung"]] += group["number"]
    return Numbers(by_rung)
