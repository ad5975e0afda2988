"""Asking My day as somebody, and saying what comes of a fact."""

import datetime as dt
from typing import Any

from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from tests.clients.browsing import signed_in

TODAY = timezone.localdate()


def ago(days: int) -> dt.date:
    return TODAY - dt.timedelta(days=days)


def my_day(user: User, **asked: Any) -> HttpResponse:
    return signed_in(user).get(reverse("guidance:my_day", query=asked))


def kinds(page: HttpResponse) -> list[str]:
    """The kind of each fact, in the order of the list."""
    return [fact.source.code for fact in page.context["page"].facts]


def handle(browser: Browser, fact: Any, **said: Any) -> HttpResponse:
    """Answer a fact with the form beside it."""
    about = {"source": fact.source.code, "key": fact.key, "due": fact.due.isoformat()}
    return browser.post(reverse("guidance:handle"), {**about, **said})
