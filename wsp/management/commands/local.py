"""`manage.py local start|stop|status|…`: the embedded PostgreSQL and Valkey of this home."""

import sys
from argparse import Namespace
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from wsp.local import commands


class Command(BaseCommand):
    help = "Starts, stops and shows the embedded PostgreSQL and Valkey of this home (WSP_HOME)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        commands.add_arguments(parser)

    def handle(self, *_: Any, **options: Any) -> None:
        sys.exit(commands.run(Namespace(**options)))
