"""Rows are staged a batch at a time; what is staged and remarked must not depend on where a batch ends."""

from typing import Any

import pytest

from clients.models import Client
from imports import services, staging
from imports.models import Finding, Import, Match, StagedRow
from imports.report import Report
from tests.imports.files import ANNA, BERT, CARLA, PEOPLE, PERSON, Files
from tests.imports.test_kill import second_connection

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


@pytest.mark.django_db
@pytest.mark.parametrize("batch", [1, 2, 3, 100])
def test_who_is_new_is_sealed_and_who_is_known_stays_so(
    files: Files, monkeypatch: pytest.MonkeyPatch, batch: int
) -> None:
    """Of a file of more than a batch it is asked who is known."""
    files.people(BERT)
    before = Client.objects.with_bsn(BERT).get()
    monkeypatch.setattr(staging, "BATCH", batch)
    rows = [f"{bsn};{PEOPLE[bsn]};A." for bsn in (ANNA, BERT, CARLA)]
    assert files.commit("clients", CLIENTS, *rows).new == 2
    assert {client.bsn for client in Client.objects.all()} == {ANNA, BERT, CARLA}
    after = Client.objects.get(pk=before.pk)
    assert (after.initials, after.bsn_sealed) == ("A.", before.bsn_sealed)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("watched", [False, True], ids=["alone", "beside a backup"])
def test_staging_is_empty_afterwards_whoever_reads_it(
    files: Files, monkeypatch: pytest.MonkeyPatch, watched: bool
) -> None:
    """A large file's rows are cleared away at once; while somebody reads the tables they are deleted."""
    monkeypatch.setattr(services, "MANY_ROWS", 1)
    with second_connection() as other:
        if watched:
            other.execute("SELECT FROM imports_staged_row")
        report = files.commit("clients", CLIENTS, f"{ANNA};{PEOPLE[ANNA]};A.", f"{BERT};Visser;31-02-1980;B.")
    assert report.errors == 1
    assert not any(model.objects.exists() for model in (StagedRow, Match, Finding))
