"""The dated facts that want action of some consultants, as one ordered list.

Every source gives its rows (clients/worklist.py), narrowed to the clients of these consultants; the parts
together are one query, whatever the number of sources. A fact that was dealt with stays away until its next
date, or until the fact itself changes.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Exists, F, JSONField, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Cast, JSONObject

from accounts.models import User
from clients.models import Assignment, Client
from clients.worklist import WorklistSource, worklist_sources
from guidance.models import Handling


class Place(NamedTuple):
    """Where a fact stands in the list: by its day, then by kind, then by key."""

    due: dt.date
    order: int
    key: int


@dataclass(frozen=True)
class Fact:
    """One fact that wants action. `earlier` is how it was put off before."""

    source: WorklistSource
    client: Client
    key: int
    due: dt.date
    sentence: str
    earlier: Handling | None

    @property
    def token(self) -> str:
        """Says where the fact stands, without naming anybody."""
        return f"{self.due}.{self.source.code}.{self.key}"

    @property
    def link(self) -> str:
        return self.source.link(self.client, self.key)


@dataclass(frozen=True)
class FactsPage:
    """Some facts in order, and the tokens by which the neighbouring pages are asked (empty at an end)."""

    facts: Sequence[Fact] = ()
    previous: str = ""
    following: str = ""


@dataclass(frozen=True)
class Circle:
    """Whose facts are asked: those of `people` (keys of users), on a day, by somebody who may see them."""

    people: Sequence[int]
    viewer: User
    on: dt.date


def place_of(token: str) -> Place | None:
    """The place that a token says; None where it says none."""
    day, _, rest = token.partition(".")
    code, _, key = rest.rpartition(".")
    orders = {source.code: order for order, source in enumerate(worklist_sources())}
    try:
        return Place(dt.date.fromisoformat(day), orders[code], int(key))
    except (ValueError, KeyError):
        return None


def counts(circle: Circle) -> dict[str, int]:
    """How many facts of each kind there are."""
    found: dict[str, int] = {}
    for code, _person, number in _counted(circle):
        found[code] = found.get(code, 0) + number
    return found


def counts_by_person(circle: Circle) -> dict[int, dict[str, int]]:
    """For each consultant how many facts of each kind."""
    found: dict[int, dict[str, int]] = {}
    for code, person, number in _counted(circle):
        kinds = found.setdefault(person, {})
        kinds[code] = kinds.get(code, 0) + number
    return found


def facts_page(circle: Circle, *, kind: str = "", after: str = "", before: str = "", size: int) -> FactsPage:
    """The facts after a place, or before one; without a place those that have waited longest."""
    backwards = bool(before) and not after
    place = place_of(before if backwards else after)
    backwards = backwards and place is not None
    parts = [part for part in _parts(circle) if kind in ("", part.source.code)]
    if not parts:
        return FactsPage()
    beyond = [part.beyond(place, falling=backwards) if place else part.rows for part in parts]
    order = ["fact_due", "fact_order", "fact_key"]
    rows = _union([rows.values_list(*order, "fact_client", "fact_told") for rows in beyond])
    found = list(rows.order_by(*(f"-{name}" if backwards else name for name in order))[: size + 1])
    more, found = len(found) > size, found[:size]
    if backwards:
        found.reverse()
    facts = _read(found)
    has_previous, has_following = (more, True) if backwards else (place is not None, more)
    return FactsPage(
        facts=facts,
        previous=facts[0].token if facts and has_previous else "",
        following=facts[-1].token if facts and has_following else "",
    )


def find(circle: Circle, source: WorklistSource, key: int, due: dt.date) -> Client | None:
    """The client of a fact that stands on the list now; None where it does not, or not any more."""
    for part in _parts(circle):
        if part.source is source:
            found = part.rows.filter(fact_key=key, fact_due=due).values_list("fact_client", flat=True).first()
            if found:
                return Client.objects.get(pk=found)
    return None


@dataclass(frozen=True)
class _Part:
    """The rows of one source that are somebody's for one reason."""

    source: WorklistSource
    order: int
    rows: "QuerySet[Any]"

    def beyond(self, place: Place, *, falling: bool) -> "QuerySet[Any]":
        """The rows after a place (before it, where the order falls). The order of kinds is known here."""
        sign = "lt" if falling else "gt"
        if self.order == place.order:
            same = Q(("fact_due", place.due), (f"fact_key__{sign}", place.key))
            return self.rows.filter(Q((f"fact_due__{sign}", place.due)) | same)
        later = self.order < place.order if falling else self.order > place.order
        return self.rows.filter(**{f"fact_due__{sign}e" if later else f"fact_due__{sign}": place.due})


