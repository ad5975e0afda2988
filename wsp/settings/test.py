"""Settings of the test suite: a home of its own, and tests that sign in as owner of the tables."""

import os

from wsp.local.home import Home

if not os.environ.get("DATABASE_URL"):
    os.environ["WSP_HOME"] = str(Home.for_tests().path)  # before the base settings read it

from wsp.settings.base import *  # noqa: F403
from wsp.settings.base import DATABASES

# Tests create, flush and change tables, so they run as owner; those marked `runtime_role` use the other one.
DATABASES["runtime"] = {**DATABASES["default"], "TEST": {"MIRROR": "default"}}
DATABASES["default"] = DATABASES.pop("owner")
DATABASE_ROUTERS = []

# Kept per process, so that tests side by side do not see one another's counters.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
CELERY_TASK_ALWAYS_EAGER = True
