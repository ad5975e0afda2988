"""Rows are staged a batch at a time; what is staged and remarked must not depend on where a batch ends."""

from typing import Any

import pytest

from imports import staging
from imports.models import Finding, Import
from imports.report import Report
from tests.imports.files import ANNA, BERT, PEOPLE, PERSON, Files

CLIENTS = f"{PERSON};voorletters"
TOTAL = "Totaal;2;;"
LINES = (
    TOTAL,
    f"{ANNA};{PEOPLE[ANNA]};A.",
    CLIENTS,
    f"{BERT};{PEOPLE[BERT]};B.;too;many",
    *[TOTAL] * 2,
    ";;;",
    f"{BERT};{PEOPLE[BERT]}",
    "wrong;Visser;31-02-1980;??",
    *[TOTAL] * 5,
    CLIENTS,
    *[TOTAL] * 2,
)


def told(files: Files, monkeypatch: pytest.MonkeyPatch, batch: int) -> tuple[Report, list[Any]]:
    kept: list[Any] = []

    def keep(run: Any) -> None:
        found = Finding.objects.order_by("line", "place")
        kept.extend(found.values_list("line", "severity", "place", "column", "code", "params"))

    monkeypatch.setattr(staging, "BATCH", batch)
    monkeypatch.setattr("imports.run.Run._write_errors", keep)
    return files.preview("clients", CLIENTS, *LINES), kept


@pytest.mark.django_db
@pytest.mark.parametrize("batch", [1, 2, 3, 4, 7, 11])
def test_where_a_batch_ends_changes_nothing(
    files: Files, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    monkeypatch.setattr(staging, "MOST_TOTALS", 3)
    whole, remarks = told(files, monkeypatch, 5_000)
    report, again = told(files, monkeypatch, batch)
    assert again == remarks
    # Seven totals at the end are four that are too many, hence rows, and three.
    assert [line for line, *_, code, _ in remarks if code == "total_line"] == [15, 17, 18]
    assert report.rows == whole.rows == 11
    assert Import.objects.filter(rows=11).count() == 2
