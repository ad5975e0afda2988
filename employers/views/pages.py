"""The list of employers, and the page of one."""

from collections.abc import Sequence
from typing import Any

from django.db.models import F
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext as _

from core.lists.columns import Column
from core.lists.views import ListPage
from core.pages import Page
from employers.filters import EmployerFilterSet
from employers.models import Employer
from employers.querysets import EmployerQuerySet
from employers.registry import panels
from employers.resources import EmployerResource
from employers.tables import COLUMNS


class EmployersView(ListPage):
    permission = "employers.view_employer"
    export_permission = "employers.view_employer"
    template_name = "employers/employers.html"
    list_name = "employers"
    sorts = {"name": F("name_key"), "kvk": F("kvk")}
    default_sort = "name"
    filterset_class = EmployerFilterSet
    resource_class = EmployerResource

    def everybody(self) -> EmployerQuerySet:
        return Employer.objects.all()

    def columns(self) -> Sequence[Column]:
        return COLUMNS

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Employers")}


class EmployerView(Page):
    permission = "employers.view_employer"
    template_name = "employers/employer.html"

    def get(self, request: HttpRequest, kvk: str) -> HttpResponse:
        employer = get_object_or_404(Employer, kvk=kvk)
        return self.render({"employer": employer, "panels": self.panels(employer)})

    def panels(self, employer: Employer) -> list[dict[str, Any]]:
        """What other rooms show of this employer: title, template and its context."""
        shown = []
        for panel in panels():
            if self.request.user.has_perm(panel.permission):
                context = panel.context(self.request, employer, timezone.localdate())
                if context is not None:
                    shown.append({"title": panel.title, "template": panel.template, **context})
        return shown
