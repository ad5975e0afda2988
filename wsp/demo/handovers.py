"""Clients that went to a colleague: one hand-over that was acknowledged, and one that waits."""

from datetime import date, timedelta
from typing import Final

from accounts.models import User
from clients.handover.services import Chosen, acknowledge, hand_over
from clients.models import Assignment, HandOver
from core.versions import with_version

GIVER: Final = "consulent01"
LEAD: Final = "teamleider01"
# All of one team (wsp/demo/people.py).
RECEIVERS: Final = ("consulent04", "consulent07")
MOVED: Final = 6
NOTES: Final = ("Belt liever in de middag.", "Heeft volgende week een sollicitatiegesprek.", "")


def give_clients(until: date) -> None:
    """The lead moves clients of one consultant to two others: some weeks ago, and the day before."""
    users = User.objects.in_bulk([GIVER, LEAD, *RECEIVERS], field_name="username")
    first, second = (users[name] for name in RECEIVERS)
    weeks_ago, yesterday = until - timedelta(days=21), until - timedelta(days=1)
    made = _give(users[LEAD], users[GIVER], first, weeks_ago, "Verdeling van de caseload")
    if made:
        acknowledge(user=first, hand_over=made, day=weeks_ago + timedelta(days=1))
    _give(users[LEAD], users[GIVER], second, yesterday, "Verlof van Anneke")


def _give(lead: User, giver: User, receiver: User, day: date, reason: str) -> HandOver | None:
    held = Assignment.objects.active_on(day).filter(consultant=giver, end__isnull=True, start__lt=day)
    shown = with_version(held.order_by("client__number"))[:MOVED]
    chosen = {one.pk: Chosen(one.version, NOTES[place % len(NOTES)]) for place, one in enumerate(shown)}
    if not chosen:
        return None
    return hand_over(
        user=lead, chosen=chosen, consultant=receiver, team=receiver.team, day=day, reason=reason
    )
