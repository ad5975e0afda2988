"""Small files for tests, and what stands in the database after them."""

import datetime as dt
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import connection

from imports.enums import Mode
from imports.kinds import Terms
from imports.report import Report
from imports.services import commit, preview
from tests.factories.numbers import bsn_in_test_range

ANNA, BERT, CARLA = (bsn_in_test_range(number) for number in (1, 2, 3))
PERSON = "bsn;achternaam;geboortedatum"
PEOPLE = {
    ANNA: "Jansen;01-02-1980",
    BERT: "de Vries;03-04-1975",
    CARLA: "Bakker;05-06-1990",
}
DOMAIN = ("clients", "budget", "employers", "guidance", "placements", "sroi")


class Files:
    def __init__(self, folder: Path, today: dt.date) -> None:
        self.folder = folder
        self.today = today
        self.count = 0

    def write(self, header: str, *rows: str, encoding: str = "utf-8") -> Path:
        self.count += 1
        path = self.folder / f"file{self.count}.csv"
        path.write_bytes("\r\n".join([header, *rows, ""]).encode(encoding))
        return path

    def terms(self, mode: Mode = Mode.DELTA, reference_date: dt.date | None = None) -> Terms:
        return Terms(self.today, mode, reference_date)

    def preview(self, kind: str, header: str, *rows: str, **options: Any) -> Report:
        terms = self.terms(options.pop("mode", Mode.DELTA), options.pop("reference_date", None))
        return preview(kind=kind, path=self.write(header, *rows), terms=terms, **options)

    def commit(self, kind: str, header: str, *rows: str, **options: Any) -> Report:
        terms = self.terms(options.pop("mode", Mode.DELTA), options.pop("reference_date", None))
        return commit(kind=kind, path=self.write(header, *rows), terms=terms, **options)

    def full(self, day: dt.date, header: str, *rows: str, **options: Any) -> Report:
        return self.commit("benefits", header, *rows, mode=Mode.FULL, reference_date=day, **options)

    def people(self, *numbers: str) -> Report:
        """Clients of whom nothing else is known."""
        return self.commit("clients", PERSON, *(f"{number};{PEOPLE[number]}" for number in numbers))


def benefit(bsn: str, rest: str) -> str:
    """A row of a benefit file: the person, then `rest`."""
    return f"{bsn};{PEOPLE[bsn]};{rest}"


def codes(report: Report) -> dict[int, str]:
    """Line and code of each row in error."""
    return {error["line"]: error["code"] for error in report.first_errors}


def counts(report: Report) -> tuple[int, int, int, int, int]:
    """New, changed, unchanged, in error, gone; the first four add up to the rows."""
    assert report.new + report.changed + report.unchanged + report.errors == report.rows
    return report.new, report.changed, report.unchanged, report.errors, report.gone


def domain() -> dict[str, list[str]]:
    """Every domain table, row by row."""
    tables = [model._meta.db_table for label in DOMAIN for model in apps.get_app_config(label).get_models()]
    found = {}
    with connection.cursor() as cursor:
        for table in tables:
            if not table.endswith("event"):
                cursor.execute(f'SELECT t::text FROM "{table}" t ORDER BY 1')
                found[table] = [row for (row,) in cursor.fetchall()]
    return found
