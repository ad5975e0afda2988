"""Forms of placements. All rules are checked again by the service that they lead to."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from core.change_forms import ReasonField
from core.codes import CodeQuerySet
from core.day_field import DayField
from placements.find_field import FindField, FindWidget, Found, typed_words
from placements.finders import FINDERS
from placements.models import Placement, PlacementEndReason
from placements.models.placement import LAST_OWN_NUMBER, own_number


class PlacementForm(forms.ModelForm):
    """A new placement. `typed` is what came with the request: also the words that somebody looks for.

    `instance` is the placement as it would be, ready to be judged once the form is valid.
    """

    client = FindField(
        label=_("Client"), number="number", hint=_("Type a part of the name, or the client number.")
    )
    employer = FindField(
        label=_("Employer"), number="kvk", hint=_("Type a part of the name, or the KvK number.")
    )
    start = DayField(label=_("First day"))
    end = DayField(label=_("Last day"), required=False)

    class Meta:
        model = Placement
        fields = ["client", "employer", "kind", "start", "end", "hours_per_week", "contract"]
        localized_fields = ["hours_per_week"]

    def __init__(
        self, data: Any = None, *, user: User, on: dt.date, typed: Mapping[str, Any], **options: Any
    ) -> None:
        super().__init__(data, **options)
        self.client_keys: set[int] = set()
        for name, field in self.fields.items():
            codes = getattr(field, "queryset", None)
            if isinstance(codes, CodeQuerySet):
                held = codes.filter(pk=getattr(self.instance, f"{name}_id"))
                field.queryset = codes.valid_on(on) | held  # type: ignore[attr-defined]
        for name in FINDERS.keys() & self.fields.keys():
            self._look_for(name, user, on, typed_words(typed, name))
        if self.instance.pk is None:
            # Of all our own numbers the last in order, as the one that saving draws will be.
            self.instance.number = own_number(LAST_OWN_NUMBER)

    def found(self, name: str) -> Found:
        """What can be chosen in a field."""
        widget: Any = self.fields[name].widget
        found: Found = widget.found
        return found

    def _look_for(self, name: str, user: User, on: dt.date, words: str) -> None:
        field: Any = self.fields[name]
        field.queryset = FINDERS[name].everybody(user, on)
        try:
            chosen = field.to_python(self[name].value())
        except ValidationError:
            chosen = None
        widget: FindWidget = field.widget
        widget.found = FINDERS[name].find(user=user, on=on, words=words, chosen=chosen)
        widget.address = reverse("placements:find", kwargs={"what": name})
        if name == "client":
            self.client_keys |= {option.key for option in widget.found.options}


class ChangePlacementForm(PlacementForm):
    """Other values of a stored placement, and why; the client stays. `version` is that of the row as read."""

    client = None  # type: ignore[assignment]
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    class Meta(PlacementForm.Meta):
        fields = ["employer", "kind", "start", "end", "end_reason", "hours_per_week", "contract"]


class EndForm(forms.Form):
    """The last day of a placement, and why it ended."""

    end = DayField(label=_("Last day"))
    end_reason = forms.ModelChoiceField(
        label=_("Why it ended"), queryset=PlacementEndReason.objects.none(), empty_label=_("Choose")
    )
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        reasons: Any = self.fields["end_reason"]
        reasons.queryset = PlacementEndReason.objects.valid_on(on)


class CancelForm(forms.Form):
    """Why a placement never came about."""

    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
