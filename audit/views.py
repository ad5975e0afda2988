"""The two logs, for the auditor only: who read, and who changed."""

from collections.abc import Sequence
from typing import Any, Final

from django.core.exceptions import ValidationError
from django.forms import Form, IntegerField
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from audit import changes, subjects
from audit.forms import ChangeFilter, LogFilter
from audit.models import ReadingLog
from core.pages import Page

ROWS: Final = 50


class LogPage(Page):
    """A log, newest first, by pages that go on after the last row seen: it grows while somebody reads it."""

    permission = "audit.view_logs"
    filter_form: type[Form]
    heading: Any

    def get(self, request: HttpRequest) -> HttpResponse:
        form = self.filter_form(request.GET)
        rows: Sequence[Any] = []
        following = None
        if form.is_valid():
            rows, following = self.rows(form, _position(request))
        status = 200 if form.is_valid() else 400
        return self.render(
            {"form": form, "heading": self.heading, "rows": rows, "following": following}, status=status
        )

    def rows(self, form: Any, before: int | None) -> tuple[Sequence[Any], int | None]:
        """One page of rows and the key after which the next one begins, None at the end."""
        raise NotImplementedError


class ReadingsView(LogPage):
    template_name = "audit/readings.html"
    filter_form = LogFilter
    heading = _("Reading log")

    def rows(self, form: Any, before: int | None) -> tuple[Sequence[Any], int | None]:
        wanted = form.wanted
        found = (
            ReadingLog.objects.between(wanted.first, wanted.last).of_user(wanted.user).select_related("user")
        )
        if wanted.client is not None:
            found = found.of_client(wanted.client)
        if before is not None:
            found = found.filter(pk__lt=before)
        page = list(found[: ROWS + 1])
        numbers = subjects.numbers({key for row in page for key in row.clients})
        shown = [(row, sorted(numbers[key] for key in row.clients if key in numbers)) for row in page[:ROWS]]
        return shown, page[ROWS - 1].pk if len(page) > ROWS else None


class ChangesView(LogPage):
    template_name = "audit/changes.html"
    filter_form = ChangeFilter
    heading = _("Changes")

    def rows(self, form: Any, before: int | None) -> tuple[Sequence[Any], int | None]:
        model = changes.tracked_models()[form.cleaned_data["kind"]]
        found = changes.events(model, form.wanted)
        if before is not None:
            found = found.filter(pgh_id__lt=before)
        page = list(found[: ROWS + 1])
        return changes.described(model, page[:ROWS]), page[ROWS - 1].pgh_id if len(page) > ROWS else None


def _position(request: HttpRequest) -> int | None:
    """The key in `?before=`; something else there begins at the top."""
    try:
        position: int | None = IntegerField(required=False, min_value=1).clean(request.GET.get("before"))
    except ValidationError:
        return None
    return position
