"""Handing a caseload over, acknowledging that, and taking it back: each one transaction, all or nothing.

Two people at once: both lock the clients first, in one order, so that the second waits and then finds that
the assignments are not the ones that were shown.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import Team, User
from clients.handover.rules import can_be_put_back
from clients.models import Assignment, Client, HandedOverClient, HandOver
from core.constraints import readable_violations
from core.history import acting
from core.versions import with_version

ONE_DAY = dt.timedelta(days=1)
# More than one person can look through, and what one form can carry.
MOST_CLIENTS = 300
# Keys that were read from the database, so that nobody need look whether they are there.
KNOWN = {"hand_over", "client", "from_consultant", "from_team"}


@dataclass(frozen=True)
class Chosen:
    """One assignment that is to give way, as it was shown: its version, and a note for the receiver."""

    version: str
    note: str = ""


def hand_over(
    *,
    user: User,
    chosen: Mapping[int, Chosen],
    consultant: User | None,
    team: Team | None,
    day: dt.date,
    reason: str,
    request: str = "",
) -> HandOver:
    """Give the clients of these assignments (by key) to a consultant or a team, from `day` on.

    Refused as a whole, naming the clients, where somebody changed who works for one of them meanwhile, where
    one is the receiver's already, or has somebody else planned for later.
    """
    with acting(user, reason, request=request):
        held = _locked(chosen)
        _refuse_changed(held, chosen, day)
        _refuse_unfit(held, consultant, team, day)
        made = HandOver(day=day, consultant=consultant, team=team, reason=reason, made_by=user)
        if made.consultant == user:
            made.acknowledged_on, made.acknowledged_by = day, user
        made.full_clean()
        made.save()
        rows = [_as_it_was(made, one, chosen[one.pk].note) for one in held]
        for row in rows:
            row.clean_fields(exclude=KNOWN)
        HandedOverClient.objects.bulk_create(rows)
        with readable_violations(Assignment):
            _assign_all(held, made)
    return made


def acknowledge(*, user: User, hand_over: HandOver, day: dt.date, request: str = "") -> HandOver:
    """The receiver has read what came. A second time changes nothing."""
    with acting(user, _("Hand-over acknowledged"), request=request):
        stored = HandOver.objects.select_for_update(of=("self",)).get(pk=hand_over.pk)
        if stored.undone_on:
            raise ValidationError(_("This hand-over was taken back."), code="undone")
        if stored.waiting:
            stored.acknowledged_on, stored.acknowledged_by = day, user
            stored.full_clean()
            stored.save()
    return stored


def take_back(
    *,
    user: User,
    hand_over: HandOver,
    leaving: Collection[int],
    day: dt.date,
    reason: str,
    request: str = "",
) -> HandOver:
    """Put every client back with whom it was, exactly, but those (keys) that somebody changed since.

    `leaving` are the ones that the person was told would stay; refused where that is no longer so.
    """
    with acting(user, reason, request=request):
        stored = HandOver.objects.select_for_update(of=("self",)).get(pk=hand_over.pk)
        if stored.undone_on:
            raise ValidationError(_("This hand-over was taken back already."), code="undone")
        rows = list(stored.clients.select_related("client"))
        _lock_clients([row.client_id for row in rows])
        staying = changed_since(stored, rows)
        if staying != set(leaving):
            raise ValidationError(_changed_message(rows, staying), code="changed")
        back = [row for row in rows if row.client_id not in staying]
        if not back:
            raise ValidationError(
                _("Somebody changed who works for each of these clients: nothing can be taken back."),
                code="changed",
            )
        with readable_violations(Assignment):
            _put_back(stored, back)
        HandedOverClient.objects.filter(pk__in=[row.pk for row in back]).update(taken_back=True)
        stored.undone_on, stored.undone_by = day, user
        stored.full_clean()
        stored.save()
    return stored


def changed_since(hand_over: HandOver, rows: Iterable[HandedOverClient]) -> set[int]:
    """The clients (keys) whose assignments are not those that the hand-over left."""
    rows = list(rows)
    spells: dict[int, list[Assignment]] = {row.client_id: [] for row in rows}
    for spell in Assignment.objects.filter(client__in=spells):
        spells[spell.client_id].append(spell)
    return {row.client_id for row in rows if not can_be_put_back(hand_over, row, spells[row.client_id])}


def _locked(chosen: Mapping[int, Chosen]) -> list[Any]:
    """The chosen assignments with their version now, their clients locked."""
    keys = list(chosen)
    _lock_clients(Assignment.objects.filter(pk__in=keys).values_list("client", flat=True))
    held = Assignment.objects.filter(pk__in=keys).select_for_update(of=("self",))
    return list(with_version(held).select_related("client").order_by("pk"))


def _lock_clients(keys: Iterable[int]) -> None:
    """Always in the order of their keys, so that two acts never wait for each other."""
    locked = Client.objects.filter(pk__in=list(keys)).select_for_update(of=("self",)).order_by("pk")
    list(locked.values_list("pk", flat=True))


def _refuse_changed(held: Sequence[Any], chosen: Mapping[int, Chosen], day: dt.date) -> None:
    if not chosen:
        raise ValidationError(_("Tick at least one client."), code="nobody")
    if len(chosen) > MOST_CLIENTS:
        raise ValidationError(
            _("Hand over at most %(most)d clients at once.") % {"most": MOST_CLIENTS}, code="too_many"
        )
    changed = [
        one
        for one in held
        if one.version != chosen[one.pk].version or one.start > day or (one.end and one.end < day)
    ]
    if changed or len(held) < len(chosen):
        raise ValidationError(
            _("Somebody changed meanwhile who works for these clients: %(names)s. Choose the clients again.")
            % {"names": _names(one.client for one in changed) or _("one or more")},
            code="changed",
        )


def _refuse_unfit(held: Sequence[Any], consultant: User | None, team: Team | None, day: dt.date) -> None:
    if consultant and not consultant.is_active:
        raise ValidationError({"consultant": _("This person no longer works here.")})
    receiver = (consultant and consultant.pk, team and team.pk)
    same = [one.client for one in held if (one.consultant_id, one.team_id) == receiver]
    if same:
        raise ValidationError(
            _("The receiver works for these clients already: %(names)s. Untick them.")
            % {"names": _names(same)},
            code="same",
        )
    later = Assignment.objects.filter(client__in=[one.client_id for one in held], start__gt=day)
    if names := _names(one.client for one in later.select_related("client")):
        raise ValidationError(
            _("Somebody else is planned for these clients from a later day: %(names)s. Untick them.")
            % {"names": names},
            code="planned",
        )


def _as_it_was(made: HandOver, held: Any, note: str) -> HandedOverClient:
    return HandedOverClient(
        hand_over=made,
        client_id=held.client_id,
        note=note,
        from_start=held.start,
        from_end=held.end,
        from_consultant_id=held.consultant_id,
        from_team_id=held.team_id,
        from_reason=held.reason,
    )


def _assign_all(held: Sequence[Any], made: HandOver) -> None:
    """As for one client (clients/services.py): who was assigned from the same day makes room altogether."""
    to = {"consultant": made.consultant, "team": made.team, "reason": made.reason}
    same_day = [one.pk for one in held if one.start == made.day]
    earlier = [one for one in held if one.start < made.day]
    Assignment.objects.filter(pk__in=same_day).update(end=None, **to)
    Assignment.objects.filter(pk__in=[one.pk for one in earlier]).update(end=made.day - ONE_DAY)
    Assignment.objects.bulk_create(
        [Assignment(client_id=one.client_id, start=made.day, **to) for one in earlier]
    )


def _put_back(hand_over: HandOver, rows: Sequence[HandedOverClient]) -> None:
    """What began with the hand-over goes, and what gave way has its own values again."""
    earlier = {row.client_id: row for row in rows if row.from_start < hand_over.day}
    same_day = {row.client_id: row for row in rows if row.from_start == hand_over.day}
    Assignment.objects.filter(client__in=earlier, start=hand_over.day).delete()
    before = [
        *Assignment.objects.filter(client__in=earlier, end=hand_over.day - ONE_DAY),
        *Assignment.objects.filter(client__in=same_day, start=hand_over.day),
    ]
    known = earlier | same_day
    for spell in before:
        row = known[spell.client_id]
        spell.end, spell.reason = row.from_end, row.from_reason
        spell.consultant_id, spell.team_id = row.from_consultant_id, row.from_team_id
    Assignment.objects.bulk_update(before, ["end", "reason", "consultant", "team"])


def _changed_message(rows: Iterable[HandedOverClient], staying: set[int]) -> str:
    names = _names(row.client for row in rows if row.client_id in staying)
    if not names:
        return _("Since you looked, more clients can be taken back. Look again.")
    return _("Somebody changed meanwhile who works for these clients: %(names)s. Look again.") % {
        "names": names
    }


def _names(clients: Iterable[Client]) -> str:
    return ", ".join(sorted(f"{client.name} ({client.number})" for client in clients))
