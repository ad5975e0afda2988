"""What the pages of one uploaded file share."""

from functools import cached_property
from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404

from accounts.models import User
from core.pages import Page
from imports.enums import ImportState
from imports.models import Upload
from imports.steps import Step
from imports.words import kind_label


class UploadPage(Page):
    """A page of the file in the address (`key`)."""

    permission = "imports.import_file"

    @cached_property
    def upload(self) -> Upload:
        return get_object_or_404(
            Upload.objects.select_related("reading", "uploaded_by"), pk=self.kwargs["key"]
        )

    @property
    def user(self) -> User:
        return self.request.user  # type: ignore[return-value]

    @property
    def imported(self) -> bool:
        reading = self.upload.reading
        return reading is not None and reading.state != ImportState.PREVIEWED

    def shown(self, *, step: Step) -> dict[str, Any]:
        upload = self.upload
        return {
            "upload": upload,
            "kind": kind_label(upload.kind),
            "job": None,
            "steps": step.all_steps(upload),
            "unchecked": upload.reading is not None and not upload.is_checked,
        }

    def must_be_open(self) -> None:
        """Its rows are kept only until its import, or until it is removed."""
        if self.upload.is_over or self.upload.reading is None:
            raise Http404
