"""No health data in free text: a form warns of words that speak of health, and asks whether they must stay.

The service point may know what work can ask of somebody, never why (the closed codes are for that). The list
is of words, not of diagnoses: it finds what people type in a hurry, and is no judge.
"""

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

# Dutch and English stems; a word that begins with one is found.
STEMS = (
    "adhd", "alcoholi", "angststoornis", "anxiety", "arts", "autis", "borderline", "burn-out", "burnout",
    "cancer", "depress", "diabet", "diagnose gesteld", "dementi", "disease", "doctor", "epilep", "ggz",
    "handicap", "hartaanval", "hiv", "huisarts", "illness", "kanker", "medicatie", "medicat", "medicijn",
    "patiënt", "psych", "ptss", "ptsd", "reuma", "revalid", "schizo", "specialist in het ziekenhuis",
    "stoornis", "suicid", "suïcid", "therap", "trauma", "verslaafd", "verslaving", "zenuw", "ziek", "zwanger",
)  # fmt: skip
FOUND = re.compile(rf"\b(?:{'|'.join(map(re.escape, STEMS))})\w*", re.IGNORECASE)


def health_words(text: str) -> list[str]:
    """The words of a text that speak of health, each once, as they were typed."""
    return list(dict.fromkeys(FOUND.findall(text)))


class CarefulForm(forms.BaseForm):
    """A form with free text. Where it speaks of health, it is refused until somebody is sure.

    `free_text` names the fields. The question is there only when something was found.
    """

    SURE = "sure"
    free_text: Sequence[str] = ()

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or self.cleaned_data
        found = [word for name in self.free_text for word in health_words(values.get(name) or "")]
        if found:
            self.fields[self.SURE] = forms.BooleanField(
                label=_("These words must stay, and say nothing of somebody's health"), required=False
            )
            if not self.data.get(self.SURE):
                self.add_error(
                    self.SURE,
                    _("This may speak of health: %(words)s. Write what work can ask, not why.")
                    % {"words": ", ".join(dict.fromkeys(found))},
                )
        return values
