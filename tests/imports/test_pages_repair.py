"""Repair in the screen: cells, rows left out; nobody's correction is lost; the same as a corrected file."""

import csv
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from audit.models import ReadingLog
from clients.models import BenefitSpell, Client
from core.jobs.models import Job
from imports.enums import Mode
from imports.models import Import, PreviewedRow, Repair, Upload
from imports.uploads import rechecks
from tests.imports.files import ANNA, BERT, CARLA, PERSON, Files, benefit, domain
from tests.imports.pages import GOOD, WRONG, Send, commit, page, sent, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

HEADER = f"{PERSON};regeling;ingangsdatum;einddatum"
# BSN, surname, birth date: places 0, 1, 2 of the row.
BAD_DATE = f"{BERT};de Vries;31-02-1975"


@pytest.fixture
def upload(browser: Browser, send: Send) -> Upload:
    """A good row on line 2, a birth date that is none on line 3."""
    return sent(browser, send, PERSON, GOOD, BAD_DATE)


def repair(browser: Browser, upload: Upload, line: int, version: str = "0", **cells: str) -> Any:
    address = reverse("imports:row", args=[upload.pk, line])
    given = {"version": version, "cell0": "", "cell1": "de Vries", "cell2": "31-02-1975"}
    return browser.post(address, {**given, **cells})


def check_again(browser: Browser, upload: Upload) -> Upload:
    browser.post(reverse("imports:check", args=[upload.pk]))
    work()
    upload.refresh_from_db()
    return upload


def counts(upload: Upload) -> tuple[int, int]:
    assert upload.reading
    return upload.reading.new, upload.reading.errors


def test_a_corrected_cell_is_checked_and_imported(browser: Browser, upload: Upload) -> None:
    shown = browser.get(reverse("imports:row", args=[upload.pk, 3])).content.decode()
    assert "31-02-1975" in shown
    assert BERT not in shown
    assert repair(browser, upload, 3, cell2="03-04-1975").status_code == 302
    assert counts(check_again(browser, upload)) == (2, 0)
    record = commit(browser, upload)
    assert record.repairs == 1
    assert str(Client.objects.with_bsn(BERT).get().birth_date) == "1975-04-03"


def test_a_correction_waits_until_the_file_is_checked_again(browser: Browser, upload: Upload) -> None:
    repair(browser, upload, 3, cell2="03-04-1975")
    shown = page(browser, "upload", upload.pk)
    assert "Opnieuw controleren" in shown
    assert 'type="submit">Importeren' not in shown
    refused = commit_with_old_preview(browser, upload)
    assert "Iemand heeft dit bestand intussen" in refused
    assert not Client.objects.exists()


def told(browser: Browser, upload: Upload) -> str:
    return page(browser, "upload", upload.pk)


def outcome(upload: Upload, line: int) -> tuple[str, str | None]:
    row = PreviewedRow.objects.get(upload_id=upload.pk, number=line)
    return row.outcome, row.error


def test_a_corrected_row_is_checked_alone_at_once(browser: Browser, upload: Upload) -> None:
    before = PreviewedRow.objects.get(upload_id=upload.pk, number=2).sealed
    readings = Import.objects.count()
    repair(browser, upload, 3, cell2="03-04-1975")
    assert outcome(upload, 3) == ("new", None)
    assert "Los van de andere regels is de uitkomst nu: Nieuw." in told(browser, upload)
    # Nothing of it is stored, and the other rows were not touched.
    assert bytes(PreviewedRow.objects.get(upload_id=upload.pk, number=2).sealed) == bytes(before)
    assert Import.objects.count() == readings
    assert not Client.objects.exists()
    rows = browser.get(reverse("imports:rows", args=[upload.pk]), {"group": "new"})
    assert {group["code"]: group["count"] for group in rows.context["groups"]} == {"": 2, "new": 2}


def test_what_is_still_wrong_with_a_corrected_row_is_told_at_once(browser: Browser, send: Send) -> None:
    upload = sent(browser, send, HEADER, benefit(ANNA, "PW;01-01-2020;31-12-2019"), kind="benefits")
    given = {"cell1": "Jansen", "cell2": "01-02-1980", "cell3": "PW", "cell4": "01-01-2020"}
    repair(browser, upload, 2, **given, cell5="30-12-2019")
    assert outcome(upload, 2) == ("error", "end_before_start")
    assert "Regel 2 is verbeterd. Importeren kan nog niet" in told(browser, upload)
    repair(browser, upload, 2, str(Repair.objects.latest("revision").revision), **given, cell5="31-12-2020")
    assert outcome(upload, 2) == ("new", None)


