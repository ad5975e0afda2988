"""What can be had of an uploaded file: the rows in error, masked or in full."""

from itertools import chain

from django.http import Http404, HttpRequest, StreamingHttpResponse

from audit.reading import record
from imports.models import Upload
from imports.uploads.services import take_rejected
from imports.uploads.storage import opened
from imports.views.upload_pages import UploadPage


class ErrorsView(UploadPage):
    """The rows in error as a file, masked."""

    def get(self, request: HttpRequest, key: int) -> StreamingHttpResponse:
        return _file(self.upload, self.upload.errors_name, f"errors-{key}.csv")


class RejectedView(UploadPage):
    """The rows in error as they came, with the reason, to be corrected elsewhere and uploaded again.

    It holds whole BSNs: it has a permission of its own, and taking it is an act that the history keeps.
    """

    permission = "imports.take_rejected"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, key: int) -> StreamingHttpResponse:
        response = _file(self.upload, self.upload.rejected_name, f"rejected-{key}.csv")
        take_rejected(upload=self.upload, by=self.user)
        reading = self.upload.reading
        clients = reading.clients_in_error if reading else []
        record(request, clients=clients, purpose="rejected rows", fields="bsn, file")
        return response


def _file(upload: Upload, name: str, shown_as: str) -> StreamingHttpResponse:
    if upload.reading is None or not upload.reading.errors:
        raise Http404
    pieces = opened(name)
    try:
        first = next(pieces)
    except FileNotFoundError as error:
        raise Http404 from error
    response = StreamingHttpResponse(chain([first], pieces), content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{shown_as}"'
    return response
