"""The form of a saved filter."""

from django import forms
from django.utils.translation import gettext_lazy as _


class RenameFilterForm(forms.Form):
    name = forms.CharField(label=_("Name of this filter"), max_length=60)
    version = forms.CharField(widget=forms.HiddenInput)
    back = forms.CharField(widget=forms.HiddenInput, required=False)
