"""What each app adds to a client's page: lanes on the time axis, panels and history (clients/apps.py)."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.functional import Promise

from clients.models import Client


@dataclass(frozen=True)
class Bar:
    """Something that held for a client from a first to a last day (None: open). `tone` as in tones.css."""

    start: dt.date
    end: dt.date | None
    label: str
    tone: str = "main"


@dataclass(frozen=True, kw_only=True)
class Lane:
    """One line of the time axis. `bars` gives what stands on it for a client, as known on a day."""

    name: str
    label: str | Promise
    order: int
    bars: Callable[[Client, dt.date], Sequence[Bar]]


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A card on the page. `context` gives what its template shows; None leaves the card out.

    `permission` is asked for the client; a panel that shows more than the page itself records that it does.
    """

    name: str
    title: str | Promise
    order: int
    permission: str
    template: str
    context: Callable[[HttpRequest, Client, dt.date], dict[str, Any] | None]


@dataclass(frozen=True, kw_only=True)
class HistorySource:
    """A tracked model with a client, whose changes stand in the timeline.

    `subject` says in words of which thing an event speaks ("Benefit PW"); `related` are the rows it reads.
    `text` is the field whose content is told where a row was added. `permission` is asked of who reads.
    """

    model: type[models.Model]
    subject: Callable[[Any], str]
    related: tuple[str, ...] = ()
    text: str = ""
    permission: str = "clients.view_client"

    @property
    def code(self) -> str:
        """By which an address asks for this kind alone."""
        return str(self.model._meta.model_name)

    @property
    def label(self) -> str:
        return str(self.model._meta.verbose_name_plural)


_lanes: dict[str, Lane] = {}
_panels: dict[str, Panel] = {}
_sources: dict[str, HistorySource] = {}


def register_lane(lane: Lane) -> None:
    _lanes[lane.name] = lane


def register_panel(panel: Panel) -> None:
    _panels[panel.name] = panel


def register_history(*sources: HistorySource) -> None:
    for source in sources:
        _sources[source.model._meta.label_lower] = source


def lanes() -> list[Lane]:
    return sorted(_lanes.values(), key=lambda lane: lane.order)


def panels() -> list[Panel]:
    return sorted(_panels.values(), key=lambda panel: panel.order)


def history_sources() -> list[HistorySource]:
    return list(_sources.values())
