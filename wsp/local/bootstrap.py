"""What `manage.py` does before Django starts: have the embedded services there when it needs them."""

import os
import sys
from collections.abc import Sequence

from wsp.local import services
from wsp.local.errors import LocalError
from wsp.local.home import Home

# These commands read files only, or manage the services themselves.
NEED_NO_SERVICES = frozenset(
    {
        "check",
        "collectstatic",
        "compile_translations",
        "diffsettings",
        "findstatic",
        "help",
        "local",
        "makemessages",
        "makemigrations",
        "version",
    }
)


def needs_services(arguments: Sequence[str]) -> bool:
    """Whether the command line `manage.py <command> …` works with the database."""
    if len(arguments) < 2 or {"--help", "-h", "--version"} & set(arguments):
        return False
    return arguments[1] not in NEED_NO_SERVICES


def prepare(arguments: Sequence[str]) -> None:
    """Start this home's PostgreSQL and Valkey when the command needs them and no other database is named.

    They go on running afterwards, for the next command; `manage.py local stop` stops them.
    """
    if os.environ.get("DATABASE_URL") or not needs_services(arguments):
        return
    try:
        services.start(Home.current())
    except LocalError as error:
        sys.exit(str(error))
