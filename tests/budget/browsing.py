"""Addresses of the budget, and the text of a page."""

import re
from typing import Any

from django.test import Client as Browser
from django.urls import reverse


def at(page: str, **keys: Any) -> str:
    return reverse(f"budget:{page}", kwargs=keys)


def text_of(browser: Browser, address: str) -> str:
    answer = browser.get(address)
    assert answer.status_code == 200, address
    return " ".join(re.sub(r"<[^>]+>", " ", answer.text).split()).replace("&nbsp;", " ")
