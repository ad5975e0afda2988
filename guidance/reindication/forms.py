"""Forms of re-indication. All rules are checked again by the service that they lead to."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from accounts.enums import Role
from accounts.models import User
from core.change_forms import ReasonField
from core.health_words import CarefulForm
from guidance.models import Reindication
from guidance.reindication.enums import Ending, State


def people_with(role: Role) -> Any:
    active = User.objects.filter(is_active=True, roles__contains=[role])
    return active.select_related("team").order_by("first_name", "last_name", "pk")


class SuspicionForm(CarefulForm, forms.ModelForm):
    """What has changed, and which regie-consulent is to ask a re-indication."""

    free_text = ("why",)

    regie = forms.ModelChoiceField(
        label=_("Regie consultant"),
        queryset=User.objects.none(),
        empty_label=_("Choose"),
        help_text=_("Asks the re-indication, and gets to see the file for it."),
    )

    class Meta:
        model = Reindication
        fields = ["why", "regie"]
        widgets = {"why": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *arguments: Any, user: User, **options: Any) -> None:
        super().__init__(*arguments, **options)
        regie: Any = self.fields["regie"]
        regie.queryset = people_with(Role.REGIE_CONSULTANT)
        near = [one for one in regie.queryset if one.team_id == user.team_id]
        likely = user if user in near else next(iter(near), None)
        self.initial["regie"] = likely and likely.pk


class CoupleForm(CarefulForm, forms.Form):
    """To which consultant a client goes. `seen` says which assignments one has before them."""

    free_text = ("note",)

    consultant = forms.ModelChoiceField(
        label=_("Consultant"), queryset=User.objects.none(), empty_label=_("Choose")
    )
    note = forms.CharField(label=_("Note for the receiver"), max_length=500, required=False)
    version = forms.CharField(widget=forms.HiddenInput)
    seen = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        consultant: Any = self.fields["consultant"]
        consultant.queryset = people_with(Role.CONSULTANT)


class EndForm(CarefulForm, forms.Form):
    """Why a re-indication ends without a coupling; only Competensys says that mediation is not expected."""

    free_text = ("why",)

    ending = forms.ChoiceField(label=_("How does it end?"), widget=forms.RadioSelect)
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)

    def __init__(self, *arguments: Any, state: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        endings = [one for one in Ending if one != Ending.NOT_EXPECTED or state == State.TO_DECIDE]
        ending: Any = self.fields["ending"]
        ending.choices = [(one.value, one.label) for one in endings]
        if state == State.TO_DECIDE:
            ending.initial = Ending.NOT_EXPECTED
