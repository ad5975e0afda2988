"""How the tests of social return look at pages."""

import datetime as dt
from html import unescape
from typing import Any

from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from sroi.models import Contract
from tests.factories import ContractFactory


def plain(said: str) -> str:
    """With ordinary spaces, also where a line may not break."""
    return unescape(said).replace("\N{NO-BREAK SPACE}", " ")


def text(response: HttpResponse) -> str:
    if response.streaming:
        return b"".join(response.streaming_content).decode()  # type: ignore[arg-type]
    return plain(response.content.decode())


def page(browser: Browser, name: str, **keys: Any) -> HttpResponse:
    return browser.get(reverse(f"sroi:{name}", kwargs=keys))


def today() -> dt.date:
    return timezone.localdate()


def running(**values: Any) -> Contract:
    """A contract that runs today, half of it gone."""
    half = dt.timedelta(days=200)
    return ContractFactory(start=today() - half, end=today() + half, **values)
