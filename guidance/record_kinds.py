"""The kinds of rows that a consultant adds to a client's file and corrects: one form and services each."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from accounts.models import User
from clients.models import Client
from guidance.forms import (
    ActionForm,
    CalculationForm,
    ContactForm,
    GoalForm,
    NoteForm,
    RecordForm,
    ReferralForm,
)
from guidance.models import Action, Calculation, ContactMoment, Goal, Note, Referral
from guidance.services import entries

# A row is due so many days on, until somebody types another day.
SOON = dt.timedelta(days=14)
IN_HALF_A_YEAR = dt.timedelta(days=182)


@dataclass(frozen=True, kw_only=True)
class RecordKind:
    """`new` makes an unsaved row of a client, with what nobody needs to type."""

    form: type[RecordForm]
    new: Callable[[Client, User, dt.date], Any]
    add_title: Promise
    correct_title: Promise
    reason: Promise
    add: Callable[..., Any] = entries.add_record
    correct: Callable[..., Any] = entries.correct_record

    @property
    def model(self) -> Any:
        return self.form._meta.model


RECORD_KINDS = {
    "goal": RecordKind(
        form=GoalForm,
        new=lambda client, user, on: Goal(client=client, agreed_on=on, due_on=on + IN_HALF_A_YEAR),
        add_title=_("Add a goal"),
        correct_title=_("Change a goal"),
        reason=_("Goal agreed"),
    ),
    "action": RecordKind(
        form=ActionForm,
        new=lambda client, user, on: Action(client=client, due_on=on + SOON),
        add_title=_("Plan an action"),
        correct_title=_("Change an action"),
        reason=_("Action planned"),
    ),
    "contact": RecordKind(
        form=ContactForm,
        new=lambda client, user, on: ContactMoment(client=client, by=user, on=on, recorded_on=on),
        add_title=_("Record a contact moment"),
        correct_title=_("Correct a contact moment"),
        reason=_("Contact moment recorded"),
        correct=entries.correct_contact,
    ),
    "note": RecordKind(
        form=NoteForm,
        new=lambda client, user, on: Note(client=client, by=user, on=on),
        add_title=_("Write a note"),
        correct_title=_("Change a note"),
        reason=_("Note written"),
    ),
    "referral": RecordKind(
        form=ReferralForm,
        new=lambda client, user, on: Referral(client=client, on=on),
        add_title=_("Refer, or record a referral"),
        correct_title=_("Acknowledge or correct a referral"),
        reason=_("Referral recorded"),
    ),
    "calculation": RecordKind(
        form=CalculationForm,
        new=lambda client, user, on: Calculation(client=client, by=user, on=on),
        add_title=_("Record what a calculator said"),
        correct_title=_("Correct what a calculator said"),
        reason=_("Calculation shown"),
    ),
}
