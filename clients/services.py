"""Every change of a client's file by a person: one transaction, with who, why and by which request.

Each raises ValidationError with a message for people where a rule refuses it, also when two people race.
"""

import datetime as dt
from typing import TypeVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import Team, User
from clients.enums import GrantScope
from clients.models import Assignment, Client, Grant, LadderSpell
from clients.models.spells import ImportedPeriod
from core.constraints import readable_violations
from core.history import acting
from core.sealing import blind_index, seal
from core.versions import lock

S = TypeVar("S", bound=ImportedPeriod)

ONE_DAY = dt.timedelta(days=1)
# How long a file of the pool stays open for who only needs to look into it.
LOOK_DAYS = 14


def create_client(*, user: User, client: Client, bsn: str, reason: str, request: str = "") -> Client:
    """Save a new person under this BSN, in the pool until somebody takes them. Refused where it is known."""
    with acting(user, reason, request=request):
        client.bsn_index = blind_index(bsn)
        client.bsn_sealed = seal(bsn, client.bsn_index)
        with readable_violations(Client):
            client.full_clean()
            if Client.objects.with_bsn(bsn).exists():
                raise ValidationError({"bsn": _("Somebody with this BSN is known already.")}, code="known")
            client.save()
        client.refresh_from_db(fields=["number"])
    return client


def add_spell(*, user: User, spell: S, reason: str, request: str = "") -> S:
    """Add a spell that is not saved yet."""
    with acting(user, reason, request=request):
        _save(spell)
    return spell


def correct_spell(*, user: User, spell: S, version: str, reason: str, request: str = "") -> S:
    """Save the changed values of a stored spell. Raises StaleError where it is no longer at `version`."""
    with acting(user, reason, request=request):
        lock(spell, version)
        _save(spell)
    return spell


def set_rung(*, user: User, spell: LadderSpell, on: dt.date, reason: str, request: str = "") -> LadderSpell:
    """Put a client on a rung from a day on, until the next rung that is there already.

    The rung before it ends on the day before; a rung from the same day is refused: correct that one.
    One from before the day of the act (`on`) is marked as back-dated. A diagnosis that it is set on is one of
    this client, made on or before the first day.
    """
    with acting(user, reason, request=request):
        _lock(spell.client)
        _check_diagnosis(spell)
        spells = LadderSpell.objects.filter(client=spell.client)
        following = spells.filter(start__gt=spell.start).order_by("start").first()
        spell.end = following.start - ONE_DAY if following else None
        before = spells.active_on(spell.start).exclude(start=spell.start).first()
        if before:
            before.end = spell.start - ONE_DAY
            _save(before)
        spell.backdated_on = _backdated(spell, on)
        _save(spell)
    return spell


def correct_rung(
    *, user: User, spell: LadderSpell, version: str, on: dt.date, reason: str, request: str = ""
) -> LadderSpell:
    """Save another rung or first day; the rung that ended where this one began follows the new first day.

    Another rung or day from before the day of the act (`on`) is marked as back-dated.
    """
    with acting(user, reason, request=request):
        _lock(spell.client)
        stored = lock(spell, version)
        _check_diagnosis(spell)
        if (spell.rung, spell.start) != (stored.rung, stored.start):
            spell.backdated_on = _backdated(spell, on)
        before = LadderSpell.objects.filter(client=spell.client, end=stored.start - ONE_DAY).first()
        if before is None:
            _save(spell)
            return spell
        before.end = spell.start - ONE_DAY
        first, second = (before, spell) if spell.start < stored.start else (spell, before)
        if before.end < before.start:
            raise ValidationError(
                {"start": _("The rung before this one began on or after that day. Correct that one first.")}
            )
        _save(first)
        _save(second)
    return spell


def assign(
    *,
    user: User,
    client: Client,
    consultant: User | None,
    team: Team | None,
    start: dt.date,
    reason: str,
    request: str = "",
) -> Assignment:
    """Give a client to a consultant, or to a team alone, from a day on; the one before it ends then."""
    with acting(user, reason, request=request):
        _lock(client)
        return _assign(client, consultant, team, start, reason)


def take_from_pool(
    *, user: User, client: Client, start: dt.date, reason: str, request: str = ""
) -> Assignment:
    """Become the consultant of a client of the pool. Refused where somebody took the client meanwhile."""
    with acting(user, reason, request=request):
        _lock_in_pool(client, start)
        return _assign(client, user, user.team, start, reason)


def look_into_pool_file(
    *, user: User, client: Client, start: dt.date, reason: str, request: str = ""
) -> Grant:
    """Open the file of a client of the pool for LOOK_DAYS days, without becoming the consultant."""
    with acting(user, reason, request=request):
        _lock_in_pool(client, start)
        grant = Grant(
            client=client,
            user=user,
            scope=GrantScope.FILE,
            start=start,
            end=start + dt.timedelta(days=LOOK_DAYS - 1),
            reason=reason,
        )
        with readable_violations(Grant):
            grant.full_clean()
            grant.save()
        return grant


def _assign(
    client: Client, consultant: User | None, team: Team | None, start: dt.date, reason: str
) -> Assignment:
    """On one day a client has one consultant: who was assigned from the same day makes room altogether."""
    current = Assignment.objects.filter(client=client).active_on(start).first()
    if current and current.start == start:
        current.consultant, current.team, current.reason = consultant, team, reason
        _save(current)
        return current
    if current:
        current.end = start - ONE_DAY
        _save(current)
    assignment = Assignment(client=client, consultant=consultant, team=team, start=start, reason=reason)
    _save(assignment)
    return assignment


def _check_diagnosis(spell: LadderSpell) -> None:
    """Said where a rung is set or corrected only: a later correction of the diagnosis leaves the rung be."""
    diagnosis = spell.diagnosis
    if diagnosis is None:
        return
    if diagnosis.client_id != spell.client_id:
        raise ValidationError({"diagnosis": _("This is a diagnosis of another client.")})
    if diagnosis.made_on > spell.start:
        raise ValidationError({"diagnosis": _("This diagnosis was made after the first day of the rung.")})


def _backdated(spell: LadderSpell, on: dt.date) -> dt.date | None:
    return on if spell.start < on else None


def _save(row: ImportedPeriod) -> None:
    with readable_violations(type(row)):
        row.full_clean()
        row.save()


def _lock(client: Client) -> None:
    """Two people at once on one file: the second waits, and then sees what the first did."""
    Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)


def _lock_in_pool(client: Client, on: dt.date) -> None:
    _lock(client)
    if not Client.objects.in_pool(on).filter(pk=client.pk).exists():
        raise ValidationError(_("Somebody works for this client already."), code="not_in_pool")
