"""The columns of a file in the browser: detected, mapped, kept as a profile, known again; codes likewise."""

from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from clients.models import BenefitSpell, Client
from core.jobs.models import Job
from employers.models import Employer
from imports.models import MappingProfile, Upload
from tests.imports.files import ANNA, BERT, PEOPLE, PERSON
from tests.imports.pages import BENEFITS, GOOD, Send, commit, page, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

FOREIGN = ("Sofinummer;Naam;Geboren;Kleur ogen", f"{ANNA};Jansen;01-02-1980;groen")
MAPPED = {"heading0": "bsn", "heading1": "achternaam", "heading2": "geboortedatum", "heading3": ""}


def map_columns(browser: Browser, upload: Upload, **given: Any) -> Any:
    asked = {"kind": "clients", "mode": "delta", "encoding": "", "sheet": "", **MAPPED, **given}
    return browser.post(reverse("imports:columns", args=[upload.pk]), asked)


def test_a_file_that_says_what_it_is_goes_straight_to_its_preview(send: Send) -> None:
    response = send(PERSON, GOOD, kind="")
    upload = Upload.objects.get()
    assert response["Location"] == reverse("imports:upload", args=[upload.pk])
    assert upload.kind == "clients"
    work()


def test_strange_headings_are_shown_with_masked_examples_and_mapped(browser: Browser, send: Send) -> None:
    response = send(*FOREIGN, kind="")
    upload = Upload.objects.get()
    assert response["Location"] == reverse("imports:columns", args=[upload.pk])
    assert not Job.objects.exists()
    shown = browser.get(response["Location"], {"kind": "clients"}).content.decode()
    for text in ("Sofinummer", "Jansen", "01-02-1980", "groen"):
        assert text in shown
    assert ANNA not in shown
    assert map_columns(browser, upload).status_code == 302
    work()
    commit(browser, upload)
    assert Client.objects.with_bsn(ANNA).get().surname == "Jansen"


def test_until_its_kind_is_known_nothing_can_be_mapped(browser: Browser, send: Send) -> None:
    send(*FOREIGN, kind="")
    shown = page(browser, "columns", Upload.objects.get().pk)
    assert "Kies wat voor bestand het is" in shown
    assert 'name="heading0"' not in shown


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"heading2": ""}, "geboortedatum"),
        ({"heading3": "bsn"}, "bsn"),
        ({"mode": "full"}, "volledig bestand"),
    ],
)
def test_a_mapping_that_cannot_be_is_refused_in_words(
    browser: Browser, send: Send, given: dict[str, str], told: str
) -> None:
    send(*FOREIGN, kind="clients")
    response = map_columns(browser, Upload.objects.get(), **given)
    assert response.status_code == 422
    assert told in response.content.decode()
    assert not Job.objects.exists()


def test_a_mapping_is_kept_by_name_and_known_again_by_its_headings(browser: Browser, send: Send) -> None:
    send(*FOREIGN, kind="clients")
    map_columns(browser, Upload.objects.get(), profile_name="Ander systeem")
    work()
    profile = MappingProfile.objects.get(name="Ander systeem")
    response = send(FOREIGN[0], f"{BERT};de Vries;03-04-1975;bruin", kind="", name="next.csv")
    upload = Upload.objects.latest("pk")
    assert response["Location"] == reverse("imports:upload", args=[upload.pk])
    assert (upload.kind, upload.profile) == ("clients", profile)
    work()
    record = commit(browser, upload)
    assert record.profile == profile
    assert "Ander systeem" in page(browser, "import", record.pk)
    taken = map_columns(browser, reopened(send), profile_name="ander SYSTEEM")
    assert taken.status_code == 422


def reopened(send: Send) -> Upload:
    send(FOREIGN[0], kind="clients", name="third.csv")
    return Upload.objects.latest("pk")


