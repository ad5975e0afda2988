from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.views import View

from accounts.enums import Role
from core.jobs.models import Job
from core.jobs.registry import kind_of
from core.jobs.services import tell
from core.navigation import start_of


class HomeView(View):
    """Leads to the page where this person begins the day.

    Whose roles open no page yet reads here what these roles are for. Every signed-in person may come here,
    so it is the one page without a permission.
    """

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        start = start_of(request.user)
        if start is not None:
            return HttpResponseRedirect(reverse(start.url_name))
        roles = [Role(role) for role in request.user.roles]  # type: ignore[union-attr]
        return render(request, "accounts/home.html", {"roles": roles})


class NoticeView(View):
    """Takes down that somebody was told of the end of own work; then shows what came of it, or goes back.

    Everybody may be told of what he or she asked, so it needs no permission.
    """

    http_method_names = ["post", "options"]

    def post(self, request: HttpRequest, key: int) -> HttpResponse:
        job = get_object_or_404(Job, pk=key, requested_by=request.user)
        tell(by=request.user, pk=job.pk)  # type: ignore[arg-type]
        notice = kind_of(job.kind).notice
        if "show" in request.POST and notice:
            return HttpResponseRedirect(notice(job).url)
        back = request.POST.get("back", "")
        safe = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
        return HttpResponseRedirect(back if safe else reverse("home"))
