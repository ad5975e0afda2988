from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views import View

from accounts.enums import Role
from core.navigation import registered


class HomeView(View):
    """Leads to the first page of the main navigation that this person may open.

    Whose roles open no page yet reads here what these roles are for. Every signed-in person may come here,
    so it is the one page without a permission.
    """

    http_method_names = ["get", "head", "options"]

    def get(self, request: HttpRequest) -> HttpResponse:
        for item in registered():
            if item.permission is None or request.user.has_perm(item.permission):
                return HttpResponseRedirect(reverse(item.url_name))
        roles = [Role(role) for role in request.user.roles]  # type: ignore[union-attr]
        return render(request, "accounts/home.html", {"roles": roles})
