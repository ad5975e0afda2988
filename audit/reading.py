"""What a request shows of which clients, collected while the page is made and written before it leaves.

A view, or a panel on its page, calls `record`; audit/middleware.py writes one row per request.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.http import HttpRequest

from audit.models import ReadingLog
from core.requests import request_number


@dataclass
class Readings:
    """What one request has shown so far."""

    user: int = 0
    clients: set[int] = field(default_factory=set)
    purposes: set[str] = field(default_factory=set)
    fields: set[str] = field(default_factory=set)
    closed: bool = False

    def add(self, clients: Iterable[int], purpose: str, fields: str) -> None:
        shown = set(clients)
        if not shown:
            return
        if self.closed:
            raise RuntimeError("The row of this request is written: record before the answer is sent.")
        self.clients |= shown
        self.purposes.add(purpose)
        self.fields.add(fields)


def record(request: HttpRequest, *, clients: Iterable[int], purpose: str, fields: str) -> None:
    """Note that the answer to this request shows these clients (keys, not numbers).

    `purpose` is the processing it is done for, `fields` the group of data shown (`identity`, `file`, …),
    both as short codes. Nobody who is not signed in can be shown a client.
    """
    if request.user.pk is None:
        raise PermissionError("A client is shown to nobody who is not signed in.")
    readings = readings_of(request)
    readings.user = request.user.pk
    readings.add(clients, purpose, fields)


def readings_of(request: HttpRequest) -> Readings:
    readings: Readings | None = getattr(request, "readings", None)
    if readings is None:
        readings = Readings()
        request.readings = readings  # type: ignore[attr-defined]
    return readings


def write(request: HttpRequest) -> bool:
    """Write the row of this request and close its readings; False where it showed nobody."""
    readings = readings_of(request)
    readings.closed = True
    if not readings.clients:
        return False
    ReadingLog.objects.create(
        user_id=readings.user,
        clients=sorted(readings.clients),
        purpose=", ".join(sorted(readings.purposes)),
        fields=", ".join(sorted(readings.fields)),
        view=request.resolver_match.view_name if request.resolver_match else "",
        request=request_number(request),
    )
    return True
