"""Every error code that the kinds can give: a file that provokes it, and what the command then says."""

import datetime as dt
import json
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import call_command
from django.utils import timezone

from tests.factories.numbers import bsn_in_test_range
from tests.imports.files import ANNA, BERT, CARLA, PEOPLE, PERSON, Files, benefit, domain

BENEFITS = f"{PERSON};regeling;ingangsdatum;einddatum;reden_einde;trede"
PLACEMENTS = "nummer;bsn;kvk;soort;ingangsdatum;einddatum;uren_per_week;contract;status"
KVK = "90000001"
STRANGER = bsn_in_test_range(4)


@dataclass(frozen=True)
class Wrong:
    """One row (the last of `rows`) that is wrong in `column` by `code`, where Anna and an employer are
    stored.
    """

    code: str
    kind: str
    column: str
    header: str
    rows: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind}-{self.code}-{self.column or 'row'}"


def client(code: str, column: str, extra: str, row: str) -> Wrong:
    return Wrong(code, "clients", column, f"{PERSON}{extra}", (row,))


def benefits(code: str, column: str, *rows: str) -> Wrong:
    return Wrong(code, "benefits", column, BENEFITS, rows)


def placement(code: str, column: str, row: str) -> Wrong:
    return Wrong(code, "placements", column, PLACEMENTS, (row,))


CONTRACTS = "nummer;kvk;omschrijving;soort;waarde;ingangsdatum;einddatum;percentage"
CONTRIBUTIONS = "nummer;contract;bouwblok;bsn;plaatsing;ingangsdatum;einddatum;uren_per_week;eenheden;status"


def contract(code: str, column: str, row: str) -> Wrong:
    return Wrong(code, "sroi_contracts", column, CONTRACTS, (row,))


def contribution(code: str, column: str, *rows: str) -> Wrong:
    return Wrong(code, "sroi_contributions", column, CONTRIBUTIONS, rows)


