"""What happened to a client: the latest changes of all that is kept of the person, with who and why."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.contrib.auth import get_user_model
from django.db import models

from audit.changes import WORDS, Wanted, events
from clients.models import Client
from clients.registry import HistorySource, history_sources
from core.formatting import NOTHING, short_day

SHOWN = 30
# What nobody needs to read: keys, and what only the machine uses.
SILENT = frozenset({"id", "client_id", "source_id", "bsn_index"})


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
    differences: list[Difference]
    reason: str


def happenings(client: Client) -> list[Happening]:
    """The latest changes, the last one first: two queries for each kind of thing, one for the people."""
    found = [
        (event, source, before)
        for source in history_sources()
        for event, before in _with_earlier(source, client)
    ]
    found.sort(key=lambda one: (one[0].pgh_created_at, one[0].pgh_id), reverse=True)
    latest = found[:SHOWN]
    people = get_user_model().objects.in_bulk(
        {_metadata(event).get("user") for event, _, _ in latest} - {None}
    )
    return [_happening(event, source, before, people) for event, source, before in latest]


def _with_earlier(source: HistorySource, client: Client) -> Iterable[tuple[Any, Any]]:
    """The events of a source with the one before each of the same row (None for the first)."""
    found = list(
        events(source.model, Wanted(client=client.pk)).select_related(*source.related, "pgh_context")[:SHOWN]
    )
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
        differences=_differences(source.model, before, event) if event.pgh_label == "update" else [],
        reason=str(metadata.get("reason", "")),
    )


def _differences(model: type[models.Model], before: Any, after: Any) -> list[Difference]:
    if before is None:
        return []
    found = []
    for field in model._meta.concrete_fields:
        name = field.attname
        if name in SILENT or field.generated:
            continue
        old, new = getattr(before, name), getattr(after, name)
        if old != new:
            found.append(Difference(str(field.verbose_name), _in_words(field, old), _in_words(field, new)))
    return found


def _in_words(field: "models.Field[Any, Any]", value: Any) -> str:
    if value in (None, ""):
        return NOTHING
    if isinstance(value, dt.date):
        return short_day(value)
    return str(dict(field.flatchoices).get(value, value))


def _metadata(event: Any) -> dict[str, Any]:
    return event.pgh_context.metadata if event.pgh_context else {}
