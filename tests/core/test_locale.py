"""Dutch first; another language is the user's own choice."""

from types import SimpleNamespace

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from django.utils.translation import get_language

from core.middleware.locale import DutchFirstLocaleMiddleware


def answer(request: HttpRequest) -> HttpResponse:
    return DutchFirstLocaleMiddleware(lambda _request: HttpResponse(get_language()))(request)


def test_the_language_of_the_browser_is_not_followed() -> None:
    response = answer(RequestFactory().get("/", headers={"accept-language": "en"}))
    assert response.content == b"nl"
    assert response.headers["Content-Language"] == "nl"


def test_the_cookie_wins_over_the_profile() -> None:
    request = RequestFactory().get("/")
    request.user = SimpleNamespace(language="en")
    assert answer(request).content == b"en"
    request.COOKIES["lang"] = "nl"
    assert answer(request).content == b"nl"


def test_a_choice_is_kept_and_leads_back_to_the_page() -> None:
    response = answer(RequestFactory().get("/cijfers/?team=2&lang=en"))
    assert response.headers["Location"] == "/cijfers/?team=2"
    cookie = response.cookies["lang"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("en", True, "Lax")


@pytest.mark.parametrize("query", ["lang=xx", "lang="])
def test_a_language_that_is_not_offered_changes_nothing(query: str) -> None:
    response = answer(RequestFactory().get(f"/?{query}"))
    assert response.status_code == 200
    assert response.content == b"nl"


def test_the_way_back_never_leaves_the_site() -> None:
    request = RequestFactory().get("/", {"lang": "en"})
    request.path = "//evil.example/"
    assert answer(request).headers["Location"] == "/%2Fevil.example/"
