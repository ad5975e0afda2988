from django.urls import include, path

from core.views import SearchView
from wsp.health import health, ready

urlpatterns = [
    path("health/", health, name="health"),
    path("health/ready/", ready, name="ready"),
    path("search/", SearchView.as_view(), name="search"),
    path("audit/", include("audit.urls")),
    path("sturing/", include("targets.urls")),
    path("clients/", include("clients.urls")),
    path("employers/", include("employers.urls")),
    path("placements/", include("placements.urls")),
    path("sroi/", include("sroi.urls")),
    path("guidance/", include("guidance.urls")),
    path("budget/", include("budget.urls")),
    path("imports/", include("imports.urls")),
    path("", include("accounts.urls")),
    path("administration/", include("core.administration.urls")),
]

handler403 = "core.error_pages.forbidden"
handler404 = "core.error_pages.not_found"
handler500 = "core.error_pages.server_error"
