"""What a file is said to be before anybody chose anything."""

from accounts.models import User
from imports.detection import detect, guessed_kind
from imports.enums import Mode
from imports.kinds import Terms
from imports.layout import Layout
from imports.profiles import make_profile
from tests.imports.conftest import TODAY
from tests.imports.files import ANNA, PERSON, Files

TERMS = Terms(TODAY, Mode.DELTA)


def test_a_file_in_our_words_is_known_by_its_headings(files: Files) -> None:
    path = files.write(f"{PERSON};regeling;ingangsdatum;iets", f"{ANNA};Jansen;01-02-1980;PW;01-01-2020;x")
    found = detect(path, TERMS)
    assert (found.encoding, found.delimiter, found.sheets) == ("utf-8", ";", ())
    assert (found.kind, found.profile, found.layout) == ("benefits", None, Layout())
    assert [(heading.name, heading.column) for heading in found.headings] == [
        ("bsn", "bsn"),
        ("achternaam", "achternaam"),
        ("geboortedatum", "geboortedatum"),
        ("regeling", "regeling"),
        ("ingangsdatum", "ingangsdatum"),
        ("iets", ""),
    ]


def test_examples_are_few_and_hold_no_bsn(files: Files) -> None:
    rows = [f"{ANNA};Jansen;01-02-1980;{ANNA[1:]}", f"{ANNA};;;", ";Bakker;;", ";Vries;;", ";Smit;;"]
    found = detect(files.write(f"{PERSON};opmerking", *rows), TERMS)
    assert [heading.examples for heading in found.headings] == [
        (f"••••••{ANNA[-3:]}",),
        ("Jansen", "Bakker", "Vries"),
        ("01-02-1980",),
        (ANNA[1:],),
    ]


def test_a_file_that_a_profile_was_made_for_is_known_again(files: Files, dirk: User) -> None:
    header = ["Nummer KvK", "Bedrijfsnaam", "Telefoon"]
    layout = Layout(columns={"Nummer KvK": "kvk", "Bedrijfsnaam": "naam"})
    profile = make_profile(
        user=dirk, name="Suite", kind="employers", header=header, layout=layout, today=TODAY
    )
    path = files.write(";".join(header), "90000001;Zon;070-1234567")
    found = detect(path, TERMS)
    assert (found.kind, found.profile, found.layout) == ("employers", profile, profile.layout)
    assert [heading.column for heading in found.headings] == ["kvk", "naam", ""]
    assert detect(path, TERMS, kind="clients").profile is None


def test_a_file_that_nobody_knows_has_no_kind(files: Files) -> None:
    assert guessed_kind(["a", "b"], TERMS) is None
    assert detect(files.write("a;b", "1;2"), TERMS).kind is None
