"""The pages for what went wrong. `wsp/urls.py` names these views as `handler403` and so on."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error("403", 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    return _error("404", 404)


def server_error(request: HttpRequest) -> HttpResponse:
    return _error("500", 500)


def unavailable(request: HttpRequest) -> HttpResponse:
    """For planned maintenance and a database that does not answer; ask again after two minutes."""
    response = _error("503", 503)
    response.headers["Retry-After"] = "120"
    return response


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return _error("csrf", 403)


def _error(name: str, status: int) -> HttpResponse:
    """Rendered without the request: its user and messages may need the very thing that failed."""
    return HttpResponse(render_to_string(f"errors/{name}.html"), status=status)
