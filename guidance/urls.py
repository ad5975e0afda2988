from django.urls import path

from guidance.views.days import HandleView, MyDayView, TakeBackView, TeamDayView
from guidance.views.trajectories import TrajectoriesView, TrajectoryView
from guidance.views.trajectory_forms import (
    AddCertificateView,
    CancelTrajectoryView,
    ChangeTrajectoryView,
    EndTrajectoryView,
    NewTrajectoryView,
    RemoveCertificateView,
)

app_name = "guidance"
urlpatterns = [
    path("my-day/", MyDayView.as_view(), name="my_day"),
    path("my-day/handle/", HandleView.as_view(), name="handle"),
    path("my-day/take-back/<int:pk>/", TakeBackView.as_view(), name="take_back"),
    path("team/", TeamDayView.as_view(), name="team_day"),
    path("trajectories/", TrajectoriesView.as_view(), name="trajectories"),
    path("trajectories/<int:pk>/", TrajectoryView.as_view(), name="trajectory"),
    path("trajectories/<int:pk>/change/", ChangeTrajectoryView.as_view(), name="change_trajectory"),
    path("trajectories/<int:pk>/end/", EndTrajectoryView.as_view(), name="end_trajectory"),
    path("trajectories/<int:pk>/cancel/", CancelTrajectoryView.as_view(), name="cancel_trajectory"),
    path("trajectories/<int:pk>/certificate/", AddCertificateView.as_view(), name="add_certificate"),
    path(
        "trajectories/<int:pk>/certificate/<int:certificate>/remove/",
        RemoveCertificateView.as_view(),
        name="remove_certificate",
    ),
    path("clients/<int:number>/trajectory/", NewTrajectoryView.as_view(), name="new_trajectory"),
]
