from django.urls import path

from targets.views.dashboard import CohortsView, DashboardView, PaperView
from targets.views.movements import MovementsView
from targets.views.rows import RowsExportView, RowsView
from targets.views.runs import ComputeView, ProgressView, PublishView, RunsView
from targets.views.sroi import SocialReturnView

app_name = "targets"
urlpatterns = [
    path("", DashboardView.as_view(), name="dashboard"),
    path("uitstroom/<int:year>/", CohortsView.as_view(), name="cohorts"),
    path("sroi/", SocialReturnView.as_view(), name="sroi"),
    path("beleidsnota/", PaperView.as_view(), name="paper"),
    path("cijfer/<str:code>/", RowsView.as_view(), name="rows"),
    path("cijfer/<str:code>/rijen.csv", RowsExportView.as_view(), name="rows_export"),
    path("cijfer/<str:code>/verschil/", MovementsView.as_view(), name="movements"),
    path("berekeningen/", RunsView.as_view(), name="runs"),
    path("berekeningen/nieuw/", ComputeView.as_view(), name="compute"),
    path("berekeningen/bezig/<int:key>/", ProgressView.as_view(), name="progress"),
    path("berekeningen/<int:key>/vaststellen/", PublishView.as_view(), name="publish"),
]
