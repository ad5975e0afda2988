from django.urls import path

from guidance.views.days import HandleView, MyDayView, TakeBackView, TeamDayView
from guidance.views.documents import (
    AddDocumentView,
    DocumentContentView,
    DocumentView,
    RemoveDocumentView,
)
from guidance.views.intake import (
    BeginIntakeView,
    FinishIntakeView,
    IntakeView,
    NewIntakeView,
    StepView,
    StopIntakeView,
)
from guidance.views.intakes import IntakesView
from guidance.views.matching import MatchingFileView, MatchingProfileView
from guidance.views.records import (
    AddContactView,
    AddRecordView,
    CloseActionView,
    CorrectRecordView,
    RemoveRecordView,
)
from guidance.views.reindication_steps import (
    AcknowledgeView,
    AskView,
    CoupleView,
    EndView,
    NoteSuspicionView,
)
from guidance.views.reindications import FunnelView, ReindicationsView
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
    path("reindication/", FunnelView.as_view(), name="reindication_funnel"),
    path("reindication/clients/", ReindicationsView.as_view(), name="reindications"),
    path("clients/<int:number>/reindication/", NoteSuspicionView.as_view(), name="note_suspicion"),
    path("clients/<int:number>/reindication/<int:pk>/ask/", AskView.as_view(), name="ask_reindication"),
    path(
        "clients/<int:number>/reindication/<int:pk>/couple/", CoupleView.as_view(), name="couple_reindication"
    ),
    path(
        "clients/<int:number>/reindication/<int:pk>/acknowledge/",
        AcknowledgeView.as_view(),
        name="acknowledge_coupling",
    ),
    path("clients/<int:number>/reindication/<int:pk>/end/", EndView.as_view(), name="end_reindication"),
    path("clients/<int:number>/trajectory/", NewTrajectoryView.as_view(), name="new_trajectory"),
    path("clients/<int:number>/matching/", MatchingProfileView.as_view(), name="matching_profile"),
    path("clients/<int:number>/matching/file/", MatchingFileView.as_view(), name="matching_file"),
    path("clients/<int:number>/contact/", AddContactView.as_view(), name="contact"),
    path("clients/<int:number>/documents/add/", AddDocumentView.as_view(), name="add_document"),
    path("clients/<int:number>/documents/<int:pk>/", DocumentView.as_view(), name="document"),
    path(
        "clients/<int:number>/documents/<int:pk>/content/",
        DocumentContentView.as_view(),
        name="document_content",
    ),
    path(
        "clients/<int:number>/documents/<int:pk>/remove/",
        RemoveDocumentView.as_view(),
        name="remove_document",
    ),
    path("clients/<int:number>/actions/<int:pk>/close/", CloseActionView.as_view(), name="close_action"),
    path("clients/<int:number>/<slug:kind>/add/", AddRecordView.as_view(), name="add_record"),
    path("clients/<int:number>/<slug:kind>/<int:pk>/", CorrectRecordView.as_view(), name="correct_record"),
    path(
        "clients/<int:number>/<slug:kind>/<int:pk>/remove/", RemoveRecordView.as_view(), name="remove_record"
    ),
]
