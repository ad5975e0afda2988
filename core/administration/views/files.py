"""A table as a file, and a file into a table: choose, look at what it would do, save."""

from dataclasses import dataclass
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from core.administration.files import MOST_BYTES, dataset_of, save_file, text_of, try_file
from core.administration.resources import RowResource, table_resource
from core.administration.views.pages import AdministrationPage, TablePage
from core.change_forms import ReasonField, add_errors
from core.lists.exports import FILE_KINDS, table
from core.requests import request_number


class ChooseFileForm(forms.Form):
    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("A CSV file with the columns of this table; at most 1 MB."),
    )


class SaveFileForm(forms.Form):
    """The text of the file that was looked at, and why it is saved."""

    content = forms.CharField(widget=forms.HiddenInput, strip=False, max_length=MOST_BYTES)
    why = ReasonField()


class TableFileView(TablePage):
    """All rows of a table as a file, with the headings by which it can be imported again."""

    def get(self, request: HttpRequest, name: str, kind: str) -> HttpResponseBase:
        if kind not in FILE_KINDS:
            raise Http404
        header, content = table(table_resource(self.table), self.table.rows)
        made = FILE_KINDS[kind]
        response = StreamingHttpResponse(made.pieces(header, content), content_type=made.content_type)
        response["Content-Disposition"] = f'attachment; filename="{self.table.name}.{kind}"'
        return response


@dataclass(frozen=True)
class Into:
    """Where the rows of a file go: by which resource, what that is called, and its page."""

    resource: RowResource
    label: str
    address: str


class ImportRowsPage(AdministrationPage):
    """Rows from a file. Subclasses say where they go.

    The file is never kept: its text goes along in the page that shows what it would do.
    """

    template_name = "administration/import.html"

    def into(self) -> Into:
        raise NotImplementedError

    def get(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.show(ChooseFileForm())

    def post(self, request: HttpRequest, **kwargs: Any) -> HttpResponse:
        return self.save() if "content" in request.POST else self.look()

    def look(self) -> HttpResponse:
        form = ChooseFileForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            text = text_of(form.cleaned_data["file"].read(MOST_BYTES + 1))
            resource = self.into().resource
            outcome = try_file(self.user, resource, dataset_of(text, resource))
        except ValidationError as error:
            form.add_error("file", error)
            return self.show(form, status=422)
        save = None if outcome.wrong else SaveFileForm(initial={"content": text})
        return self.show(form, outcome=outcome, save=save, status=422 if outcome.wrong else 200)

    def save(self) -> HttpResponse:
        form = SaveFileForm(self.request.POST)
        into = self.into()
        if form.is_valid():
            try:
                outcome = save_file(
                    user=self.user,
                    resource=into.resource,
                    dataset=dataset_of(form.cleaned_data["content"], into.resource),
                    reason=form.cleaned_data["why"],
                    request=request_number(self.request),
                )
            except ValidationError as error:
                add_errors(form, error)
            else:
                messages.success(
                    self.request,
                    _("Saved: %(new)s new, %(changed)s changed, %(unchanged)s unchanged.")
                    % {
                        "new": len(outcome.new),
                        "changed": len(outcome.changed),
                        "unchanged": len(outcome.unchanged),
                    },
                )
                return redirect(into.address)
        return self.show(ChooseFileForm(), save=form, status=422)

    def show(self, form: forms.Form, *, status: int = 200, **more: Any) -> HttpResponse:
        return self.render({"form": form, "into": self.into(), **more}, status=status)


class ImportTableView(ImportRowsPage, TablePage):
    def into(self) -> Into:
        return Into(table_resource(self.table), self.table.label, self.address)
