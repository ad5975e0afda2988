"""Dealing with a fact of the worklist: putting it off, saying that it is done, taking that back."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from clients.worklist import Act, Outcome, WorklistSource
from core.constraints import readable_violations
from core.history import acting
from guidance.models import Handling

OTHER_DATE = "other"


def deal_with(*, source: WorklistSource, outcome: Outcome, due: dt.date, act: Act) -> None:
    """Do what an outcome says: change the fact itself, or put it away for the outcome's days."""
    reason = str(outcome.label)
    if outcome.carry_out:
        outcome.carry_out(act)
        return
    until = None if outcome.days is None else act.on + dt.timedelta(days=outcome.days)
    _put_away(source=source, due=due, act=act, outcome=outcome.code, until=until, reason=reason)


def put_off(*, source: WorklistSource, due: dt.date, act: Act, until: dt.date, reason: str) -> None:
    """Have a fact come back on another day, for a reason."""
    _put_away(source=source, due=due, act=act, outcome=OTHER_DATE, until=until, reason=reason)


def take_back(*, user: User, handling: Handling, request: str = "") -> None:
    """Have a fact back that one put away oneself."""
    with acting(user, _("Taken back"), request=request):
        stored = Handling.objects.select_for_update(of=("self",)).get(pk=handling.pk)
        if stored.handled_by_id != user.pk:
            raise ValidationError(_("Only who dealt with it takes it back."), code="not_yours")
        stored.delete()


def _put_away(
    *,
    source: WorklistSource,
    due: dt.date,
    act: Act,
    outcome: str,
    until: dt.date | None,
    reason: str,
) -> None:
    """A fact that came back is handled again in the same row; its history keeps the times before."""
    with acting(act.user, reason, request=act.request), readable_violations(Handling):
        known = Handling.objects.select_for_update(of=("self",)).filter(
            source=source.code, key=act.key, due=due
        )
        handling = known.first() or Handling(source=source.code, key=act.key, due=due)
        handling.client = act.client
        handling.outcome, handling.reason, handling.until = outcome, reason, until
        handling.handled_on, handling.handled_by = act.on, act.user
        handling.full_clean()
        handling.save()
