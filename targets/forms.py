"""What people ask of the figures: a date, rows behind a figure, a computation."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.day_field import ShortDayField
from targets.models import Run


class DashboardQuestion(forms.Form):
    """The date of the dashboard; `since` chooses the window of movement on the ladder."""

    peildatum = ShortDayField(label=_("Date"), required=False)
    since = forms.ChoiceField(choices=[("", ""), ("january", "")], required=False, widget=forms.HiddenInput)


class RowsQuestion(forms.Form):
    """Which rows of which run; dimensions stand beside these in the address."""

    run = forms.ModelChoiceField(Run.objects.all())
    year = forms.IntegerField(required=False, min_value=1900, max_value=2999)
    show = forms.CharField(required=False, max_length=32)
    after = forms.IntegerField(required=False, min_value=0, max_value=2**63 - 1)
    names = forms.BooleanField(required=False)


class MovementQuestion(forms.Form):
    """Two runs to compare."""

    run = forms.ModelChoiceField(Run.objects.all())
    against = forms.ModelChoiceField(Run.objects.all())
    year = forms.IntegerField(required=False, min_value=1900, max_value=2999)


class ComputeForm(forms.Form):
    """The date to compute; a day that has not passed has no figures yet."""

    peildatum = ShortDayField(label=_("Compute the figures of"))

    def __init__(self, *arguments: Any, today: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.today = today

    def clean_peildatum(self) -> dt.date:
        day: dt.date = self.cleaned_data["peildatum"]
        if day > self.today:
            raise ValidationError(_("This day has yet to come."), code="future")
        return day


class PublishForm(forms.Form):
    """The moment at which the run was computed that somebody looked at before publishing."""

    finished_at = forms.DateTimeField(
        widget=forms.HiddenInput, input_formats=["%Y-%m-%dT%H:%M:%S.%f%z", "%Y-%m-%dT%H:%M:%S%z"]
    )
