"""Adding, changing and withdrawing one row of a table."""

from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core.administration.forms import row_form
from core.administration.services import add_row, change_row, withdraw_row
from core.administration.views.pages import TablePage
from core.change_forms import ReasonField, add_errors, both_versions, keep_typed
from core.requests import request_number
from core.versions import StaleError, version_of


class RowPage(TablePage):
    """A form about a row of the table in the address."""

    template_name = "administration/row.html"

    @cached_property
    def row(self) -> Any:
        """The row of the address; whatever is no key of this table is not found."""
        try:
            found = self.table.rows.filter(pk=self.kwargs["key"]).first()
        except (ValueError, ValidationError):
            found = None
        if found is None:
            raise Http404
        return found

    def form(self, row: Any, data: Any = None, **initial: Any) -> Any:
        return row_form(self.table)(data, instance=row, initial=initial)

    def show(self, form: forms.BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        return self.render({"form": form, "title": self.title(), **more}, status=status)

    def title(self) -> str:
        return f"{self.table.model._meta.verbose_name} {self.row}".capitalize()

    def act(self, form: Any) -> dict[str, Any]:
        """What the services are told of every act."""
        return {
            "user": self.user,
            "reason": form.cleaned_data["why"],
            "request": request_number(self.request),
        }

    def saved(self) -> HttpResponse:
        messages.success(self.request, _("Saved."))
        return redirect(self.address)


class AddRowView(RowPage):
    """A new row. Where there is one series, the form begins with the values of the latest row."""

    def title(self) -> str:
        return _("Add: %(what)s") % {"what": self.table.model._meta.verbose_name}

    def beginning(self) -> dict[str, Any]:
        latest = self.table.rows.order_by("start").last() if self.table.series == () else None
        if latest is None:
            return {}
        names = [field.name for field in self.table.fields if field.name not in ("start", "end")]
        return forms.model_to_dict(latest, names)

    def get(self, request: HttpRequest, name: str) -> HttpResponse:
        return self.show(self.form(self.table.model(), **self.beginning()))

    def post(self, request: HttpRequest, name: str) -> HttpResponse:
        form = self.form(self.table.model(), request.POST)
        if form.is_valid():
            try:
                add_row(table=self.table, row=form.instance, **self.act(form))
                return self.saved()
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)


class ChangeRowView(RowPage):
    def get(self, request: HttpRequest, name: str, key: str) -> HttpResponse:
        return self.show(self.form(self.row, version=version_of(self.row)))

    def post(self, request: HttpRequest, name: str, key: str) -> HttpResponse:
        form = self.form(self.row, request.POST)
        if form.is_valid():
            try:
                change_row(row=form.instance, version=form.cleaned_data["version"], **self.act(form))
                return self.saved()
            except StaleError as error:
                return self.show_both(form, error)
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def show(self, form: forms.BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        begun = self.table.series is None or self.row.start <= self.today
        return super().show(form, status=status, row=self.row, may_withdraw=not begun, **more)

    def show_both(self, form: Any, error: StaleError) -> HttpResponse:
        """What was typed stays in the form, beside what somebody else saved; saving again decides."""
        keep_typed(form, error)
        return self.show(form, status=409, both=both_versions(form, self.form(error.stored)))


class WithdrawForm(forms.Form):
    why = ReasonField()
    version = forms.CharField(widget=forms.HiddenInput)


class WithdrawRowView(RowPage):
    """Taking back what has not begun."""

    template_name = "administration/withdraw.html"

    def get(self, request: HttpRequest, name: str, key: str) -> HttpResponse:
        return self.show(WithdrawForm(initial={"version": version_of(self.row)}), row=self.row)

    def post(self, request: HttpRequest, name: str, key: str) -> HttpResponse:
        form = WithdrawForm(request.POST)
        if form.is_valid():
            try:
                withdraw_row(
                    table=self.table,
                    row=self.row,
                    version=form.cleaned_data["version"],
                    on=self.today,
                    **self.act(form),
                )
                return self.saved()
            except StaleError as error:
                keep_typed(form, error)
                form.add_error(None, _("Somebody changed this meanwhile. Look at it once more."))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422, row=self.row)
