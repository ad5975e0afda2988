"""The one way to a list: a declared queryset, its filters, columns and sorts; the same rows as a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse, QueryDict, StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from import_export.resources import Resource

from core.change_forms import add_errors
from core.lists.columns import Column, cells, chosen
from core.lists.exports import FILE_KINDS, table
from core.lists.filters import POSITION, ListFilterSet
from core.lists.keyset import MOST_COUNTED, KeysetPage, Position, capped_count, keyset_page
from core.lists.saved import SaveFilterForm, filter_store, present_filter
from core.pages import Page
from core.requests import request_number

ROWS_READ_AT_ONCE = 1000


@dataclass(frozen=True)
class Heading:
    """A column's heading: how the list is sorted by it, and the address that sorts by it, where one can."""

    column: Column
    direction: str
    query: str


class ListPage(Page):
    """A list. Subclasses declare it and say whose rows somebody sees; `?format=` sends it as a file.

    `sorts` maps a name to the expression that is sorted by: never null, and held by an index together with
    the key.
    """

    list_name: ClassVar[str]
    sorts: ClassVar[Mapping[str, Any]]
    default_sort: ClassVar[str]
    filterset_class: ClassVar[type[ListFilterSet]]
    resource_class: ClassVar[type[Resource] | None] = None
    export_permission: ClassVar[str] = ""
    page_size: ClassVar[int] = 50

    def everybody(self) -> "models.QuerySet[Any]":
        """All rows that this user may see."""
        raise NotImplementedError

    def with_details(self, rows: "models.QuerySet[Any]") -> "models.QuerySet[Any]":
        """The rows with what the columns show."""
        return rows

    def columns(self) -> Sequence[Column]:
        """The columns, in their order."""
        raise NotImplementedError

    @cached_property
    def declared(self) -> Sequence[Column]:
        """The columns, asked once for an answer."""
        return self.columns()

    def defaults(self) -> Mapping[str, str]:
        """Filters that hold as long as the address does not say otherwise."""
        return {}

    def filter_options(self) -> dict[str, Any]:
        """What else the filters need to know."""
        return {}

    def shown(self, keys: Sequence[int], purpose: str) -> None:
        """Called with the keys of all rows that leave, before they do."""

    def get(self, request: HttpRequest) -> HttpResponseBase:
        filterset = self.filterset()
        if filterset.form.is_valid() and "format" in request.GET:
            return self.file(filterset.qs, request.GET["format"])
        return self.show(filterset)

    def post(self, request: HttpRequest) -> HttpResponseBase:
        """Keep the filters of the address under a name."""
        filterset = self.filterset()
        form = SaveFilterForm(request.POST, may_share=filter_store().may_share(request.user))
        if form.is_valid() and filterset.form.is_valid():
            query = self.present(filterset)
            try:
                filter_store().save(
                    user=request.user,
                    list_name=self.list_name,
                    name=form.cleaned_data["name"],
                    query=query,
                    shared=form.cleaned_data.get("shared", False),
                    request=request_number(request),
                )
                messages.success(request, _("The filter is saved."))
                return redirect(f"{request.path}?{query}")
            except ValidationError as error:
                add_errors(form, error)
        return self.show(filterset, save_form=form, status=422)

    def filterset(self) -> ListFilterSet:
        return self.filterset_class(
            self.request.GET,
            self.everybody(),
            defaults=self.defaults(),
            request=self.request,
            **self.filter_options(),
        )

    def show(
        self, filterset: ListFilterSet, *, status: int = 200, save_form: SaveFilterForm | None = None
    ) -> HttpResponse:
        if not filterset.form.is_valid():
            return self.render(self.context(filterset, KeysetPage(), 0), status=400)
        page = self.page(filterset.qs)
        self.shown(page.keys, self.list_name)
        whole = page.previous is None and page.following is None
        count = len(page.keys) if whole else capped_count(filterset.qs)
        context = {**self.context(filterset, page, count), **self.saved(filterset, save_form)}
        return self.render(context, status=status)

    def saved(self, filterset: ListFilterSet, form: SaveFilterForm | None) -> dict[str, Any]:
        """The filters that this person keeps of this list, and the form that keeps the present one."""
        store, user = filter_store(), self.request.user
        return {
            "saved_filters": store.of(user, self.list_name),
            "present_filter": self.present(filterset),
            "save_form": form or SaveFilterForm(may_share=store.may_share(user)),
        }

    def present(self, filterset: ListFilterSet) -> str:
        names = self.chosen_names()
        known = [column.name for column in self.declared if not column.always]
        columns = None if names is None else [name for name in known if name in names]
        sort = self.sort if self.request.GET.get("sort") == self.sort else ""
        return present_filter(filterset, sort, columns)

    @property
    def sort(self) -> str:
        """The name of the sort, with `-` before it where it falls."""
        asked = self.request.GET.get("sort", "")
        return asked if asked.removeprefix("-") in self.sorts else self.default_sort

    def page(self, rows: "models.QuerySet[Any]") -> KeysetPage:
        """The keys are found first, and then only these rows are read with their details."""
        found = keyset_page(
            rows,
            key=self.sorts[self.sort.removeprefix("-")],
            descending=self.sort.startswith("-"),
            position=Position(_number(self.request.GET, "after"), _number(self.request.GET, "before")),
            size=self.page_size,
            everybody=self.everybody(),
        )
        return replace(found, rows=list(self._read(found.keys)))

    def context(self, filterset: ListFilterSet, page: KeysetPage, count: int) -> dict[str, Any]:
        columns = chosen(self.declared, self.chosen_names())
        return {
            "filterset": filterset,
            "active_filters": filterset.active() if filterset.form.is_valid() else [],
            "headings": [self.heading(column) for column in columns],
            "rows": [(row, cells(columns, row)) for row in page.rows],
            "page": page,
            "count": min(count, MOST_COUNTED),
            "counted_all": count <= MOST_COUNTED,
            "choosable": [(column, column in columns) for column in self.declared if not column.always],
            "kept": list(self._kept("columns").lists()),
            "sort": self.sort if "sort" in self.request.GET else "",
            "may_export": bool(self.export_permission) and self.request.user.has_perm(self.export_permission),
        }

    def heading(self, column: Column) -> Heading:
        """A second click on a heading turns the order around; a new order begins at the top."""
        if not column.sort:
            return Heading(column, "", "")
        direction = {column.sort: "ascending", f"-{column.sort}": "descending"}.get(self.sort, "none")
        parameters = self._kept("sort")
        parameters["sort"] = f"-{column.sort}" if direction == "ascending" else column.sort
        return Heading(column, direction, parameters.urlencode())

    def chosen_names(self) -> list[str] | None:
        """The columns in the address, which are remembered until somebody signs out; None: nobody chose."""
        remembered = f"columns:{self.list_name}"
        if "columns" in self.request.GET:
            self.request.session[remembered] = self.request.GET.getlist("columns")
        names: list[str] | None = self.request.session.get(remembered)
        return names

    def file(self, rows: "models.QuerySet[Any]", kind: str) -> StreamingHttpResponse:
        """All rows that pass the filters. Their keys are noted first, and exactly those are sent."""
        if not (self.export_permission and self.request.user.has_perm(self.export_permission)):
            raise PermissionDenied
        if kind not in FILE_KINDS or self.resource_class is None:
            raise Http404
        falling = "-" if self.sort.startswith("-") else ""
        ordered = rows.annotate(sort_key=self.sorts[self.sort.removeprefix("-")])
        keys = list(ordered.order_by(f"{falling}sort_key", f"{falling}pk").values_list("pk", flat=True))
        self.shown(keys, "export")
        header, content = table(self.resource_class(), self._read(keys))
        made = FILE_KINDS[kind]
        response = StreamingHttpResponse(made.pieces(header, content), content_type=made.content_type)
        response["Content-Disposition"] = f'attachment; filename="{self.list_name}.{kind}"'
        return response

    def _read(self, keys: Sequence[int]) -> Iterator[Any]:
        """The rows of these keys in this order, with their details, a part at a time."""
        model = self.everybody().model
        for first in range(0, len(keys), ROWS_READ_AT_ONCE):
            part = keys[first : first + ROWS_READ_AT_ONCE]
            rows = self.with_details(model._default_manager.filter(pk__in=part)).in_bulk()
            yield from (rows[key] for key in part if key in rows)

    def _kept(self, *gone: str) -> QueryDict:
        """The address's parameters without those of the position and these."""
        parameters = self.request.GET.copy()
        for name in (*POSITION, *gone):
            parameters.pop(name, None)
        return parameters


def _number(parameters: QueryDict, name: str) -> int | None:
    text = parameters.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None
