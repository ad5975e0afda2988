"""Import in the browser: from a file to a preview, to an import, and back."""

import csv
import datetime as dt
from io import StringIO
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from clients.models import Client
from core.jobs.enums import JobState
from core.jobs.models import Job
from imports.enums import ImportState, Mode
from imports.models import Import, Upload
from tests.imports.files import ANNA, BERT, CARLA, PEOPLE, PERSON, Files
from tests.imports.pages import BENEFITS, GOOD, WRONG, Send, import_people, page, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]


def test_a_file_is_previewed_then_imported(browser: Browser, send: Send, dirk: User) -> None:
    response = send(PERSON, GOOD)
    upload = Upload.objects.get()
    address = reverse("imports:upload", args=[upload.pk])
    assert response["Location"] == address
    told = work()
    assert told.phases[0] == ("read", 1, 1)
    assert told.phases_in_order() == ["read", "check", "write", "keep"]
    assert not Client.objects.exists()
    assert "people.csv" in browser.get(address).content.decode()

    browser.post(address, {"revision": "0"})
    assert work().phases_in_order() == ["read", "check", "write"]
    assert Client.objects.count() == 1
    record = Import.objects.get(state=ImportState.COMMITTED)
    assert (record.made_by, record.file_name, record.new) == (dirk, "people.csv", 1)
    assert browser.get(address)["Location"] == reverse("imports:import", args=[record.pk])
    assert "Geïmporteerd op" in page(browser, "import", record.pk)


def test_progress_is_asked_until_it_has_ended(browser: Browser, send: Send) -> None:
    address = send(PERSON, GOOD)["Location"]
    Job.objects.update(state=JobState.RUNNING, phase="read", done=1, total=2)
    polled = browser.get(address, headers={"HX-Request": "true"})
    assert polled.status_code == 200
    assert b"<html" not in polled.content
    assert b'max="2" value="1"' in polled.content
    assert b'http-equiv="refresh"' in browser.get(address).content
    work()
    assert browser.get(address, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    assert b'http-equiv="refresh"' not in browser.get(address).content


def test_errors_are_grouped_shown_and_can_be_had_as_a_masked_file(browser: Browser, send: Send) -> None:
    send(PERSON, WRONG, f"{BERT};Bakker;31-02-1990", f"{CARLA};Smit;45-45-1990", GOOD)
    work()
    upload = Upload.objects.get()
    assert upload.reading
    assert upload.reading.reasons["error"] == {"date_invalid": 2, "bsn_invalid": 1}
    shown = page(browser, "upload", upload.pk)
    assert "Datum klopt niet" in shown
    assert BERT not in shown
    response = browser.get(reverse("imports:errors", args=[upload.pk]))
    text = b"".join(response.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    rows = list(csv.reader(StringIO(text), delimiter=";"))
    assert [(row[0], row[2]) for row in rows[1:]] == [
        ("2", "bsn_invalid"),
        ("3", "date_invalid"),
        ("4", "date_invalid"),
    ]
    assert BERT not in text


def test_a_file_without_errors_has_no_report_of_them(browser: Browser, send: Send) -> None:
    send(PERSON, GOOD)
    work()
    assert browser.get(reverse("imports:errors", args=[Upload.objects.get().pk])).status_code == 404


def test_rows_in_error_are_left_out_only_when_somebody_says_so(browser: Browser, send: Send) -> None:
    address = send(PERSON, GOOD, WRONG)["Location"]
    work()
    refused = browser.post(address, {"revision": "0"})
    assert refused.status_code == 422
    assert "Herstel het bestand" in refused.content.decode()
    assert not Job.objects.active().exists()
    browser.post(address, {"revision": "0", "skip_errors": "on"})
    work()
    assert Client.objects.count() == 1


def test_what_a_full_file_leaves_out_needs_a_word(browser: Browser, send: Send, files: Files) -> None:
    files.people(ANNA, BERT)
    both = [f"{bsn};{PEOPLE[bsn]};PW;01-01-2020" for bsn in (ANNA, BERT)]
    files.commit("benefits", BENEFITS, *both)
    full = {"kind": "benefits", "mode": Mode.FULL, "reference_date": "01-03-2021"}
    address = send(BENEFITS, both[0], **full)["Location"]
    work()
    assert 'name="allow_gone" value="5"' in browser.get(address).content.decode()
    answer = {"revision": "0", "gone": "ended"}
    assert browser.post(address, {"revision": "0", "allow_gone": "100"}).status_code == 422
    browser.post(address, {**answer, "allow_gone": "5"})
    work()
    shown = browser.get(address).content.decode()
    assert "1 van 2" in shown
    assert Import.objects.latest("pk").state == ImportState.PREVIEWED
    browser.post(address, {**answer, "allow_gone": "50,0"})
    work()
    record = Import.objects.latest("pk")
    assert (record.state, record.gone) == (ImportState.COMMITTED, 1)


def test_the_same_file_again_is_recognised(browser: Browser, send: Send) -> None:
    first = import_people(browser, send)
    send(PERSON, GOOD)
    work()
    shown = page(browser, "upload", Upload.objects.latest("pk").pk)
    assert reverse("imports:import", args=[first.pk]) in shown
    assert 'type="submit">Importeren' not in shown


def test_what_a_dead_worker_finished_is_not_done_again(browser: Browser, send: Send) -> None:
    record = import_people(browser, send)
    Job.objects.filter(kind="imports.commit").update(state=JobState.RUNNING, finished_at=None)
    work()
    assert Job.objects.get(kind="imports.commit").result == {
        "import": record.pk,
        "same_as": None,
        "refused": "",
    }
    assert Import.objects.count() == 2


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"content": b""}, "Dit bestand is leeg."),
        ({"content": b"PK\x03\x04\x00\x00\xff\xfe"}, "Deze werkmap is beschadigd"),
        ({"content": b"bsn;BSN;achternaam;geboortedatum\r\n"}, "twee keer"),
        ({"content": b"\x81\x8d\x8f\x90\x9d"}, "Dit is geen tekstbestand."),
        ({"mode": Mode.FULL, "reference_date": "01-01-2021"}, "kunnen geen volledig bestand zijn"),
        ({"kind": "benefits", "mode": Mode.FULL}, "peildatum"),
        ({"reference_date": "first of May"}, "Voer een geldige datum in"),
    ],
)
def test_a_wrong_file_is_refused_in_clear_words(send: Send, given: dict[str, Any], told: str) -> None:
    response = send(PERSON, GOOD, **given)
    assert response.status_code == 422
    assert told in response.content.decode()
    assert not Upload.objects.exists()


