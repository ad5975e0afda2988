"""The steps of a re-indication that a person takes: each one transaction.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the re-indication since it was read.
"""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.enums import Role
from accounts.models import User
from clients.diagnosis.services import ask_diagnosis, correct
from clients.enums import GrantScope
from clients.handover.one_client import give
from clients.handover.services import acknowledge
from clients.models import Client, DiagnosisModule, DiagnosisRequest, Grant, HandOver
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock, version_of
from guidance.models import Reindication
from guidance.reindication.enums import Ending, State
from guidance.reindication.rules import FROM_RUNGS, MODULE


def note_suspicion(
    *, user: User, reindication: Reindication, on: dt.date, reason: str, request: str = ""
) -> Reindication:
    """Save a re-indication that is not saved yet; its regie-consulent gets to see the file if need be.

    Refused for who is not in the file on rung 1 or 2, and while another one is open.
    """
    with acting(user, reason, request=request):
        client = _lock_client(reindication.client_id)
        if Role.REGIE_CONSULTANT not in reindication.regie.roles or not reindication.regie.is_active:
            raise ValidationError({"regie": _("Choose a regie consultant.")})
        open_ones = Reindication.objects.filter(client=client).with_days(on)
        if open_ones.in_state(*State.undecided()).exists():
            raise ValidationError(_("A re-indication of this client is open already."), code="open")
        present: Any = Client.objects.in_file(on).with_rung(on).with_consultant(on)
        held = present.filter(pk=client.pk).first()
        if held is None or held.rung not in FROM_RUNGS:
            raise ValidationError(_("Only who is in the file on rung 1 or 2 is re-indicated."), code="rung")
        reindication.rung, reindication.team_id = held.rung, held.team_id
        reindication.noted_on, reindication.noted_by = on, user
        reindication.grant = _open_file(client, reindication.regie, on)
        _save(reindication)
    return reindication


def ask(
    *,
    user: User,
    reindication: Reindication,
    on: dt.date,
    reason: str,
    version: str = "",
    request: str = "",
) -> Reindication:
    """Ask Competensys for the re-indication; where that was asked already, that request is the one.

    Who asks is the regie-consulent from then on.
    """
    with acting(user, reason, request=request):
        stored = _locked(reindication, version, on, State.TO_ASK)
        module = DiagnosisModule.objects.valid_on(on).filter(pk=MODULE).first()
        if module is None:
            raise ValidationError(_("The module of re-indication is not in the code list (any more)."))
        asked = DiagnosisRequest.objects.open().filter(client=stored.client_id, module=module).first()
        if asked is None:
            asked = DiagnosisRequest(client=stored.client, module=module, asked_on=on, asked_by=user)
            ask_diagnosis(user=user, row=asked, on=on, reason=reason)
        stored.diagnosis_request, stored.regie = asked, user
        _save(stored)
    return stored


def couple(
    *,
    user: User,
    reindication: Reindication,
    consultant: User,
    on: dt.date,
    shown: str,
    reason: str,
    note: str = "",
    version: str = "",
    request: str = "",
) -> Reindication:
    """Give the client to a consultant, who acknowledges it; `shown` as in clients/handover/one_client.py.

    Where somebody else worked for the client it is a hand-over, which is acknowledged as one. The consultant
    may work for the client already.
    """
    with acting(user, reason, request=request):
        stored = _locked(reindication, version, on, State.TO_COUPLE)
        if Role.CONSULTANT not in consultant.roles or not consultant.is_active:
            raise ValidationError({"consultant": _("Choose a consultant.")})
        _close_file(stored, on)
        stored.hand_over = _give(user, stored.client, consultant, on, shown, note, reason)
        stored.coupled_on, stored.coupled_to, stored.regie = on, consultant, user
        stored.acknowledged_on = on if consultant == user else None
        _save(stored)
    return stored


