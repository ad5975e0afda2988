"""Everything between an installed checkout and a first page, in one process. Safe to run again."""

import os
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandParser

from wsp.local.fingerprint import note_prepared
from wsp.local.home import Home


class Command(BaseCommand):
    help = "Migrates, loads reference data and collects static files; with --demo makes demo data too."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--demo", action="store_true", help="make the synthetic municipality when empty")

    def handle(self, *_: Any, **options: Any) -> None:
        steps: list[tuple[str, list[str], dict[str, Any]]] = [
            ("Bringing the database up to date…", ["migrate"], {"interactive": False, "verbosity": 0}),
            ("Loading reference data…", ["load_reference"], {}),
            ("Collecting static files…", ["collectstatic"], {"interactive": False, "verbosity": 0}),
        ]
        if options["demo"]:
            steps.append(("Making demo data…", ["demo_data", "--if-empty"], {}))
        for text, command, settings in steps:
            self.stdout.write(text)
            call_command(*command, **settings)
        if options["demo"] and not os.environ.get("DATABASE_URL"):
            note_prepared(Home.current())
