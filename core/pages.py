"""The one way to a page: every view names the permission that it needs."""

from typing import Any, ClassVar

from django.core.exceptions import ImproperlyConfigured, PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views import View


class Page(View):
    """A view behind sign-in that names its permission. Methods `get` and `post` as in Django's View.

    `permission` is asked of the user as a whole; what depends on one object is asked again in the method.
    """

    permission: ClassVar[str]
    template_name: ClassVar[str] = ""

    @classmethod
    def as_view(cls, **initkwargs: Any) -> Any:
        if not getattr(cls, "permission", ""):
            raise ImproperlyConfigured(f"{cls.__name__} names no permission.")
        return super().as_view(**initkwargs)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not request.user.has_perm(self.permission):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def render(self, context: dict[str, Any], *, status: int = 200) -> HttpResponse:
        return render(self.request, self.template_name, context, status=status)
