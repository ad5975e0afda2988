from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import Exists, OuterRef

from accounts.models import User
from core.jobs.models import Job


class SignInBackend(AuthenticationBackend):
    """Signs in by user name or e-mail and gives no permissions: those follow from roles (core/rights.py).

    Django's own backend would look for permissions in its tables, with two queries a page, and find none.
    """

    def get_user(self, user_id: int) -> User | None:
        """The person of a session. `has_news` says, without a query of its own, that asked work has ended."""
        news = Exists(Job.objects.untold(OuterRef("pk")))
        found = User.objects.annotate(has_news=news).filter(pk=user_id).first()
        return found if found and self.user_can_authenticate(found) else None

    def get_all_permissions(self, user_obj: Any, obj: Any = None) -> set[str]:
        return set()

    def has_perm(self, user_obj: Any, perm: str, obj: Any = None) -> bool:
        return False

    def has_module_perms(self, user_obj: Any, app_label: str) -> bool:
        return False
