"""The form of a hand-over: to whom, why, and per client whether it goes and with which note."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from clients.forms import AssignForm
from clients.handover.services import Chosen
from core.change_forms import ReasonField


class ReceiverForm(AssignForm):
    """A hand-over of many is of today: who plans one for later does that for one client at a time."""

    start = None  # type: ignore[assignment]


class GiveForm(AssignForm):
    """One client to somebody. `seen` says which assignments one has before them."""

    note = forms.CharField(label=_("Note for the receiver"), max_length=500, required=False)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)


class ChosenForm(forms.Form):
    """A box and a note for each assignment (with its version) that may give way."""

    def __init__(self, data: Any = None, *, assignments: Iterable[Any], ticked: bool = True) -> None:
        super().__init__(data)
        self.assignments = list(assignments)
        for one in self.assignments:
            name = {"name": one.client.name}
            self.fields[f"version-{one.pk}"] = forms.CharField(
                widget=forms.HiddenInput, initial=one.version, required=False
            )
            self.fields[f"goes-{one.pk}"] = forms.BooleanField(
                label=_("%(name)s goes over") % name, initial=ticked, required=False
            )
            self.fields[f"note-{one.pk}"] = forms.CharField(
                label=_("Note about %(name)s") % name, max_length=500, required=False
            )

    def clean(self) -> dict[str, Any]:
        """Who was ticked but is not among the assignments any more was given away by somebody else."""
        shown = {str(one.pk) for one in self.assignments}
        ticked = {name.removeprefix("goes-") for name in self.data if name.startswith("goes-")}
        if lost := len(ticked - shown):
            raise ValidationError(
                ngettext(
                    "Meanwhile somebody else changed who works for %(count)d of these clients. "
                    "That client is left out now. Check the list.",
                    "Meanwhile somebody else changed who works for %(count)d of these clients. "
                    "Those clients are left out now. Check the list.",
                    lost,
                )
                % {"count": lost},
                code="changed",
            )
        return self.cleaned_data

    @property
    def rows(self) -> list[tuple[Any, forms.BoundField, forms.BoundField, forms.BoundField]]:
        """Per client: the assignment, the box, the note, and the hidden version."""
        return [
            (one, self[f"goes-{one.pk}"], self[f"note-{one.pk}"], self[f"version-{one.pk}"])
            for one in self.assignments
        ]

    @property
    def going(self) -> list[Any]:
        return [one for one in self.assignments if self.cleaned_data.get(f"goes-{one.pk}")]

    def chosen(self) -> dict[int, Chosen]:
        """What the service is told: the versions that were shown, and the notes."""
        values = self.cleaned_data
        return {
            one.pk: Chosen(version=values[f"version-{one.pk}"], note=values[f"note-{one.pk}"])
            for one in self.going
        }


class TakeBackForm(forms.Form):
    """Why a hand-over is taken back; `leaving` are the clients that the person was told would stay."""

    why = ReasonField()
    leaving = forms.CharField(widget=forms.HiddenInput, required=False)

    def clean_leaving(self) -> list[int]:
        return [int(key) for key in self.cleaned_data["leaving"].split(",") if key.isdigit()]
