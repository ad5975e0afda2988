"""What the imports say of themselves: who, when, by which profile, what came of it, and which file it was."""

import pytest
from django.test import Client as Browser
from django.urls import reverse

from imports.models import Upload
from tests.imports.files import BERT, PEOPLE, PERSON
from tests.imports.pages import GOOD, Send, commit, import_people, page, sent, work
from tests.imports.test_pages_columns import FOREIGN, map_columns

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def listed(browser: Browser) -> str:
    return browser.get(reverse("imports:imports")).content.decode()


def test_an_import_says_how_it_was_read_and_which_file_it_was(browser: Browser, send: Send) -> None:
    send(*FOREIGN, kind="clients")
    upload = Upload.objects.get()
    map_columns(browser, upload, profile_name="Ander systeem")
    work()
    record = commit(browser, upload)
    shown = page(browser, "import", record.pk)
    for text in (record.sha256, "Ander systeem", "utf-8", "puntkomma", "Geïmporteerd op", "dirk"):
        assert text in shown, text
    assert len(record.sha256) == 64
    for text in (record.short_fingerprint, "Ander systeem", record.get_state_display()):
        assert text in listed(browser), text


def test_an_import_names_the_others_of_the_same_file(browser: Browser, send: Send) -> None:
    first = import_people(browser, send)
    again = sent(browser, send, PERSON, GOOD, name="other.csv")
    assert again.reading
    link = f'href="{reverse("imports:import", args=[first.pk])}"'
    assert link in page(browser, "import", again.reading.pk)
    assert link not in page(browser, "import", first.pk)
    another = sent(browser, send, PERSON, f"{BERT};{PEOPLE[BERT]}")
    assert another.reading
    assert link not in page(browser, "import", another.reading.pk)
