"""What a world must obey before its figures mean anything; the same that the database refuses."""

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable
from itertools import pairwise
from typing import Any, TypeVar

from tests.oracle.world import Period, World, canonical_number

PeriodType = TypeVar("PeriodType", bound=Period)


def violations(world: World) -> list[str]:
    """Every rule that the world breaks, in words; empty for a world that may exist."""
    return [
        *_overlapping("benefit", world.benefits, lambda one: (one.client, one.scheme)),
        *_overlapping("service", world.services, lambda one: one.client),
        *_overlapping("assignment", world.assignments, lambda one: one.client),
        *_overlapping("membership", world.memberships, lambda one: (one.client, one.group)),
        *_backwards((*world.placements, *world.trajectories, *world.contracts, *world.contributions)),
        *_twice("client", (one.number for one in world.clients)),
        *_twice("employer", (one.number for one in world.employers)),
        *_twice("placement", (one.number for one in world.placements)),
        *_twice("trajectory", (one.number for one in world.trajectories)),
        *_twice("contract", (one.number for one in world.contracts)),
        *_twice("contribution", (one.number for one in world.contributions)),
        *_twice("rung on a day", ((one.client, one.day) for one in world.ladder)),
        *_twice("profile status on a day", ((one.client, one.day) for one in world.profiles)),
        *_twice("policy", (one.start for one in world.policies)),
        *_unknown(world),
        *_values(world),
    ]


def _overlapping(
    name: str, periods: Iterable[PeriodType], key_of: Callable[[PeriodType], Hashable]
) -> Iterable[str]:
    periods = tuple(periods)
    yield from _backwards(periods)
    grouped: defaultdict[Hashable, list[PeriodType]] = defaultdict(list)
    for period in periods:
        grouped[key_of(period)].append(period)
    for same in grouped.values():
        same.sort(key=lambda period: period.start)
        for earlier, later in pairwise(same):
            if earlier.end is None or earlier.end >= later.start:
                yield f"{name}: {earlier} overlaps {later}"


def _backwards(periods: Iterable[Period]) -> Iterable[str]:
    return (f"ends before it starts: {one}" for one in periods if one.end is not None and one.end < one.start)


def _twice(name: str, keys: Iterable[Hashable]) -> Iterable[str]:
    return (f"{name} twice: {key}" for key, number in Counter(keys).items() if number > 1)


def _unknown(world: World) -> Iterable[str]:
    clients = {client.number for client in world.clients}
    employers = {employer.number for employer in world.employers}
    of_clients: tuple[Any, ...] = (
        *world.benefits, *world.ladder, *world.services, *world.assignments, *world.memberships,
        *world.placements, *world.profiles, *world.trajectories,
    )  # fmt: skip
    yield from (f"unknown client: {one}" for one in of_clients if one.client not in clients)
    yield from (f"unknown employer: {one}" for one in world.placements if one.employer not in employers)
    contracts = {contract.number for contract in world.contracts}
    blocks = {block.code for block in world.blocks}
    yield from (
        f"unknown contract or block: {one}"
        for one in world.contributions
        if one.contract not in contracts or one.block not in blocks
    )


def _values(world: World) -> Iterable[str]:
    yield from (f"no rung: {step}" for step in world.ladder if step.rung not in range(1, 7))
    yield from (
        f"reason of an open end: {one}" for one in world.benefits if one.end is None and one.end_reason
    )
    yield from (f"number: {one}" for one in world.placements if one.number != canonical_number(one.number))
    person_blocks = {block.code for block in world.blocks if block.per_person}
    for one in world.contributions:
        if (one.hours if one.block in person_blocks else one.units) is None:
            yield f"required_missing: {one}"