def test_a_row_that_repeats_another_is_found_when_the_whole_is_checked(browser: Browser, send: Send) -> None:
    rows = [benefit(ANNA, "PW;01-01-2020;"), benefit(ANNA, "PW;01-02-2020;x")]
    upload = sent(browser, send, HEADER, *rows, kind="benefits")
    given = {"cell1": "Jansen", "cell2": "01-02-1980", "cell3": "PW", "cell4": "01-01-2020"}
    repair(browser, upload, 3, **given, cell5="31-12-2020")
    assert outcome(upload, 3) == ("new", None)
    check_again(browser, upload)
    assert outcome(upload, 3) == ("error", "duplicate_conflict")


def test_who_corrects_a_cell_does_not_wait_for_another_import(
    browser: Browser, upload: Upload, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rechecks, "check_rows", lambda **_: False)
    repair(browser, upload, 3, cell2="03-04-1975")
    assert outcome(upload, 3) == ("error", "date_invalid")
    assert "Regel 3 is verbeterd." in told(browser, upload)


def commit_with_old_preview(browser: Browser, upload: Upload) -> str:
    """Decide on what was seen before the last correction."""
    browser.post(reverse("imports:upload", args=[upload.pk]), {"revision": "0", "skip_errors": "on"})
    work()
    return Job.objects.latest("pk").message


def test_a_value_that_is_none_is_refused_beside_its_cell(browser: Browser, upload: Upload) -> None:
    response = repair(browser, upload, 3, cell2="30-02-1975")
    assert response.status_code == 422
    assert not Repair.objects.exists()


def test_a_row_can_be_left_out(browser: Browser, upload: Upload) -> None:
    repair(browser, upload, 3, leave_out="1")
    assert counts(check_again(browser, upload)) == (1, 0)
    commit(browser, upload)
    assert Client.objects.count() == 1


def test_leaving_a_row_out_of_a_full_file_ends_nothing(browser: Browser, send: Send, files: Files) -> None:
    both = [benefit(bsn, "PW;01-01-2020;") for bsn in (ANNA, BERT)]
    files.commit("benefits", HEADER, *both)
    full = {"kind": "benefits", "mode": Mode.FULL, "reference_date": "01-03-2021"}
    upload = sent(browser, send, HEADER, benefit(ANNA, "PW;01-01-2020;31-12-2020"), both[1], **full)
    address = reverse("imports:row", args=[upload.pk, 3])
    browser.post(address, {"version": "0", "leave_out": "1"})
    check_again(browser, upload)
    assert upload.reading
    assert (upload.reading.rows, upload.reading.gone, upload.reading.changed) == (1, 0, 1)
    commit(browser, upload)
    assert BenefitSpell.objects.filter(end__isnull=True).count() == 1


def test_the_second_of_two_people_sees_both_versions(browser: Browser, upload: Upload) -> None:
    assert repair(browser, upload, 3, cell2="03-04-1975").status_code == 302
    second = repair(browser, upload, 3, cell1="Vries", cell2="05-04-1975")
    assert second.status_code == 409
    shown = second.content.decode()
    assert "03-04-1975" in shown
    assert "05-04-1975" in shown
    assert str(Repair.objects.get().place) == "2"
    version = str(Repair.objects.get().revision)
    assert f'name="version" value="{version}"' in shown
    assert repair(browser, upload, 3, version, cell2="05-04-1975").status_code == 302
    assert Repair.objects.count() == 1


def test_corrections_of_different_rows_do_not_meet(browser: Browser, send: Send) -> None:
    upload = sent(browser, send, PERSON, GOOD, BAD_DATE, f"{CARLA};Bakker;99-99-1990")
    repair(browser, upload, 3, cell2="03-04-1975")
    assert repair(browser, upload, 4, cell1="Bakker", cell2="05-06-1990").status_code == 302
    assert counts(check_again(browser, upload)) == (3, 0)


def test_a_bsn_is_corrected_without_showing_it(browser: Browser, send: Send) -> None:
    upload = sent(browser, send, PERSON, WRONG)
    given = {"cell1": "Smit", "cell2": "01-01-1980"}
    assert repair(browser, upload, 2, cell0="999999999", **given).status_code == 422
    assert repair(browser, upload, 2, cell0=BERT, **given).status_code == 302
    assert BERT.encode() not in bytes(Repair.objects.get().sealed or b"")
    assert BERT not in browser.get(reverse("imports:row", args=[upload.pk, 2])).content.decode()
    assert counts(check_again(browser, upload)) == (1, 0)


