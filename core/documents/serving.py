"""A kept document on its way to the browser: as it is, under a policy that lets it do nothing."""

from itertools import chain

from csp.constants import NONE, SELF
from django.conf import settings
from django.http import Http404, StreamingHttpResponse
from django.utils.http import content_disposition_header

from core.documents.models import DOCUMENTS, KeptDocument


def document_response(document: KeptDocument, *, inside: bool) -> StreamingHttpResponse:
    """The document in clear. `inside` a page of ours where its kind may be shown, else to be saved.

    The browser takes it for nothing but its kind, and runs nothing that it may hold.
    """
    shown = inside and document.kind.shown
    pieces = DOCUMENTS.opened(document.stored_name)
    try:
        first = next(pieces)
    except FileNotFoundError as error:
        raise Http404 from error
    response = StreamingHttpResponse(chain([first], pieces), content_type=document.content_type)
    response["Content-Length"] = str(document.size)
    response["Content-Disposition"] = (
        content_disposition_header(not shown, document.file_name) or "attachment"
    )
    response["X-Content-Type-Options"] = "nosniff"
    response["X-Frame-Options"] = "SAMEORIGIN"
    nothing = {name: [NONE] for name in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"]}
    response._csp_replace = {**nothing, "frame-ancestors": [SELF]}  # type: ignore[attr-defined]
    return response
