"""Settings of the test suite: the embedded services of a home, the database owned by the test role."""

from wsp.settings.base import *  # noqa: F403
from wsp.settings.base import DATABASES

# Tests create, flush and change tables, so they run as owner; those marked `runtime_role` use the other connection.
DATABASES["runtime"] = {**DATABASES["default"], "TEST": {"MIRROR": "default"}}
DATABASES["default"] = DATABASES.pop("owner")
DATABASE_ROUTERS: list[str] = []

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CELERY_TASK_ALWAYS_EAGER = True
