"""What pages about one client share: whose page it is, who may see it, and that it is recorded."""

import datetime as dt
from functools import cached_property

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone

from accounts.models import User
from audit.reading import record
from clients.models import Client
from core.pages import Page


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
