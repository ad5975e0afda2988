"""What the SROI coordinator did about contracts: options noted and called, first steps of enforcement."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Final

from accounts.models import User
from core.versions import version_of
from sroi.enums import OptionKind, Stage
from sroi.models import Contract, EnforcementStep, Option
from sroi.progress import progress_of
from sroi.services.contracts import add_option, call_option, take_step

COORDINATOR: Final = "sroi01"
WARNED: Final = 6
WITH_OPTIONS: Final = 4
REASON: Final = "demo data"


def enforce(until: date) -> None:
    """Reminders and warnings on contracts that are over with something due; options on a few that run."""
    user = User.objects.get(username=COORDINATOR)
    contracts = Contract.objects.in_bulk()
    found = progress_of(until)
    short = sorted(
        (one for one in found.values() if one.state(until) == "short"), key=lambda one: (one.end, one.id)
    )
    for place, one in enumerate(short[-WARNED:]):
        taken = min(one.end + timedelta(days=20), until)
        stages = (Stage.REMINDER, Stage.WARNING) if place % 2 else (Stage.REMINDER,)
        for number, stage in enumerate(stages):
            day = min(taken + timedelta(days=21 * number), until)
            step = EnforcementStep(
                contract=contracts[one.id],
                stage=stage,
                taken_on=day,
                deadline=day + timedelta(days=14),
                note="brief verstuurd",
            )
            take_step(user=user, step=step, reason=REASON)
    running = [one for one in found.values() if one.has_duty and one.start <= until <= one.end]
    for place, one in enumerate(sorted(running, key=lambda one: (one.start, one.id))[:WITH_OPTIONS]):
        _note_options(user, contracts[one.id], until, call=place % 2 == 0)


def _note_options(user: User, contract: Contract, until: date, *, call: bool) -> None:
    option = Option(
        contract=contract, kind=OptionKind.OPTION, description="Meerwerk tweede fase", value=Decimal(120_000)
    )
    extension = Option(
        contract=contract,
        kind=OptionKind.EXTENSION,
        description="Verlenging met een jaar",
        value=Decimal(300_000),
        until=contract.end + timedelta(days=365),
    )
    for one in (option, extension):
        add_option(user=user, option=one, reason=REASON)
    if call:
        version = version_of(contract)
        call_option(user=user, option=option, called_on=until, version=version, reason=REASON)
