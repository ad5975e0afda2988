"""Forms of guidance. All rules are checked again by the service that they lead to."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clients.worklist import Outcome, WorklistSource, worklist_sources
from core.day_field import DayField


class HandleForm(forms.Form):
    """What is said of one fact: an outcome of its source, or another day with the reason."""

    source = forms.ChoiceField(choices=lambda: [(one.code, one.label) for one in worklist_sources()])
    key = forms.IntegerField()
    due = forms.DateField(input_formats=["%Y-%m-%d"])
    outcome = forms.CharField(required=False, max_length=32)
    until = DayField(label=_("Next date"), required=False)
    reason = forms.CharField(label=_("Why"), required=False, max_length=200)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on

    @property
    def chosen_source(self) -> WorklistSource:
        return next(one for one in worklist_sources() if one.code == self.cleaned_data["source"])

    @property
    def chosen_outcome(self) -> Outcome | None:
        """The one click; None where another day was chosen."""
        code = self.cleaned_data["outcome"]
        return next((one for one in self.chosen_source.outcomes if one.code == code), None)

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if "source" not in values or self.chosen_outcome:
            return values
        if not values.get("until"):
            self.add_error("until", ValidationError(_("Say when it comes back."), code="required"))
        elif values["until"] <= self.on:
            self.add_error("until", _("The next date lies after today."))
        if not values.get("reason"):
            self.add_error("reason", ValidationError(_("Say why."), code="required"))
        return values
