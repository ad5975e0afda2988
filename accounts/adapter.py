from typing import Any, ClassVar, Final

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

# Who has just signed in or out sees that; a message about it would only be in the way.
SELF_EVIDENT: Final = frozenset({"account/messages/logged_in.txt", "account/messages/logged_out.txt"})
NOT_KNOWN: Final = _("The name or the password is not right. Check both and try again.")


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; nobody signs up. What refuses somebody says what to do."""

    error_messages: ClassVar[dict[str, Any]] = {
        **DefaultAccountAdapter.error_messages,
        "username_password_mismatch": NOT_KNOWN,
        "email_password_mismatch": NOT_KNOWN,
        "too_many_login_attempts": _("That was wrong too often. Wait a few minutes and try again."),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def add_message(
        self,
        request: HttpRequest,
        level: int,
        message_template: str | None = None,
        *arguments: Any,
        **options: Any,
    ) -> None:
        if message_template not in SELF_EVIDENT:
            super().add_message(request, level, message_template, *arguments, **options)
