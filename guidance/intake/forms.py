"""The forms at both ends of an intake: who it is, and what comes of it."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from clients.enums import Gender
from clients.forms import CONSULTING_ROLES, RungField
from clients.models import Client, DiagnosisModule
from core.change_forms import ReasonField
from core.day_field import DayField
from core.health_words import CarefulForm
from core.identifiers import normalise_bsn, validate_bsn
from core.periods import add_months
from guidance.enums import UsualAction

OLDEST = 110


class PersonForm(forms.Form):
    """Who comes in."""

    bsn = forms.CharField(
        label=_("BSN"),
        max_length=9,
        validators=[validate_bsn],
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    surname = forms.CharField(label=_("Surname"), max_length=100)
    name_prefix = forms.CharField(label=_("Prefix"), max_length=20, required=False)
    initials = forms.CharField(label=_("Initials"), max_length=20, required=False)
    birth_date = DayField(label=_("Birth date"))
    gender = forms.ChoiceField(
        label=_("Gender"), choices=[("", _("Not said")), *Gender.choices], required=False
    )
    phone = forms.CharField(label=_("Telephone"), max_length=20, required=False)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on

    def clean_bsn(self) -> str:
        return normalise_bsn(self.cleaned_data["bsn"]) or ""

    def clean_birth_date(self) -> dt.date:
        day: dt.date = self.cleaned_data["birth_date"]
        if day > self.on or day < add_months(self.on, -12 * OLDEST):
            raise ValidationError(_("Check the birth date."), code="birth_date_implausible")
        return day

    @property
    def person(self) -> Client:
        """The client that a valid form speaks of, not saved."""
        names = ("surname", "initials", "birth_date", "gender", "phone")
        values = {name: self.cleaned_data[name] for name in names}
        return Client(prefix=self.cleaned_data["name_prefix"], **values)


class FinishForm(CarefulForm, forms.Form):
    """What the intake ends in."""

    free_text = ["other_action"]

    rung = RungField(label=_("Rung"))
    consultant = forms.ModelChoiceField(
        label=_("Consultant"),
        queryset=User.objects.filter(is_active=True, roles__overlap=CONSULTING_ROLES)
        .select_related("team")
        .order_by("first_name", "last_name"),
    )
    module = forms.ModelChoiceField(
        label=_("Ask Competensys for a diagnosis"),
        queryset=DiagnosisModule.objects.none(),
        required=False,
        empty_label=_("No diagnosis"),
    )
    usual_actions = forms.MultipleChoiceField(
        label=_("First actions"),
        choices=UsualAction.choices,
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    other_action = forms.CharField(label=_("Another action"), max_length=200, required=False)
    due_on = DayField(label=_("At the latest on"), required=False)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        modules: Any = self.fields["module"]
        modules.queryset = DiagnosisModule.objects.valid_on(on)

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        if self.planned and "due_on" in values and not values["due_on"]:
            self.add_error("due_on", ValidationError(_("Say when this is to be done."), code="required"))
        return values

    @property
    def planned(self) -> list[str]:
        """The first actions in words: those chosen, and the one that was typed."""
        values = self.cleaned_data
        chosen = [str(UsualAction(code).label) for code in values.get("usual_actions", [])]
        return [*chosen, *filter(None, [values.get("other_action")])]


class StopForm(forms.Form):
    why = ReasonField()
