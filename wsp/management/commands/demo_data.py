"""`demo_data`: fill an empty database with the synthetic municipality and a user for every role."""

from datetime import date, timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from clients.models import Client
from imports.report import Report
from targets.enums import RunCause
from targets.services import compute
from wsp.demo.dealing import stream
from wsp.demo.diagnoses import write_diagnoses
from wsp.demo.enforcement import enforce
from wsp.demo.figures import REFERENCE_DAY
from wsp.demo.guidance import write_files
from wsp.demo.handovers import give_clients
from wsp.demo.ledger import fill_ledger
from wsp.demo.loading import create_users, load
from wsp.demo.municipality import SEED, build
from wsp.demo.people import USERS
from wsp.demo.profiles import fill_profiles
from wsp.demo.promises import award
from wsp.demo.reindications import write_reindications
from wsp.settings.environment import read_environment


class Command(BaseCommand):
    help = "Fills an empty database with the synthetic municipality. DEMO_PASSWORD is the users' password."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--seed", type=int, default=SEED, help="another seed gives other people")
        parser.add_argument(
            "--until", type=date.fromisoformat, help="last day that is told; default yesterday"
        )
        parser.add_argument("--if-empty", action="store_true", help="do nothing when there are clients")

    def handle(self, *_: Any, **options: Any) -> None:
        if Client.objects.exists():
            if options["if_empty"]:
                return
            raise CommandError("There are clients already: demo data go into an empty database only.")
        if not (password := read_environment().get("DEMO_PASSWORD")):
            raise CommandError("Set DEMO_PASSWORD: the password of the demo's users.")
        today = timezone.localdate()
        create_users(USERS, password)
        until = options["until"] or today - timedelta(days=1)
        load(build(options["seed"], until), today=today, progress=self._show)
        enforce(until)
        fill_ledger(options["seed"], until)
        award(stream(options["seed"], "certificates"))
        give_clients(until)
        write_files(options["seed"], until)
        fill_profiles(options["seed"], until)
        write_diagnoses(options["seed"], until)
        write_reindications(options["seed"], until)
        # The day of the paper's tables; the nights after it are the worker's.
        compute(as_of=min(REFERENCE_DAY, until), cause=RunCause.COMMAND)

    def _show(self, report: Report) -> None:
        self.stdout.write(f"{report.file}: {report.rows} rows in {report.seconds:.1f} s")
