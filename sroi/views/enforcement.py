"""The steps of enforcement on a contract."""

import datetime as dt
from typing import Any

from django.utils.translation import gettext as _

from sroi.enums import Stage
from sroi.forms import StepForm
from sroi.links import contract_url
from sroi.models import EnforcementStep, SroiPolicy
from sroi.services import contracts as services
from sroi.views.contracts import ContractAct


class TakeStepView(ContractAct):
    """The next step, with the deadline of the policy at first."""

    form_class = StepForm

    def texts(self) -> dict[str, str]:
        return {
            **super().texts(),
            "title": _("Enforcement on contract %(number)s") % {"number": self.contract.number},
            "explanation": _("Note which step is taken, and by when the contractor must have answered."),
            "button": _("Save the step"),
            "done": _("The step is saved."),
        }

    def form(self, data: Any = None, files: Any = None, **options: Any) -> Any:
        initial = {"taken_on": self.today, "stage": self._next(), "deadline": self._deadline()}
        instance = EnforcementStep(contract=self.contract)
        return StepForm(data, files, instance=instance, **{**options, "initial": initial})

    def _next(self) -> str:
        """The step after the last one; after closing it begins again."""
        last = self.contract.enforcement.last()
        order = [stage.value for stage in Stage]
        return order[(order.index(last.stage) + 1) % len(order)] if last else order[0]

    def _deadline(self) -> dt.date:
        policy = SroiPolicy.objects.started_by(self.today).order_by("start").last()
        return self.today + dt.timedelta(days=policy.deadline_days if policy else 14)

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        services.take_step(**act, step=form.instance, reason=form.cleaned_data["note"] or _("Enforcement"))
        return contract_url(self.contract)
