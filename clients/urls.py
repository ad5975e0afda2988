from django.urls import path

from clients.views.access import AssignView, OpenPoolFileView
from clients.views.client import ClientView, RevealBsnView
from clients.views.lists import CaseloadView, PoolView
from clients.views.spells import AddSpellView, CorrectSpellView

app_name = "clients"
urlpatterns = [
    path("", CaseloadView.as_view(), name="caseload"),
    path("pool/", PoolView.as_view(), name="pool"),
    path("<int:number>/", ClientView.as_view(), name="client"),
    path("<int:number>/bsn/", RevealBsnView.as_view(), name="reveal_bsn"),
    path("<int:number>/assign/", AssignView.as_view(), name="assign"),
    path("<int:number>/open/", OpenPoolFileView.as_view(), name="open"),
    path("<int:number>/<slug:kind>/add/", AddSpellView.as_view(), name="add_spell"),
    path("<int:number>/<slug:kind>/<int:pk>/", CorrectSpellView.as_view(), name="correct_spell"),
]
