"""What trajectories cost, as promises out of their budget posts, and the certificates that came of them."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Final

from django.db.models import OuterRef, Subquery

from budget.models import Commitment
from budget.rules import band_of_rung
from clients.models import LadderSpell
from core.history import acting
from guidance.enums import CertificateKind
from guidance.models import Certificate, Trajectory
from wsp.demo.loading import REASON
from wsp.demo.trajectories import OFFERS

MBO_STATEMENTS: Final = {"praktijkleren": "25655", "leerwerktraject": "25698"}


def promise_trajectories(year: int, latest: date) -> list[Commitment]:
    """A promise for each trajectory that starts in a year; one that runs lasts as its instrument may.

    None lasts beyond the latest day, as the years after it have no money yet.
    """
    made = []
    trajectories = list(_starting_in(year))
    for trajectory in trajectories:
        trajectory.planned_start = trajectory.start
        usual = trajectory.start + timedelta(days=max(OFFERS[trajectory.instrument_id].days))
        trajectory.planned_end = trajectory.end or min(usual, latest)
        made.append(
            Commitment(
                post=trajectory.instrument.post,
                category=band_of_rung(trajectory.rung),
                client_id=trajectory.client_id,
                day=trajectory.start,
                start=trajectory.start,
                end=trajectory.planned_end,
                amount=trajectory.cost,
                text=f"{trajectory.instrument.label_nl}, {trajectory.number}",
            )
        )
    Commitment.objects.bulk_create(made)
    for trajectory, commitment in zip(trajectories, made, strict=True):
        trajectory.commitment = commitment
    fields = ["planned_start", "planned_end", "commitment"]
    Trajectory.objects.bulk_update(trajectories, fields, batch_size=1000)
    return made


def award(rng: Random) -> None:
    """A diploma for who got one; an MBO statement for half of who finished learning at work."""
    with acting(None, REASON, command="demo_data"):
        Certificate.objects.bulk_create(_certificates(rng), batch_size=2000)


def _certificates(rng: Random) -> Iterator[Certificate]:
    ended = Trajectory.objects.filter(end__isnull=False, outcome__in=["diploma", "afgerond"])
    trajectory: Any
    for trajectory in ended.select_related("instrument").order_by("start", "pk"):
        certificate = Certificate(
            trajectory=trajectory, name=trajectory.instrument.label_nl, awarded_on=trajectory.end
        )
        if trajectory.outcome_id == "diploma":
            certificate.kind = CertificateKind.DIPLOMA
            yield certificate
        elif trajectory.instrument_id in MBO_STATEMENTS and rng.random() < 0.5:
            certificate.kind = CertificateKind.MBO_STATEMENT
            certificate.crebo = MBO_STATEMENTS[trajectory.instrument_id]
            yield certificate


def _starting_in(year: int) -> Iterator[Any]:
    rung = LadderSpell.objects.filter(client=OuterRef("client"), start__lte=OuterRef("start"))
    started = Trajectory.objects.filter(
        start__range=(date(year, 1, 1), date(year, 12, 31)), cost__gt=0, instrument__post__isnull=False
    )
    held = Subquery(rung.order_by("-start").values("rung")[:1])
    yield from started.annotate(rung=held).select_related("instrument__post").order_by("start", "pk")
