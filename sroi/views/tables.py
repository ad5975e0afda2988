"""Tables of building blocks: which there are, and a new or corrected one with what it changes."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core.change_forms import add_errors
from core.requests import request_number
from placements.views.pages import DatedPage
from sroi.forms import TableForm
from sroi.models import BlockTable, BuildingBlock, Contract
from sroi.services.tables import Worth, differences, save_table


class TablesView(DatedPage):
    permission = "sroi.view_sroi"
    template_name = "sroi/tables.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        tables = list(BlockTable.objects.prefetch_related("values__block").order_by("-start"))
        first = tables[-1] if tables else None
        older = Contract.objects.filter(start__lt=first.start).count() if first else 0
        return self.render(
            {
                "tables": tables,
                "first": first,
                "older": older,
                "may_change": self.user.has_perm("sroi.change_tables"),
            }
        )


class TableFormView(DatedPage):
    """A new table, or with a day in the address the one that begins then; looked at before it is kept."""

    permission = "sroi.change_tables"
    template_name = "sroi/table_form.html"

    @cached_property
    def table(self) -> BlockTable | None:
        text = self.kwargs.get("start")
        if text is None:
            return None
        try:
            start = dt.date.fromisoformat(text)
        except ValueError as error:
            raise Http404 from error
        found = BlockTable.objects.filter(start=start).first()
        if found is None:
            raise Http404
        return found

    def form(self, data: Any = None) -> TableForm:
        blocks = list(BuildingBlock.objects.all())
        pattern = self.table or BlockTable.objects.order_by("start").last()
        initial = TableForm.initial_of(pattern, self.table.start if self.table else None)
        made = TableForm(data, blocks=blocks, initial=initial)
        if self.table:
            made.fields["start"].disabled = True
        return made

    def get(self, request: HttpRequest, start: str | None = None) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, start: str | None = None) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        day, values = form.cleaned_data["start"], _worths(form)
        if request.POST.get("step") != "save":
            found = differences(start=day, values=values, on=self.today)
            return self.show(form, looked=True, differences=found)
        try:
            save_table(
                user=self.user,
                start=day,
                source_text=form.cleaned_data["source_text"],
                values=values,
                reason=form.cleaned_data["source_text"],
                request=request_number(request),
            )
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        return redirect("sroi:tables")

    def show(self, form: TableForm, *, status: int = 200, **more: Any) -> HttpResponse:
        title = _("Correct the table of building blocks") if self.table else _("New table of building blocks")
        rows = [(block, form[f"value_{block.code}"], _months(form, block)) for block in form.blocks]
        found = more.get("differences") or []
        totals = {"before": sum(one.before for one in found), "after": sum(one.after for one in found)}
        return self.render(
            {"form": form, "title": title, "rows": rows, "totals": totals, **more}, status=status
        )


def _worths(form: TableForm) -> dict[str, Worth]:
    return {code: Worth(*given) for code, given in form.worths().items()}


def _months(form: TableForm, block: BuildingBlock) -> Any:
    return form[f"months_{block.code}"] if block.per_person else ""
