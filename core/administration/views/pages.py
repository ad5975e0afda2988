"""What there is to keep, and the rows of one table."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone

from core.administration.registry import Group, Table, entries, table_named, tables
from core.administration.words import cell
from core.pages import Page


class AdministrationPage(Page):
    """A page that knows who asks, and which day it is."""

    permission = "core.manage_reference"

    @property
    def user(self) -> AbstractBaseUser:
        user = self.request.user
        assert isinstance(user, AbstractBaseUser)
        return user

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()


class TablePage(AdministrationPage):
    """A page about the table in the address."""

    @cached_property
    def table(self) -> Table:
        table = table_named(self.kwargs["name"])
        if table is None:
            raise Http404
        return table

    @property
    def address(self) -> str:
        return reverse("administration:table", kwargs={"name": self.table.name})

    def render(self, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        return super().render({"table": self.table, **context}, status=status)


class IndexView(AdministrationPage):
    """The whole of what the administrator keeps, with the pages that other rooms add."""

    template_name = "administration/index.html"

    def get(self, request: HttpRequest) -> HttpResponse:
        lines = [
            (entry.group, entry.label, entry.explanation, reverse(entry.url_name))
            for entry in entries()
            if request.user.has_perm(entry.permission)
        ] + [
            (
                table.group,
                table.label,
                table.explanation,
                reverse("administration:table", kwargs={"name": table.name}),
            )
            for table in tables()
        ]
        groups = [(group.label, [line[1:] for line in lines if line[0] == group]) for group in Group]
        return self.render({"groups": [(label, found) for label, found in groups if found]})


class TableView(TablePage):
    """All rows of a table: few enough for one page."""

    template_name = "administration/table.html"

    def get(self, request: HttpRequest, name: str) -> HttpResponse:
        fields = self.table.fields
        headings = [field.verbose_name for field in fields]
        offered = {
            field: {str(key): str(word) for key, word in choices()}
            for field, choices in self.table.choices.items()
        }
        rows = [
            (row, [(field.verbose_name, cell(row, field, offered)) for field in fields])
            for row in self.table.rows
        ]
        return self.render({"headings": headings, "rows": rows})
