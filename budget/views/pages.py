"""What pages of the budget share: the year in the address, and forms that lead to one service."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone

from accounts.models import User
from audit.reading import record
from budget.models import BudgetYear
from budget.services import Leave
from core.change_forms import add_errors, keep_typed
from core.pages import Page
from core.requests import request_number
from core.versions import BothVersions, StaleError

PURPOSE = "budget"


class BudgetPage(Page):
    """A page that knows who asks, and which day it is."""

    permission = "budget.view_budget"

    @property
    def user(self) -> User:
        user = self.request.user
        assert isinstance(user, User)
        return user

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()

    def leave(self, reason: str) -> Leave | None:
        """The leave of who asks to go below zero, where a reason is given for it."""
        return Leave(self.user, reason) if reason else None

    def record_clients(self, clients: Any) -> None:
        """A client number is shown: whose it is, is noted."""
        record(self.request, clients={key for key in clients if key}, purpose=PURPOSE, fields="client_number")


class YearMixin(BudgetPage):
    """The budget year in the address."""

    @cached_property
    def year(self) -> BudgetYear:
        years = BudgetYear.objects.select_related("closed_by")
        return get_object_or_404(years, pk=self.kwargs["year"])


class ActPage(BudgetPage):
    """A form that leads to one service. Subclasses name the form, its texts and the service."""

    permission = "budget.change_budget"
    template_name = "budget/form.html"

    def texts(self) -> dict[str, Any]:
        """`title`, `button`, `back` (an address) and `done`; `explanation` where one helps."""
        raise NotImplementedError

    def form(self, data: Any = None) -> BaseForm:
        raise NotImplementedError

    def act(self, values: dict[str, Any], common: dict[str, Any]) -> str:
        """Do it; gives the address to go to. `common` are the user and the request."""
        raise NotImplementedError

    def both(self, form: Any, stored: Any) -> list[BothVersions]:
        """What was typed beside what somebody else stored meanwhile."""
        raise NotImplementedError

    def get(self, request: HttpRequest, **keys: Any) -> HttpResponse:
        return self.show(self.form())

    def post(self, request: HttpRequest, **keys: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.show(form, status=422)
        common = {"user": self.user, "request": request_number(request)}
        try:
            address = self.act(dict(form.cleaned_data), common)
        except StaleError as error:
            keep_typed(form, error)
            return self.show(form, status=409, both=self.both(form, error.stored))
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        messages.success(request, self.texts()["done"])
        return redirect(address)

    def show(self, form: BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        return self.render({"form": form, **self.texts(), **more}, status=status)
