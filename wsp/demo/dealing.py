"""Chance under control: seeded streams, and labels dealt so that a table comes out exactly."""

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import TypeVar

Item = TypeVar("Item")
Label = TypeVar("Label", bound=Hashable)


def stream(seed: int, *names: object) -> Random:
    """A stream of chance of its own for each subject, so that more of one subject never changes another."""
    return Random(":".join(str(part) for part in (seed, *names)))  # noqa: S311 (not for secrets)


def pick(rng: Random, weights: Mapping[Label, float]) -> Label:
    """One key of ``weights``, by weight."""
    return rng.choices(tuple(weights), tuple(weights.values()))[0]


def sample(rng: Random, items: Iterable[Item], count: int, weight: Callable[[Item], float]) -> list[Item]:
    """``count`` different items by weight, those with weight 0 never; fewer where there are fewer.

    Each item draws the key ``u ** (1 / weight)`` and the highest keys win (Efraimidis and Spirakis, 2006).
    """
    keyed = [
        (rng.random() ** (1 / heaviness), place, item)
        for place, item in enumerate(items)
        if (heaviness := weight(item)) > 0
    ]
    keyed.sort(key=lambda entry: entry[:2], reverse=True)
    return [item for _, _, item in keyed[:count]]


def deal(
    rng: Random,
    items: Sequence[Item],
    quota: Mapping[Label, int],
    affinity: Callable[[Item, Label], float],
) -> list[Label]:
    """One label for each item, every label exactly as often as its quota says.

    Labels are dealt in the order of ``quota``, so put the scarce ones first; the last takes what is left.
    """
    if sum(quota.values()) != len(items):
        raise ValueError(f"{sum(quota.values())} labels for {len(items)} items")
    dealt: dict[int, Label] = {}
    *first_labels, last_label = quota
    for label in first_labels:
        weights = [affinity(item, label) for item in items]
        free = (index for index in range(len(items)) if index not in dealt)
        chosen = sample(rng, free, quota[label], weights.__getitem__)
        if len(chosen) < quota[label]:
            raise ValueError(f"only {len(chosen)} of {quota[label]} items can be {label}")
        dealt.update((index, label) for index in chosen)
    return [dealt.get(index, last_label) for index in range(len(items))]


def day_between(rng: Random, first: date, last: date) -> date:
    """A day from first to last, both possible; first where the order is reversed."""
    return first + timedelta(days=rng.randint(0, max(0, (last - first).days)))


def days_after(rng: Random, day: date, least: int, most: int) -> date:
    """A day between ``least`` and ``most`` days after ``day``."""
    return day + timedelta(days=rng.randint(least, most))


def years_after(day: date, years: int) -> date:
    """The same day of another year; 29 February becomes the 28th."""
    if (day.month, day.day) == (2, 29):
        day = day.replace(day=28)
    return day.replace(year=day.year + years)
