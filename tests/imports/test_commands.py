"""The commands as a script sees them: one JSON object, an exit status, and a file of errors."""

import csv
import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command

from clients.models import Client
from imports.models import Finding, Match, StagedRow
from tests.imports.files import ANNA, BERT, PERSON, Files

JSON_KEYS = {
    "id", "kind", "file", "sha256", "mode", "reference_date", "encoding", "delimiter", "committed", "rows",
    "new", "changed", "unchanged", "gone", "errors", "warnings", "first_errors", "seconds",
}  # fmt: skip


def run(*arguments: Any) -> tuple[int, dict[str, Any]]:
    """Exit status and JSON of a command."""
    output = StringIO()
    status = 0
    try:
        call_command(*map(str, arguments), "--json", stdout=output, stderr=StringIO())
    except SystemExit as end:
        status = int(end.code or 0)
    return status, json.loads(output.getvalue())


def test_a_preview_stores_nothing_but_its_report(files: Files) -> None:
    path = files.write(PERSON, f"{ANNA};Jansen;01-02-1980")
    status, report = run("import_file", "clients", path)
    assert (status, report["committed"], report["new"]) == (0, False, 1)
    assert set(report) == JSON_KEYS
    assert not Client.objects.exists()


def test_a_commit_and_its_undo(files: Files) -> None:
    path = files.write(PERSON, f"{ANNA};Jansen;01-02-1980")
    status, report = run("import_file", "clients", path, "--commit")
    assert (status, report["committed"]) == (0, True)
    assert run("undo_import", report["id"])[0] == 0
    assert run("undo_import", report["id"])[0] == 2
    assert not Client.objects.only("pk").exists()


def test_errors_commit_nothing_unless_they_are_skipped(files: Files) -> None:
    path = files.write(PERSON, f"{ANNA};Jansen;01-02-1980", f"{BERT};;03-04-1975")
    assert run("import_file", "clients", path)[0] == 1
    assert run("import_file", "clients", path, "--commit")[0] == 1
    assert not Client.objects.only("pk").exists()
    status, report = run("import_file", "clients", path, "--commit", "--skip-errors")
    assert (status, report["committed"], report["new"], report["errors"]) == (0, True, 1, 1)


@pytest.mark.parametrize(
    ("kind", "header", "options", "code"),
    [
        ("clients", "bsn;achternaam", [], "column_missing"),
        ("clients", f"{PERSON};BSN", [], "columns_too_many"),
        ("clients", PERSON, ["--encoding", "klingon"], "encoding_invalid"),
        ("clients", PERSON, ["--mode", "full", "--reference-date", "01-03-2021"], "mode_unknown"),
        ("benefits", PERSON, ["--mode", "full"], "reference_date_missing"),
        ("recipes", PERSON, [], "kind_unknown"),
    ],
)
def test_a_wrong_call_or_file_ends_with_2(
    files: Files, kind: str, header: str, options: list[str], code: str
) -> None:
    status, report = run("import_file", kind, files.write(header), *options)
    assert (status, report["error"]["code"]) == (2, code)


def test_a_file_that_is_not_there_ends_with_2(files: Files, tmp_path: Path) -> None:
    assert run("import_file", "clients", tmp_path / "none.csv")[0] == 2


def test_the_safety_limit_ends_with_3(files: Files) -> None:
    header = f"{PERSON};regeling;ingangsdatum"
    anna, bert = f"{ANNA};Jansen;01-02-1980;PW;01-01-2020", f"{BERT};de Vries;03-04-1975;PW;01-01-2020"
    run("import_file", "benefits", files.write(header, anna, bert), "--commit")
    full = ["--mode", "full", "--reference-date", "2021-03-01", "--commit"]
    path = files.write(header, anna)
    status, report = run("import_file", "benefits", path, *full)
    assert (status, report["gone"], report["error"]["code"]) == (3, 1, "share_exceeded")
    assert run("import_file", "benefits", path, *full, "--allow-gone", "50")[0] == 0


def test_the_file_of_errors_masks_the_bsn_and_disarms_formulas(files: Files, tmp_path: Path) -> None:
    path = files.write(
        f"{PERSON};huisnummer", f"{ANNA};=1+1;31-02-1980;{BERT}", f"{BERT};de Vries;03-04-1975;1"
    )
    out = tmp_path / "errors.csv"
    _, report = run("import_file", "clients", path, "--errors", out)
    text = out.read_text(encoding="utf-8-sig")
    assert ANNA not in text + json.dumps(report)
    assert BERT not in text + json.dumps(report)
    header, row = csv.reader(StringIO(text), delimiter=";")
    assert header == ["line", "column", "code", "message", "bsn", "achternaam", "geboortedatum", "huisnummer"]
    assert row[:3] == ["2", "geboortedatum", "date_invalid"]
    assert row[5:7] == ["'=1+1", "31-02-1980"]


def test_staging_is_empty_after_every_import(files: Files) -> None:
    run("import_file", "clients", files.write(PERSON, f"{ANNA};Jansen;01-02-1980", "1;2;3"), "--commit")
    assert not any(model.objects.exists() for model in (StagedRow, Match, Finding))
