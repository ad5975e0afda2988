"""What happened to a client: the latest changes of all that is kept of the person, with who and why."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db import models

from accounts.models import User
from audit.changes import WORDS, Wanted, events
from clients.models import Client
from clients.registry import HistorySource, history_sources
from core.formatting import NOTHING, listed, short_day

SHOWN = 30
# What nobody needs to read: keys, and what only the machine uses.
SILENT = frozenset(
    {
        "id",
        "client_id",
        "source_id",
        "bsn_index",
        "diagnosis_id",
        "diagnosis_request_id",
        "grant_id",
        "hand_over_id",
    }
)


@dataclass(frozen=True)
class Difference:
    label: str
    old: str
    new: str


@dataclass(frozen=True)
class Happening:
    """One change: when it was written, by whom (None: the system), of what, and why."""

    at: dt.datetime
    user: models.Model | None
    subject: str
    what: str
    text: str
    differences: list[Difference]
    reason: str


@dataclass(frozen=True)
class Asked:
    """Which happenings are asked: of one kind, by one person, in a period, before a moment; None asks all."""

    kind: str = ""
    person: User | None = None
    first: dt.date | None = None
    last: dt.date | None = None
    before: dt.datetime | None = None


def happenings(
    client: Client, reader: User, asked: Asked | None = None, size: int = SHOWN
) -> tuple[list[Happening], dt.datetime | None]:
    """The latest changes that this person may read, the last one first, and the moment that older ones lie
    before (None: there are none).

    Two queries for each kind of thing, one for the people. What one act changed is never parted by a page.
    """
    asked = asked or Asked()
    found = [
        (event, source, before)
        for source in history_sources()
        if asked.kind in ("", source.code) and reader.has_perm(source.permission)
        for event, before in _with_earlier(source, client, asked, size + 1)
    ]
    found.sort(key=lambda one: (one[0].pgh_created_at, one[0].pgh_id), reverse=True)
    shown, older = _whole_acts([one[0].pgh_created_at for one in found], size)
    latest = found[:shown]
    people = User.objects.in_bulk({key for event, *rest in latest for key in _people_in(event, *rest)})
    return [_happening(event, source, before, people) for event, source, before in latest], older


def _whole_acts(moments: list[dt.datetime], size: int) -> tuple[int, dt.datetime | None]:
    """How many rows a page shows, so that none of the same moment are left over, and where the next begins.

    An act larger than a page is shown as far as the page goes: the rest is of the same kind and moment.
    """
    if len(moments) <= size:
        return len(moments), None
    shown = size
    while shown and moments[shown] == moments[shown - 1]:
        shown -= 1
    shown = shown or size
    return shown, moments[shown - 1]


def _with_earlier(
    source: HistorySource, client: Client, asked: Asked, most: int
) -> Iterable[tuple[Any, Any]]:
    """The events of a source with the one before each of the same row (None for the first)."""
    wanted = Wanted(first=asked.first, last=asked.last, user=asked.person, client=client.pk)
    rows = events(source.model, wanted).select_related(*source.related, "pgh_context")
    if asked.before:
        rows = rows.filter(pgh_created_at__lt=asked.before)
    found = list(rows[:most])
    known = {event.pgh_id: event for event in found}
    missing = {event.before for event in found if event.before} - set(known)
    if missing:
        known |= source.model.pgh_event_model._default_manager.in_bulk(missing)  # type: ignore[attr-defined]
    return [(event, known.get(event.before)) for event in found]


def _happening(event: Any, source: HistorySource, before: Any, people: dict[Any, Any]) -> Happening:
    metadata = _metadata(event)
    return Happening(
        at=event.pgh_created_at,
        user=people.get(metadata.get("user")),
        subject=source.subject(event),
        what=str(WORDS.get(event.pgh_label, event.pgh_label)),
        text=str(getattr(event, source.text)) if source.text and event.pgh_label == "insert" else "",
        differences=_differences(source.model, before, event, people) if event.pgh_label == "update" else [],
        reason=str(metadata.get("reason", "")),
    )


def _people_in(event: Any, source: HistorySource, before: Any) -> Iterable[Any]:
    """Whom one change names: who made it, and whoever stands in the row before and after an update."""
    names = [field.attname for field in source.model._meta.concrete_fields if field.related_model is User]
    rows = (before, event) if before and event.pgh_label == "update" else ()
    return {_metadata(event).get("user"), *(getattr(row, name) for row in rows for name in names)} - {None}


def _differences(
    model: type[models.Model], before: Any, after: Any, people: dict[Any, Any]
) -> list[Difference]:
    if before is None:
        return []
    found = []
    # The history does not keep every field: never a sealed BSN.
    kept = {field.attname for field in after._meta.concrete_fields} - SILENT
    for field in model._meta.concrete_fields:
        name = field.attname
        if name not in kept:
            continue
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            shown = (_in_words(field, value, people) for value in (old, new))
            found.append(Difference(str(field.verbose_name), *shown))
    return found


def _in_words(field: "models.Field[Any, Any]", value: Any, people: dict[Any, Any]) -> str:
    if value in (None, ""):
        return NOTHING
    if field.related_model is User:
        return str(people.get(value, value))
    if isinstance(value, dt.date):
        return short_day(value)
    if isinstance(value, dict | list):
        return listed(value)
    return str(dict(field.flatchoices).get(value, value))


def _metadata(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}
