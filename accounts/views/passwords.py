"""A password is chosen by the person it belongs to: by a link that an administrator hands over once."""

import logging
from typing import Any

from django.conf import settings
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse, reverse_lazy
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from accounts.models import User
from core.pages import Page
from core.requests import request_number

logger = logging.getLogger(__name__)

SECONDS_A_DAY = 24 * 60 * 60


class PasswordLinkView(Page):
    """Make a link by which a user chooses a password. It is shown once, works once, and for some days."""

    permission = "accounts.manage_users"
    template_name = "accounts/password_link.html"

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        account = get_object_or_404(User, pk=pk, is_active=True)
        logger.info(
            "password_link_made",
            extra={"account": account.pk, "by": request.user.pk, "request_number": request_number(request)},
        )
        address = reverse(
            "choose_password",
            kwargs={
                "uidb64": urlsafe_base64_encode(force_bytes(account.pk)),
                "token": default_token_generator.make_token(account),
            },
        )
        context = {
            "account": account,
            "link": request.build_absolute_uri(address),
            "days": settings.PASSWORD_RESET_TIMEOUT // SECONDS_A_DAY,
        }
        return self.render(context)


class ChoosePasswordView(PasswordResetConfirmView):
    """The page behind such a link; after it one signs in with the new password."""

    template_name = "accounts/choose_password.html"
    success_url: Any = reverse_lazy("account_login")
