"""An intake from its first word to what comes of it.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the same step since it was read.
"""

import datetime as dt
from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from accounts.models import User
from clients.diagnosis.services import ask_diagnosis
from clients.enums import GrantScope, Rung
from clients.models import (
    Client,
    DiagnosisModule,
    DiagnosisRequest,
    Grant,
    LadderSpell,
    ServiceSpell,
    TargetGroup,
    TargetGroupSpell,
)
from clients.services import add_spell, assign, create_client, set_rung
from core.constraints import readable_violations
from core.history import acting
from core.versions import StaleError, version_of
from guidance.enums import Direction, FinancialPlan, Help, IntakeState, Party
from guidance.intake.steps import Typed
from guidance.models import Action, Intake, IntakePage, LifeArea, Obstacle, Referral
from guidance.services.entries import add_record

ONE_DAY = dt.timedelta(days=1)


@dataclass(frozen=True, kw_only=True)
class Contact:
    """What the file gets to know of the client; an empty answer changes nothing."""

    phone: str = ""
    email: str = ""
    postcode: str = ""
    house_number: str = ""
    preferred_language: str = ""


@dataclass(frozen=True, kw_only=True)
class FirstAction:
    """What is done next, by the client's consultant, and by when."""

    what: str
    due_on: dt.date


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What an intake ends in."""

    rung: Rung
    consultant: User
    contact: Contact = field(default_factory=Contact)
    financial_plan: FinancialPlan
    referred_to_fsp: bool = False
    target_groups: frozenset[str] = frozenset()
    # None: who held the intake may not see obstacles, and leaves them as they are.
    obstacles: dict[str, Help] | None = None
    # None: no diagnosis is asked.
    module: DiagnosisModule | None = None
    actions: tuple[FirstAction, ...] = ()


def begin_for_new(
    *, user: User, client: Client, bsn: str, on: dt.date, reason: str, request: str = ""
) -> Intake:
    """Save a new person and begin the intake, in one act."""
    with acting(user, reason, request=request):
        create_client(user=user, client=client, bsn=bsn, reason=reason, request=request)
        return begin(user=user, client=client, on=on, reason=reason, request=request)


def begin(*, user: User, client: Client, on: dt.date, reason: str, request: str = "") -> Intake:
    """Begin the intake of a client whose file one may open, or of one of the pool, whose file it opens."""
    with acting(user, reason, request=request):
        Client.objects.select_for_update(of=("self",)).only("pk").get(pk=client.pk)
        if not Client.objects.visible_to(user, on).filter(pk=client.pk).exists():
            _open_file(user, client, on)
        intake = Intake(client=client, started_on=on, started_by=user)
        with readable_violations(Intake):
            intake.full_clean()
            intake.save()
    return intake


def save_page(
    *, user: User, intake: Intake, step: str, typed: Typed, version: str, at: dt.datetime, request: str = ""
) -> IntakePage:
    """Keep a step as it was typed. `version` is that of the page which was read; empty where there was none.

    Raises StaleError with the stored page where somebody else saved it meanwhile.
    """
    with acting(user, _("Typed in the intake"), request=request):
        stored = _lock_open(intake)
        page = IntakePage.objects.filter(intake=stored, step=step).first()
        if page is not None and version_of(page) != version:
            raise StaleError(page, version_of(page))
        page = page or IntakePage(intake=stored, step=step)
        page.typed, page.saved_at, page.saved_by = dict(typed), at, user
        with readable_violations(IntakePage):
            page.full_clean()
            page.save()
    return page


def finish(*, user: User, intake: Intake, outcome: Outcome, on: dt.date, request: str = "") -> Intake:
    """End the intake, all or nothing: rung, consultant, service, target groups, obstacles, the diagnosis that
    is asked, the first actions, and the referral to FSP.
    """
    reason = _("Intake finished")
    client = intake.client
    with acting(user, reason, request=request):
        stored = _lock_open(intake)
        _tell_file(client, outcome.contact, on)
        _add_groups(user, client, outcome.target_groups, on, reason)
        if outcome.obstacles is not None:
            _add_obstacles(client, outcome.obstacles, on)
        _set_rung(user, client, outcome.rung, on, reason)
        if not ServiceSpell.objects.filter(client=client).active_on(on).exists():
            add_spell(user=user, spell=ServiceSpell(client=client, start=on), reason=reason)
        assign(
            user=user,
            client=client,
            consultant=outcome.consultant,
            team=outcome.consultant.team,
            start=on,
            reason=reason,
        )
        if outcome.module:
            asked = DiagnosisRequest(client=client, module=outcome.module, asked_on=on, asked_by=user)
            ask_diagnosis(user=user, row=asked, on=on, reason=reason)
        for action in outcome.actions:
            planned = Action(client=client, what=action.what, due_on=action.due_on)
            add_record(user=user, record=planned, reason=reason)
        if outcome.referred_to_fsp:
            add_record(user=user, record=_referral_to_fsp(client, on), reason=reason)
        stored.financial_plan, stored.referred_to_fsp = outcome.financial_plan, outcome.referred_to_fsp
        return _end(stored, IntakeState.FINISHED, on)


def stop(*, user: User, intake: Intake, on: dt.date, reason: str, request: str = "") -> Intake:
    """End the intake without anything coming of it. What was typed stays until its term of keeping ends."""
    with acting(user, reason, request=request):
        stored = _lock_open(intake)
        stored.stop_reason = reason
        return _end(stored, IntakeState.STOPPED, on)


def _referral_to_fsp(client: Client, on: dt.date) -> Referral:
    about = _("A realistic budget or financial plan, asked at the intake")
    return Referral(client=client, direction=Direction.TO, party=Party.FSP, on=on, about=about)


def _end(intake: Intake, state: IntakeState, on: dt.date) -> Intake:
    intake.state, intake.ended_on = state, on
    with readable_violations(Intake):
        intake.full_clean()
        intake.save()
    reason = _grant_reason(intake.started_on)
    opened = Grant.objects.filter(client=intake.client, user=intake.started_by, reason=reason)
    for grant in opened.active_on(on):
        grant.end = on
        grant.full_clean()
        grant.save()
    return intake


def _grant_reason(started_on: dt.date) -> str:
    """What the grant of an intake says; by it the grant is known again at the end."""
    return f"intake {started_on.isoformat()}"


def _open_file(user: User, client: Client, on: dt.date) -> None:
    if not Client.objects.in_pool(on).filter(pk=client.pk).exists():
        raise ValidationError(
            _("This client has a consultant already. Ask them to hand the client over."), code="not_in_pool"
        )
    reason = _grant_reason(on)
    grant = Grant(client=client, user=user, scope=GrantScope.FILE, start=on, reason=reason)
    with readable_violations(Grant):
        grant.full_clean()
        grant.save()


def _lock_open(intake: Intake) -> Intake:
    stored = Intake.objects.select_for_update(of=("self",)).get(pk=intake.pk)
    if stored.state != IntakeState.OPEN:
        raise ValidationError(_("This intake has ended."), code="ended")
    return stored


def _tell_file(client: Client, contact: Contact, on: dt.date) -> None:
    stored = Client.objects.select_for_update(of=("self",)).get(pk=client.pk)
    for name, value in vars(contact).items():
        if value:
            setattr(stored, name, value)
    stored.last_contact_on = max(on, stored.last_contact_on or on)
    with readable_violations(Client):
        stored.full_clean()
        stored.save()


def _add_groups(user: User, client: Client, groups: frozenset[str], on: dt.date, reason: str) -> None:
    held = TargetGroupSpell.objects.filter(client=client).active_on(on).values_list("group", flat=True)
    for group in TargetGroup.objects.filter(code__in=groups).exclude(code__in=held):
        add_spell(user=user, spell=TargetGroupSpell(client=client, group=group, start=on), reason=reason)


def _add_obstacles(client: Client, obstacles: dict[str, Help], on: dt.date) -> None:
    """What is said now holds from today; what was said before ends, also where it is no obstacle any more."""
    said = Obstacle.objects.filter(client=client).active_on(on)
    same = {obstacle.area_id for obstacle in said if obstacles.get(obstacle.area_id) == obstacle.help}
    for obstacle in said.exclude(area__in=same):
        if obstacle.start == on:
            obstacle.delete()
            continue
        obstacle.end = on - ONE_DAY
        obstacle.full_clean()
        obstacle.save()
    for area in LifeArea.objects.filter(code__in=set(obstacles) - same):
        obstacle = Obstacle(client=client, area=area, help=obstacles[area.code], start=on)
        with readable_violations(Obstacle):
            obstacle.full_clean()
            obstacle.save()


def _set_rung(user: User, client: Client, rung: Rung, on: dt.date, reason: str) -> None:
    held = LadderSpell.objects.filter(client=client).active_on(on).first()
    if held is not None and held.rung == rung:
        return
    if held is not None and held.start == on:
        raise ValidationError(
            _("This client was put on another rung today already. Correct that rung in the file first."),
            code="rung_of_today",
        )
    spell = LadderSpell(client=client, rung=rung, start=on, reason=reason)
    set_rung(user=user, spell=spell, on=on, reason=reason)
