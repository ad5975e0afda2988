"""How a file comes in from the browser: into a file without a name, and never more than the limit."""

from tempfile import TemporaryFile
from typing import Any

from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler

LARGEST = 100 * 1024 * 1024  # bytes: a benefit file of a million rows is about 80 MB


class NamelessUploadHandler(FileUploadHandler):
    """Keeps what comes in where nobody can find it by name, and where it ends with the process.

    Of a file that is too large only the size is counted on: forms refuse it by that.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        super().new_file(*args, **kwargs)
        self.received = TemporaryFile()  # noqa: SIM115 - closed by Django when the request ends

    def receive_data_chunk(self, raw_data: bytes, start: int) -> None:
        if start <= LARGEST:
            self.received.write(raw_data)

    def file_complete(self, file_size: int) -> UploadedFile:
        self.received.flush()
        self.received.seek(0)
        return UploadedFile(
            self.received,
            self.file_name,
            self.content_type,
            file_size,
            self.charset,
            self.content_type_extra,
        )
