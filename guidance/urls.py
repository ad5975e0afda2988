from django.urls import path

from guidance.views.days import HandleView, MyDayView, TakeBackView, TeamDayView
from guidance.views.intake import (
    BeginIntakeView,
    FinishIntakeView,
    IntakeView,
    NewIntakeView,
    StepView,
    StopIntakeView,
)
from guidance.views.intakes import IntakesView
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
    path("intakes/", IntakesView.as_view(), name="intakes"),
    path("intakes/new/", NewIntakeView.as_view(), name="new_intake"),
    path("intakes/begin/<int:number>/", BeginIntakeView.as_view(), name="begin_intake"),
    path("intakes/<int:pk>/", IntakeView.as_view(), name="intake"),
    path("intakes/<int:pk>/end/", FinishIntakeView.as_view(), name="finish_intake"),
    path("intakes/<int:pk>/stop/", StopIntakeView.as_view(), name="stop_intake"),
    path("intakes/<int:pk>/<slug:step>/", StepView.as_view(), name="intake_step"),
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
