"""What `manage.py check --deploy` says about an installation, besides Django's own advice."""

from collections.abc import Sequence
from typing import Any

from django.apps import AppConfig
from django.core.checks import CheckMessage, Warning

from wsp.databases import runtime_role


def check_database_roles(app_configs: Sequence[AppConfig] | None, **_: Any) -> list[CheckMessage]:
    """One role for all works, but then whoever takes over the application can rewrite history."""
    if runtime_role() is not None:
        return []
    return [
        Warning(
            "The application signs in to the database as the owner of its tables.",
            hint=(
                "History and reading log can then be rewritten. Set DATABASE_OWNER_URL to the owner and "
                "DATABASE_URL to a second role (docs/installation.md), then run manage.py migrate."
            ),
            id="wsp.W001",
        )
    ]
