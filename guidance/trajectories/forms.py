"""Forms of trajectories. All rules are checked again by the service that they lead to."""

import datetime as dt
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from core.change_forms import ReasonField
from core.day_field import DayField
from guidance.models import Certificate, Instrument, Trajectory, TrajectoryOutcome


class TrajectoryForm(forms.ModelForm):
    """A new trajectory of a client. `instance` knows the client."""

    instrument = forms.ModelChoiceField(
        label=_("Instrument"), queryset=Instrument.objects.none(), empty_label=_("Choose")
    )
    start = DayField(label=_("First day"))
    planned_end = DayField(label=_("Planned last day"), required=False)

    class Meta:
        model = Trajectory
        fields = ["instrument", "provider", "start", "planned_end", "cost"]
        localized_fields = ["cost"]
        help_texts = {
            "provider": _("Leave empty for the usual provider of the instrument."),
            "cost": _("In euros, in all. It is promised out of the budget post of the instrument."),
        }

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        instruments: Any = self.fields["instrument"]
        instruments.queryset = Instrument.objects.valid_on(on).select_related("post")

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        if values.get("instrument") and not values.get("provider"):
            values["provider"] = values["instrument"].provider
        return values


class ChangeTrajectoryForm(TrajectoryForm):
    """Other values of a stored trajectory, and why; client and instrument stay."""

    instrument = None  # type: ignore[assignment]
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    class Meta(TrajectoryForm.Meta):
        fields = ["provider", "start", "planned_end", "cost"]

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        forms.ModelForm.__init__(self, *arguments, **options)


class EndTrajectoryForm(forms.Form):
    """The last day of a trajectory, what came of it and what it cost."""

    end = DayField(label=_("Last day"))
    outcome = forms.ModelChoiceField(
        label=_("Outcome"), queryset=TrajectoryOutcome.objects.none(), empty_label=_("Choose")
    )
    cost = forms.DecimalField(
        label=_("What it cost in the end"),
        min_value=0,
        max_digits=12,
        decimal_places=2,
        localize=True,
        required=False,
        help_text=_("In euros. Empty: the cost by days, when it ends earlier than planned."),
    )
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        outcomes: Any = self.fields["outcome"]
        outcomes.queryset = TrajectoryOutcome.objects.valid_on(on)


class CancelTrajectoryForm(forms.Form):
    """Why a trajectory never came about."""

    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)


class CertificateForm(forms.ModelForm):
    awarded_on = DayField(label=_("Awarded on"))

    class Meta:
        model = Certificate
        fields = ["kind", "name", "crebo", "awarded_on"]
        help_texts = {
            "name": _("Of what, as it stands on the paper."),
            "crebo": _("5 digits; needed for an MBO statement."),
        }
