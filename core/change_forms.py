"""What forms share that change a stored row: why, errors of the service, both versions of a stale save."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import gettext_lazy as _

from core.formatting import NOTHING, short_day
from core.versions import BothVersions, StaleError


class ReasonField(forms.CharField):
    """Why something is changed; it stands in the history."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Reason"), max_length=200, help_text=_("Why you do this. It is kept in the history.")
        )


def add_errors(form: forms.BaseForm, error: ValidationError) -> None:
    """Put the errors of a service on the form: on the field where it has it, else on the whole."""
    fields = error.error_dict if hasattr(error, "error_dict") else {NON_FIELD_ERRORS: error.error_list}
    for name, errors in fields.items():
        form.add_error(name if name in form.fields else None, errors)


def keep_typed(form: Any, error: StaleError) -> None:
    """What was typed stays in a form whose save came too late; saving again, knowing both, decides."""
    typed = form.data.copy()
    typed["version"] = error.version
    form.data = typed


def both_versions(form: forms.BaseForm, stored: forms.BaseForm) -> list[BothVersions]:
    """What a valid form holds beside what the form of the stored row begins with, field by field."""
    return [
        BothVersions(
            str(field.label),
            _in_words(field, form.cleaned_data.get(name)),
            _in_words(field, stored.get_initial_for_field(stored.fields[name], name)),
        )
        for name, field in form.fields.items()
        if name in stored.initial
    ]


def _in_words(field: Any, value: Any) -> str:
    """A value as people read it: the label of a choice, a day, else as it is."""
    if isinstance(value, dt.date):
        return short_day(value)
    choices = {str(key): str(label) for key, label in getattr(field, "choices", ())}
    key = str(getattr(value, "pk", value) or "")
    return choices.get(key, key) if key else NOTHING
