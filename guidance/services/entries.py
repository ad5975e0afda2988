"""Writing down what was done for a client and what is to be done: one transaction, with who and why.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the row since it was read.
"""

import datetime as dt
from typing import Any, TypeVar

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from accounts.models import User
from clients.models import Client
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock
from guidance.enums import ActionState
from guidance.models import Action, ContactMoment, Referral

R = TypeVar("R", bound=models.Model)


def add_record(*, user: User, record: R, reason: str, request: str = "") -> R:
    """Save a row that is not saved yet."""
    with acting(user, reason, request=request):
        _save(record)
    return record


def correct_record(*, user: User, record: R, version: str, reason: str, request: str = "") -> R:
    """Save the changed values of a stored row."""
    with acting(user, reason, request=request):
        lock(record, version)
        _save(record)
    return record


def remove_record(*, user: User, record: Any, version: str, reason: str, request: str = "") -> None:
    """Take a row away that should not be there; the history keeps that it was."""
    with acting(user, reason, request=request):
        try:
            lock(record, version).delete()
        except models.ProtectedError as error:
            raise ValidationError(
                _("Something else refers to this; change that first."), code="used"
            ) from error
        if isinstance(record, ContactMoment):
            _date_last_contact(record.client)


def record_contact(
    *,
    user: User,
    contact: ContactMoment,
    next_action: Action | None = None,
    reason: str = "",
    request: str = "",
) -> ContactMoment:
    """Save a contact moment, and what was agreed to do next."""
    with acting(user, reason or _("Contact moment recorded"), request=request):
        _save(contact)
        _date_last_contact(contact.client)
        if next_action:
            _save(next_action)
    return contact


def correct_contact(
    *, user: User, record: ContactMoment, version: str, reason: str, request: str = ""
) -> ContactMoment:
    """Save another day or other words of a contact moment; the client's last contact follows."""
    with acting(user, reason, request=request):
        lock(record, version)
        _save(record)
        _date_last_contact(record.client)
    return record


def close_action(
    *,
    user: User,
    action: Action,
    state: ActionState,
    on: dt.date,
    reason: str,
    version: str = "",
    request: str = "",
) -> Action:
    """Say that an action is done or dropped, or (open) that it is not after all."""
    with acting(user, reason, request=request):
        stored = lock(action, version) if version else _locked(action)
        stored.state = state
        stored.closed_on = None if state == ActionState.OPEN else on
        _save(stored)
    return stored


def acknowledge_referral(*, user: User, referral: Referral, on: dt.date, request: str = "") -> Referral:
    """Say that the other party told that the client arrived there."""
    with acting(user, _("Acknowledged"), request=request):
        stored = Referral.objects.select_for_update(of=("self",)).get(pk=referral.pk)
        stored.acknowledged_on = stored.acknowledged_on or on
        _save(stored)
    return stored


def _locked(action: Action) -> Action:
    return Action.objects.select_for_update(of=("self",)).get(pk=action.pk)


def _date_last_contact(client: Client) -> None:
    """The day of the last word with a client stands on the client too, so that lists find it there."""
    stored = Client.objects.select_for_update(of=("self",)).only("pk", "last_contact_on").get(pk=client.pk)
    reached = ContactMoment.objects.filter(client=stored, reached=True)
    stored.last_contact_on = reached.aggregate(last=models.Max("on"))["last"]
    stored.save(update_fields=["last_contact_on"])


def _save(row: models.Model) -> None:
    with readable_violations(type(row)):
        row.full_clean()
        row.save()
