from django.urls import path

from sroi.views.contracts import (
    AddOptionView,
    CallOptionView,
    ChangeContractView,
    ChangeValueView,
    ContractView,
    NewContractView,
)
from sroi.views.contributions import ChangeContributionView, ContributionView, ReportContributionView
from sroi.views.decisions import (
    AcceptView,
    AddEvidenceView,
    EndContributionView,
    EvidenceView,
    RejectView,
    ReopenView,
)
from sroi.views.enforcement import TakeStepView
from sroi.views.lists import ContractsView, ContributionsView
from sroi.views.overview import OverviewView
from sroi.views.tables import TableFormView, TablesView
from sroi.views.worklist import ProposalsView, WorklistView

app_name = "sroi"
urlpatterns = [
    path("", WorklistView.as_view(), name="worklist"),
    path("proposals/", ProposalsView.as_view(), name="proposals"),
    path("overview/", OverviewView.as_view(), name="overview"),
    path("contracts/", ContractsView.as_view(), name="contracts"),
    path("contracts/new/", NewContractView.as_view(), name="new_contract"),
    path("contracts/<int:pk>/", ContractView.as_view(), name="contract"),
    path("contracts/<int:pk>/change/", ChangeContractView.as_view(), name="change_contract"),
    path("contracts/<int:pk>/value/", ChangeValueView.as_view(), name="change_value"),
    path("contracts/<int:pk>/option/", AddOptionView.as_view(), name="add_option"),
    path("contracts/<int:pk>/option/<int:option>/call/", CallOptionView.as_view(), name="call_option"),
    path("contracts/<int:pk>/enforcement/", TakeStepView.as_view(), name="take_step"),
    path("contributions/", ContributionsView.as_view(), name="contributions"),
    path("contributions/new/", ReportContributionView.as_view(), name="report"),
    path("contributions/<int:pk>/", ContributionView.as_view(), name="contribution"),
    path("contributions/<int:pk>/change/", ChangeContributionView.as_view(), name="change_contribution"),
    path("contributions/<int:pk>/accept/", AcceptView.as_view(), name="accept"),
    path("contributions/<int:pk>/reject/", RejectView.as_view(), name="reject"),
    path("contributions/<int:pk>/reopen/", ReopenView.as_view(), name="reopen"),
    path("contributions/<int:pk>/end/", EndContributionView.as_view(), name="end"),
    path("contributions/<int:pk>/evidence/", AddEvidenceView.as_view(), name="add_evidence"),
    path("contributions/<int:pk>/evidence/<int:evidence>/", EvidenceView.as_view(), name="evidence"),
    path("tables/", TablesView.as_view(), name="tables"),
    path("tables/new/", TableFormView.as_view(), name="new_table"),
    path("tables/<str:start>/", TableFormView.as_view(), name="change_table"),
]
