"""Ending and cancelling a placement."""

import copy
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from core.change_forms import add_errors, keep_typed
from core.requests import request_number
from core.versions import StaleError, version_of
from placements.facts import both_versions
from placements.forms import CancelForm, EndForm
from placements.links import placement_url
from placements.models import Placement
from placements.services import cancel_placement, end_placement
from placements.views.pages import PlacementPage


class EndingPage(PlacementPage):
    """A small form that closes a placement, and a service that does it."""

    permission = "placements.change_placement"
    template_name = "placements/ending.html"
    form_class: type[EndForm] | type[CancelForm]

    def texts(self) -> dict[str, str]:
        """Title, explanation and button of the page, and what is said when it is done."""
        raise NotImplementedError

    def save(self, values: dict[str, Any], act: dict[str, Any]) -> None:
        raise NotImplementedError

    def initial(self) -> dict[str, Any]:
        return {"version": version_of(self.placement)}

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(self.form_class(on=self.today, initial=self.initial()))

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = self.form_class(request.POST, on=self.today)
        if not form.is_valid():
            return self.show(form, status=422)
        values = dict(form.cleaned_data)
        act = {
            "user": self.user,
            "placement": self.placement,
            "version": values.pop("version"),
            "reason": values.pop("why"),
            "request": request_number(request),
        }
        try:
            self.save(values, act)
        except StaleError as error:
            return self.show_both(form, error, values)
        except ValidationError as error:
            add_errors(form, error)
            return self.show(form, status=422)
        messages.success(request, self.texts()["done"])
        return redirect(placement_url(self.placement))

    def show(self, form: Form, *, status: int = 200, **more: Any) -> HttpResponse:
        self.record()
        context = {"placement": self.placement, "form": form, **self.texts(), **more}
        return self.render(context, status=status)

    def show_both(self, form: Form, error: StaleError, values: dict[str, Any]) -> HttpResponse:
        keep_typed(form, error)
        yours = copy.copy(self.placement)
        for name, value in values.items():
            setattr(yours, name, value)
        stored = Placement.objects.get(pk=error.stored.pk)
        return self.show(form, status=409, both=both_versions(yours, stored))


class EndPlacementView(EndingPage):
    form_class = EndForm

    def texts(self) -> dict[str, str]:
        return {
            "title": _("End placement %(number)s") % {"number": self.placement.number},
            "explanation": _("A placement that ended still counts for the year in which it started."),
            "button": _("Save the last day"),
            "done": _("The last day is saved."),
        }

    def initial(self) -> dict[str, Any]:
        placement = self.placement
        return {**super().initial(), "end": placement.end, "end_reason": placement.end_reason}

    def save(self, values: dict[str, Any], act: dict[str, Any]) -> None:
        end_placement(**act, **values)


class CancelPlacementView(EndingPage):
    form_class = CancelForm

    def texts(self) -> dict[str, str]:
        return {
            "title": _("Cancel placement %(number)s") % {"number": self.placement.number},
            "explanation": _(
                "Only for a placement that never came about. It stays visible and counts for nothing. This "
                "cannot be taken back. Did the client work there? Then end the placement instead."
            ),
            "button": _("Cancel this placement"),
            "done": _("The placement is cancelled."),
        }

    def save(self, values: dict[str, Any], act: dict[str, Any]) -> None:
        cancel_placement(**act)