def test_a_profile_is_changed_where_somebody_says_so(browser: Browser, send: Send) -> None:
    send(*FOREIGN, kind="clients")
    map_columns(browser, Upload.objects.get(), profile_name="Ander systeem")
    work()
    map_columns(browser, Upload.objects.get(), heading3="voorletters", change_profile="on")
    work()
    assert MappingProfile.objects.get(name="Ander systeem").columns["Kleur ogen"] == "voorletters"


def test_another_encoding_can_be_looked_at(browser: Browser, send: Send) -> None:
    send(content=f"{PERSON};kleur\r\n{ANNA};Jäger;01-02-1980;x\r\n".encode("cp1252"))
    upload = Upload.objects.get()
    address = reverse("imports:columns", args=[upload.pk])
    assert "windows-1252" in browser.get(address).content.decode()
    assert "Jäger" in browser.get(address).content.decode()
    refused = browser.get(address, {"encoding": "utf-8"}).content.decode()
    assert "zo niet worden gelezen" in refused


def test_an_unknown_code_is_mapped_for_the_whole_file_and_its_profile(browser: Browser, send: Send) -> None:
    header = BENEFITS.replace("regeling", "Soort uitkering")
    mapping = ("bsn", "achternaam", "geboortedatum", "regeling", "ingangsdatum")
    rows = [f"{bsn};{PEOPLE[bsn]};Bijstand;01-01-2020" for bsn in (ANNA, BERT)]
    send(header, *rows, kind="benefits")
    upload = Upload.objects.get()
    given = {f"heading{place}": name for place, name in enumerate(mapping)}
    map_columns(browser, upload, kind="benefits", profile_name="Sociale dienst", **given)
    work()
    upload.refresh_from_db()
    assert upload.reading
    assert upload.reading.unknown_codes == [["regeling", "Bijstand", 2]]
    shown = page(browser, "codes", upload.pk)
    assert "Bijstand" in shown
    browser.post(reverse("imports:codes", args=[upload.pk]), {"code0": "PW"})
    work()
    commit(browser, upload)
    assert set(BenefitSpell.objects.values_list("scheme", flat=True)) == {"PW"}
    assert MappingProfile.objects.get(name="Sociale dienst").code_maps == {"regeling": {"Bijstand": "PW"}}


def test_a_code_that_is_none_of_ours_is_refused(browser: Browser, send: Send) -> None:
    send(BENEFITS, f"{ANNA};{PEOPLE[ANNA]};Bijstand;01-01-2020", kind="benefits")
    work()
    upload = Upload.objects.get()
    response = browser.post(reverse("imports:codes", args=[upload.pk]), {"code0": "Bijstand"})
    assert response.status_code == 422


def test_corrections_stay_where_the_columns_are_mapped_anew(browser: Browser, send: Send) -> None:
    send("kvk;Bedrijfsnaam;naam", "90000001;Bakker;", kind="employers")
    upload = Upload.objects.get()
    given = {"kind": "employers", "heading0": "kvk", "heading1": "", "heading2": "naam", "heading3": ""}
    map_columns(browser, upload, **given)
    work()
    browser.post(
        reverse("imports:row", args=[upload.pk, 2]), {"version": "0", "cell0": "90000002", "cell2": "Slager"}
    )
    map_columns(browser, upload, **{**given, "heading1": "plaats"})
    work()
    commit(browser, upload)
    assert list(Employer.objects.values_list("kvk", "name", "city")) == [("90000002", "Slager", "Bakker")]


def test_nobody_else_maps(browser: Browser, send: Send, request: pytest.FixtureRequest) -> None:
    send(*FOREIGN, kind="clients")
    upload = Upload.objects.get()
    for person in ("alice", "bob", "charlie"):
        other = Browser()
        other.force_login(request.getfixturevalue(person))
        assert map_columns(other, upload).status_code == 403
        assert other.get(reverse("imports:columns", args=[upload.pk])).status_code == 403
