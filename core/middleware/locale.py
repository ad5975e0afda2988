"""Dutch first: the language is the user's own choice, never the browser's."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.http import escape_leading_slashes

PARAMETER = "lang"
COOKIE = "lang"
COOKIE_AGE = 365 * 24 * 60 * 60


class DutchFirstLocaleMiddleware:
    """Activates the language of the cookie, else of the user's profile, else Dutch.

    A link with `?lang=en` sets the cookie and leads back to the same page without the parameter, so that the
    choice works without JavaScript and never travels along in a copied address. Stands after the
    authentication middleware: the profile is only known there.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        chosen = request.GET.get(PARAMETER)
        if request.method == "GET" and is_offered(chosen):
            return remember(request, str(chosen))
        language = language_of(request)
        with translation.override(language):
            request.LANGUAGE_CODE = language
            response = self.get_response(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ["Cookie"])
        return response


def language_of(request: HttpRequest) -> str:
    """The language this request is answered in."""
    profile = getattr(getattr(request, "user", None), "language", None)
    offered = (code for code in (request.COOKIES.get(COOKIE), profile) if is_offered(code))
    return next(offered, None) or settings.LANGUAGE_CODE


def is_offered(code: str | None) -> bool:
    return code in dict(settings.LANGUAGES)


def remember(request: HttpRequest, language: str) -> HttpResponse:
    """Keep the choice in a cookie and go back to the page it was made on."""
    parameters = request.GET.copy()
    del parameters[PARAMETER]
    address = escape_leading_slashes(request.path)
    response = HttpResponseRedirect(f"{address}?{parameters.urlencode()}" if parameters else address)
    response.set_cookie(
        COOKIE,
        language,
        max_age=COOKIE_AGE,
        httponly=True,
        samesite="Lax",
        secure=settings.SESSION_COOKIE_SECURE,
    )
    return response
