"""Renaming or removing a filter that somebody keeps."""

from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from accounts.models import SavedFilter, User
from accounts.saved_filters.forms import RenameFilterForm
from accounts.saved_filters.services import remove_filter, rename_filter
from core.change_forms import add_errors, both_versions, keep_typed
from core.pages import Page
from core.requests import request_number
from core.versions import StaleError, version_of


class SavedFilterView(Page):
    """One's own filter, or one of one's team for who may share. `back` is the list that one came from."""

    permission = "accounts.keep_filters"
    template_name = "accounts/saved_filter.html"

    @cached_property
    def saved(self) -> SavedFilter:
        user = self.request.user
        assert isinstance(user, User)
        found = get_object_or_404(SavedFilter, pk=self.kwargs["pk"])
        if not user.has_perm("accounts.change_filter", found):
            raise PermissionDenied
        return found

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return self.show(self.form())

    def form(self) -> RenameFilterForm:
        known = {"name": self.saved.name, "version": version_of(self.saved)}
        return RenameFilterForm(initial={**known, "back": self.request.GET.get("back", "")})

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        act: dict[str, Any] = {"user": request.user, "saved": self.saved, "request": request_number(request)}
        if "remove" in request.POST:
            remove_filter(**act)
            messages.success(request, _("The filter is removed."))
            return self.leave()
        form = RenameFilterForm(request.POST)
        if form.is_valid():
            values = form.cleaned_data
            try:
                rename_filter(name=values["name"], version=values["version"], **act)
                messages.success(request, _("Saved."))
                return self.leave()
            except StaleError as error:
                keep_typed(form, error)
                self.saved.refresh_from_db()
                return self.show(form, status=409, both=both_versions(form, self.form()))
            except ValidationError as error:
                add_errors(form, error)
        return self.show(form, status=422)

    def back(self) -> str:
        """The list that one came from; an address elsewhere is not followed."""
        asked = self.request.POST.get("back") or self.request.GET.get("back", "")
        return asked if url_has_allowed_host_and_scheme(asked, allowed_hosts=None) else ""

    def leave(self) -> HttpResponse:
        return redirect(self.back() or "home")

    def show(self, form: RenameFilterForm, *, status: int = 200, **more: Any) -> HttpResponse:
        context = {"saved": self.saved, "form": form, "back": self.back(), **more}
        return self.render(context, status=status)
