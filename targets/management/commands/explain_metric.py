"""`explain_metric METRIC`: the stored rows behind a figure (FORMATS.md, Command line)."""

import sys
from pathlib import Path
from typing import Any, NoReturn

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from core.commands import Exit, unforeseen
from imports.management.arguments import day
from targets.exports import write_rows
from targets.models import Run
from targets.reports import rows_behind, tally


class Command(BaseCommand):
    help = "List the clients or placements behind a figure, counted and excluded, as the run saw them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("metric")
        parser.add_argument("--as-of", type=day, metavar="D", required=True)
        parser.add_argument("--year", type=int, metavar="Y")
        parser.add_argument(
            "--months", type=int, metavar="N", help="for figures that know a number of months"
        )
        parser.add_argument("--csv", type=Path, metavar="OUT.csv", help="write to this file")

    def handle(self, *args: Any, **options: Any) -> None:
        run = Run.objects.filter(as_of=options["as_of"]).standing().order_by("finished_at").last()
        if run is None:
            self._refuse(
                _("There are no figures of %(day)s. Compute them first.") % {"day": options["as_of"]}
            )
        with unforeseen(
            lambda code, message: self.stderr.write(message),
            _("Something went wrong that was not foreseen. Nothing was stored."),
        ):
            self._explain(run, options)

    def _refuse(self, message: str) -> NoReturn:
        self.stderr.write(message)
        sys.exit(Exit.UNREADABLE)

    def _explain(self, run: Run, options: dict[str, Any]) -> None:
        metric, months = options["metric"], options["months"]
        dimensions = {} if months is None else {"months": months}
        try:
            rows = rows_behind(run, metric, year=options["year"], dimensions=dimensions)
        except KeyError:
            self._refuse(_("There is no metric %(metric)s.") % {"metric": metric})
        except ValueError as error:
            self._refuse(str(error))
        if options["csv"] is None:
            write_rows(self.stdout, metric, rows)
        else:
            with options["csv"].open("w", encoding="utf-8-sig", newline="") as stream:
                write_rows(stream, metric, rows)
        found = tally(metric, rows)
        reasons = ", ".join(f"{reason} {number}" for reason, number in found.reasons.items())
        self.stderr.write(
            _("Run %(run)s (%(state)s): %(counted)s counted; not counted: %(reasons)s.")
            % {
                "run": run.pk,
                "state": run.get_state_display(),
                "counted": found.counted,
                "reasons": reasons or "0",
            }
        )
