"""Every change of a trajectory by a person: one transaction, with its promise out of the budget.

Each raises ValidationError with a message for people where a rule refuses it, also a rule of the budget, and
StaleError of core/versions.py where somebody else saved the trajectory since it was read.
"""

import datetime as dt
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from accounts.models import User
from budget.models import Commitment
from budget.services import change_commitment, make_commitment, release_commitment
from clients.models import Client, TargetGroupSpell
from core.constraints import readable_violations
from core.formatting import long_day
from core.history import acting
from core.versions import lock
from guidance.models import Certificate, Trajectory, TrajectoryOutcome
from guidance.models.trajectories import NUMBER_SEQUENCE, own_number
from guidance.trajectories.rules import cost_until, last_possible_day, unmet


def record_trajectory(
    *, user: User, trajectory: Trajectory, today: dt.date, reason: str, request: str = ""
) -> Trajectory:
    """Save a trajectory that is not saved yet, under a number of our own; its first day is the planned one.

    What it costs is promised today out of the post of the instrument.
    """
    with acting(user, reason, request=request):
        trajectory.number = _draw_number()
        trajectory.planned_start = trajectory.start
        _check_terms(trajectory)
        if trajectory.cost:
            trajectory.commitment = _promise(trajectory, user=user, today=today, reason=reason)
        _save(trajectory)
    return trajectory


def change_trajectory(
    *, user: User, trajectory: Trajectory, version: str, today: dt.date, reason: str, request: str = ""
) -> Trajectory:
    """Save the changed values of a stored trajectory; the promise follows its cost and its plan.

    Client, number and instrument stay. One that a file brought has no promise, and gets none.
    """
    with acting(user, reason, request=request):
        stored = _lock(trajectory, version)
        trajectory.client_id, trajectory.number = stored.client_id, stored.number
        trajectory.instrument_id, trajectory.commitment_id = stored.instrument_id, stored.commitment_id
        _check_terms(trajectory)
        if stored.commitment and not stored.commitment.released_on:
            _follow(trajectory, user=user, today=today, reason=reason)
        elif trajectory.cost and trajectory.source_id is None and stored.commitment is None:
            trajectory.commitment = _promise(trajectory, user=user, today=today, reason=reason)
        _save(trajectory)
    return trajectory


def end_trajectory(
    *,
    user: User,
    trajectory: Trajectory,
    end: dt.date,
    outcome: TrajectoryOutcome,
    cost: Decimal | None,
    version: str,
    today: dt.date,
    reason: str,
    request: str = "",
) -> Trajectory:
    """Give a trajectory its last day and what came of it. What it does not cost any more is free again.

    Without a `cost` an early end leaves the part of the days up to it (`cost_until`).
    """
    with acting(user, reason, request=request):
        stored = _lock(trajectory, version)
        if cost is None and stored.cost and stored.planned_end:
            first = min(stored.start, stored.planned_start or stored.start)
            cost = cost_until(stored.cost, first, stored.planned_end, end)
        stored.end, stored.outcome = end, outcome
        stored.cost = stored.cost if cost is None else cost
        if stored.commitment and not stored.commitment.released_on:
            _follow(stored, user=user, today=today, reason=reason)
        _save(stored)
    return stored


def cancel_trajectory(
    *, user: User, trajectory: Trajectory, version: str, today: dt.date, reason: str, request: str = ""
) -> Trajectory:
    """Say that a trajectory never came about: it counts for nothing, and its promise is released."""
    with acting(user, reason, request=request):
        stored = _lock(trajectory, version)
        if stored.commitment and not stored.commitment.released_on:
            release_commitment(user=user, commitment=stored.commitment, on=today, reason=reason)
        stored.cancelled = True
        _save(stored)
    return stored


