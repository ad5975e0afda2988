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


class TredeBoundField(forms.BoundField):
    """A field whose control carries the class of the design system."""

    def build_widget_attrs(self, attrs: dict[str, Any], widget: forms.Widget | None = None) -> dict[str, Any]:
        built = super().build_widget_attrs(attrs, widget)
        design = control_class(widget or self.field.widget)
        own = (widget or self.field.widget).attrs.get("class", "")
        if design:
            built["class"] = f"{own} {design}".strip()
        return built

    @property
    def is_checkbox(self) -> bool:
        return isinstance(self.field.widget, forms.CheckboxInput)


class TredeFormRenderer(TemplatesSetting):
    """Renders forms with the templates of `templates/components`."""

    form_template_name = "components/form.html"
    field_template_name = "components/field.html"
    bound_field_class = TredeBoundField


def control_class(widget: forms.Widget) -> str:
    """The design system's class of a form control; empty for controls that keep the browser's look."""
    return next((name for kind, name in _CONTROL_CLASSES if isinstance(widget, kind)), "")
