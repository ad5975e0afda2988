"""Forms about a client on HalloWerk. All rules are checked again by the service that they lead to."""

from django import forms
from django.utils.translation import gettext_lazy as _

from clients.enums import HalloWerkStatus, ProfilePoint
from core.change_forms import ReasonField
from core.day_field import DayField


class ProfileForm(forms.Form):
    """How far the profile is, and what the quality check found right. `version` says what one has seen."""

    day = DayField(label=_("Day"))
    status = forms.ChoiceField(label=_("Status"), choices=HalloWerkStatus.choices, widget=forms.RadioSelect)
    points = forms.MultipleChoiceField(
        label=_("Quality check: what is right?"),
        choices=ProfilePoint.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("Only when every point is right the profile can be good."),
    )
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput, required=False)


class ConsentForm(forms.Form):
    day = DayField(label=_("Day"))
    why = ReasonField()
