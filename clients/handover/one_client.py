"""One client given to somebody, from the client's own page."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import Team, User
from clients.handover.services import Chosen, hand_over
from clients.models import Client, HandOver
from clients.services import assign
from core.formatting import short_day
from core.history import acting
from core.versions import with_version


def seen(client: Client) -> str:
    """Which assignments somebody has before them, each at its version."""
    found = with_version(client.assignments.order_by("pk")).values_list("pk", "version")
    return ",".join(f"{pk}.{version}" for pk, version in found)


def give(
    *,
    user: User,
    client: Client,
    consultant: User | None,
    team: Team | None,
    start: dt.date,
    note: str,
    shown: str,
    reason: str,
    request: str = "",
) -> HandOver | None:
    """Give a client to a consultant or a team, from a day on. `shown` is what `seen` gave.

    Where somebody else works for the client by then it is a hand-over, which the receiver acknowledges. A
    client of nobody is assigned at once, and so is one whom somebody takes over: that returns None.
    """
    with acting(user, reason, request=request):
        Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)
        _refuse_changed(client, shown)
        _refuse_before_another(client, start)
        held = with_version(client.assignments.active_on(start)).first()
        if held is None or consultant == user:
            assign(user=user, client=client, consultant=consultant, team=team, start=start, reason=reason)
            return None
        if (held.consultant, held.team) == (consultant, team):
            raise ValidationError(
                {"consultant": _("%(who)s works for this client already.") % {"who": consultant or team}}
            )
        return hand_over(
            user=user,
            chosen={held.pk: Chosen(held.version, note)},
            consultant=consultant,
            team=team,
            day=start,
            reason=reason,
        )


def _refuse_changed(client: Client, shown: str) -> None:
    if seen(client) != shown:
        latest = client.assignments.order_by("start").last()
        raise ValidationError(
            _("Somebody changed meanwhile who works for this client: now that is %(who)s, from %(day)s on.")
            % {
                "who": latest.consultant or latest.team if latest else _("nobody"),
                "day": short_day(latest.start if latest else None),
            },
            code="changed",
        )


def _refuse_before_another(client: Client, start: dt.date) -> None:
    later = client.assignments.filter(start__gt=start).order_by("start").last()
    if later:
        raise ValidationError(
            {
                "start": _("From %(day)s on %(who)s works for this client. Choose that day or a later one.")
                % {"day": short_day(later.start), "who": later.consultant or later.team}
            }
        )
