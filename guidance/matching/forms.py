"""The form of a matching profile. All rules are checked again by the service that it leads to."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from core.change_forms import ReasonField
from core.day_field import DayField
from core.health_words import CarefulForm
from core.identifiers import normalise_postcode
from guidance.matching import enums
from guidance.models import MatchingProfile
from guidance.models.matching import MOST_LINES

LINE_LENGTH = 120
# So many choices stand open in the form.
LONGEST_OPEN = 8


class LinesField(forms.CharField):
    """A few short texts, each on a line of its own."""

    widget = forms.Textarea(attrs={"rows": 3})

    def __init__(self, **options: Any) -> None:
        super().__init__(required=False, help_text=_("Each on a line of its own."), **options)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def clean(self, value: Any) -> list[str]:
        found = [line.strip() for line in super().clean(value).splitlines() if line.strip()]
        if len(found) > MOST_LINES:
            raise ValidationError(_("At most %(most)d lines.") % {"most": MOST_LINES}, code="too_many")
        if any(len(line) > LINE_LENGTH for line in found):
            words = _("At most %(most)d signs on a line.") % {"most": LINE_LENGTH}
            raise ValidationError(words, code="too_long")
        return found


class CodesField(forms.MultipleChoiceField):
    """Any number of codes; a long list is folded (`core.forms`)."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, label: Any, choices: Any) -> None:
        self.folded = len(choices) > LONGEST_OPEN
        super().__init__(label=label, choices=choices.choices, required=False)


class MatchingProfileForm(CarefulForm, forms.ModelForm):
    """A profile, new or to be changed; only a change asks why.

    `version` is that of the row which was read, empty where none was.
    """

    free_text = ["presentation"]

    occupations = LinesField(label=_("Wanted work"))
    sectors = CodesField(_("Sectors"), enums.Sector)
    working_times = CodesField(_("Working times"), enums.WorkingTime)
    postcode = forms.CharField(label=_("Travels from postcode"), max_length=7, required=False)
    transport = CodesField(_("Transport"), enums.Transport)
    available_from = DayField(label=_("Available from"), required=False)
    available_until = DayField(label=_("Available until"), required=False)
    agreements = CodesField(_("Kind of work"), enums.Agreement)
    contract_terms = CodesField(_("Contract"), enums.ContractTerm)
    experience = LinesField(label=_("Work done before"))
    courses = LinesField(label=_("Courses"))
    skills = LinesField(label=_("Can do"))
    strengths = LinesField(label=_("Strong points"))
    interests = LinesField(label=_("Interests"))
    licences = CodesField(_("Driving licences"), enums.Licence)
    languages = CodesField(_("Other languages"), enums.Language)
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = MatchingProfile
        fields = [
            "occupations",
            "sectors",
            "hours_min",
            "hours_max",
            "working_times",
            "postcode",
            "distance_km",
            "travel_minutes",
            "transport",
            "available_from",
            "available_until",
            "agreements",
            "contract_terms",
            "education_level",
            "education_status",
            "education_name",
            "experience",
            "courses",
            "skills",
            "strengths",
            "interests",
            "licences",
            "dutch_spoken",
            "dutch_written",
            "languages",
            "presentation",
            "may_be_shared",
        ]
        help_texts = {
            "presentation": _("What an employer may read of the client: no name, nothing about health."),
            "may_be_shared": _("With other municipalities and UWV, to find work. It can be withdrawn here."),
        }

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if not self.instance.pk:
            del self.fields["why"]

    def clean_postcode(self) -> str:
        typed: str = self.cleaned_data["postcode"]
        return normalise_postcode(typed) or typed
