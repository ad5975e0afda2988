from django.urls import path

from imports.views.columns import CodesView, ColumnsView
from imports.views.effects import EffectView
from imports.views.files import ErrorsView, RejectedView
from imports.views.imports import ImportsView, ImportView, UndoView
from imports.views.rows import RowsView, RowView
from imports.views.uploads import CancelView, CheckView, UploadsView, UploadView

app_name = "imports"
urlpatterns = [
    path("", ImportsView.as_view(), name="imports"),
    path("<int:key>/", ImportView.as_view(), name="import"),
    path("<int:key>/effects/<slug:code>/", EffectView.as_view(), name="effect"),
    path("<int:key>/undo/", UndoView.as_view(), name="undo"),
    path("files/", UploadsView.as_view(), name="uploads"),
    path("files/<int:key>/", UploadView.as_view(), name="upload"),
    path("files/<int:key>/columns/", ColumnsView.as_view(), name="columns"),
    path("files/<int:key>/codes/", CodesView.as_view(), name="codes"),
    path("files/<int:key>/rows/", RowsView.as_view(), name="rows"),
    path("files/<int:key>/rows/<int:line>/", RowView.as_view(), name="row"),
    path("files/<int:key>/check/", CheckView.as_view(), name="check"),
    path("files/<int:key>/cancel/", CancelView.as_view(), name="cancel"),
    path("files/<int:key>/errors.csv", ErrorsView.as_view(), name="errors"),
    path("files/<int:key>/rejected.csv", RejectedView.as_view(), name="rejected"),
]
