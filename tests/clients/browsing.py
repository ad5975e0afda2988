"""Asking pages as somebody."""

from typing import Any

from django.http import HttpResponse
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from clients.models import Client


def signed_in(user: User) -> Browser:
    browser = Browser()
    browser.force_login(user)
    return browser


def caseload(user: User, **asked: Any) -> HttpResponse:
    return signed_in(user).get(reverse("clients:caseload", query=asked))


def names(page: HttpResponse) -> list[str]:
    return [row.surname for row, _ in page.context["rows"]]


def file_url(client: Client, page: str = "client", **more: Any) -> str:
    return reverse(f"clients:{page}", kwargs={"number": client.number, **more})