BERT_ROW = f"{BERT};{PEOPLE[BERT]}"
WRONG = [
    client("bsn_missing", "bsn", "", f";{PEOPLE[BERT]}"),
    client("bsn_invalid", "bsn", "", f"999900001;{PEOPLE[BERT]}"),
    client("bsn_invalid", "bsn", "", f"000000000;{PEOPLE[BERT]}"),
    client("required_missing", "achternaam", "", f"{BERT};;03-04-1975"),
    client("required_missing", "geboortedatum", "", f"{BERT};de Vries;31-12-9999"),
    client("date_invalid", "geboortedatum", "", f"{BERT};de Vries;31-02-1975"),
    client("birth_date_implausible", "geboortedatum", "", f"{BERT};de Vries;01-01-2999"),
    client("birth_date_implausible", "geboortedatum", "", f"{BERT};de Vries;01-01-1900"),
    client("value_invalid", "achternaam", "", f"{BERT};{'a' * 101};03-04-1975"),
    client("value_invalid", "geslacht", ";geslacht", f"{BERT_ROW};Q"),
    client("value_invalid", "huisnummer", ";huisnummer", f"{BERT_ROW};12345678901"),
    client("postcode_invalid", "postcode", ";postcode", f"{BERT_ROW};0123 AB"),
    client("code_unknown", "doelgroepen", ";doelgroepen", f"{BERT_ROW};jongere,reus"),
    client("end_before_start", "wsp_tot", ";wsp_sinds;wsp_tot", f"{BERT_ROW};02-01-2020;01-01-2020"),
    client("identity_conflict", "bsn", "", f"{ANNA};Pietersen;09-09-1999"),
    client("columns_too_many", "", "", f"{BERT_ROW};1"),
    benefits("scheme_unknown", "regeling", benefit(BERT, "AOW;01-01-2020;;;")),
    benefits("required_missing", "ingangsdatum", benefit(BERT, "PW;;;;")),
    benefits("date_invalid", "ingangsdatum", benefit(BERT, "PW;20200230;;;")),
    benefits("code_unknown", "reden_einde", benefit(BERT, "PW;01-01-2020;31-01-2020;zomaar;")),
    benefits("rung_invalid", "trede", benefit(BERT, "PW;01-01-2020;;;7")),
    benefits("end_before_start", "einddatum", benefit(BERT, "PW;02-01-2020;01-01-2020;;")),
    benefits("overlap", "ingangsdatum", benefit(ANNA, "PW;01-06-2020;;;")),
    Wrong("rung_invalid", "ladder", "trede", "bsn;trede;ingangsdatum", (f"{ANNA};0;01-01-2020",)),
    Wrong("client_unknown", "ladder", "bsn", "bsn;trede;ingangsdatum", (f"{STRANGER};2;01-01-2020",)),
    Wrong("date_invalid", "ladder", "ingangsdatum", "bsn;trede;ingangsdatum", (f"{ANNA};2;1-1-20",)),
    Wrong("kvk_invalid", "employers", "kvk", "kvk;naam", ("123;Bakker",)),
    Wrong("required_missing", "employers", "naam", "kvk;naam", ("90000002;",)),
    Wrong("value_invalid", "employers", "bbr_lid", "kvk;naam;bbr_lid", ("90000002;Bakker;soms",)),
    Wrong("value_invalid", "employers", "sbi", "kvk;naam;sbi", ("90000002;Bakker;zorg",)),
    placement("required_missing", "nummer", f";{ANNA};{KVK};bbl;01-01-2020;;;;"),
    placement("kind_unknown", "soort", f"1;{ANNA};{KVK};baan;01-01-2020;;;;"),
    placement("kvk_invalid", "kvk", f"1;{ANNA};9000001;bbl;01-01-2020;;;;"),
    placement("client_unknown", "bsn", f"1;{STRANGER};{KVK};bbl;01-01-2020;;;;"),
    placement("employer_unknown", "kvk", f"1;{ANNA};90000009;bbl;01-01-2020;;;;"),
    placement("end_before_start", "einddatum", f"1;{ANNA};{KVK};bbl;02-01-2020;01-01-2020;;;"),
    placement("number_invalid", "uren_per_week", f"1;{ANNA};{KVK};bbl;01-01-2020;;1.234;;"),
    placement("number_invalid", "uren_per_week", f"1;{ANNA};{KVK};bbl;01-01-2020;;veel;;"),
    placement("value_invalid", "contract", f"1;{ANNA};{KVK};bbl;01-01-2020;;;eeuwig;"),
    placement("value_invalid", "status", f"1;{ANNA};{KVK};bbl;01-01-2020;;;;misschien"),
    Wrong("value_invalid", "hallowerk", "status", "bsn;status;datum", (f"{ANNA};prima;01-01-2020",)),
    Wrong("client_unknown", "hallowerk", "bsn", "bsn;status;datum", (f"{STRANGER};goed;01-01-2020",)),
    contract("required_missing", "waarde", f"1;{KVK};Wegen;werken;;01-01-2020;31-12-2020;"),
    contract("number_invalid", "waarde", f"1;{KVK};Wegen;werken;0;01-01-2020;31-12-2020;"),
    contract("number_invalid", "waarde", f"1;{KVK};Wegen;werken;-150000;01-01-2020;31-12-2020;"),
    contract("number_invalid", "percentage", f"1;{KVK};Wegen;werken;150000;01-01-2020;31-12-2020;100,01"),
    contract("value_invalid", "soort", f"1;{KVK};Wegen;huur;150000;01-01-2020;31-12-2020;"),
    contract("employer_unknown", "kvk", "1;90000009;Wegen;werken;150000;01-01-2020;31-12-2020;"),
    contract("end_before_start", "einddatum", f"1;{KVK};Wegen;werken;150000;02-01-2020;01-01-2020;"),
    contribution("contract_unknown", "contract", f"1;SR-9;PW;{ANNA};;01-01-2020;;36;;"),
    contribution("block_unknown", "bouwblok", f"1;SR-1;GRATIS;{ANNA};;01-01-2020;;36;;"),
    contribution("client_unknown", "bsn", f"1;SR-1;PW;{STRANGER};;01-01-2020;;36;;"),
    contribution("placement_unknown", "plaatsing", f"1;SR-1;PW;{ANNA};404;01-01-2020;;36;;"),
    contribution("required_missing", "uren_per_week", f"1;SR-1;PW;{ANNA};;01-01-2020;;;3;"),
    contribution("required_missing", "eenheden", "1;SR-1;OPLEIDING;;;01-01-2020;;36;;"),
    contribution("number_invalid", "eenheden", "1;SR-1;OPLEIDING;;;01-01-2020;;;0;"),
    contribution("value_invalid", "status", "1;SR-1;OPLEIDING;;;01-01-2020;;;1;misschien"),
    contribution("end_before_start", "einddatum", f"1;SR-1;PW;{ANNA};;02-01-2020;01-01-2020;36;;"),
    contribution("share_exceeded", "uren_per_week", f"1;SR-1;PW;{ANNA};;31-12-2020;;12,5;;geaccepteerd"),
]
# Files in which two rows contradict each other: both are refused.
CONTRADICTIONS = [
    contribution(
        "share_exceeded",
        "uren_per_week",
        f"1;SR-1;PW;{ANNA};;01-01-2021;30-06-2021;20;;geaccepteerd",
        f"2;SR-1;WIA;{ANNA};;30-06-2021;;20;;geaccepteerd",
    ),
    Wrong(
        "duplicate_conflict",
        "placements",
        "nummer",
        PLACEMENTS,
        (f"7;{ANNA};{KVK};bbl;01-01-2020;;;;", f"7;{CARLA};{KVK};bbl;01-01-2020;;;;"),
    ),
    benefits(
        "duplicate_conflict",
        "ingangsdatum",
        benefit(BERT, "PW;01-01-2020;;;"),
        benefit(BERT, "PW;01-01-2020;31-01-2020;werk;"),
    ),
    benefits(
        "duplicate_conflict",
        "bsn",
        benefit(BERT, "PW;01-01-2020;;;"),
        f"{BERT};de Boer;03-04-1975;IOAW;01-01-2020;;;",
    ),
    benefits("overlap", "ingangsdatum", benefit(BERT, "PW;01-01-2020;;;"), benefit(BERT, "PW;01-02-2020;;;")),
    Wrong(
        "overlap",
        "clients",
        "wsp_sinds",
        f"{PERSON};wsp_sinds;wsp_tot",
        (f"{BERT_ROW};01-01-2020;", f"{BERT_ROW};01-02-2020;"),
    ),
    Wrong("duplicate_conflict", "employers", "kvk", "kvk;naam", ("90000002;Bakker", "90000002;Slager")),
    Wrong(
        "duplicate_conflict",
        "placements",
        "nummer",
        PLACEMENTS,
        (f"007;{ANNA};{KVK};bbl;01-01-2020;;;;", f"7;{ANNA};{KVK};bbl;02-01-2020;;;;"),
    ),
]


