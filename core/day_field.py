"""A day as people here type it."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

FORMATS = ["%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y", "%d.%m.%Y"]


class DayField(forms.DateField):
    """A day typed as 2-11-2026 in any language: a date picker would follow the browser's language."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("help_text", _("Day, month, year: 02-11-2026"))
        options["input_formats"] = FORMATS
        widget = forms.DateInput(format=FORMATS[0], attrs={"inputmode": "numeric", "autocomplete": "off"})
        super().__init__(widget=widget, **options)


class ShortDayField(DayField):
    """The same in a bar of filters, where the form of a day stands in the field itself."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**{"help_text": "", **options})
        self.widget.attrs |= {"placeholder": _("dd-mm-yyyy"), "size": 10}
