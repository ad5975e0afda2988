"""A world of the oracle as rows of the database."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any

from accounts.models import Team, User
from clients.models import (
    Assignment,
    BenefitEndReason,
    BenefitSpell,
    Client,
    HalloWerkProfile,
    LadderSpell,
    Scheme,
    ServiceSpell,
    TargetGroup,
    TargetGroupSpell,
)
from employers.models import Employer
from placements.models import Placement, PlacementKind, PlacementPolicy
from targets.models import MetricPolicy
from tests.oracle.calendar_days import ONE_DAY
from tests.oracle.world import LadderStep, World


def load(world: World) -> dict[str, int]:
    """Write the world into the database; returns the database's client number for each of the world's.

    Code lists and the policy of the figures must be there. What the world does not say is filled in.
    """
    clients = _clients(world)
    employers = {
        one.kvk: one.pk
        for one in Employer.objects.bulk_create(
            Employer(kvk=one.number, name=f"Employer {one.number}", sector=one.sector)
            for one in world.employers
        )
    }
    _codes(world)
    _policies(world)
    BenefitSpell.objects.bulk_create(
        BenefitSpell(
            client_id=clients[one.client],
            scheme_id=one.scheme,
            start=one.start,
            end=one.end,
            end_reason_id=one.end_reason or None,
        )
        for one in world.benefits
    )
    LadderSpell.objects.bulk_create(_rungs(world.ladder, clients))
    ServiceSpell.objects.bulk_create(
        ServiceSpell(client_id=clients[one.client], start=one.start, end=one.end) for one in world.services
    )
    _assign(world, clients)
    TargetGroupSpell.objects.bulk_create(
        TargetGroupSpell(client_id=clients[one.client], group_id=one.group, start=one.start, end=one.end)
        for one in world.memberships
    )
    HalloWerkProfile.objects.bulk_create(
        HalloWerkProfile(client_id=clients[one.client], recorded_on=one.day, status=one.status)
        for one in world.profiles
    )
    Placement.objects.bulk_create(
        Placement(
            number=one.number,
            client_id=clients[one.client],
            employer_id=employers[one.employer],
            kind_id=one.kind,
            start=one.start,
            end=one.end,
            cancelled=one.cancelled,
        )
        for one in world.placements
    )
    return {name: 1000 + index for index, name in enumerate(clients)}


def _clients(world: World) -> dict[str, int]:
    made = Client.objects.bulk_create(
        Client(
            number=1000 + index,
            bsn_index=index.to_bytes(32, "big"),
            bsn_sealed=b"",
            surname="Test",
            birth_date=one.birth_date,
        )
        for index, one in enumerate(world.clients)
    )
    return {one.number: client.pk for one, client in zip(world.clients, made, strict=True)}


def _codes(world: World) -> None:
    """Codes that the world uses and the reference data may lack."""
    for model, codes in (
        (Scheme, {one.scheme for one in world.benefits}),
        (BenefitEndReason, {one.end_reason for one in world.benefits} - {""}),
        (TargetGroup, {one.group for one in world.memberships}),
        (PlacementKind, {one.kind for one in world.placements}),
    ):
        missing = codes - set(model.objects.values_list("pk", flat=True))
        model.objects.bulk_create(model(code=code, label_nl=code, label_en=code) for code in missing)


def _policies(world: World) -> None:
    PlacementPolicy.objects.all().delete()
    PlacementPolicy.objects.bulk_create(
        PlacementPolicy(end=end, **values)
        for values, end in until_the_next(
            {
                "start": one.start,
                "counted_kinds": sorted(one.counted_kinds),
                "counted_rungs": sorted(one.counted_rungs),
                "continuation_days": one.continuation_days,
                "benefit_days": one.benefit_window_days,
                "outflow_months": one.outflow_months,
            }
            for one in world.policies
        )
    )
    first = MetricPolicy.objects.earliest("start")
    MetricPolicy.objects.exclude(pk=first.pk).delete()
    for values, end in until_the_next(
        {"start": one.start, "profile_rungs": sorted(one.profile_rungs)} for one in world.policies
    ):
        first.pk = None if values["start"] != first.start else first.pk
        for name, value in {**values, "end": end}.items():
            setattr(first, name, value)
        first.save()


def until_the_next(policies: Iterable[dict[str, Any]]) -> Iterator[tuple[dict[str, Any], Any]]:
    in_order = sorted(policies, key=lambda one: one["start"])
    for values, following in zip(in_order, [*in_order[1:], None], strict=True):
        yield values, following["start"] - ONE_DAY if following else None


def _rungs(steps: Iterable[LadderStep], clients: dict[str, int]) -> Iterator[LadderSpell]:
    """A rung holds until the day before the next one."""
    in_order = sorted(steps, key=lambda one: (one.client, one.day))
    for client, of_client in groupby(in_order, key=lambda one: one.client):
        steps_of_client = list(of_client)
        for step, following in zip(steps_of_client, [*steps_of_client[1:], None], strict=True):
            yield LadderSpell(
                client_id=clients[client],
                rung=step.rung,
                start=step.day,
                end=following.day - ONE_DAY if following else None,
            )


def _assign(world: World, clients: dict[str, int]) -> None:
    teams = {
        name: Team.objects.get_or_create(name=name)[0] for name in {one.team for one in world.assignments}
    }
    users = {
        name: User.objects.get_or_create(username=name)[0]
        for name in {one.consultant for one in world.assignments}
    }
    Assignment.objects.bulk_create(
        Assignment(
            client_id=clients[one.client],
            consultant=users[one.consultant],
            team=None if one.team == "none" else teams[one.team],
            start=one.start,
            end=one.end,
        )
        for one in world.assignments
    )
