"""`undo_import ID`: take back one committed import."""

import json
import sys
from dataclasses import asdict
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from core.commands import Exit, unforeseen
from imports.problems import FileRefusedError, UndoRefusedError
from imports.undo import undo


class Command(BaseCommand):
    help = "Take back one committed import, or refuse and say which rows were changed since."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("id", type=int)
        parser.add_argument("--json", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        refuse = partial(self._refused, options)
        with unforeseen(refuse, _("Something went wrong that was not foreseen. Nothing was undone.")):
            try:
                undone = undo(import_id=options["id"])
            except FileRefusedError as error:
                refuse(error.code, str(error))
                sys.exit(Exit.UNREADABLE)
            except UndoRefusedError as error:
                refuse(error.problem.code, str(error), error.rows)
                sys.exit(Exit.REFUSED)
        if options["json"]:
            self.stdout.write(json.dumps({**asdict(undone), "undone": True}))
        else:
            text = _("Import %(id)s was undone: %(removed)s rows taken out, %(restored)s put back.")
            self.stdout.write(text % asdict(undone))

    def _refused(
        self, options: dict[str, Any], code: str, message: str, rows: list[dict[str, Any]] | None = None
    ) -> None:
        self.stderr.write(message)
        if options["json"]:
            result: dict[str, Any] = {
                "id": options["id"],
                "undone": False,
                "error": {"code": code, "message": message},
            }
            if rows is not None:
                result["changed_since"] = rows
            self.stdout.write(json.dumps(result, ensure_ascii=False))
        else:
            for row in rows or []:
                self.stdout.write("{table}\t{id}\t{reason}".format(**row))
