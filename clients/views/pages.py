"""What pages about one client share: whose page it is, who may see it, and that it is recorded."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from accounts.models import User
from audit.reading import record
from clients.links import client_url
from clients.models import Client
from core.change_forms import both_versions, keep_typed
from core.pages import Page
from core.versions import StaleError


def signed_in(request: HttpRequest) -> User:
    """The user of a page: the permission of every page is held by somebody who signed in."""
    assert isinstance(request.user, User)
    return request.user


class DatedPage(Page):
    """A page that knows who asks, and which day it is."""

    @property
    def user(self) -> User:
        return signed_in(self.request)

    @cached_property
    def today(self) -> dt.date:
        return timezone.localdate()


class ClientPage(DatedPage):
    """A page about the client with the number in the address; its permission is asked of that client too."""

    @cached_property
    def client(self) -> Client:
        client = get_object_or_404(Client, number=self.kwargs["number"])
        if not self.request.user.has_perm(self.permission, client):
            raise PermissionDenied
        return client

    def record(self, fields: str) -> None:
        """Note that the answer shows these fields of the client."""
        record(self.request, clients=[self.client.pk], purpose="client_file", fields=fields)


class ClientFormPage(ClientPage):
    """A page with a form about the client; it leads back to where it was opened (`next` in its address)."""

    template_name = "clients/form.html"

    @property
    def title(self) -> Any:
        raise NotImplementedError

    @property
    def about(self) -> str:
        """Which fields of the client the form shows, for the log of readings."""
        raise NotImplementedError

    def show(self, form: BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        self.record(self.about)
        context = {"client": self.client, "form": form, "title": self.title, "back": self.back, **more}
        return self.render(context, status=status)

    def show_both(self, form: Any, error: StaleError, stored: BaseForm) -> HttpResponse:
        """What was typed stays in the form, beside what somebody else saved; saving again decides."""
        keep_typed(form, error)
        return self.show(form, status=409, both=both_versions(form, stored))

    def saved(self, text: str = "") -> HttpResponse:
        messages.success(self.request, text or _("Saved."))
        return redirect(self.back)

    @property
    def back(self) -> str:
        """The client's page, unless the form was opened from another one of ours."""
        asked = self.request.GET.get("next", "")
        ours = url_has_allowed_host_and_scheme(asked, allowed_hosts=None)
        return asked if ours else client_url(self.client)
