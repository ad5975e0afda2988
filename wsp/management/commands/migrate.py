"""Django's migrate, by the owner of the tables, ending with the rights of the application's role."""

from typing import Any

from django.conf import settings
from django.core.management.base import CommandParser
from django.core.management.commands import migrate
from django.db import connections

from wsp.databases import owner_alias, runtime_role
from wsp.grants import apply_grants

# Two deployments at once: the second waits, and then finds nothing left to do.
LOCK = 7_436_001


class Command(migrate.Command):
    help = f"{migrate.Command.help} Sets the rights of the runtime role afterwards."

    def add_arguments(self, parser: CommandParser) -> None:
        super().add_arguments(parser)
        parser.set_defaults(database=owner_alias())

    def handle(self, *arguments: Any, **options: Any) -> None:
        looks_only = options["plan"] or options["check_unapplied"]
        alias = options["database"]
        if looks_only or alias not in settings.DATABASES:
            super().handle(*arguments, **options)
            return
        connection = connections[alias]
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [LOCK])
        try:
            super().handle(*arguments, **options)
            role = runtime_role()
            if role is not None:
                apply_grants(connection, role)
        finally:
            with connection.cursor() as cursor:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [LOCK])