def add_certificate(*, user: User, certificate: Certificate, reason: str, request: str = "") -> Certificate:
    """Keep what the client can show; not one of before the trajectory began."""
    with acting(user, reason, request=request):
        trajectory = Trajectory.objects.select_for_update(of=("self",)).get(pk=certificate.trajectory_id)
        if trajectory.cancelled:
            raise ValidationError(_("A trajectory that never came about gives no certificate."))
        if certificate.awarded_on < trajectory.start:
            raise ValidationError({"awarded_on": _("The trajectory had not begun yet on that day.")})
        with readable_violations(Certificate):
            certificate.full_clean()
            certificate.save()
    return certificate


def remove_certificate(*, user: User, certificate: Certificate, reason: str, request: str = "") -> None:
    """Take away a certificate that was recorded by mistake. The history keeps it."""
    with acting(user, reason, request=request):
        certificate.delete()


def target_groups_of(client: Client, on: dt.date) -> set[str]:
    """The codes of the target groups that a client belongs to on a day."""
    return set(TargetGroupSpell.objects.active_on(on).filter(client=client).values_list("group", flat=True))


def rung_of(client: Client, on: dt.date) -> int | None:
    held = client.ladder_spells.filter(start__lte=on).order_by("-start").first()
    return held.rung if held and (held.end is None or held.end >= on) else None


def _check_terms(trajectory: Trajectory) -> None:
    """What the instrument asks, on the first day. A file may have brought one that does not meet it."""
    instrument, client, start = trajectory.instrument, trajectory.client, trajectory.start
    refusals = unmet(instrument, rung=rung_of(client, start), groups=target_groups_of(client, start))
    if refusals and trajectory.source_id is None:
        raise ValidationError({"instrument": [ValidationError(text, code="not_fit") for text in refusals]})
    last, planned = last_possible_day(instrument, start), trajectory.planned_end
    if last and planned and planned > last:
        raise ValidationError(
            {"planned_end": _("This instrument lasts until %(day)s at most.") % {"day": long_day(last)}},
            code="too_long",
        )
    if planned and planned < start:
        raise ValidationError({"planned_end": _("The last day lies before the first day.")})


def _promise(trajectory: Trajectory, *, user: User, today: dt.date, reason: str) -> Commitment:
    post = trajectory.instrument.post
    if post is None:
        raise ValidationError(
            {"cost": _("This instrument has no budget post. Ask the administrator to choose one.")}
        )
    if trajectory.planned_end is None:
        raise ValidationError(
            {"planned_end": _("What costs money needs a planned last day: the amount is spread over it.")}
        )
    assert trajectory.cost is not None
    return make_commitment(
        user=user,
        post=post,
        amount=trajectory.cost,
        start=trajectory.start,
        end=trajectory.planned_end,
        text=f"{trajectory.instrument.label_nl}, {trajectory.number}",
        day=today,
        client=trajectory.client,
        reason=reason,
    )


def _follow(trajectory: Trajectory, *, user: User, today: dt.date, reason: str) -> None:
    """The promise becomes what the trajectory costs now; where that is nothing it is released."""
    commitment = trajectory.commitment
    assert commitment is not None
    end = trajectory.end or trajectory.planned_end or commitment.end
    wanted = (trajectory.cost, trajectory.start, max(end, trajectory.start))
    if not trajectory.cost:
        release_commitment(user=user, commitment=commitment, on=today, reason=reason)
    elif wanted != (commitment.amount, commitment.start, commitment.end):
        amount, start, end = wanted
        change_commitment(
            user=user, commitment=commitment, amount=amount, start=start, end=end, reason=reason
        )


def _lock(trajectory: Trajectory, version: str) -> Trajectory:
    stored = lock(trajectory, version)
    if stored.cancelled:
        raise ValidationError(
            _("This trajectory is cancelled and can no longer be changed."), code="cancelled"
        )
    return stored


def _save(trajectory: Trajectory) -> None:
    with readable_violations(Trajectory):
        trajectory.full_clean()
        trajectory.save()


def _draw_number() -> str:
    """The next number of our own that no file has brought."""
    with connection.cursor() as cursor:
        while True:
            cursor.execute("SELECT nextval(%s)", [NUMBER_SEQUENCE])
            number = own_number(cursor.fetchone()[0])
            if not Trajectory.objects.filter(number=number).exists():
                return number
