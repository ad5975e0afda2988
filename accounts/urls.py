"""Sign-in by django-allauth: only the pages that we use, under the names that it looks for."""

from allauth.account import views as allauth
from django.urls import path

from accounts.views import HomeView

urlpatterns = [
    path("", HomeView.as_view(), name="home"),
    path("accounts/login/", allauth.login, name="account_login"),
    path("accounts/logout/", allauth.logout, name="account_logout"),
    path("accounts/inactive/", allauth.account_inactive, name="account_inactive"),
]
