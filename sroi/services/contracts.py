"""Every change of a contract by a person: one transaction, with who, why and by which request.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the contract since it was read.
"""

import datetime as dt
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext as _

from accounts.models import User
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock
from sroi.enums import OptionKind
from sroi.models import Contract, EnforcementStep, Obligation, Option


def record_contract(
    *,
    user: User,
    contract: Contract,
    value: Decimal,
    percentage: Decimal | None,
    reason: str,
    request: str = "",
) -> Contract:
    """Save a contract that is not saved yet, with its value from the first day on."""
    with acting(user, reason, request=request):
        _save(contract)
        _save(Obligation(contract=contract, value=value, percentage=percentage, reason=reason))
    return contract


def change_contract(
    *, user: User, contract: Contract, version: str, reason: str, request: str = ""
) -> Contract:
    """Save other facts of a contract. Its number stays, and its value has its own service."""
    with acting(user, reason, request=request):
        contract.number = lock(contract, version).number
        _save(contract)
    return contract


def change_value(
    *,
    user: User,
    contract: Contract,
    since: dt.date,
    value: Decimal,
    percentage: Decimal | None,
    version: str,
    reason: str,
    request: str = "",
) -> Obligation:
    """Add an obligation from a day on. The ones before it stay."""
    with acting(user, reason, request=request):
        stored = lock(contract, version)
        obligation = Obligation(
            contract=stored, since=since, value=value, percentage=percentage, reason=reason
        )
        _save(obligation)
    return obligation


def add_option(*, user: User, option: Option, reason: str, request: str = "") -> Option:
    """Note an option or extension of a contract. It adds nothing until it is called."""
    with acting(user, reason, request=request):
        _save(option)
    return option


def call_option(
    *, user: User, option: Option, called_on: dt.date, version: str, reason: str, request: str = ""
) -> Obligation:
    """Call an option: its value is added from that day on, and an extension moves the contract's last day."""
    with acting(user, reason, request=request):
        contract = lock(option.contract, version)
        option = Option.objects.select_for_update(of=("self",)).get(pk=option.pk)
        if option.called_on is not None:
            raise ValidationError(_("This option has been called already."), code="called")
        if option.kind == OptionKind.EXTENSION:
            assert option.until is not None, "an extension has a new last day"
            if option.until <= contract.end:
                raise ValidationError(
                    _("The contract already runs to that day or longer."), code="not_longer"
                )
            contract.end = option.until
            _save(contract)
        option.called_on = called_on
        _save(option)
        held = contract.obligations.latest_first().first()
        assert held is not None, "a contract has a value from its first day"
        obligation = Obligation(
            contract=contract,
            since=max(called_on, held.since or called_on),
            value=held.value + option.value,
            percentage=held.percentage,
            reason=option.description,
            option=option,
        )
        _save(obligation)
    return obligation


def take_step(*, user: User, step: EnforcementStep, reason: str, request: str = "") -> EnforcementStep:
    """Note the next step of enforcement on a contract."""
    with acting(user, reason, request=request):
        _save(step)
    return step


def _save(row: models.Model) -> None:
    with readable_violations(type(row)):
        row.full_clean()
        row.save()
