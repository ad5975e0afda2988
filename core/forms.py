"""How every form looks: `{{ form }}` and `{{ form.field.as_field_group }}` give our own mark-up."""

from typing import Any

from django import forms
from django.forms.renderers import TemplatesSetting
from django.forms.widgets import Input

# The first class that fits gives the NL Design System class of the control.
_CONTROL_CLASSES: tuple[tuple[type[forms.Widget], str], ...] = (
    (forms.CheckboxInput, ""),
    (forms.RadioSelect, ""),
    (forms.CheckboxSelectMultiple, ""),
    (forms.Select, "utrecht-select utrecht-select--html-select"),
    (forms.Textarea, "utrecht-textarea utrecht-textarea--html-textarea"),
    (Input, "utrecht-textbox utrecht-textbox--html-input"),
)

AT_HAND = "at_hand"


class TredeBoundField(forms.BoundField):
    """A field whose control carries the class of the design system."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        built = super().build_widget_attrs(attrs, widget)
        design = control_class(widget or self.field.widget)
        own = (widget or self.field.widget).attrs.get("class", "")
        if design:
            built["class"] = f"{own} {design}".strip()
        if self.is_at_hand and not self.use_fieldset:
            built["autofocus"] = True
        return built

    @property
    def is_at_hand(self) -> bool:
        """Whether the keyboard stands here when the page opens; of a group of choices at its question."""
        return getattr(self.form, AT_HAND, "") == self.name

    @property
    def is_folded(self) -> bool:
        """A long list of choices that a form folds: the keyboard passes it by in one step."""
        return getattr(self.field, "folded", False) and not self.errors

    @property
    def chosen_in_words(self) -> str:
        choices, held = getattr(self.field, "choices", ()), {str(value) for value in self.value() or ()}
        return ", ".join(str(label) for value, label in choices if str(value) in held)

    @property
    def is_file(self) -> bool:
        return isinstance(self.field.widget, forms.FileInput)

    @property
    def is_checkbox(self) -> bool:
        return isinstance(self.field.widget, forms.CheckboxInput)


class TredeFormRenderer(TemplatesSetting):
    """Renders forms with the templates of `templates/components`."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = TredeBoundField


def at_hand(form: forms.BaseForm) -> forms.BaseForm:
    """The same form, with the keyboard at its first field, or at the first one that is refused."""
    fields = form.visible_fields()
    chosen = next((field for field in fields if field.errors), fields[0] if fields else None)
    setattr(form, AT_HAND, chosen.name if chosen else "")
    return form


def control_class(widget: forms.Widget) -> str:
    """The design system's class of a form control; empty for controls that keep the browser's look."""
    return next((name for kind, name in _CONTROL_CLASSES if isinstance(widget, kind)), "")
