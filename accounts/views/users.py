"""The list of users, and the form of one."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from accounts.filters import UserFilterSet
from accounts.forms import UserForm
from accounts.models import User
from accounts.resources import UserResource
from accounts.services import change_user, create_user
from accounts.tables import COLUMNS
from core.administration.views.files import ImportRowsPage, Into
from core.change_forms import add_errors, both_versions, keep_typed
from core.lists.columns import Column
from core.lists.views import ListPage
from core.pages import Page
from core.requests import request_number
from core.versions import StaleError, version_of


class UsersView(ListPage):
    permission = "accounts.manage_users"
    export_permission = "accounts.manage_users"
    template_name = "accounts/users.html"
    list_name = "users"
    sorts = {"username": F("username")}
    default_sort = "username"
    filterset_class = UserFilterSet
    resource_class = UserResource

    def everybody(self) -> "QuerySet[User]":
        return User.objects.all()

    def with_details(self, rows: Any) -> Any:
        return rows.select_related("team")

    def columns(self) -> Sequence[Column]:
        return COLUMNS

    def defaults(self) -> Mapping[str, str]:
        return {"active": "yes"}

    def context(self, *arguments: Any) -> dict[str, Any]:
        return {**super().context(*arguments), "caption": _("Users")}


class UserFormPage(Page):
    """A form about a user."""

    permission = "accounts.manage_users"
    template_name = "accounts/user.html"

    @property
    def administrator(self) -> User:
        assert isinstance(self.request.user, User)
        return self.request.user

    def act(self, form: Any) -> dict[str, Any]:
        """What the services are told of every act."""
        return {
            "user": self.administrator,
            "account": form.instance,
            "reason": form.cleaned_data["why"],
            "request": request_number(self.request),
        }

    def show(self, form: forms.BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        return self.render({"form": form, **more}, status=status)


class NewUserView(UserFormPage):
    def get(self, request: HttpRequest) -> HttpResponse:
        return self.show(UserForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UserForm(request.POST)
        if form.is_valid():
            try:
                account = create_user(**self.act(form))
            except ValidationError as error:
                add_errors(form, error)
            else:
                messages.success(request, _("Saved. Now give them a link to choose a password."))
                return redirect(reverse("user", kwargs={"pk": account.pk}))
        return self.show(form, status=422)


class UserView(UserFormPage):
    @cached_property
    def account(self) -> User:
        return get_object_or_404(User, pk=self.kwargs["pk"])

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = UserForm(instance=self.account, initial={"version": version_of(self.account)})
        return self.show(form)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        form = UserForm(request.POST, instance=self.account)
        if form.is_valid():
            try:
                change_user(**self.act(form), version=form.cleaned_data["version"])
            except StaleError as error:
                return self.show_both(form, error)
            except ValidationError as error:
                add_errors(form, error)
            else:
                messages.success(request, _("Saved."))
                return redirect(reverse("users"))
        return self.show(form, status=422)

    def show(self, form: forms.BaseForm, *, status: int = 200, **more: Any) -> HttpResponse:
        return super().show(form, status=status, account=self.account, **more)

    def show_both(self, form: UserForm, error: StaleError) -> HttpResponse:
        """What was typed stays in the form, beside what somebody else saved; saving again decides."""
        keep_typed(form, error)
        both = both_versions(form, UserForm(instance=error.stored))
        return self.show(form, status=409, both=both)


class ImportUsersView(ImportRowsPage):
    permission = "accounts.manage_users"

    def into(self) -> Into:
        return Into(UserResource(), _("Users"), reverse("users"))
