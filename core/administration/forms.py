"""The form of one row of a table, made from its model."""

from typing import Any

from django import forms
from django.contrib.postgres.fields import ArrayField
from django.core.validators import RegexValidator
from django.db import models
from django.forms.models import modelform_factory
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from core.administration.registry import Table
from core.change_forms import ReasonField
from core.day_field import DayField

CODE_FORM = RegexValidator(
    r"^[A-Za-z0-9][A-Za-z0-9_.-]*$", _("A code is letters, digits and _ . - without blanks.")
)


class RowForm(forms.ModelForm):
    """A row, new or to be changed. A code is the key of its row: it is given once."""

    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        code = self.fields.get("code")
        if code is not None:
            code.validators.append(CODE_FORM)
            code.disabled = not self.instance._state.adding


def row_form(table: Table) -> type[forms.ModelForm]:
    def form_field(field: Any, **options: Any) -> forms.Field | None:
        if field.name in table.choices:
            return _chosen(field, table)
        if isinstance(field, models.DateField):
            return DayField(label=capfirst(field.verbose_name), required=not field.blank)
        found: forms.Field | None = field.formfield(**options)
        return found

    return modelform_factory(
        table.model,
        form=RowForm,
        fields=[field.name for field in table.fields],
        formfield_callback=form_field,
    )


def _chosen(field: Any, table: Table) -> forms.Field:
    """One value of what the table offers, or several where the field holds a list."""
    offered = table.choices[field.name]
    options: dict[str, Any] = {
        "label": capfirst(field.verbose_name),
        "help_text": field.help_text,
        "choices": lambda: list(offered()),
    }
    if isinstance(field, ArrayField):
        return forms.TypedMultipleChoiceField(
            **options, coerce=field.base_field.to_python, widget=forms.CheckboxSelectMultiple
        )
    return forms.ChoiceField(**options)
