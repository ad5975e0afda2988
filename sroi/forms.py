"""Forms of contracts, contributions and tables. The services they lead to check all rules again."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from clients.models import Client
from core.change_forms import ReasonField
from core.day_field import DayField
from core.documents.fields import DocumentField
from employers.models import Employer
from placements.models import Placement
from sroi.enums import Stage
from sroi.models import BlockTable, BuildingBlock, Contract, Contribution, EnforcementStep, Option


def euros_field(**options: Any) -> forms.DecimalField:
    """An amount above nothing."""
    return forms.DecimalField(
        max_digits=14,
        decimal_places=2,
        min_value=Decimal("0.01"),
        localize=True,
        error_messages={"min_value": _("This amount is more than nothing.")},
        **options,
    )


def percentage_field() -> forms.DecimalField:
    return forms.DecimalField(
        label=_("Percentage of its own"),
        max_digits=5,
        decimal_places=2,
        min_value=0,
        max_value=100,
        error_messages={
            "min_value": _("A percentage is from 0 to 100."),
            "max_value": _("A percentage is from 0 to 100."),
        },
        required=False,
        localize=True,
        help_text=_("Leave it empty where the percentage of the policy holds."),
    )


def version_field() -> forms.CharField:
    return forms.CharField(widget=forms.HiddenInput)


class ContractFactsForm(forms.ModelForm):
    """What a contract is; the contractor by its KvK number."""

    kvk = forms.CharField(label=_("KvK number of the contractor"), max_length=8)
    start = DayField(label=_("First day"))
    end = DayField(label=_("Last day"))

    class Meta:
        model = Contract
        fields = ["number", "description", "kind", "department", "start", "end"]

    def clean_kvk(self) -> str:
        kvk: str = self.cleaned_data["kvk"]
        contractor = Employer.objects.filter(kvk=kvk).first()
        if contractor is None:
            raise ValidationError(_("There is no employer with this KvK number."), code="employer_unknown")
        self.instance.contractor = contractor
        return kvk


class NewContractForm(ContractFactsForm):
    value = euros_field(label=_("Value without VAT"))
    percentage = percentage_field()

    field_order = [
        "number",
        "kvk",
        "description",
        "kind",
        "department",
        "value",
        "percentage",
        "start",
        "end",
    ]


class ChangeContractForm(ContractFactsForm):
    why = ReasonField()
    version = version_field()

    field_order = ["kvk", "description", "kind", "department", "start", "end"]

    class Meta(ContractFactsForm.Meta):
        fields = ["description", "kind", "department", "start", "end"]


class ValueForm(forms.Form):
    """Another value or percentage from a day on."""

    value = euros_field(label=_("Value without VAT"))
    percentage = percentage_field()
    since = DayField(label=_("Holds from"))
    why = ReasonField()
    version = version_field()


class OptionForm(forms.ModelForm):
    value = euros_field(label=_("Value without VAT"))
    until = DayField(
        label=_("New last day"), required=False, help_text=_("Of an extension: day, month, year.")
    )

    class Meta:
        model = Option
        fields = ["kind", "description", "value", "until"]


class CallForm(forms.Form):
    called_on = DayField(label=_("Called on"))
    why = ReasonField()
    version = version_field()


class StepForm(forms.ModelForm):
    """The next step of enforcement."""

    taken_on = DayField(label=_("Day"))
    deadline = DayField(label=_("Deadline"), required=False, help_text=_("Closing has none."))

    class Meta:
        model = EnforcementStep
        fields = ["stage", "taken_on", "deadline", "note"]

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if values.get("stage") == Stage.CLOSED:
            values["deadline"] = None
        return values


class ContributionForm(forms.ModelForm):
    """A contribution as the contractor states it. `instance` can be reckoned once the form is valid."""

    contract_number = forms.CharField(label=_("Contract"), max_length=40, help_text=_("The whole number."))
    block = forms.ModelChoiceField(
        label=_("Building block"), queryset=BuildingBlock.objects.all(), empty_label=_("Choose")
    )
    start = DayField(label=_("First day"))
    end = DayField(label=_("Last day"), required=False)
    client_number = forms.IntegerField(
        label=_("Client number of the candidate"),
        required=False,
        help_text=_("Empty where the contractor names nobody whom the service point knows."),
    )
    placement_number = forms.CharField(
        label=_("Number of the placement"),
        max_length=40,
        required=False,
        help_text=_("A placement is evidence by itself."),
    )

    field_order = [
        "contract_number",
        "block",
        "client_number",
        "placement_number",
        "start",
        "end",
        "hours_per_week",
        "units",
    ]

    class Meta:
        model = Contribution
        fields = ["block", "start", "end", "hours_per_week", "units"]
        localized_fields = ["hours_per_week", "units"]

    def clean_contract_number(self) -> str:
        number: str = self.cleaned_data["contract_number"].strip()
        contract = Contract.objects.filter(number=number).first()
        if contract is None:
            raise ValidationError(_("There is no contract with this number."), code="contract_unknown")
        self.instance.contract = contract
        return number

    def clean_client_number(self) -> int | None:
        number: int | None = self.cleaned_data["client_number"]
        client = None if number is None else Client.objects.filter(number=number).first()
        if number is not None and client is None:
            raise ValidationError(_("There is no client with this number."), code="client_unknown")
        self.instance.client = client
        return number

    def clean_placement_number(self) -> str:
        number: str = self.cleaned_data["placement_number"].strip()
        placement = Placement.objects.filter(number=number).first() if number else None
        if number and placement is None:
            raise ValidationError(_("There is no placement with this number."), code="placement_unknown")
        self.instance.placement = placement
        if placement and self.instance.client_id is None:
            self.instance.client = placement.client
        return number


class ChangeContributionForm(ContributionForm):
    why = ReasonField()
    version = version_field()


class AcceptForm(forms.Form):
    version = version_field()


class DecisionForm(forms.Form):
    """Rejecting, or taking a decision back."""

    why = ReasonField()
    version = version_field()


class EndContributionForm(forms.Form):
    end = DayField(label=_("Last day"))
    why = ReasonField()
    version = version_field()


class EvidenceForm(forms.Form):
    document = DocumentField()


class TableForm(forms.Form):
    """A table of building blocks: two fields for each block. A block without a value is not in the table."""

    start = DayField(label=_("For contracts from"))
    source_text = forms.CharField(
        label=_("Source"), max_length=200, help_text=_("Where it was published, or the decision behind it.")
    )

    def __init__(self, data: Any = None, *, blocks: list[BuildingBlock], **options: Any) -> None:
        super().__init__(data, **options)
        self.blocks = blocks
        for block in blocks:
            self.fields[f"value_{block.code}"] = euros_field(label=block.label, required=False)
            if block.per_person:
                self.fields[f"months_{block.code}"] = forms.IntegerField(
                    label=_("Most months of “%(block)s”") % {"block": block.label},
                    required=False,
                    min_value=1,
                    max_value=600,
                )

    def worths(self) -> dict[str, tuple[Decimal, int | None]]:
        """Value and most months of every block that has a value."""
        given = self.cleaned_data
        return {
            block.code: (given[f"value_{block.code}"], given.get(f"months_{block.code}"))
            for block in self.blocks
            if given.get(f"value_{block.code}") is not None
        }

    @staticmethod
    def initial_of(table: BlockTable | None, start: dt.date | None) -> dict[str, Any]:
        """What the form begins with: the values of a table."""
        if table is None:
            return {}
        initial: dict[str, Any] = {"start": start, "source_text": table.source_text if start else ""}
        for value in table.values.all():
            initial[f"value_{value.block_id}"] = value.value
            initial[f"months_{value.block_id}"] = value.maximum_months
        return initial
