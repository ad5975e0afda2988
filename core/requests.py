"""The number of a request, which ties history, reading log and the server's log together."""

import uuid

from django.http import HttpRequest


def request_number(request: HttpRequest) -> str:
    """Our own number of this request: one that a browser sends along could be forged."""
    number: str | None = getattr(request, "number", None)
    if number is None:
        number = uuid.uuid4().hex
        request.number = number  # type: ignore[attr-defined]
    return number
