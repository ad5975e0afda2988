"""The two promises of every request: a change says who made it, and nobody sees a client unrecorded."""

import logging
from collections.abc import Callable, Iterator

import pghistory
import structlog
from django.db import DatabaseError, OperationalError, connection
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.template.loader import render_to_string
from django.utils.cache import patch_cache_control

from audit.reading import write
from core.readonly import SAFE_METHODS, ReadOnlyTransaction, read_only, read_only_stream
from core.requests import request_number

logger = logging.getLogger(__name__)

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class HistoryContextMiddleware:
    """Hands user and request to the history of every write, also outside `core.history.acting`."""

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        number = request_number(request)
        structlog.contextvars.bind_contextvars(request_number=number)
        if request.method in SAFE_METHODS:
            return self.get_response(request)
        with pghistory.context(user=request.user.pk, request=number):
            return self.get_response(request)


class ReadingLogMiddleware:
    """Makes pages that only show in a read-only transaction, writes what was read, then lets the answer
    leave.

    Stands innermost: sessions and messages are written outside it. Where the reading cannot be written,
    nothing is shown. A streamed answer is recorded before its first piece, and sent from a read-only
    transaction too.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if request.method not in SAFE_METHODS or not _database_answers():
            return _recorded(request, self.get_response(request))
        with read_only() as page:
            request.page_transaction = page  # type: ignore[attr-defined]
            response = self.get_response(request)
        if isinstance(response, StreamingHttpResponse):
            response.streaming_content = read_only_stream(_pieces(response))
        return _recorded(request, response)

    def process_exception(self, request: HttpRequest, exception: Exception) -> None:
        page: ReadOnlyTransaction | None = getattr(request, "page_transaction", None)
        if page is not None:
            page.recover(exception)


def _database_answers() -> bool:
    """Without a database no client can be shown, but the state of health is still to be told."""
    try:
        connection.ensure_connection()
    except OperationalError:
        return False
    return True


def _recorded(request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    try:
        recorded = write(request)
    except DatabaseError:
        logger.exception("reading_log_not_written", extra={"request_number": request_number(request)})
        response.close()
        return unavailable()
    if recorded:
        # Going back in the browser must ask again, and so be recorded again.
        patch_cache_control(response, private=True, no_store=True)
    return response


def unavailable() -> HttpResponse:
    """The page that says in words that nothing can be shown now; it asks nothing of the database."""
    return HttpResponse(render_to_string("audit/unavailable.html"), status=503)


def _pieces(response: StreamingHttpResponse) -> Iterator[bytes]:
    return iter(response.streaming_content)  # type: ignore[arg-type]
