"""What other apps say of a placement, before it is saved and on its page. Filled in `AppConfig.ready`."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise

from placements.models import Placement


@dataclass(frozen=True, kw_only=True)
class Consequence:
    """A card beside what a placement means for the yearly target.

    `context(placement, today)` gives what its template shows of a placement, saved or not; None leaves it
    out. It shows nothing of the client that the page itself does not.
    """

    name: str
    title: str | Promise
    order: int
    template: str
    context: Callable[[Placement, dt.date], dict[str, Any] | None]


_consequences: dict[str, Consequence] = {}


def register_consequence(consequence: Consequence) -> None:
    _consequences[consequence.name] = consequence


def consequences(placement: Placement, today: dt.date) -> list[dict[str, Any]]:
    """The cards to show: title, template, and what it shows."""
    shown = []
    for one in sorted(_consequences.values(), key=lambda one: one.order):
        context = one.context(placement, today)
        if context is not None:
            shown.append({"title": one.title, "template": one.template, "context": context})
    return shown
