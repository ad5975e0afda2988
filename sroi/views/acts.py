"""A small form that does one thing to a contract or a contribution, and the service that does it."""

from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import BaseForm, Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from core.change_forms import add_errors, keep_typed
from core.requests import request_number
from core.versions import StaleError
from placements.views.pages import DatedPage


class ActPage(DatedPage):
    """Subclasses give the form and its words, and carry out what was filled in."""

    permission = "sroi.change_sroi"
    template_name = "sroi/act.html"
    form_class: ClassVar[Any] = Form

    def texts(self) -> dict[str, str]:
        """Title, lead, explanation and button of the page; what is said when it is done; where to go back."""
        raise NotImplementedError

    def initial(self) -> dict[str, Any]:
        return {}

    def form(self, data: Any = None, files: Any = None, **options: Any) -> BaseForm:
        made: BaseForm = self.form_class(data, files, **options)
        return made

    def carry_out(self, form: Any, act: dict[str, Any]) -> str:
        """Call the service; the address to go on to. May raise what the service raises."""
        raise NotImplementedError

    def both(self, form: Any, error: StaleError) -> list[Any]:
        """What was typed beside what somebody else saved meanwhile, where the form holds what is stored."""
        return []

    def more(self) -> dict[str, Any]:
        """What else the page shows."""
        return {}

    def get(self, request: HttpRequest, **keys: Any) -> HttpResponse:
        return self.show(self.form(initial=self.initial()))

    def post(self, request: HttpRequest, **keys: Any) -> HttpResponse:
        form = self.form(request.POST, request.FILES, initial=self.initial())
        if not form.is_valid():
            return self.show(form, status=422)
        try:
            address = self.carry_out(form, {"user": self.user, "request": request_number(request)})
        except StaleError as error:
            both = self.both(form, error)
            keep_typed(form, error)
            return self.show(form, status=409, stale=True, both=both)
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        messages.success(request, self.texts()["done"])
        return redirect(address)

    def show(self, form: BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        return self.render({"form": form, **self.texts(), **self.more(), **more}, status=status)
