"""What a placement will mean for the figures, with the facts that decide it: for the form and the page.

The verdict is that of placements/counting.py, with which the nightly figures are made too.
"""

import datetime as dt
from dataclasses import dataclass

from django.db import connection
from django.db.models import Q

from clients.models import BenefitSpell, LadderSpell
from placements.counting import (
    CANDIDATE,
    CONTINUES,
    OTHERS,
    POLICIES,
    POLICY_OF_THE_START,
    TABLE,
    Judgement,
    in_order,
    judge,
    judged,
    parameters,
)
from placements.enums import ExcludedReason
from placements.models import Placement, PlacementPolicy
from placements.rules import Maturity, judged_on, maturities


@dataclass(frozen=True, kw_only=True)
class Outlook:
    """The verdict on a placement and its facts.

    `ordinal` is its place among the counted placements of the year of its start, in the order of METRICS.md,
    M1 (None where it does not count). `earlier` is the placement that it continues, `rung_day` the day whose
    rung decided; each is there when it is the reason. `maturities` is empty for a placement outside the base
    of sustainable outflow: it does not count, or the client had no benefit shortly before.
    """

    placement: Placement
    judgement: Judgement
    policy: PlacementPolicy
    ordinal: int | None
    earlier: Placement | None
    rung_day: dt.date | None
    to_come: bool
    had_benefit: bool
    maturities: list[Maturity]

    @property
    def counts(self) -> bool:
        return self.judgement.reason is None


def outlook(placement: Placement, *, today: dt.date) -> Outlook:
    """What is to be said of a placement, saved or not; client, employer, kind, number and start are known.

    One that is still to come is judged as on its first day, with what is known today.
    """
    as_of = judged_on(placement.start, today)
    judgement = judge(placement, as_of=as_of)
    policy = PlacementPolicy.objects.get(start=judgement.policy)
    counts = judgement.reason is None
    had_benefit = counts and _had_benefit(placement, policy)
    return Outlook(
        placement=placement,
        judgement=judgement,
        policy=policy,
        ordinal=_counted_before(placement, as_of) + 1 if counts else None,
        earlier=_continued(placement, as_of) if judgement.reason is ExcludedReason.CONTINUATION else None,
        rung_day=_rung_day(placement) if judgement.reason is ExcludedReason.RUNG else None,
        to_come=placement.start > today,
        had_benefit=had_benefit,
        maturities=maturities(placement.start, outflow_months=policy.outflow_months) if had_benefit else [],
    )


def verdicts(keys: list[int], *, as_of: dt.date) -> dict[int, ExcludedReason | None]:
    """For each of these saved placements the reason against it; None where it counts. One query."""
    chosen = f"(SELECT * FROM {TABLE} WHERE id = ANY (%(keys)s))"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT id, reason FROM ({judged(chosen)}) AS judged", {"as_of": as_of, "keys": keys})
        return {key: ExcludedReason(reason) if reason else None for key, reason in cursor.fetchall()}


def _counted_before(placement: Placement, as_of: dt.date) -> int:
    """How many placements of the year count and come before this one."""
    of_year = f"(SELECT * FROM {OTHERS} AS other WHERE start BETWEEN %(first)s AND %(start)s)"
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT count(*) FROM ({judged(of_year, among=OTHERS)}) AS counted, {CANDIDATE} AS placement
            WHERE counted.reason = '' AND {in_order("counted")} < {in_order("placement")}""",
            {**parameters(placement, as_of), "first": placement.start.replace(month=1, day=1)},
        )
        number: int = cursor.fetchone()[0]
    return number


def _continued(placement: Placement, as_of: dt.date) -> Placement:
    """Of the placements that this one continues, the one that ended last."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"""
            SELECT earlier.id FROM {CANDIDATE} AS placement
            JOIN {POLICIES} AS policies ON {POLICY_OF_THE_START}
            JOIN {OTHERS} AS earlier ON {CONTINUES}
            ORDER BY coalesce(earlier."end", 'infinity') DESC, earlier.start DESC, earlier.id
            LIMIT 1""",
            parameters(placement, as_of),
        )
        key = cursor.fetchone()[0]
    return Placement.objects.select_related("employer").get(pk=key)


def _rung_day(placement: Placement) -> dt.date:
    """The day before the start, or the start where there was no rung the day before."""
    before = placement.start - dt.timedelta(days=1)
    held = LadderSpell.objects.filter(client=placement.client_id)
    was_on_none = not held.active_on(before).exists() and held.active_on(placement.start).exists()
    return placement.start if was_on_none else before


def _had_benefit(placement: Placement, policy: PlacementPolicy) -> bool:
    """Whether a day of general benefit lies in the days before the start, or is the start itself."""
    first = placement.start - dt.timedelta(days=policy.benefit_days)
    spells = BenefitSpell.objects.filter(client=placement.client_id, scheme__general_benefit=True)
    return spells.started_by(placement.start).filter(Q(end__isnull=True) | Q(end__gte=first)).exists()
