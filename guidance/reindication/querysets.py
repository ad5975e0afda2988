"""Verbs on re-indications: `visible_to` first. What was reached and what is waited for is one rule, here."""

import datetime as dt
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any, Self

from django.db import models
from django.db.models import (
    BooleanField,
    Case,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    OuterRef,
    Q,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Coalesce, Least

from clients.models import Client, Diagnosis, LadderSpell
from guidance.models.policy import GuidancePolicy
from guidance.reindication.enums import State, Step
from guidance.reindication.rules import TO_RUNGS

if TYPE_CHECKING:
    from accounts.models import User
    from guidance.models import Reindication  # noqa: F401 - named in the class below

ASKED = Q(diagnosis_request__isnull=False)
DIAGNOSED = Q(diagnosed_on__isnull=False)
EXPECTED = Q(months__lte=F("term"))
COUPLED = Q(coupled_on__isnull=False, hand_over__undone_on__isnull=True)
ACKNOWLEDGED = COUPLED & Q(received_on__isnull=False)
CLIMBED = COUPLED & Q(climbed_on__isnull=False)

REACHED = {
    Step.SUSPECTED: Q(pk__isnull=False),
    Step.ASKED: ASKED,
    Step.DIAGNOSED: DIAGNOSED,
    Step.EXPECTED: EXPECTED,
    Step.COUPLED: COUPLED,
    Step.ACKNOWLEDGED: ACKNOWLEDGED,
    Step.CLIMBED: CLIMBED,
}

# A coupling by a hand-over that was taken back leaves it open.
TAKEN_BACK = Q(hand_over__undone_on__isnull=False)
OPEN = Q(ended_on__isnull=True) & (Q(coupled_on__isnull=True) | TAKEN_BACK)
NOT_EXPECTED = Q(months__isnull=True) | Q(term__isnull=True) | Q(months__gt=F("term"))
WITHDRAWN = Q(diagnosis_request__withdrawn_on__isnull=False)
UNANSWERED = OPEN & Q(diagnosed_on__isnull=True)

# Each re-indication stands in exactly one of them.
STANDS = {
    State.TO_ASK: UNANSWERED & (Q(diagnosis_request__isnull=True) | WITHDRAWN),
    State.ASKED: UNANSWERED & ASKED & Q(diagnosis_request__withdrawn_on__isnull=True),
    State.TO_DECIDE: OPEN & DIAGNOSED & NOT_EXPECTED,
    State.TO_COUPLE: OPEN & EXPECTED,
    State.TO_ACKNOWLEDGE: COUPLED & Q(received_on__isnull=True, climbed_on__isnull=True),
    State.COUPLED: ACKNOWLEDGED & Q(climbed_on__isnull=True),
    State.CLIMBED: CLIMBED,
    State.ENDED: Q(ended_on__isnull=False),
}


def reached(step: Step) -> str:
    """The name of the annotation that says whether a step was reached."""
    return f"reached_{step.value}"


class ReindicationQuerySet(models.QuerySet["Reindication"]):
    def visible_to(self, user: "User", on: dt.date) -> Self:
        """Of clients whose file this person may open, those one handles, those of one's team; or all.

        A regie-consulent keeps seeing those who went to a consultant of another team.
        """
        if not user.has_perm("guidance.view_reindications"):
            return self.none()
        if user.has_perm("guidance.view_all_reindications"):
            return self
        seen = Q(client__in=Client.objects.visible_to(user, on).order_by().values("pk")) | Q(regie=user)
        return self.filter(seen | Q(team=user.team_id) if user.team_id else seen)

    def noted_in(self, year: int) -> Self:
        return self.filter(noted_on__gte=dt.date(year, 1, 1), noted_on__lte=dt.date(year, 12, 31))

    def of_client_named(self, words: str) -> Self:
        """Those of a client with this number, or in whose name each of these words stands."""
        return self.filter(client__in=Client.objects.named(words).values("pk"))

    def with_days(self, on: dt.date) -> Self:
        """What follows from other rows, whoever or whichever file brought them, as known on a day.

        `diagnosed_on` and `months`: the last diagnosis by the module that was asked, from that day until it
        was coupled or ended. `term`: that of the policy on the day of the diagnosis. `received_on`: when the
        consultant acknowledged. `climbed_on`: when rung 3, 4 or 5 began, from the day of the diagnosis on.
        """
        answer = _answers(on)
        higher = LadderSpell.objects.filter(
            client=OuterRef("client"), rung__in=TO_RUNGS, start__gte=OuterRef("diagnosed_on"), start__lte=on
        )
        found: Any = self.annotate(
            diagnosed_on=Subquery(answer.values("made_on")[:1]),
            months=Subquery(answer.values("mediation_months")[:1]),
            received_on=Coalesce("acknowledged_on", "hand_over__acknowledged_on"),
        )
        days: Self = found.annotate(
            term=Subquery(_policies("diagnosed_on").values("mediation_months")[:1]),
            climbed_on=Subquery(higher.order_by("start").values("start")[:1]),
        )
        return days

    def with_steps(self, on: dt.date) -> Self:
        """Besides the days: which steps were reached (`reached_…`) and the `state` it is in (enums.py)."""
        found: Any = self.with_days(on)
        steps: Self = found.annotate(
            state=Case(
                *(When(condition, then=Value(state.value)) for state, condition in STANDS.items()),
                output_field=CharField(),
            ),
            **{reached(step): _truth(condition) for step, condition in REACHED.items()},
        )
        return steps

    def in_state(self, *states: State) -> Self:
        """After `with_days`: those that stand so."""
        return self.filter(reduce(or_, (STANDS[state] for state in states)))

    def at(self, step: Step) -> Self:
        """After `with_days`: those that reached this step."""
        return self.filter(REACHED[step])

    def openable_by(self, user: "User", on: dt.date) -> Self:
        """`openable`: whether this person may open the client's file."""
        visible = Client.objects.visible_to(user, on).filter(pk=OuterRef("client"))
        return self.annotate(openable=Exists(visible))


def _answers(on: dt.date) -> "QuerySet[Any]":
    """The diagnoses that answer what was asked in the outer row, the last one first."""
    decided_on = Coalesce(Least(OuterRef("ended_on"), OuterRef("coupled_on")), Value(on))
    return Diagnosis.objects.filter(
        client=OuterRef("client"),
        module=OuterRef("diagnosis_request__module"),
        made_on__gte=OuterRef("diagnosis_request__asked_on"),
        made_on__lte=decided_on,
    ).order_by("-made_on", "-pk")


def _policies(day: str) -> "QuerySet[Any]":
    """The policy that holds on a day of the outer row."""
    until_then = Q(end__isnull=True) | Q(end__gte=OuterRef(day))
    return GuidancePolicy.objects.filter(until_then, start__lte=OuterRef(day)).order_by()


def _truth(condition: Q) -> Coalesce:
    """A condition as a value; what is unknown is not so."""
    return Coalesce(ExpressionWrapper(condition, output_field=BooleanField()), Value(False))
