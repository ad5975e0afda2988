"""Nothing that was typed is lost when a session ends before a form is sent."""

from collections.abc import Callable
from typing import Any, Final

from django.conf import settings
from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, resolve_url
from django.urls import reverse

from accounts.kept_forms import KeptForm, keep

# Who last signed in at this browser, signed: only for them a form is kept, and only they get it back.
TYPIST_COOKIE: Final = "typist"
TYPIST_SECONDS: Final = 30 * 24 * 60 * 60

GetResponse = Callable[[HttpRequest], HttpResponseBase]


class KeptFormMiddleware:
    """Keeps a form that is sent after its session ended, and has the sign-in lead back to it.

    Stands before the middleware that asks for a sign-in. An answer to htmx leads the whole page to the
    sign-in, so that it does not appear inside a part of it.
    """

    def __init__(self, get_response: GetResponse) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        response = self.get_response(request)
        typist = str(request.user.pk or "")
        if typist and _typist(request) != typist:
            response.set_signed_cookie(
                TYPIST_COOKIE,
                typist,
                max_age=TYPIST_SECONDS,
                httponly=True,
                samesite="Strict",
                secure=settings.SESSION_COOKIE_SECURE,
            )
        return response

    def process_view(
        self, request: HttpRequest, view: Any, arguments: Any, keywords: Any
    ) -> HttpResponseBase | None:
        if request.user.is_authenticated or not getattr(view, "login_required", True):
            return None
        htmx = bool(request.headers.get("HX-Request"))
        following = self.kept(request) if request.method == "POST" else None
        if following is None and not htmx:
            return None
        return _to_sign_in(following or _page_of(request), htmx)

    def kept(self, request: HttpRequest) -> str | None:
        """Where the kept form waits; None where nobody is known to have typed it."""
        typist = _typist(request)
        if not typist.isdigit():
            return None
        fields = {name: [str(value) for value in values] for name, values in request.POST.lists()}
        form = KeptForm(request.get_full_path(), fields, had_files=bool(request.FILES))
        token = keep(form, user_id=int(typist))
        return reverse("kept_form", kwargs={"token": token}) if token else None


def _typist(request: HttpRequest) -> str:
    try:
        return str(request.get_signed_cookie(TYPIST_COOKIE, default="", max_age=TYPIST_SECONDS))
    except BadSignature:
        return ""


def _page_of(request: HttpRequest) -> str:
    """The page that htmx asked from, within this installation."""
    current = request.headers.get("HX-Current-URL", "")
    base = f"{request.scheme}://{request.get_host()}"
    return current.removeprefix(base) if current.startswith(f"{base}/") else "/"


def _to_sign_in(following: str, htmx: bool) -> HttpResponse:
    answer = redirect(f"{resolve_url(settings.LOGIN_URL)}?next={following}")
    if not htmx:
        return answer
    whole = HttpResponse(status=204)
    whole.headers["HX-Redirect"] = answer.url
    return whole
