"""What other apps add to an employer's page. Filled in `AppConfig.ready`."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.utils.functional import Promise

from employers.models import Employer


@dataclass(frozen=True, kw_only=True)
class Panel:
    """A card on the page. `context` gives what its template shows and records whom; None leaves it out."""

    name: str
    title: str | Promise
    order: int
    permission: str
    template: str
    context: Callable[[HttpRequest, Employer, dt.date], dict[str, Any] | None]


_panels: dict[str, Panel] = {}


def register_panel(panel: Panel) -> None:
    _panels[panel.name] = panel


def panels() -> list[Panel]:
    return sorted(_panels.values(), key=lambda panel: panel.order)
