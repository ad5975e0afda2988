"""The dashboard export of Sonar by the profile that comes with the application: who is known is completed."""

import csv
import datetime as dt
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError

from clients.imports.names import taken_apart, whole_name
from clients.models import Client, LadderSpell
from imports.detection import detect
from imports.kinds import Terms
from imports.models import MappingProfile
from imports.problems import CellError
from imports.profiles import check_layout
from tests.imports.conftest import TODAY
from tests.imports.files import ANNA, BERT, CARLA, Files
from tests.imports.test_commands import run
from tests.imports.workbooks import workbook

EXPORT = Path(__file__).parent / "corpus" / "sonar_dashboard.csv"
PROFILE = ("--profile", "Sonar dashboard")
NUMBERS = {"Datum melding", "1e uitk dag (niet WW)", "BSN", "Inschrijfdatum", "Huisnummer", "Aantal"}


@pytest.fixture
def known(files: Files) -> Files:
    files.people(ANNA, BERT, CARLA)
    return files


def as_workbook(folder: Path) -> Path:
    """The export as Excel keeps it: numbers as numbers."""
    with EXPORT.open(encoding="utf-8", newline="") as stream:
        header, *rows = csv.reader(stream, delimiter=";")
    typed = [
        [
            int(cell) if name in NUMBERS and cell.isdigit() else cell
            for name, cell in zip(header, row, strict=True)
        ]
        for row in rows
    ]
    return workbook(folder / "dashboard.xlsx", header, *typed)


@pytest.mark.parametrize("as_excel", [False, True])
def test_who_is_known_is_completed_and_who_is_not_is_reported(known: Files, as_excel: bool) -> None:
    path = as_workbook(known.folder) if as_excel else EXPORT
    status, report = run("import_file", "client_details", path, *PROFILE, "--commit", "--skip-errors")
    assert (status, report["rows"], report["changed"], report["errors"]) == (0, 4, 3, 1)
    assert [(error["line"], error["code"]) for error in report["first_errors"]] == [(5, "client_unknown")]
    assert Client.objects.count() == 3
    told = Client.objects.order_by("surname").values_list(
        "surname", "prefix", "initials", "gender", "postcode", "house_number", "phone", "email"
    )
    assert list(told) == [
        ("Bakker", "", "C.", "", "", "", "070-1234568", "carla@example.org"),
        ("Jansen", "", "A.B.", "V", "2284AB", "12a", "06-12345678", "anna@example.org"),
        ("de Vries", "", "B.", "M", "2285CD", "7", "", ""),
    ]


def test_what_it_does_not_use_is_said_and_its_ladder_is_not_ours(known: Files) -> None:
    report = run("import_file", "client_details", EXPORT, *PROFILE)[1]
    assert len(report["ignored_columns"]) == 27
    assert {"Participatieladder", "Toestemming", "Rijbewijs"} <= set(report["ignored_columns"])
    assert not LadderSpell.objects.exists()


def test_the_export_is_known_again(files: Files) -> None:
    found = detect(EXPORT, Terms(TODAY))
    assert (found.kind, found.profile and found.profile.name) == ("client_details", "Sonar dashboard")


def test_the_same_export_again_changes_nothing(known: Files) -> None:
    run("import_file", "client_details", EXPORT, *PROFILE, "--commit", "--skip-errors")
    report = run("import_file", "client_details", as_workbook(known.folder), *PROFILE)[1]
    assert (report["changed"], report["unchanged"], report["errors"]) == (0, 3, 1)


def details(files: Files, header: str, row: str) -> tuple[Client, dict[int, str], int]:
    report = files.commit("client_details", header, row)
    codes = {error["line"]: error["code"] for error in report.first_errors}
    return Client.objects.get(), codes, report.warnings


def test_only_what_no_other_file_brings_is_taken_over(files: Files) -> None:
    header = "bsn;achternaam;geboortedatum;voorletters;geslacht;postcode;huisnummer"
    files.commit("clients", header, f"{ANNA};Jansen;01-02-1980;A.;V;2284AB;12")
    row = f"{ANNA};Bea Jansen;M;0701234567;b@example.org;2285CD;7"
    client, codes, warnings = details(files, "bsn;naam;geslacht;telefoon;email;postcode;huisnummer", row)
    assert (client.initials, client.gender, client.postcode, client.house_number) == (
        "A.",
        "V",
        "2284AB",
        "12",
    )
    assert (client.phone, client.email) == ("0701234567", "b@example.org")
    assert (codes, warnings) == ({}, 1)


