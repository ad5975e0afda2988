"""What was typed before the session ended, back in the hands of who typed it."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views import View

from accounts.kept_forms import KeptForm, fetch, forget
from accounts.middleware import keep_form, own_origin, whole_page
from core import error_pages
from core.identifiers import mask_bsn, normalise_bsn

# What a form sends along that nobody typed.
UNTYPED = frozenset({"version", "step", "go", "autosave"})


class KeptFormView(View):
    """Shows what was kept; a button sends it to the form's own address, as if it had been sent just now.

    Everybody who signs in may have typed something, so it needs no permission; the form's own page asks.
    """

    http_method_names = ["get", "head", "post", "options"]

    def get(self, request: HttpRequest, token: str) -> HttpResponse:
        return render(
            request, "accounts/kept_form.html", {"form": self.kept(token), "typed": self.typed(token)}
        )

    def post(self, request: HttpRequest, token: str) -> HttpResponse:
        """Send it on with its body (307), and forget it."""
        kept = self.kept(token)
        forget(token)
        return redirect(kept.path, preserve_request=True)

    def kept(self, token: str) -> KeptForm:
        kept = fetch(token, user_id=int(self.request.user.pk or 0))
        if kept is None:
            raise Http404
        return kept

    def typed(self, token: str) -> list[str]:
        """What somebody knows it by: the values, without those of hidden fields, a BSN masked."""
        values = [value for name, value in self.kept(token).pairs if value and name not in UNTYPED]
        return [mask_bsn(bsn) if (bsn := normalise_bsn(value)) else value for value in values]


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Keep a form whose token is no longer valid, because its typist signed in anew in another window.

    Only what this site's own pages sent: what another site made somebody send must not come back as theirs.
    """
    if request.user.is_authenticated and request.headers.get("Origin") == own_origin(request):
        following = keep_form(request, user_id=request.user.pk)
        if following:
            return whole_page(request, following)
    return error_pages.csrf_failure(request, reason)
