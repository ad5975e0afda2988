"""How the people of whom the logs speak are named here: by number. The app that knows them fills this in.

The logs keep keys of clients; who reads the logs sees and asks client numbers, never names.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Subjects:
    """`numbers(keys)` gives the numbers to show, `key(number)` the key of a number that was typed, or
    None.
    """

    numbers: Callable[[Iterable[int]], dict[int, int]]
    key: Callable[[int], int | None]


_registered: list[Subjects] = []


def register(subjects: Subjects) -> None:
    _registered[:] = [subjects]


def numbers(keys: Iterable[int]) -> dict[int, int]:
    """The client numbers of these keys, in one query; a client who was destroyed has none any more."""
    return _registered[0].numbers(keys)


def key(number: int) -> int | None:
    return _registered[0].key(number)