def test_a_repaired_file_does_what_the_corrected_file_does(
    browser: Browser, send: Send, files: Files, tmp_path: Path
) -> None:
    """Line by line the same preview, and the same tables after the import."""
    files.people(ANNA)
    as_it_should_be = [
        benefit(ANNA, "PW;01-01-2020;30-06-2020"),
        benefit(ANNA, "PW;01-07-2020;"),
        benefit(BERT, "IOAW;01-01-2020;"),
        benefit(CARLA, "PW;01-02-2020;"),
    ]
    corrected = sent(browser, send, HEADER, *as_it_should_be, kind="benefits")
    wanted = previewed(corrected)
    dirty = [
        benefit(ANNA, "PW;01-01-2020;31-12-2020"),
        benefit(ANNA, "PW;01-07-2020;"),
        f"{BERT};Vries;03-04-1975;IOAX;01-01-2020;",
        benefit(CARLA, "PW;01-02-2020"),
    ]
    upload = sent(browser, send, HEADER, *dirty, kind="benefits")
    assert previewed(upload) != wanted
    same = {"cell0": "", "cell1": "Jansen", "cell2": "01-02-1980", "cell3": "PW", "cell4": "01-01-2020"}
    repair(browser, upload, 2, **same, cell5="30-06-2020")
    given = {"cell1": "de Vries", "cell2": "03-04-1975", "cell3": "IOAW", "cell4": "01-01-2020", "cell5": ""}
    repair(browser, upload, 4, **given)
    check_again(browser, upload)
    assert previewed(upload) == wanted
    commit(browser, upload)
    repaired = domain()
    undone(browser, Import.objects.latest("pk"))
    commit(browser, corrected)
    assert without_keys(domain()) == without_keys(repaired)


def previewed(upload: Upload) -> tuple[Any, ...]:
    """What a preview says, without the numbers of the database."""
    upload.refresh_from_db()
    reading = upload.reading
    assert reading
    rows = PreviewedRow.objects.filter(upload_id=upload.pk).order_by("number")
    return (
        list(rows.values_list("number", "outcome", "error", "warning", "client_id")),
        (reading.rows, reading.new, reading.changed, reading.unchanged, reading.errors, reading.warnings),
        reading.first_errors,
        reading.reasons,
    )


def undone(browser: Browser, record: Import) -> None:
    browser.post(reverse("imports:undo", args=[record.pk]))
    work()


def without_keys(tables: dict[str, list[str]]) -> dict[str, int]:
    """The number of rows by table, and the days of spells: keys and imports differ."""
    return {table: len(rows) for table, rows in tables.items()}


def rejected(browser: Browser, upload: Upload) -> Any:
    return browser.post(reverse("imports:rejected", args=[upload.pk]))


def test_rejected_rows_are_taken_in_full_and_can_be_sent_in_again(
    browser: Browser, send: Send, files: Files, dirk: User
) -> None:
    files.people(BERT)
    upload = sent(browser, send, PERSON, GOOD, BAD_DATE)
    response = rejected(browser, upload)
    content = b"".join(response.streaming_content)
    rows = list(csv.reader(StringIO(content.decode("utf-8-sig")), delimiter=";"))
    assert rows[0] == [*PERSON.split(";"), "reden"]
    assert rows[1][:3] == BAD_DATE.split(";")
    assert "31-02-1975" in rows[1][3]
    assert ReadingLog.objects.get().clients == [Client.objects.with_bsn(BERT).get().pk]
    upload.refresh_from_db()
    assert upload.rejected_taken == 1
    again = sent(browser, send, content=content)
    assert again.reading
    assert (again.reading.rows, again.reading.errors) == (1, 1)
    assert again.reading.ignored_columns == ["reden"]


def test_rejected_rows_can_be_taken_after_the_import_of_the_others(browser: Browser, upload: Upload) -> None:
    commit(browser, upload, skip_errors="on")
    assert BERT in b"".join(rejected(browser, upload).streaming_content).decode()


def test_nobody_else_takes_rejected_rows_or_repairs(
    browser: Browser, upload: Upload, request: pytest.FixtureRequest
) -> None:
    for person in ("alice", "bob", "charlie"):
        other = Browser()
        other.force_login(request.getfixturevalue(person))
        assert rejected(other, upload).status_code == 403
        assert repair(other, upload, 3, cell2="03-04-1975").status_code == 403
        for name in ("check", "cancel"):
            assert other.post(reverse(f"imports:{name}", args=[upload.pk])).status_code == 403
    assert not Repair.objects.exists()
    assert not Job.objects.active().exists()


def test_after_the_import_nothing_is_repaired(browser: Browser, upload: Upload) -> None:
    commit(browser, upload, skip_errors="on")
    assert repair(browser, upload, 3, cell2="03-04-1975").status_code == 404