def acknowledge_coupling(
    *, user: User, reindication: Reindication, on: dt.date, request: str = ""
) -> Reindication:
    """The consultant has read who comes. A second time changes nothing."""
    with acting(user, _("Coupling acknowledged"), request=request):
        stored = _locked(reindication, "", on, *State.after_coupling())
        if stored.hand_over:
            acknowledge(user=user, hand_over=stored.hand_over, day=on)
        elif stored.acknowledged_on is None:
            stored.acknowledged_on = on
            _save(stored)
    return stored


def end_reindication(
    *,
    user: User,
    reindication: Reindication,
    ending: Ending,
    on: dt.date,
    reason: str,
    version: str = "",
    request: str = "",
) -> Reindication:
    """End it without a coupling. A request without an answer is withdrawn with it."""
    with acting(user, reason, request=request):
        stored = _locked(reindication, version, on, *State.undecided())
        if ending == Ending.NOT_EXPECTED and _state(stored, on) != State.TO_DECIDE:
            raise ValidationError(
                {"ending": _("Competensys did not say that mediation is not expected within the term.")}
            )
        _withdraw_request(stored, user=user, on=on, reason=reason)
        _close_file(stored, on)
        stored.coupled_on = stored.coupled_to = stored.hand_over = stored.acknowledged_on = None
        stored.ended_on, stored.ending, stored.ending_reason = on, ending, reason
        _save(stored)
    return stored


def _give(
    user: User, client: Client, consultant: User, on: dt.date, shown: str, note: str, reason: str
) -> HandOver | None:
    held = client.assignments.active_on(on).first()
    if held and held.consultant_id == consultant.pk:
        return None
    return give(
        user=user,
        client=client,
        consultant=consultant,
        team=consultant.team,
        start=on,
        note=note,
        shown=shown,
        reason=reason,
    )


def _withdraw_request(stored: Reindication, *, user: User, on: dt.date, reason: str) -> None:
    asked = stored.diagnosis_request
    if asked and DiagnosisRequest.objects.open().filter(pk=asked.pk).exists():
        asked.withdrawn_on = on
        correct(user=user, row=asked, version=version_of(asked), on=on, reason=reason)


def _open_file(client: Client, regie: User, on: dt.date) -> Grant | None:
    """A grant for who may not open the file yet."""
    if Client.objects.visible_to(regie, on).filter(pk=client.pk).exists():
        return None
    grant = Grant(
        client=client, user=regie, scope=GrantScope.FILE, start=on, reason=_("Re-indication of the client")
    )
    with readable_violations(Grant):
        grant.full_clean()
        grant.save()
    return grant


def _close_file(stored: Reindication, on: dt.date) -> None:
    """The file is read until the day of the decision; a grant that somebody ended stays as it is."""
    grant = stored.grant
    if grant and (grant.end is None or grant.end > on):
        grant.end = on
        grant.save()


def _lock_client(key: int) -> Client:
    """Two people at once on one file: the second waits, and then sees what the first did."""
    return Client.objects.select_for_update(of=("self",)).get(pk=key)


def _state(reindication: Reindication, on: dt.date) -> str:
    row: Any = Reindication.objects.with_steps(on).get(pk=reindication.pk)
    return str(row.state)


def _locked(reindication: Reindication, version: str, on: dt.date, *states: State) -> Reindication:
    """The stored row, locked, which must stand so now."""
    client = Reindication.objects.values_list("client", flat=True).get(pk=reindication.pk)
    _lock_client(client)
    stored = (
        lock(reindication, version)
        if version
        else Reindication.objects.select_for_update(of=("self",)).get(pk=reindication.pk)
    )
    now = _state(stored, on)
    if now not in states:
        raise ValidationError(
            _("This cannot be done now. The re-indication stands at: %(state)s.")
            % {"state": State(now).label},
            code="state",
        )
    return stored


def _save(reindication: Reindication) -> None:
    with readable_violations(Reindication):
        reindication.full_clean()
        reindication.save()
