"""`import_file KIND PATH`: check a file, and with --commit import it.

FORMATS.md says what it prints and returns.
"""

import json
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils import timezone
from django.utils.translation import gettext as _

from core.commands import Exit, unforeseen
from imports.enums import Mode
from imports.kinds import Terms
from imports.layout import Layout
from imports.management.arguments import day, percentage
from imports.problems import FileRefusedError
from imports.profiles import profile_named
from imports.report import Report
from imports.services import commit, preview


class Command(BaseCommand):
    help = "Check a file of a kind; with --commit import it, all or nothing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("kind")
        parser.add_argument("path", type=Path)
        parser.add_argument("--mode", choices=Mode.values, default=Mode.DELTA.value)
        parser.add_argument("--reference-date", type=day)
        parser.add_argument("--profile", help="name of a kept mapping of columns and codes")
        parser.add_argument("--encoding", default="", help="of a text file; found where it is left out")
        parser.add_argument(
            "--sheet", default="", help="of an Excel workbook; the first where it is left out"
        )
        parser.add_argument("--commit", action="store_true")
        parser.add_argument("--skip-errors", action="store_true", help="import the rows without errors")
        parser.add_argument("--allow-gone", type=percentage, metavar="PERCENT")
        parser.add_argument("--errors", type=Path, metavar="OUT.csv", help="write the rows in error")
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        refuse = partial(self._refused, as_json=options["json"])
        with unforeseen(refuse, _("Something went wrong that was not foreseen. Nothing was stored.")):
            try:
                report = self._report(options)
            except FileRefusedError as error:
                refuse(error.code, str(error))
                sys.exit(Exit.UNREADABLE)
        self._print(report, options)
        sys.exit(_status(report, options))

    def _report(self, options: dict[str, Any]) -> Report:
        today = timezone.localdate()
        asked: dict[str, Any] = {
            "kind": options["kind"],
            "path": options["path"],
            "terms": Terms(today, Mode(options["mode"]), options["reference_date"]),
            "layout": _layout(options),
            "errors_to": options["errors"],
            "progress": lambda phase, done, total: self.stderr.write(f"{phase}: {done}"),
        }
        if options["commit"]:
            return commit(**asked, skip_errors=options["skip_errors"], allow_gone=options["allow_gone"])
        return preview(**asked)

    def _refused(self, code: str, message: str, *, as_json: bool) -> None:
        self.stderr.write(message)
        if as_json:
            self.stdout.write(json.dumps({"error": {"code": code, "message": message}}, ensure_ascii=False))

    def _print(self, report: Report, options: dict[str, Any]) -> None:
        if report.ignored_columns:
            self.stderr.write(
                _("Columns not used: %(columns)s") % {"columns": ", ".join(report.ignored_columns)}
            )
        if report.same_as:
            self.stderr.write(
                _("Import %(id)s held this same file; nothing changed.") % {"id": report.same_as}
            )
        if report.refused:
            self.stderr.write(report.refused["message"])
        if options["json"]:
            self.stdout.write(json.dumps(report.as_json(), ensure_ascii=False))
            return
        self.stdout.write(
            _(
                "Import %(id)s: %(rows)s rows, %(new)s new, %(changed)s changed, %(unchanged)s unchanged, "
                "%(gone)s gone, %(errors)s in error, %(warnings)s with a warning."
            )
            % report.as_json()
        )
        self.stdout.write(_("Imported.") if report.committed else _("Nothing was imported."))
        for error in report.first_errors:
            self.stdout.write("{line}\t{column}\t{code}\t{message}".format(**error))


def _layout(options: dict[str, Any]) -> Layout:
    """That of the profile, with what the call says besides."""
    profile = profile_named(options["profile"], options["kind"]) if options["profile"] else None
    layout = profile.layout if profile else Layout()
    return replace(
        layout, encoding=options["encoding"] or layout.encoding, sheet=options["sheet"] or layout.sheet
    )


def _status(report: Report, options: dict[str, Any]) -> Exit:
    if report.refused:
        return Exit.REFUSED
    tolerated = options["commit"] and options["skip_errors"]
    return Exit.ERRORS if report.errors and not tolerated else Exit.DONE
