"""An intake as its pages show it: which steps there are, what was typed, and what is still wrong."""

import datetime as dt
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms

from accounts.models import User
from clients.models import TargetGroupSpell
from guidance.enums import FinancialPlan, Help
from guidance.intake.steps import STEPS, ObstaclesStep, Step, Typed, bound, prefilled, steps_for
from guidance.models import Intake, IntakePage
from guidance.services.intake import Contact

# So long after a colleague's last word they are taken to be still at it.
STILL_AT_IT = dt.timedelta(minutes=15)


@dataclass(frozen=True)
class StepState:
    """A step in the list of steps: not begun, with something to correct, or complete."""

    step: Step
    typed: bool
    right: bool

    @property
    def complete(self) -> bool:
        return self.typed and self.right


class Talk:
    """What was typed in an intake so far; reads its pages once."""

    def __init__(self, intake: Intake, user: User) -> None:
        self.intake = intake
        self.user = user

    @cached_property
    def pages(self) -> dict[str, IntakePage]:
        pages = IntakePage.objects.filter(intake=self.intake).select_related("saved_by")
        return {page.step: page for page in pages}

    @cached_property
    def typed(self) -> dict[str, Typed]:
        return {step: page.typed for step, page in self.pages.items()}

    @cached_property
    def steps(self) -> list[Step]:
        return list(steps_for(self.typed, self.user))

    @cached_property
    def bound_forms(self) -> dict[str, forms.Form]:
        return {step.code: bound(step, self.typed.get(step.code)) for step in self.steps}

    @cached_property
    def states(self) -> list[StepState]:
        return [
            StepState(step, step.code in self.typed, self.bound_forms[step.code].is_valid())
            for step in self.steps
        ]

    @property
    def missing(self) -> list[StepState]:
        """The steps that keep the intake from being finished."""
        return [state for state in self.states if not state.right]

    def step(self, code: str) -> Step | None:
        return next((step for step in self.steps if step.code == code), None)

    def after(self, code: str) -> Step | None:
        """The next step; None after the last."""
        order = [step.code for step in STEPS]
        return next((step for step in self.steps if order.index(step.code) > order.index(code)), None)

    def form_of(self, step: Step, on: dt.date) -> forms.Form:
        """What was typed, with nothing said about it yet; where nothing was, what the file knows."""
        typed = self.typed.get(step.code)
        if typed is not None:
            return step.form(initial=_initial(step, typed))
        held = TargetGroupSpell.objects.filter(client=self.intake.client).active_on(on)
        return step.form(
            initial=prefilled(step, self.intake.client, list(held.values_list("group", flat=True)))
        )

    def somebody_else(self, now: dt.datetime) -> IntakePage | None:
        """The latest page that a colleague saved a moment ago: then two people are at one intake."""
        others = [
            page
            for page in self.pages.values()
            if page.saved_by_id != self.user.pk and page.saved_at > now - STILL_AT_IT
        ]
        return max(others, key=lambda page: page.saved_at, default=None)

    def answers(self, code: str) -> dict[str, Any]:
        """What a right step says; nothing where the step is not asked."""
        form = self.bound_forms.get(code)
        return form.cleaned_data if form is not None and form.is_valid() else {}

    @property
    def contact(self) -> Contact:
        answers = self.answers("contact")
        return Contact(**{name: answers.get(name, "") for name in Contact.__dataclass_fields__})

    @property
    def financial_plan(self) -> FinancialPlan:
        return FinancialPlan(self.answers("money")["financial_plan"])

    @property
    def obstacles(self) -> dict[str, Help] | None:
        """None where they were not asked, or nobody typed in that step."""
        form = self.bound_forms.get("obstacles")
        if not isinstance(form, ObstaclesStep) or "obstacles" not in self.typed or not form.is_valid():
            return None
        return form.obstacles


def answers_in_words(form: forms.Form) -> list[tuple[str, str]]:
    """Each answered question of a bound form, as people read it."""
    found = []
    for field in form:
        value = field.value()
        choices = {str(key): str(label) for key, label in getattr(field.field, "choices", ())}
        values = value if isinstance(value, list) else [value]
        words = [choices.get(str(one), str(one)) for one in values if one not in (None, "", False)]
        if words:
            found.append((str(field.label), ", ".join(words)))
    return found


def _initial(step: Step, typed: Typed) -> dict[str, Any]:
    several = {
        name for name, field in step.form().fields.items() if isinstance(field, forms.MultipleChoiceField)
    }
    return {
        name: values if name in several else (values[-1] if values else "") for name, values in typed.items()
    }
