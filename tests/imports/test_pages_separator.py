"""The separator of a file, which is found, shown, and chosen where it was found wrong."""

from pathlib import Path

import pytest
from django.test import Client as Browser
from django.urls import reverse

from imports.models import MappingProfile, Upload
from imports.reading import open_source
from tests.imports.pages import GOOD, Send, page, work
from tests.imports.test_pages_columns import MAPPED, map_columns
from tests.imports.workbooks import workbook

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

# More commas than semicolons.
HEADER = "bsn;achternaam, met, een, voorvoegsel;geboortedatum"


def test_a_separator_that_was_found_wrong_is_chosen_and_kept_to(browser: Browser, send: Send) -> None:
    send(HEADER, GOOD, kind="clients")
    upload = Upload.objects.get()
    address = reverse("imports:columns", args=[upload.pk])
    heading = '<th scope="row" role="rowheader">achternaam, met, een, voorvoegsel</th>'
    assert heading not in browser.get(address).content.decode()
    assert heading in browser.get(address, {"delimiter": ";"}).content.decode()
    mapped = {name: MAPPED[name] for name in ("heading0", "heading1", "heading2")}
    map_columns(browser, upload, delimiter=";", profile_name="Met komma's", **mapped)
    work()
    upload.refresh_from_db()
    assert upload.reading
    assert (upload.reading.delimiter, upload.reading.new, upload.layout["delimiter"]) == (";", 1, ";")
    assert MappingProfile.objects.get(name="Met komma's").header == HEADER.split(";")


def test_a_separator_that_is_none_is_refused(browser: Browser, send: Send) -> None:
    send(HEADER, GOOD, kind="clients")
    response = map_columns(browser, Upload.objects.get(), delimiter="x")
    assert response.status_code == 422


def test_a_workbook_has_no_separator_to_choose(browser: Browser, send: Send, tmp_path: Path) -> None:
    content = workbook(tmp_path / "people.xlsx", ["Sofinummer", "Naam"]).read_bytes()
    send(content=content, kind="", name="people.xlsx")
    shown = page(browser, "columns", Upload.objects.get().pk)
    assert 'name="sheet"' in shown
    assert 'name="delimiter"' not in shown


def test_what_somebody_chooses_goes_before_what_the_file_says(tmp_path: Path) -> None:
    path = tmp_path / "file.csv"
    path.write_text("sep=,\na,b;c\n1,2;3\n")
    assert open_source(path).header == ["a", "b;c"]
    chosen = open_source(path, delimiter=";")
    assert (chosen.header, [row.cells for row in chosen.rows()]) == (["a,b", "c"], [["1,2", "3"]])
