from django.urls import path

from core.administration.views.files import ImportTableView, TableFileView
from core.administration.views.pages import IndexView, TableView
from core.administration.views.rows import AddRowView, ChangeRowView, WithdrawRowView

app_name = "administration"

urlpatterns = [
    path("", IndexView.as_view(), name="index"),
    path("<slug:name>/", TableView.as_view(), name="table"),
    path("<slug:name>/file/<slug:kind>/", TableFileView.as_view(), name="file"),
    path("<slug:name>/import/", ImportTableView.as_view(), name="import"),
    path("<slug:name>/add/", AddRowView.as_view(), name="add"),
    path("<slug:name>/row/<str:key>/", ChangeRowView.as_view(), name="change"),
    path("<slug:name>/row/<str:key>/withdraw/", WithdrawRowView.as_view(), name="withdraw"),
]
