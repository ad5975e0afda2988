from django.urls import path

from clients.views.access import AssignView, OpenPoolFileView
from clients.views.client import ClientView, RevealBsnView
from clients.views.diagnosis import AddDiagnosisView, CorrectDiagnosisView, DiagnosisView
from clients.views.hallowerk import ConsentView, ProfilesView, RecordProfileView
from clients.views.handover import ChooseClientsView, HandOversView, PrepareHandOverView
from clients.views.lists import CaseloadView, PoolView
from clients.views.receipts import AcknowledgeView, ReceiptFileView, ReceiptView, TakeBackView
from clients.views.spells import AddSpellView, CorrectSpellView
from clients.views.timeline import TimelineView

app_name = "clients"
urlpatterns = [
    path("", CaseloadView.as_view(), name="caseload"),
    path("pool/", PoolView.as_view(), name="pool"),
    path("hand-overs/", HandOversView.as_view(), name="hand_overs"),
    path("hand-overs/choose/", ChooseClientsView.as_view(), name="choose_clients"),
    path("hand-overs/prepare/", PrepareHandOverView.as_view(), name="prepare_hand_over"),
    path("hand-overs/<int:pk>/", ReceiptView.as_view(), name="hand_over"),
    path("hand-overs/<int:pk>/acknowledge/", AcknowledgeView.as_view(), name="acknowledge_hand_over"),
    path("hand-overs/<int:pk>/take-back/", TakeBackView.as_view(), name="take_back_hand_over"),
    path("hand-overs/<int:pk>/<slug:kind>/", ReceiptFileView.as_view(), name="hand_over_file"),
    path("hallowerk/", ProfilesView.as_view(), name="profiles"),
    path("<int:number>/hallowerk/", RecordProfileView.as_view(), name="record_profile"),
    path("<int:number>/hallowerk/consent/", ConsentView.as_view(), name="profile_consent"),
    path("<int:number>/", ClientView.as_view(), name="client"),
    path("<int:number>/bsn/", RevealBsnView.as_view(), name="reveal_bsn"),
    path("<int:number>/assign/", AssignView.as_view(), name="assign"),
    path("<int:number>/open/", OpenPoolFileView.as_view(), name="open"),
    path("<int:number>/timeline/", TimelineView.as_view(), name="timeline"),
    path("<int:number>/diagnoses/<int:pk>/", DiagnosisView.as_view(), name="diagnosis"),
    path("<int:number>/diagnoses/<slug:kind>/add/", AddDiagnosisView.as_view(), name="add_diagnosis"),
    path(
        "<int:number>/diagnoses/<slug:kind>/<int:pk>/",
        CorrectDiagnosisView.as_view(),
        name="correct_diagnosis",
    ),
    path("<int:number>/<slug:kind>/add/", AddSpellView.as_view(), name="add_spell"),
    path("<int:number>/<slug:kind>/<int:pk>/", CorrectSpellView.as_view(), name="correct_spell"),
]
