from collections.abc import Iterator
from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import Role
from accounts.models import User
from core.change_forms import ReasonField


class SignInForm(LoginForm):
    """Sign-in with labels that say what to type; a placeholder would repeat them and then vanish."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["login"].label = _("User name or e-mail address")
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)


def roles_in_words() -> Iterator[tuple[str, str]]:
    return ((role.value, f"{role.label}: {role.task}") for role in Role)


class UserForm(forms.ModelForm):
    """Somebody who may sign in, and as what. Passwords are chosen by themselves."""

    roles = forms.MultipleChoiceField(
        label=_("Roles"),
        choices=lambda: list(roles_in_words()),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_("What somebody may do follows from these alone; several add up."),
    )
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput, required=False)

    class Meta:
        model = User
        fields = ["username", "first_name", "last_name", "email", "team", "roles", "is_active"]
        labels = {"username": _("User name"), "email": _("E-mail address"), "is_active": _("May sign in")}
        help_texts = {
            "username": _("Letters, digits and @ . + - _ only."),
            "is_active": _("Who has left keeps their history, and can no longer sign in."),
        }
