"""Every change of a user by an administrator: one transaction, with who and why.

Each raises ValidationError with a message for people where a rule refuses it, and StaleError of
core/versions.py where somebody else saved the user since it was read.
"""

from django.core.exceptions import ValidationError
from django.db import connection
from django.utils.translation import gettext as _

from accounts.enums import Role
from accounts.models import User
from core.constraints import readable_violations
from core.history import acting
from core.versions import lock

# Two administrators who take the role from each other at one moment: the second one waits.
ADMINISTRATORS = 7_436_030


def create_user(*, user: User, account: User, reason: str, request: str = "") -> User:
    """Save a new user, who can sign in after choosing a password by a link (accounts/views/passwords.py)."""
    with acting(user, reason, request=request):
        account.set_unusable_password()
        _save(account)
    return account


def change_user(*, user: User, account: User, version: str, reason: str, request: str = "") -> User:
    """Save the changed values of a stored user. Nobody locks themselves or the last administrator out."""
    with acting(user, reason, request=request):
        _lock_administrators()
        lock(account, version)
        check_administrators(user, account)
        _save(account)
    return account


def check_administrators(user: User, account: User) -> None:
    """Raises ValidationError where saving the account would leave nobody, or not the user, in charge."""
    if account.is_active and Role.ADMINISTRATOR in account.roles:
        return
    if account.pk == user.pk:
        raise ValidationError(
            _("You cannot take your own access to administration away. Ask another administrator."),
            code="own_access",
        )
    others = User.objects.filter(is_active=True, roles__contains=[Role.ADMINISTRATOR])
    if not others.exclude(pk=account.pk).exists():
        raise ValidationError(_("At least one administrator must be left."), code="last_administrator")


def _lock_administrators() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [ADMINISTRATORS])


def _save(account: User) -> None:
    with readable_violations(User):
        account.full_clean(exclude=["password"])
        account.save()