def run(*arguments: Any) -> tuple[int, dict[str, Any]]:
    """Exit status and the one JSON object of an import."""
    output, status = StringIO(), 0
    try:
        call_command("import_file", *map(str, arguments), "--json", stdout=output, stderr=StringIO())
    except SystemExit as end:
        status = int(end.code or 0)
    return status, json.loads(output.getvalue())


@pytest.fixture
def filled(files: Files) -> Files:
    """Anna with a benefit since 2020, Carla, one employer, and a contract that Anna works on."""
    files.commit("benefits", f"{PERSON};regeling;ingangsdatum", benefit(ANNA, "PW;01-01-2020"))
    files.commit("employers", "kvk;naam", f"{KVK};Bakker & Zn")
    files.people(CARLA)
    files.commit("sroi_contracts", CONTRACTS, f"SR-1;{KVK};Wegen;werken;150000;01-01-2020;31-12-2020;")
    # Through 2020 Anna counts for 24 of the 36 hours.
    row = f"100;SR-1;PW;{ANNA};;01-01-2020;31-12-2020;24;;geaccepteerd"
    files.commit("sroi_contributions", CONTRIBUTIONS, row)
    return files


def refused(files: Files, wrong: Wrong) -> list[tuple[int, str, str]]:
    """Line, column and code of each row in error, where the commit ended with 1 and stored nothing."""
    before = domain()
    path = files.write(wrong.header, *wrong.rows)
    status, report = run(wrong.kind, path, "--commit")
    assert (status, report["committed"]) == (1, False)
    assert domain() == before
    assert run(wrong.kind, path)[0] == 1
    assert report["errors"] == len(report["first_errors"])
    text = json.dumps(report)
    assert not any(number in text for number in (ANNA, BERT, STRANGER))
    return [(error["line"], error["column"], error["code"]) for error in report["first_errors"]]


@pytest.mark.parametrize("wrong", WRONG, ids=str)
def test_one_row_is_refused(filled: Files, wrong: Wrong) -> None:
    assert refused(filled, wrong) == [(2, wrong.column, wrong.code)]


