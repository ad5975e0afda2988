"""Forms on a client's file. All rules are checked again by the service that they lead to."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.enums import Role
from accounts.models import Team, User
from clients.diagnosis.rules import diagnosis_in_words
from clients.enums import Rung
from clients.models import BenefitSpell, Diagnosis, LadderSpell, ServiceSpell, TargetGroupSpell
from core.change_forms import ReasonField
from core.codes import CodeQuerySet
from core.day_field import DayField

CONSULTING_ROLES = [Role.CONSULTANT, Role.REGIE_CONSULTANT]


def rungs() -> list[tuple[Any, Any]]:
    """The rungs as people say them: by number, with the name."""
    return [("", _("Choose")), *((rung.value, f"{rung.value} {rung.label}") for rung in Rung)]


class RungField(forms.TypedChoiceField):
    """A rung, found by typing its number."""

    def __init__(self, **options: Any) -> None:
        super().__init__(choices=rungs, coerce=lambda value: Rung(int(value)), empty_value=None, **options)


class SpellForm(forms.ModelForm):
    """A period of a client, new or to be corrected. `version` is that of the row which was read."""

    start = DayField(label=_("First day"))
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        for name, field in self.fields.items():
            codes = getattr(field, "queryset", None)
            if isinstance(codes, CodeQuerySet):
                held = codes.filter(pk=getattr(self.instance, f"{name}_id"))
                field.queryset = codes.valid_on(on) | held  # type: ignore[attr-defined]


class EndingSpellForm(SpellForm):
    end = DayField(label=_("Last day"), required=False)


class BenefitForm(EndingSpellForm):
    class Meta:
        model = BenefitSpell
        fields = ["scheme", "start", "end", "end_reason"]


class RungForm(SpellForm):
    """A rung holds until the next one, so its last day is not asked."""

    rung = RungField(label=_("Rung"))
    expected_on = DayField(
        label=_("Expected to be ready for work on"),
        required=False,
        help_text=_("Only on rung 4. Day, month, year: 02-11-2026"),
    )

    diagnosis = forms.ModelChoiceField(
        label=_("On the diagnosis"), queryset=Diagnosis.objects.none(), required=False, empty_label=_("None")
    )

    class Meta:
        model = LadderSpell
        fields = ["rung", "start", "diagnosis", "expected_on"]

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, on=on, **options)
        diagnosis: Any = self.fields["diagnosis"]
        diagnosis.queryset = self.instance.client.diagnoses.select_related("module")
        diagnosis.label_from_instance = diagnosis_in_words


class ServiceForm(EndingSpellForm):
    class Meta:
        model = ServiceSpell
        fields = ["start", "end", "end_reason"]


class TargetGroupForm(EndingSpellForm):
    class Meta:
        model = TargetGroupSpell
        fields = ["group", "start", "end"]


class AssignForm(forms.Form):
    """To whom a client goes: a consultant with the team, or a team alone."""

    consultant = forms.ModelChoiceField(
        label=_("Consultant"),
        queryset=User.objects.filter(is_active=True, roles__overlap=CONSULTING_ROLES)
        .select_related("team")
        .order_by("first_name", "last_name"),
        required=False,
        empty_label=_("Nobody yet"),
    )
    team = forms.ModelChoiceField(
        label=_("Team"),
        queryset=Team.objects.filter(active=True),
        required=False,
        empty_label=_("That of the consultant"),
    )
    start = DayField(label=_("As of"))
    why = ReasonField()

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if not values.get("consultant") and not values.get("team"):
            raise ValidationError(_("Choose a consultant or a team."), code="nobody")
        if values.get("consultant") and not values.get("team"):
            values["team"] = values["consultant"].team
        return values


class OpenPoolFileForm(forms.Form):
    """Why a consultant opens the file of somebody who has no consultant."""

    TAKE, LOOK = "take", "look"

    act = forms.ChoiceField(
        label=_("What do you want to do?"),
        choices=[
            (TAKE, _("I become the consultant of this client")),
            (LOOK, _("I only need to look: the file is open to me for two weeks")),
        ],
        widget=forms.RadioSelect,
    )
    why = ReasonField()
