"""Which database connection is whose: the owner's changes tables, the other serves the application."""

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS

OWNER_ALIAS = "owner"
# Only in the test suite, where the default connection is the owner's.
RUNTIME_ALIAS = "runtime"


def owner_alias() -> str:
    """The connection that migrates."""
    return OWNER_ALIAS if OWNER_ALIAS in settings.DATABASES else DEFAULT_DB_ALIAS


def runtime_alias() -> str:
    """The connection whose role is the application's."""
    return RUNTIME_ALIAS if RUNTIME_ALIAS in settings.DATABASES else DEFAULT_DB_ALIAS


def runtime_role() -> str | None:
    """The role that the application signs in with, or None when it is the owner itself."""
    role = str(settings.DATABASES[runtime_alias()]["USER"])
    return None if role == settings.DATABASES[owner_alias()]["USER"] else role
