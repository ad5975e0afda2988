from django.urls import path

from imports.views.imports import ImportsView, ImportView, UndoView
from imports.views.uploads import ErrorsView, UploadsView, UploadView

app_name = "imports"
urlpatterns = [
    path("", ImportsView.as_view(), name="imports"),
    path("<int:key>/", ImportView.as_view(), name="import"),
    path("<int:key>/undo/", UndoView.as_view(), name="undo"),
    path("files/", UploadsView.as_view(), name="uploads"),
    path("files/<int:key>/", UploadView.as_view(), name="upload"),
    path("files/<int:key>/errors.csv", ErrorsView.as_view(), name="errors"),
]
