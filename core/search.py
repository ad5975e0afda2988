"""Search from every page: what was typed, who finds what by it, and how what was found is shown.

Each room has a module `searched` that registers its providers (core/apps.py).
"""

import datetime as dt
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise

from core.identifiers import normalise_bsn

# Of one kind; who sees more than these cannot choose any more, and types another letter.
MOST_HITS = 6
# One letter fits half of everybody.
SHORTEST_WORDS = 2
LONGEST_WORDS = 100


@dataclass(frozen=True)
class Question:
    """What somebody (`user`) looks for on a day. A BSN is never shown again, nor kept anywhere."""

    words: str
    user: Any
    on: dt.date

    @cached_property
    def digits(self) -> str:
        """What was typed as a number, without the blanks, dots and dashes that people group it by."""
        digits = re.sub(r"[\s.-]", "", self.words)
        return digits if digits.isascii() and digits.isdigit() else ""

    @property
    def bsn(self) -> str | None:
        return normalise_bsn(self.digits)

    @property
    def is_long_enough(self) -> bool:
        return len(self.words) >= SHORTEST_WORDS


@dataclass(frozen=True)
class Hit:
    """One that was found: its name, what tells it from another of that name, and its page."""

    name: str
    details: str
    url: str


@dataclass(frozen=True, kw_only=True)
class SearchProvider:
    """One kind of thing that is found, shown under `label` to who holds `permission`.

    `find` gives at most MOST_HITS of what this user may see, the closest first, by a fixed number of
    queries; where it shows clients, it records that in the request.
    """

    name: str
    label: str | Promise
    order: int
    permission: str
    find: Callable[[HttpRequest, Question], Sequence[Hit]]


@dataclass(frozen=True)
class Group:
    """The hits of one provider."""

    name: str
    label: str | Promise
    hits: Sequence[Hit]


_providers: dict[str, SearchProvider] = {}


def register(provider: SearchProvider) -> None:
    _providers[provider.name] = provider


def providers() -> list[SearchProvider]:
    return sorted(_providers.values(), key=lambda provider: provider.order)


def search(request: HttpRequest, asked: Question) -> list[Group]:
    """What this user may see and finds by these words, by kind."""
    if not asked.is_long_enough:
        return []
    allowed = [one for one in providers() if asked.user.has_perm(one.permission)]
    found = [Group(one.name, one.label, one.find(request, asked)) for one in allowed]
    return [group for group in found if group.hits]
