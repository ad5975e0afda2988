"""The rows of a preview: looked at in groups, and repaired one by one."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from audit.reading import record
from core.formatting import NOTHING
from core.versions import BothVersions, StaleError
from imports.enums import Group, Mode
from imports.forms import RepairForm
from imports.kinds import Column, Terms
from imports.models import Import, PreviewedRow
from imports.previews import Place, ShownRow, counted, counted_now, places_of, previewed, shown_rows
from imports.problems import FileRefusedError
from imports.registry import kind_of
from imports.report import masked_cells
from imports.steps import Step
from imports.uploads.rechecks import check_corrected
from imports.uploads.repairs import cells_of, leave_out, repair_row, row_version
from imports.views.upload_pages import UploadPage
from imports.words import GROUPS, reason_label, reasons

PAGE_SIZE = 50


class PreviewPage(UploadPage):
    """A page about rows of a preview that is still kept."""

    @cached_property
    def reading(self) -> Import:
        self.must_be_open()
        reading = self.upload.reading
        if reading is None:
            raise Http404
        return reading

    @property
    def terms(self) -> Terms:
        return Terms(timezone.localdate(), Mode(self.upload.mode), self.upload.reference_date)

    @cached_property
    def places(self) -> list[Place]:
        return places_of(self.reading, self.terms)

    def take_down(self, rows: list[ShownRow]) -> None:
        """Note whose data this page shows."""
        clients = [row.client_id for row in rows if row.client_id]
        record(self.request, clients=clients, purpose="import", fields="file")


class RowsView(PreviewPage):
    """One group of rows, or all; errors and warnings also by their reason."""

    template_name = "imports/rows.html"

    def get(self, request: HttpRequest, key: int) -> HttpResponse:
        reading = self.reading
        group, reason = request.GET.get("group", ""), request.GET.get("reason", "")
        if group not in GROUPS:
            raise Http404
        found = previewed(self.upload, group=group, reason=reason)
        page = Paginator(found, PAGE_SIZE).get_page(request.GET.get("page"))
        rows = shown_rows(page.object_list, self.places, self.user)
        self.take_down(rows)
        return self.render(
            {
                **self.shown(step=Step.PREVIEW),
                "reading": reading,
                "page": page,
                "rows": rows,
                "repaired": self.repaired(rows),
                "group": group,
                "group_label": GROUPS[group],
                "groups": self.groups(reading, group),
                "reason": reason_label(reason) if reason else "",
                "reasons": reasons(reading, group) if group in ("error", "warning") else [],
                "asked_reason": reason,
            }
        )

    def repaired(self, rows: list[ShownRow]) -> set[int]:
        """Lines of this page that somebody corrected since they were checked."""
        lines = [row.number for row in rows]
        since = self.upload.repairs.filter(line__in=lines, revision__gt=self.upload.read_revision)
        return set(since.values_list("line", flat=True)) if lines else set()

    def groups(self, reading: Import, current: str) -> list[dict[str, Any]]:
        """Every group that has rows, with their number."""
        counts = counted(reading) if self.upload.is_checked else counted_now(self.upload)
        return [
            {"code": code, "label": GROUPS[code], "count": count, "current": code == current}
            for code, count in counts.items()
            if count or code == current
        ]


class RowView(PreviewPage):
    """One row of the file: what is wrong with it, and its cells to be corrected."""

    template_name = "imports/row.html"

    def get(self, request: HttpRequest, key: int, line: int) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, key: int, line: int) -> HttpResponse:
        form = self.form(request.POST)
        # Whoever leaves a row out need not mend its cells first.
        leaving_out = "leave_out" in request.POST
        if not (form.is_valid() or leaving_out):
            return self.show(form, status=422)
        asked: dict[str, Any] = {
            "upload": self.upload,
            "line": line,
            "version": request.POST.get("version", ""),
            "by": self.user,
        }
        try:
            if leaving_out:
                leave_out(**asked)
            else:
                repair_row(**asked, cells=form.changed_cells)
        except StaleError as error:
            return self.stale(form, error)
        except FileRefusedError as error:
            messages.error(request, str(error))
            return HttpResponseRedirect(reverse("imports:upload", args=[key]))
        self.tell(leaving_out)
        return HttpResponseRedirect(self.back)

    def tell(self, left_out: bool) -> None:
        """What the row does now that it is corrected."""
        line = self.row.number
        if left_out:
            messages.success(self.request, _("Line %(line)s is left out.") % {"line": line})
            return
        checked = check_corrected(upload=self.upload, line=line, today=timezone.localdate(), by=self.user)
        if checked is None:
            messages.success(self.request, _("Line %(line)s was corrected.") % {"line": line})
        elif checked.error:
            text = _("Line %(line)s was corrected. It still cannot be imported: %(reason)s.")
            messages.warning(self.request, text % {"line": line, "reason": reason_label(checked.error)})
        else:
            text = _("Line %(line)s was corrected. Checked on its own it is now: %(outcome)s.")
            outcome = Group(checked.outcome).label
            messages.success(self.request, text % {"line": line, "outcome": outcome})

    def form(self, data: Any = None) -> RepairForm:
        version = row_version(self.upload, self.kwargs["line"])
        names = [place.name for place in self.places]
        columns: dict[str, Column] = {
            column.name: column for column in kind_of(self.upload.kind).columns_of(self.terms, names)
        }
        return RepairForm(
            data,
            places=self.places,
            cells=self.cells,
            columns=columns,
            initial={"version": version},
        )

    @cached_property
    def row(self) -> ShownRow:
        kept = get_object_or_404(
            PreviewedRow.objects.exclude(outcome__in=[Group.GONE, Group.PASSED]),
            upload_id=self.upload.pk,
            number=self.kwargs["line"],
        )
        return shown_rows([kept], self.places, self.user)[0]

    @cached_property
    def cells(self) -> list[str]:
        """The cells of the row, with what was corrected since it was checked."""
        cells = list(self.row.cells)
        for place, cell in cells_of(self.upload, self.row.number).items():
            cells += [""] * (place + 1 - len(cells))
            cells[place] = cell
        return cells

    @property
    def back(self) -> str:
        """The list that somebody came from."""
        asked = self.request.POST.get("back") or self.request.GET.get("back") or ""
        safe = url_has_allowed_host_and_scheme(asked, {self.request.get_host()})
        return asked if safe else f"{reverse('imports:rows', args=[self.upload.pk])}?group=error"

    def show(self, form: RepairForm, *, status: int = 200, **more: Any) -> HttpResponse:
        self.take_down([self.row])
        left_out = self.upload.repairs.filter(line=self.row.number, place__isnull=True).exists()
        context = {"form": form, "row": self.row, "back": self.back, "left_out": left_out, **more}
        context |= self.shown(step=Step.PREVIEW)
        return self.render(context, status=status)

    def stale(self, form: RepairForm, error: StaleError) -> HttpResponse:
        """What somebody typed beside what somebody else made of the row meanwhile."""
        secret = {place.place for place in self.places if place.secret}
        typed = {**dict(enumerate(self.row.cells)), **form.changed_cells}
        stored = {**dict(enumerate(self.row.cells)), **error.stored}
        both = [
            BothVersions(place.heading, _visible(typed, place, secret), _visible(stored, place, secret))
            for place in self.places
        ]
        again = {**self.request.POST.dict(), "version": error.version}
        return self.show(self.form(again), status=409, both=both)


def _visible(cells: dict[int, str], place: Place, secret: set[int]) -> str:
    cell = cells.get(place.place, "")
    masked = masked_cells([cell], {0} if place.place in secret else set())[0]
    return masked or NOTHING
