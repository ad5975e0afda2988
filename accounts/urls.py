"""Sign-in by django-allauth, only its pages that we use and under the names that it looks for; users."""

from allauth.account import views as allauth
from django.urls import path

from accounts.views.home import HomeView, NoticeView
from accounts.views.kept import KeptFormView
from accounts.views.passwords import ChoosePasswordView, PasswordLinkView
from accounts.views.roles import RolesView
from accounts.views.saved_filters import SavedFilterView
from accounts.views.users import ImportUsersView, NewUserView, UsersView, UserView

urlpatterns = [
    path("", HomeView.as_view(), name="home"),
    path("notices/<int:key>/", NoticeView.as_view(), name="notice"),
    path("accounts/login/", allauth.login, name="account_login"),
    path("accounts/logout/", allauth.logout, name="account_logout"),
    path("accounts/kept/<str:token>/", KeptFormView.as_view(), name="kept_form"),
    path("accounts/inactive/", allauth.account_inactive, name="account_inactive"),
    path("accounts/password/", allauth.password_change, name="account_change_password"),
    path("accounts/password/<uidb64>/<token>/", ChoosePasswordView.as_view(), name="choose_password"),
    path("saved-filters/<int:pk>/", SavedFilterView.as_view(), name="saved_filter"),
    path("administration/users/", UsersView.as_view(), name="users"),
    path("administration/users/add/", NewUserView.as_view(), name="new_user"),
    path("administration/users/import/", ImportUsersView.as_view(), name="import_users"),
    path("administration/users/<int:pk>/", UserView.as_view(), name="user"),
    path("administration/users/<int:pk>/password/", PasswordLinkView.as_view(), name="password_link"),
    path("administration/roles/", RolesView.as_view(), name="roles"),
]