@pytest.mark.parametrize(
    ("name", "conflict"),
    [("A. Pietersen", True), ("A. JANSEN", False), ("A. Jansen-de Vries", False), ("Jansén, A.", False)],
)
def test_another_surname_may_be_a_mistyped_bsn(files: Files, name: str, conflict: bool) -> None:
    files.people(ANNA)
    codes = details(files, "bsn;naam;email", f"{ANNA};{name};a@example.org")[1]
    assert codes == ({2: "identity_conflict"} if conflict else {})


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("telefoon", "06-12345678 / 070-1234567"),
        ("email", "geen"),
        ("postcode", "0123"),
        ("geslacht", "vrouw"),
        ("naam", ","),
        ("naam", f"van {'van ' * 9}Jansen"),
    ],
)
def test_what_cannot_be_right_is_refused(files: Files, column: str, cell: str) -> None:
    files.people(ANNA)
    assert list(details(files, f"bsn;{column}", f"{ANNA};{cell}")[1].values()) in (
        ["value_invalid"],
        ["postcode_invalid"],
    )


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("J.P. van der Berg", ("Berg", "van der", "J.P.")),
        ("Jan Piet van der Berg", ("Berg", "van der", "J.P.")),
        ("Berg, J.P. van der", ("Berg", "van der", "J.P.")),
        ("van der Berg, J.P.", ("Berg", "van der", "J.P.")),
        ("Berg, van der, J.P.", ("Berg", "van der", "J.P.")),
        ("VAN DER BERG J.P.", ("BERG", "VAN DER", "J.P.")),
        ("Vries de J.", ("Vries", "de", "J.")),
        ("JP Jansen", ("Jansen", "", "J.P.")),
        ("Th.J. in 't Veld", ("Veld", "in 't", "Th.J.")),
        ("'s Gravendijk, K.", ("Gravendijk", "'s", "K.")),
        ("Anna Jansen-de Vries", ("Jansen-de Vries", "", "A.")),
        ("A. Jansen - de Vries", ("Jansen-de Vries", "", "A.")),
        ("A.B. Smit Jansen", ("Smit Jansen", "", "A.B.")),
        ("El Idrissi, Fatima", ("Idrissi", "El", "F.")),
        ("mevr. S. Yıldız", ("Yıldız", "", "S.")),
        ("van den Hoek", ("Hoek", "van den", "")),
        ("Jansen", ("Jansen", "", "")),
    ],
)
def test_a_name_is_taken_apart_and_its_prefix_kept(name: str, parts: tuple[str, str, str]) -> None:
    assert taken_apart(name) == parts
    assert whole_name(name) == list(parts)


def test_no_name_is_no_name() -> None:
    with pytest.raises(CellError):
        whole_name(", J.")


def test_every_profile_that_comes_along_makes_sense(files: Files) -> None:
    profiles = MappingProfile.objects.all()
    assert {profile.name for profile in profiles} == {"Sonar dashboard", "GWS uitkeringen"}
    for profile in profiles:
        check_layout(profile.layout, profile.kind, TODAY)
        assert set(profile.columns) <= set(profile.header)
    with pytest.raises(ValidationError):
        check_layout(profiles[0].layout, "ladder", TODAY)


def test_benefits_of_another_administration_are_read_by_its_profile(files: Files) -> None:
    header = MappingProfile.objects.get(name="GWS uitkeringen").header
    row = f"{ANNA};Jansen;van;A.;29252;Vrouw;2284 AB;12;Participatiewet;44197;44562;AOW"
    path = files.write(";".join(header), row)
    assert run("import_file", "benefits", path, "--profile", "GWS uitkeringen", "--commit")[0] == 0
    client = Client.objects.get()
    spell = client.benefit_spells.get()
    assert (client.gender, client.birth_date) == ("V", dt.date(1980, 2, 1))
    assert (spell.scheme_id, spell.start, spell.end) == ("PW", dt.date(2021, 1, 1), dt.date(2022, 1, 1))
    assert spell.end_reason_id == "pensioen"
