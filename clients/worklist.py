"""What wants action of who works for a client: each app registers its kinds of facts (clients/apps.py).

A source says which rows want action and what is told of each. Whose they are, in which order they stand, what
was dealt with already: that is guidance/my_day.py.
"""

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from accounts.models import User
from clients.links import client_url
from clients.models import Client
from core.formatting import short_day


@dataclass(frozen=True, kw_only=True)
class Act:
    """That somebody deals with a fact: the row `key` of its source, of this client."""

    user: User
    client: Client
    key: int
    on: dt.date
    request: str


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What one click says of a fact.

    With `carry_out` the fact itself changes, by a service of the app that owns it. Otherwise the fact is put
    away: for so many days, or (None) until it changes.
    """

    code: str
    label: str | Promise
    days: int | None = None
    carry_out: Callable[[Act], None] | None = None


def day_in_words(day: str) -> str:
    """A day that a fact tells, as people read it."""
    return short_day(dt.date.fromisoformat(day))


def page_of_client(client: Client, key: int) -> str:
    return client_url(client)


@dataclass(frozen=True, kw_only=True)
class WorklistSource:
    """One kind of dated facts that want action.

    `facts(on)` gives the rows that want it on a day, in one query; `due` is their day (an expression or a
    name), `key` what tells one fact of this source from another. A fact with another key or day is another
    fact. `told` are the values that `sentence` makes words of. `client` is the way from a row to its client;
    `owner` to the person whose it is, where that need not be the client's consultant; with `pooled` that
    person is told of a client in the pool too. `link` is where one deals with it.
    """

    code: str
    label: str | Promise
    order: int
    facts: Callable[[dt.date], "QuerySet[Any]"]
    due: Any
    sentence: Callable[[Mapping[str, Any]], str]
    key: str = "pk"
    told: Mapping[str, Any] = field(default_factory=dict)
    client: str = "client"
    owner: str = ""
    pooled: bool = False
    outcomes: Sequence[Outcome] = ()
    link: Callable[[Client, int], str] = page_of_client


_sources: dict[str, WorklistSource] = {}


def register_source(*sources: WorklistSource) -> None:
    for source in sources:
        _sources[source.code] = source


def worklist_sources() -> list[WorklistSource]:
    return sorted(_sources.values(), key=lambda source: (source.order, source.code))
