"""Profiles: a layout with a name, kept, known again, taught, and used by the command."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError

from accounts.models import User
from clients.models import BenefitSpell, Scheme, TargetGroup
from core.versions import StaleError, version_of
from imports.layout import Layout
from imports.models import Import, MappingProfile
from imports.profiles import change_profile, make_profile, recognised, teach_code
from tests.imports.conftest import TODAY
from tests.imports.files import ANNA, PERSON, Files, codes
from tests.imports.test_commands import run

HEADER = ["Burgerservicenr", "Naam", "Geb.dat.", "Soort uitkering", "Per", "Tot", "Reden"]
COLUMNS = {
    "Burgerservicenr": "bsn",
    "Naam": "achternaam",
    "Geb.dat.": "geboortedatum",
    "Soort uitkering": "regeling",
    "Per": "ingangsdatum",
    "Tot": "einddatum",
    "Reden": "reden_einde",
}
ROW = f"{ANNA};Jansen;01-02-1980;PW;01-01-2020;31-12-2020;AOW"


def made(dirk: User, **changed: Any) -> MappingProfile:
    asked: dict[str, Any] = {
        "name": "Suite",
        "kind": "benefits",
        "header": HEADER,
        "layout": Layout(columns=COLUMNS),
        **changed,
    }
    return make_profile(user=dirk, today=TODAY, **asked)


def test_a_file_of_another_system_is_read_by_its_profile(files: Files, dirk: User) -> None:
    profile = made(dirk, layout=Layout(columns=COLUMNS, codes={"reden_einde": {"AOW": "pensioen"}}))
    path = files.write(";".join(HEADER), ROW)
    assert run("import_file", "benefits", path)[1]["error"]["code"] == "column_missing"
    status, report = run("import_file", "benefits", path, "--profile", "suite", "--commit")
    assert (status, report["new"], report["profile"]) == (0, 1, "Suite")
    assert BenefitSpell.objects.get().end_reason_id == "pensioen"
    assert Import.objects.get().profile == profile


def test_a_code_that_nobody_mapped_stays_an_error(files: Files, dirk: User) -> None:
    made(dirk)
    path = files.write(";".join(HEADER), ROW)
    status, report = run("import_file", "benefits", path, "--profile", "Suite")
    assert (status, report["first_errors"][0]["code"]) == (1, "code_unknown")


def test_a_code_is_taught_to_the_profile(files: Files, dirk: User) -> None:
    profile = teach_code(
        user=dirk, profile=made(dirk), column="reden_einde", theirs="AOW", ours="pensioen", today=TODAY
    )
    assert profile.code_maps == {"reden_einde": {"AOW": "pensioen"}}
    path = files.write(";".join(HEADER), ROW.replace("AOW", " aow "))
    assert run("import_file", "benefits", path, "--profile", "Suite")[0] == 0


def test_a_code_may_stand_for_nothing(files: Files, dirk: User) -> None:
    made(dirk, layout=Layout(columns=COLUMNS, codes={"reden_einde": {"AOW": ""}}))
    files_row = files.write(";".join(HEADER), ROW)
    assert run("import_file", "benefits", files_row, "--profile", "Suite", "--commit")[0] == 0
    assert BenefitSpell.objects.get().end_reason_id is None


def test_the_same_file_with_other_codes_is_another_import(files: Files, dirk: User) -> None:
    profile = made(dirk, layout=Layout(columns=COLUMNS, codes={"reden_einde": {"AOW": "overig"}}))
    path = files.write(";".join(HEADER), ROW)
    assert run("import_file", "benefits", path, "--profile", "Suite", "--commit")[1]["new"] == 1
    assert "same_as" in run("import_file", "benefits", path, "--profile", "Suite", "--commit")[1]
    teach_code(user=dirk, profile=profile, column="reden_einde", theirs="AOW", ours="pensioen", today=TODAY)
    assert run("import_file", "benefits", path, "--profile", "Suite", "--commit")[1]["changed"] == 1


def test_only_what_the_profile_names_is_used(files: Files, dirk: User) -> None:
    made(dirk, layout=Layout(columns={name: to for name, to in COLUMNS.items() if name != "Tot"}))
    path = files.write(";".join([*HEADER, "trede"]), f"{ROW.replace('AOW', '')};7")
    status, report = run("import_file", "benefits", path, "--profile", "Suite")
    assert (status, report["ignored_columns"]) == (0, ["Tot", "trede"])


@pytest.mark.parametrize(("kind", "name"), [("benefits", "Sonar"), ("clients", "Suite")])
def test_a_profile_that_does_not_fit_the_call_ends_with_2(
    files: Files, dirk: User, kind: str, name: str
) -> None:
    made(dirk)
    path = files.write(";".join(HEADER), ROW)
    status, report = run("import_file", kind, path, "--profile", name)
    assert (status, report["error"]["code"]) == (2, "profile_unknown")


def test_a_file_is_known_again_by_its_headings(files: Files, dirk: User) -> None:
    few = made(dirk, name="Kort", header=HEADER[:5], layout=Layout(columns=dict(list(COLUMNS.items())[:5])))
    whole = made(dirk)
    assert recognised([heading.upper() for heading in reversed(HEADER)]) == whole
    assert recognised([*HEADER, "Nieuw"]) == whole
    assert recognised(HEADER[:6]) == few
    assert recognised(HEADER[:4]) is None
    assert recognised(HEADER, "clients") is None


@pytest.mark.parametrize(
    ("layout", "words"),
    [
        (Layout(columns={**COLUMNS, "Tot": "tijd"}), "“tijd”"),
        (Layout(columns={**COLUMNS, "Tot": "ingangsdatum"}), "“ingangsdatum”"),
        (Layout(columns={"Naam": "achternaam"}), "“bsn”"),
        (Layout(columns=COLUMNS, codes={"reden_einde": {"AOW": "zomaar"}}), "AOW"),
        (Layout(columns=COLUMNS, codes={"tijd": {"AOW": "zomaar"}}), "“tijd”"),
    ],
)
def test_a_profile_that_makes_no_sense_is_refused(
    files: Files, dirk: User, layout: Layout, words: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        made(dirk, layout=layout)
    assert words in " ".join(refused.value.messages)


def test_a_name_is_given_once(files: Files, dirk: User) -> None:
    made(dirk)
    with pytest.raises(ValidationError):
        made(dirk, name="SUITE")


def test_a_profile_that_somebody_else_changed_is_not_overwritten(files: Files, dirk: User) -> None:
    profile = made(dirk)
    version = version_of(profile)
    other = Layout(columns=COLUMNS, encoding="windows-1252")
    asked = {"user": dirk, "profile": profile, "header": HEADER, "layout": other, "today": TODAY}
    assert change_profile(version=version, **asked).encoding == "windows-1252"
    with pytest.raises(StaleError):
        change_profile(version=version, **asked)


def test_who_made_and_changed_a_profile_is_kept(files: Files, dirk: User) -> None:
    profile = made(dirk)
    teach_code(user=dirk, profile=profile, column="reden_einde", theirs="AOW", ours="pensioen", today=TODAY)
    events = MappingProfile.pgh_event_model.objects.filter(pgh_obj=profile).order_by("pgh_id")
    assert [(event.pgh_label, event.pgh_context.metadata["user"]) for event in events] == [
        ("insert", dirk.pk),
        ("update", dirk.pk),
    ]
    assert profile.made_by == dirk


@pytest.mark.parametrize(("scheme", "code"), [("TOZO", ""), ("PW", "scheme_unknown")])
def test_a_code_must_be_valid_on_the_day_of_its_row(files: Files, scheme: str, code: str) -> None:
    Scheme.objects.filter(code="PW").update(start=dt.date(2015, 1, 1), end=dt.date(2020, 12, 31))
    header = f"{PERSON};regeling;ingangsdatum"
    good = files.preview("benefits", header, f"{ANNA};Jansen;01-02-1980;PW;01-06-2020")
    late = files.preview("benefits", header, f"{ANNA};Jansen;01-02-1980;{scheme};01-01-2021")
    assert (codes(good), codes(late)) == ({}, {2: code} if code else {})


def test_a_target_group_must_be_valid_on_the_day_of_the_file(files: Files) -> None:
    TargetGroup.objects.filter(code="jongere").update(end=dt.date(2020, 12, 31))
    header, row = f"{PERSON};doelgroepen", f"{ANNA};Jansen;01-02-1980;jongere,sw"
    assert codes(files.preview("clients", header, row)) == {2: "code_unknown"}
    assert codes(files.preview("clients", header, row, reference_date=dt.date(2020, 12, 31))) == {}
