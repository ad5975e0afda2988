from typing import Any, Final

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

# Who has just signed in or out sees that; a message about it would only be in the way.
SELF_EVIDENT: Final = frozenset({"account/messages/logged_in.txt", "account/messages/logged_out.txt"})


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by an administrator; nobody signs up."""

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
