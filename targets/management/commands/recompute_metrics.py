"""`recompute_metrics`: what the nightly job runs, for one date (FORMATS.md, Command line)."""

import datetime as dt
import json
import sys
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from core.commands import Exit, unforeseen
from imports.management.arguments import day
from targets.enums import RunCause
from targets.exports import figures_as_json
from targets.models import Run
from targets.reports import figures_of
from targets.services import compute


class Command(BaseCommand):
    help = "Compute every figure for a date (yesterday, where none is given) and keep figures and rows."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--as-of", type=day, metavar="D")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        today = timezone.localdate()
        as_of = options["as_of"] or today - dt.timedelta(days=1)
        tell = self._tell_json if options["json"] else self._tell
        if as_of > today:
            tell("date_invalid", _("%(day)s lies in the future.") % {"day": as_of})
            sys.exit(Exit.UNREADABLE)
        with unforeseen(tell, _("Something went wrong that was not foreseen. Nothing was stored.")):
            run = compute(as_of=as_of, cause=RunCause.COMMAND, progress=self._report)
            self._print(run, as_json=options["json"])

    def _report(self, metric: str, done: int, total: int) -> None:
        self.stderr.write(f"{done + 1}/{total} {metric}")

    def _tell(self, code: str, message: str) -> None:
        self.stderr.write(message)

    def _tell_json(self, code: str, message: str) -> None:
        self._tell(code, message)
        self.stdout.write(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))

    def _print(self, run: Run, *, as_json: bool) -> None:
        figures = figures_of(run)
        if as_json:
            self.stdout.write(json.dumps(figures_as_json(figures), ensure_ascii=False))
            return
        counts = {
            "run": run.pk,
            "day": run.as_of,
            "figures": len(figures.numbers),
            "added": run.rows_added,
            "closed": run.rows_closed,
            "seconds": f"{(run.finished_at - run.started_at).total_seconds():.1f}",
        }
        self.stdout.write(
            _(
                "Run %(run)s of %(day)s: %(figures)s figures, %(added)s rows added and %(closed)s closed "
                "in %(seconds)s seconds."
            )
            % counts
        )
