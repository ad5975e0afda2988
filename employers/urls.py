from django.urls import path

from employers.views.pages import EmployersView, EmployerView

app_name = "employers"
urlpatterns = [
    path("", EmployersView.as_view(), name="employers"),
    path("<slug:kvk>/", EmployerView.as_view(), name="employer"),
]