def _parts(circle: Circle) -> Iterator[_Part]:
    for order, source in enumerate(worklist_sources()):
        for rows in _rows(source, circle):
            yield _Part(source, order, rows.annotate(fact_order=Value(order)))


def _rows(source: WorklistSource, circle: Circle) -> Iterator["QuerySet[Any]"]:
    """The rows of a source that wait for these people: of their own clients, and those that were given them.

    Two queries rather than one condition: each then starts from what is theirs.
    """
    own = Assignment.objects.active_on(circle.on).filter(consultant__in=circle.people).order_by()
    facts = _waiting(source, circle.on)
    of_clients = facts.filter(**{f"{source.client}__in": own.values("client")}).annotate(
        fact_person=Subquery(own.filter(client=OuterRef(source.client)).values("consultant")[:1])
    )
    if not source.owner:
        yield of_clients
        return
    yield of_clients.filter(**{f"{source.owner}__isnull": True})
    visible = Client.objects.visible_to(circle.viewer, circle.on).values("pk")
    known = Q((f"{source.client}__in", visible))
    if source.pooled:
        known |= Q((f"{source.client}__in", Client.objects.in_pool(circle.on).values("pk")))
    given = facts.filter(known, **{f"{source.owner}__in": circle.people})
    yield given.annotate(fact_person=F(source.owner))


def _waiting(source: WorklistSource, on: dt.date) -> "QuerySet[Any]":
    """The facts of a source that were not dealt with, or have come back."""
    facts = source.facts(on).order_by()
    told: Any = JSONObject(**source.told) if source.told else Cast(Value("{}"), JSONField())
    facts = facts.annotate(
        fact_due=source.due, fact_key=F(source.key), fact_client=F(source.client), fact_told=told
    )
    handled = Handling.objects.hiding(on).filter(
        source=source.code, key=OuterRef("fact_key"), due=OuterRef("fact_due")
    )
    return facts.filter(~Exists(handled))


def _counted(circle: Circle) -> Iterable[tuple[str, int, int]]:
    """Kind, person and number of facts; the rows of a kind may come in two."""
    parts = [
        part.rows.annotate(fact_source=Value(part.source.code))
        .values("fact_source", "fact_person")
        .annotate(fact_number=Count("*"))
        .values_list("fact_source", "fact_person", "fact_number")
        for part in _parts(circle)
    ]
    return _union(parts) if parts else ()


def _union(parts: Sequence["QuerySet[Any]"]) -> "QuerySet[Any]":
    return parts[0].union(*parts[1:], all=True) if len(parts) > 1 else parts[0]


def _read(rows: Sequence[tuple[dt.date, int, int, int, Mapping[str, Any]]]) -> list[Fact]:
    """The facts with their clients, and how each was put off before."""
    sources = worklist_sources()
    clients = Client.objects.defer("bsn_index", "bsn_sealed").in_bulk({row[3] for row in rows})
    earlier = {
        (one.source, one.key, one.due): one
        for one in Handling.objects.filter(client__in=clients).select_related("handled_by")
    }
    return [
        Fact(
            source=sources[order],
            client=clients[client],
            key=key,
            due=due,
            sentence=sources[order].sentence(told),
            earlier=earlier.get((sources[order].code, key, due)),
        )
        for due, order, key, client, told in rows
    ]
