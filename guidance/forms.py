"""Forms of guidance. All rules are checked again by the service that they lead to."""

import datetime as dt
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from clients.forms import CONSULTING_ROLES
from clients.models import Client
from clients.worklist import Outcome, WorklistSource, worklist_sources
from core.change_forms import ReasonField
from core.day_field import DayField
from core.documents.fields import DocumentField
from core.health_words import CarefulForm
from guidance.models import Action, Calculation, ClientDocument, ContactMoment, Goal, Note, Referral


class HandleForm(forms.Form):
    """What is said of one fact: an outcome of its source, or another day with the reason."""

    source = forms.ChoiceField(choices=lambda: [(one.code, one.label) for one in worklist_sources()])
    key = forms.IntegerField()
    due = forms.DateField(input_formats=["%Y-%m-%d"])
    outcome = forms.CharField(required=False, max_length=32)
    until = DayField(label=_("Next date"), required=False)
    reason = forms.CharField(label=_("Why"), required=False, max_length=200)

    def __init__(self, *arguments: Any, on: dt.date, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self.on = on

    @property
    def chosen_source(self) -> WorklistSource:
        return next(one for one in worklist_sources() if one.code == self.cleaned_data["source"])

    @property
    def chosen_outcome(self) -> Outcome | None:
        """The one click; None where another day was chosen."""
        code = self.cleaned_data["outcome"]
        return next((one for one in self.chosen_source.outcomes if one.code == code), None)

    def clean(self) -> dict[str, Any]:
        values = self.cleaned_data
        if "source" not in values or self.chosen_outcome:
            return values
        if not values.get("until"):
            self.add_error("until", ValidationError(_("Say when it comes back."), code="required"))
        elif values["until"] <= self.on:
            self.add_error("until", _("The next date lies after today."))
        if not values.get("reason"):
            self.add_error("reason", ValidationError(_("Say why."), code="required"))
        return values


class RecordForm(CarefulForm, forms.ModelForm):
    """A row of a client's file, new or to be corrected; only a correction asks why and knows a version."""

    version = forms.CharField(widget=forms.HiddenInput, required=False)

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        if self.instance.pk:
            self.fields["why"] = ReasonField()
        self.prepare(self.instance.client)

    def prepare(self, client: Client) -> None:
        """What the fields of this kind need to know of the client."""


class ContactForm(RecordForm):
    free_text = ["about"]

    on = DayField(label=_("On"), help_text="")

    class Meta:
        model = ContactMoment
        fields = ["kind", "on", "reached", "about"]
        widgets = {"about": forms.Textarea(attrs={"rows": 3})}

    def clean_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["on"]
        if day > self.instance.recorded_on:
            raise ValidationError(_("This day must still come. Plan an action instead."), code="to_come")
        return day


class ContactWithActionForm(ContactForm):
    """A contact moment, and in the same breath what is done next and when."""

    free_text = ["about", "next_action"]

    next_action = forms.CharField(label=_("Next action"), max_length=200, required=False)
    next_on = DayField(label=_("At the latest on"), required=False, help_text="")

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("next_action") and "next_on" in values and not values["next_on"]:
            self.add_error("next_on", _("Say when this is to be done."))
        return values


class NoteForm(RecordForm):
    free_text = ["text"]

    class Meta:
        model = Note
        fields = ["text"]
        widgets = {"text": forms.Textarea(attrs={"rows": 4})}


class CalculationForm(RecordForm):
    free_text = ["outcome"]

    on = DayField(label=_("On"))

    class Meta:
        model = Calculation
        fields = ["tool", "on", "outcome"]


class GoalForm(RecordForm):
    free_text = ["aim", "outcome"]

    due_on = DayField(label=_("To be reached by"))

    class Meta:
        model = Goal
        fields = ["aim", "due_on", "state", "outcome"]

    def prepare(self, client: Client) -> None:
        if not self.instance.pk:
            del self.fields["state"], self.fields["outcome"]


class ActionForm(RecordForm):
    free_text = ["what"]

    due_on = DayField(label=_("At the latest on"))

    class Meta:
        model = Action
        fields = ["what", "due_on", "owner", "goal"]

    def prepare(self, client: Client) -> None:
        """The owner is a colleague; nobody chosen means: the client's consultant, whoever that is then."""
        owner: Any = self.fields["owner"]
        owner.queryset = User.objects.filter(is_active=True, roles__overlap=CONSULTING_ROLES).order_by(
            "first_name", "last_name"
        )
        owner.empty_label = _("The client's consultant")
        goal: Any = self.fields["goal"]
        goal.queryset = Goal.objects.filter(client=client)
        goal.empty_label = _("No goal of the plan")


class ReferralForm(RecordForm):
    free_text = ["about", "answer"]

    on = DayField(label=_("On"))
    acknowledged_on = DayField(label=_("Acknowledged on"), required=False)

    class Meta:
        model = Referral
        fields = ["direction", "party", "on", "about", "acknowledged_on", "answer"]

    def prepare(self, client: Client) -> None:
        if not self.instance.pk:
            del self.fields["acknowledged_on"], self.fields["answer"]


class ClientDocumentForm(forms.ModelForm):
    file = DocumentField()

    class Meta:
        model = ClientDocument
        fields = ["title"]


class RemoveDocumentForm(forms.Form):
    """Why something is taken away."""

    why = ReasonField()


class RemoveForm(RemoveDocumentForm):
    version = forms.CharField(widget=forms.HiddenInput)