def test_a_file_that_is_too_large_is_refused(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    for module in ("imports.forms", "imports.uploads.receiving"):
        monkeypatch.setattr(f"{module}.LARGEST", 100)
    response = send(PERSON, *[GOOD] * 10)
    assert response.status_code == 422
    assert "meer dan de" in response.content.decode()
    assert not Upload.objects.exists()


def test_a_quote_that_is_not_closed_is_told_at_once(send: Send) -> None:
    response = send(PERSON, f'{ANNA};"' + "x" * 200_000)
    assert response.status_code == 422
    assert "aanhalingsteken" in response.content.decode()


def test_what_only_reading_finds_is_told_afterwards(browser: Browser, send: Send) -> None:
    send(PERSON, *[GOOD] * 300, f'{BERT};"' + "x" * 200_000)
    work()
    shown = page(browser, "upload", Upload.objects.get().pk)
    assert "aanhalingsteken" in shown
    assert "Kies een ander bestand" in shown


def test_an_import_is_undone(browser: Browser, send: Send) -> None:
    record = import_people(browser, send)
    response = browser.post(reverse("imports:undo", args=[record.pk]))
    assert response["Location"] == reverse("imports:import", args=[record.pk])
    assert b'id="progress-bar"' in browser.get(response["Location"]).content
    work()
    assert not Client.objects.exists()
    assert "Ongedaan gemaakt op" in page(browser, "import", record.pk)


def test_an_undo_that_is_refused_names_the_rows(browser: Browser, send: Send) -> None:
    record = import_people(browser, send)
    Client.objects.update(birth_date=dt.date(1981, 2, 1))
    browser.post(reverse("imports:undo", args=[record.pk]))
    work()
    shown = page(browser, "import", record.pk)
    assert "Deze import is niet ongedaan gemaakt" in shown
    assert "sindsdien gewijzigd" in shown
    assert Client.objects.exists()


def test_a_preview_cannot_be_undone(browser: Browser, send: Send) -> None:
    send(PERSON, GOOD)
    work()
    record = Import.objects.get()
    assert browser.post(reverse("imports:undo", args=[record.pk])).status_code == 404
    shown = page(browser, "import", record.pk)
    assert reverse("imports:undo", args=[record.pk]) not in shown
    assert reverse("imports:upload", args=[Upload.objects.get().pk]) in shown


@pytest.mark.parametrize("person", ["alice", "bob", "charlie"])
def test_only_an_administrator_imports(
    browser: Browser, send: Send, person: str, request: pytest.FixtureRequest
) -> None:
    record = import_people(browser, send, GOOD, f"{BERT};{PEOPLE[BERT]}")
    upload = Upload.objects.get()
    other = Browser()
    other.force_login(request.getfixturevalue(person))
    for name, arguments in (
        ("imports", []),
        ("uploads", []),
        ("import", [record.pk]),
        ("upload", [upload.pk]),
        ("errors", [upload.pk]),
    ):
        assert other.get(reverse(f"imports:{name}", args=arguments)).status_code == 403
    for name, arguments in (("uploads", []), ("upload", [upload.pk]), ("undo", [record.pk])):
        assert other.post(reverse(f"imports:{name}", args=arguments)).status_code == 403
    assert not Job.objects.active().exists()


@pytest.mark.parametrize("count", [1, 25])
def test_the_list_takes_as_many_queries_for_few_and_for_many(
    browser: Browser, files: Files, dirk: User, count: int, django_assert_num_queries: Any
) -> None:
    path = files.write(PERSON)
    digest = {"file_name": path.name, "sha256": "0" * 64, "kind": "clients", "made_by": dirk}
    Import.objects.bulk_create(Import(**digest) for _ in range(count))
    with django_assert_num_queries(9):
        assert browser.get(reverse("imports:imports")).content.count(b"file1.csv") == count


@pytest.mark.parametrize("wrong", [1, 60])
def test_a_preview_takes_as_many_queries_for_few_and_for_many_errors(
    browser: Browser, send: Send, wrong: int, django_assert_num_queries: Any
) -> None:
    address = send(PERSON, GOOD, *[WRONG] * wrong)["Location"]
    work()
    Job.objects.update(told_at=timezone.now())
    report = reverse("imports:import", args=[Import.objects.get().pk])
    for shown, queries in ((address, 9), (report, 9)):
        with django_assert_num_queries(queries):
            assert browser.get(shown).status_code == 200
