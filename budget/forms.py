"""Forms of the budget. All rules are checked again by the service that they lead to."""

from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from budget.enums import Category
from budget.imports.money import euros
from budget.models import (
    Allocation,
    Booking,
    BudgetYear,
    Commitment,
    Post,
    ShelteredPlaces,
    StatedTotal,
    Transfer,
)
from clients.models import Client
from core.change_forms import ReasonField
from core.day_field import DayField
from core.formatting import number
from imports.problems import CellError


class EuroInput(forms.Field):
    """An amount as files have it: 1.234,56 or 1234.56; 1.234 alone could be either and is refused."""

    def __init__(self, *, below_nought: bool = False, **options: Any) -> None:
        options.setdefault("label", _("Amount in euros"))
        attributes = {"inputmode": "decimal", "autocomplete": "off", "maxlength": 20}
        super().__init__(widget=forms.TextInput(attrs=attributes), **options)
        self.parse = euros(below_nought=below_nought)

    def to_python(self, value: Any) -> Any:
        text = " ".join(str(value or "").split())
        if not text:
            return None
        try:
            amount: Decimal = self.parse(text)
        except CellError as error:
            raise ValidationError(str(error.problem), code=error.problem.code) from error
        return amount

    def prepare_value(self, value: Any) -> Any:
        return number(value, 2) if isinstance(value, Decimal) else value


class LeaveField(forms.CharField):
    """Why a post may go below zero: filled in, it is the controller's leave."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Reason to go below zero"),
            max_length=200,
            required=False,
            help_text=_(
                "Only where the post has too little left, and you allow it all the same. Your name is kept "
                "with it."
            ),
        )


class ClientNumberField(forms.IntegerField):
    """A client by number: the budget knows no names."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Client number"),
            required=False,
            min_value=1,
            help_text=_("Leave it empty for a group or for nobody in particular."),
            widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
        )

    def clean(self, value: Any) -> Client | None:
        found = super().clean(value)
        if found is None:
            return None
        client = Client.objects.filter(number=found).only("pk", "number").first()
        if client is None:
            raise ValidationError(_("There is no client with this number."), code="client_unknown")
        return client


class AllocationForm(forms.ModelForm):
    amount = EuroInput()
    reason = ReasonField()

    class Meta:
        model = Allocation
        fields = ["post", "category", "source_name", "amount", "reason"]


class ChangeAllocationForm(forms.Form):
    amount = EuroInput()
    why = ReasonField()
    leave = LeaveField()
    version = forms.CharField(widget=forms.HiddenInput)


class TransferForm(forms.ModelForm):
    amount = EuroInput()
    reason = forms.CharField(label=_("Reason"), max_length=200, help_text=_("Why the money is needed there."))

    class Meta:
        model = Transfer
        fields = ["from_post", "from_category", "to_post", "to_category", "amount", "reason"]


class LeaveForm(forms.Form):
    """Nothing but leave, where it is needed."""

    leave = LeaveField()


class CommitmentForm(forms.ModelForm):
    client = ClientNumberField()
    category = forms.ChoiceField(
        label=_("Category"),
        choices=Category.choices,
        initial=Category.ALL,
        help_text=_("Only without a client: a client's own rung on the day decides."),
    )
    day = DayField(label=_("Day of commitment"))
    start = DayField(label=_("First day"))
    end = DayField(label=_("Last day"))
    amount = EuroInput()
    leave = LeaveField()

    class Meta:
        model = Commitment
        fields = ["post", "client", "category", "day", "start", "end", "amount", "text", "leave"]

    def _post_clean(self) -> None:
        """The service makes the commitment, and judges it as a whole."""


class ChangeCommitmentForm(forms.Form):
    amount = EuroInput()
    start = DayField(label=_("First day"))
    end = DayField(label=_("Last day"))
    text = forms.CharField(label=_("What for"), max_length=200)
    why = ReasonField()
    leave = LeaveField()
    version = forms.CharField(widget=forms.HiddenInput)


class WhyForm(forms.Form):
    """Nothing but the reason."""

    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput, required=False)


class CommitmentNumberField(forms.CharField):
    """A commitment by its number; empty is none."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Number of the commitment"),
            max_length=40,
            required=False,
            help_text=_("As V-100001. Leave it empty where it belongs to none."),
        )

    def clean(self, value: Any) -> Commitment | None:
        text = super().clean(value).strip()
        if not text:
            return None
        found = Commitment.objects.select_related("post").filter(number__iexact=text).first()
        if found is None:
            raise ValidationError(_("There is no commitment with this number."), code="commitment_unknown")
        return found


class BookingForm(forms.ModelForm):
    year = forms.ModelChoiceField(
        label=_("Year"), queryset=BudgetYear.objects.filter(closed=False), empty_label=None
    )
    post = forms.ModelChoiceField(
        label=_("Post"),
        queryset=Post.objects.all(),
        required=False,
        help_text=_("Not needed where the commitment is filled in."),
    )
    day = DayField(label=_("Day"))
    amount = EuroInput(below_nought=True, help_text=_("With a minus sign where money came back."))
    commitment = CommitmentNumberField()
    leave = LeaveField()

    class Meta:
        model = Booking
        fields = ["year", "post", "category", "day", "amount", "text", "commitment", "leave"]

    def clean(self) -> dict[str, Any]:
        values: dict[str, Any] = super().clean() or {}
        if not values.get("post") and not values.get("commitment"):
            self.add_error(
                "post", ValidationError(_("Choose a post, or fill in a commitment."), code="required")
            )
        return values

    def _post_clean(self) -> None:
        """The service records the booking, and judges it as a whole."""


class MatchForm(forms.Form):
    commitment = CommitmentNumberField()
    why = ReasonField()
    leave = LeaveField()


class CloseYearForm(forms.Form):
    posts = forms.ModelMultipleChoiceField(
        label=_("Posts of which the rest goes along to the next year"),
        queryset=Post.objects.none(),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Commitments that are still open always go along, with the money for them."),
    )
    why = ReasonField()

    def __init__(self, *arguments: Any, posts: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.fields["posts"].queryset = posts  # type: ignore[attr-defined]


class StatedTotalForm(forms.ModelForm):
    amount = EuroInput(label=_("Total in euros"))

    class Meta:
        model = StatedTotal
        fields = ["fund", "amount", "source_text"]


class ShelteredPlacesForm(forms.ModelForm):
    price = EuroInput(label=_("Price of a place in euros"))
    contribution = EuroInput(label=_("Contribution of the state for a place in euros"))

    class Meta:
        model = ShelteredPlaces
        fields = ["provider", "places", "price", "contribution"]
        localized_fields = ["places"]
