from django.urls import path

from audit.views import ChangesView, ReadingsView

app_name = "audit"
urlpatterns = [
    path("readings/", ReadingsView.as_view(), name="readings"),
    path("changes/", ChangesView.as_view(), name="changes"),
]
