"""The one way to a page: it names a permission, and asks it."""

import pytest
from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory

from accounts.models import User
from core.pages import Page


class Logs(Page):
    permission = "audit.view_logs"

    def get(self, request: HttpRequest) -> HttpResponse:
        return HttpResponse("shown")


def ask(user: User, method: str = "get") -> HttpResponse:
    request = getattr(RequestFactory(), method)("/")
    request.user = user
    return Logs.as_view()(request)


def test_it_is_shown_to_who_holds_the_permission(erica: User) -> None:
    assert ask(erica).content == b"shown"


def test_it_is_refused_to_everybody_else(alice: User, bob: User, charlie: User, dirk: User) -> None:
    for person in (alice, bob, charlie, dirk):
        with pytest.raises(PermissionDenied):
            ask(person)


def test_who_may_not_see_it_does_not_learn_what_it_answers(alice: User) -> None:
    with pytest.raises(PermissionDenied):
        ask(alice, "delete")


def test_a_page_without_a_permission_cannot_be_made() -> None:
    class Nameless(Page):
        pass

    with pytest.raises(ImproperlyConfigured):
        Nameless.as_view()
