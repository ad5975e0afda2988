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
        typist = _typist(request)
        following = None
        if request.method == "POST" and typist.isdigit():
            following = keep_form(request, user_id=int(typist))
        if following is None and not request.headers.get("HX-Request"):
            return None
        return whole_page(request, _sign_in_before(following or _page_of(request)))


def keep_form(request: HttpRequest, *, user_id: int) -> str | None:
    """Where the form of this request waits for its typist; None where it is too large to be kept."""
    fields = {name: [str(value) for value in values] for name, values in request.POST.lists()}
    form = KeptForm(request.get_full_path(), fields, had_files=bool(request.FILES))
    token = keep(form, user_id=user_id)
    return reverse("kept_form", kwargs={"token": token}) if token else None


def whole_page(request: HttpRequest, address: str) -> HttpResponse:
    """Lead the whole page to an address, also where htmx asked for a part of it."""
    if not request.headers.get("HX-Request"):
        return redirect(address)
    answer = HttpResponse(status=204)
    answer.headers["HX-Redirect"] = address
    return answer


def own_origin(request: HttpRequest) -> str:
    """This installation as a browser names it."""
    return f"{request.scheme}://{request.get_host()}"


def _typist(request: HttpRequest) -> str:
    try:
        return str(request.get_signed_cookie(TYPIST_COOKIE, default="", max_age=TYPIST_SECONDS))
    except BadSignature:
        return ""


def _page_of(request: HttpRequest) -> str:
    """The page that htmx asked from, within this installation."""
    current = request.headers.get("HX-Current-URL", "")
    base = own_origin(request)
    return current.removeprefix(base) if current.startswith(f"{base}/") else "/"


def _sign_in_before(following: str) -> str:
    return f"{resolve_url(settings.LOGIN_URL)}?next={following}"
