"""The steps from a file to an import, as each page of the way shows them."""

from dataclasses import dataclass
from enum import IntEnum

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from imports.models import Upload


class Step(IntEnum):
    FILE = 1
    COLUMNS = 2
    PREVIEW = 3
    IMPORT = 4
    REPORT = 5

    def all_steps(self, upload: Upload | None) -> list["ShownStep"]:
        """Every step as seen from this one; `url` leads back to those that can be done again."""
        return [
            ShownStep(
                step, LABELS[step], step == self, step < self, _address(step, upload) if step < self else ""
            )
            for step in Step
        ]


@dataclass(frozen=True)
class ShownStep:
    number: int
    label: str | Promise
    current: bool
    done: bool
    url: str


LABELS = {
    Step.FILE: _("File"),
    Step.COLUMNS: _("Columns"),
    Step.PREVIEW: _("Preview"),
    Step.IMPORT: _("Import"),
    Step.REPORT: _("Report"),
}


def _address(step: Step, upload: Upload | None) -> str:
    """The page of a step that somebody can go back to; nothing once the file has ended."""
    if upload is None or upload.is_over:
        return ""
    pages = {Step.COLUMNS: "imports:columns", Step.PREVIEW: "imports:upload"}
    return reverse(pages[step], args=[upload.pk]) if step in pages else reverse("imports:uploads")