@pytest.mark.parametrize("wrong", CONTRADICTIONS, ids=str)
def test_rows_that_contradict_each_other_are_all_refused(filled: Files, wrong: Wrong) -> None:
    lines = range(2, len(wrong.rows) + 2)
    assert refused(filled, wrong) == [(line, wrong.column, wrong.code) for line in lines]


def test_the_first_of_several_errors_gives_the_code_and_the_message_tells_all(filled: Files) -> None:
    header = "nummer;bsn;kvk;soort;ingangsdatum;einddatum"
    path = filled.write(header, f"1;{STRANGER};12;baan;;01-01-2020")
    error = run("placements", path)[1]["first_errors"][0]
    assert (error["column"], error["code"]) == ("ingangsdatum", "required_missing")
    single = [
        ("kvk", f"1;{ANNA};12;bbl;01-01-2020;"),
        ("soort", f"1;{ANNA};{KVK};baan;01-01-2020;"),
        ("bsn", f"1;{STRANGER};{KVK};bbl;01-01-2020;"),
    ]
    for column, row in single:
        alone = run("placements", filled.write(header, row))[1]["first_errors"][0]
        assert alone["column"] == column
        assert alone["message"] in error["message"]


def test_an_end_that_is_stored_may_not_come_before_a_new_start(filled: Files) -> None:
    header = "nummer;bsn;kvk;soort;ingangsdatum"
    filled.commit("placements", f"{header};einddatum", f"1;{ANNA};{KVK};bbl;01-01-2020;31-01-2020")
    wrong = Wrong("end_before_start", "placements", "", header, (f"1;{ANNA};{KVK};bbl;01-06-2020",))
    assert [code for _, _, code in refused(filled, wrong)] == ["end_before_start"]


@pytest.mark.parametrize(
    ("header", "content", "code"),
    [
        ("bsn;achternaam", b"", "column_missing"),
        (f"{PERSON};B_S-N", b"", "columns_too_many"),
        (PERSON, f"{BERT};de\x00Vries;03-04-1975".encode(), "encoding_invalid"),
        (PERSON, b"\x81\x8d\x8f", "encoding_invalid"),
    ],
)
def test_a_file_that_cannot_be_read_ends_with_2(
    filled: Files, tmp_path: Path, header: str, content: bytes, code: str
) -> None:
    before = domain()
    path = tmp_path / "unreadable.csv"
    path.write_bytes(header.encode() + b"\r\n" + content + b"\r\n")
    status, report = run("clients", path, "--commit")
    assert (status, report["error"]["code"]) == (2, code)
    assert report["error"]["message"]
    assert domain() == before


def test_a_quote_that_is_not_closed_stores_nothing(filled: Files) -> None:
    before = domain()
    path = filled.write(PERSON, f"{BERT_ROW}", f'{ANNA};"Jansen;01-02-1980', "x" * 140_000)
    status, report = run("clients", path, "--commit")
    assert (status, report["error"]["code"]) == (2, "value_invalid")
    assert domain() == before


def test_too_many_gone_ends_with_3_and_errors_go_first(filled: Files) -> None:
    header = f"{PERSON};regeling;ingangsdatum"
    before = domain()
    day = dt.date(2021, 3, 1)
    full = ["--mode", "full", "--reference-date", day.isoformat(), "--commit"]
    other = filled.write(header, benefit(BERT, "PW;01-02-2020"))
    status, report = run("benefits", other, *full)
    assert (status, report["error"]["code"], report["gone"]) == (3, "share_exceeded", 1)
    wrong = filled.write(header, benefit(BERT, "PW;01-02-2020"), f"{STRANGER};;01-01-1980;PW;01-01-2020")
    status, report = run("benefits", wrong, *full)
    assert (status, report["errors"], report["gone"]) == (1, 1, 1)
    assert domain() == before
    assert run("benefits", other, *full, "--allow-gone", "99")[0] == 3
    assert run("benefits", other, *full, "--allow-gone", "100")[0] == 0


def test_a_birth_date_of_today_can_be(filled: Files) -> None:
    today = timezone.localdate()
    path = filled.write(PERSON, f"{BERT};de Vries;{today:%d-%m-%Y}")
    assert run("clients", path)[0] == 0
