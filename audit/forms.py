from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.utils.translation import gettext_lazy as _

from audit import subjects
from audit.changes import Wanted, tracked_models
from core.day_field import ShortDayField


class LogFilter(forms.Form):
    """What an auditor looks for: days, a user, a client by number."""

    first = ShortDayField(label=_("from"), required=False)
    last = ShortDayField(label=_("up to"), required=False)
    user = forms.ModelChoiceField(
        label=_("user"),
        queryset=get_user_model().objects.order_by("last_name", "first_name", "username"),
        required=False,
    )
    client = forms.IntegerField(label=_("client number"), required=False, min_value=1)

    def clean_client(self) -> int | None:
        """The client's key."""
        number: int | None = self.cleaned_data["client"]
        if number is None:
            return None
        found = subjects.key(number)
        if found is None:
            raise forms.ValidationError(_("There is no client with this number."), code="client_unknown")
        return found

    @property
    def wanted(self) -> Wanted:
        values: dict[str, Any] = self.cleaned_data
        return Wanted(values["first"], values["last"], values["user"], values["client"])


class ChangeFilter(LogFilter):
    kind = forms.ChoiceField(label=_("kind"), required=False)

    field_order = ["kind", "first", "last", "user", "client"]

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        models = sorted(
            (
                (label, str(model._meta.verbose_name).capitalize())
                for label, model in tracked_models().items()
            ),
            key=lambda choice: choice[1],
        )
        self.fields["kind"].choices = models  # type: ignore[attr-defined]

    def clean_kind(self) -> str:
        return self.cleaned_data["kind"] or "clients.client"
