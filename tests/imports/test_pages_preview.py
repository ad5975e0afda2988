"""The preview in the browser: groups of rows, old beside new, reasons, and what matters in a sentence."""

import datetime as dt
from typing import Any

import pytest
from django.test import Client as Browser
from django.urls import reverse

from audit.models import ReadingLog
from clients.models import BenefitSpell, Client
from imports.enums import Mode
from imports.models import Import, PreviewedRow, Upload
from imports.registry import kinds
from tests.factories import PlacementFactory
from tests.imports.files import ANNA, BERT, CARLA, PEOPLE, PERSON, Files, benefit, domain
from tests.imports.pages import GOOD, WRONG, Send, commit, sent, work

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("files")]

HEADER = f"{PERSON};regeling;ingangsdatum;einddatum;trede;trede_sinds"
MARCH = "01-03-2021"


@pytest.fixture
def mixed(browser: Browser, send: Send, files: Files) -> Upload:
    """A benefit file with a new spell, one that ends, one as it was, and one with a date that is none."""
    files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2020;;2;01-02-2020"),
        benefit(BERT, "PW;01-01-2020;;;"),
    )
    return sent(
        browser,
        send,
        HEADER,
        f"{ANNA};Jansen-Smit;01-02-1980;PW;01-01-2020;31-12-2020;3;01-06-2020",
        benefit(BERT, "PW;01-01-2020;;;"),
        benefit(CARLA, "PW;01-01-2021;;;"),
        benefit(CARLA, "IOAW;31-02-2020;;;"),
        kind="benefits",
    )


def rows(browser: Browser, upload: Upload, **asked: str) -> str:
    response = browser.get(reverse("imports:rows", args=[upload.pk]), asked)
    assert response.status_code == 200
    return response.content.decode()


def test_a_preview_leaves_every_table_as_it_was(browser: Browser, send: Send, files: Files) -> None:
    files.people(ANNA)
    before = domain()
    upload = sent(browser, send, PERSON, f"{ANNA};Smit;01-02-1980", f"{BERT};{PEOPLE[BERT]}")
    assert upload.reading
    assert (upload.reading.new, upload.reading.changed) == (1, 1)
    assert domain() == before


def test_each_row_is_in_the_group_that_the_counts_say(mixed: Upload) -> None:
    found = dict(PreviewedRow.objects.filter(upload_id=mixed.pk).values_list("number", "outcome"))
    assert found == {2: "changed", 3: "unchanged", 4: "new", 5: "error"}


def test_a_changed_row_tells_old_and_new_of_each_field(browser: Browser, mixed: Upload) -> None:
    shown = rows(browser, mixed, group="changed")
    for old, new in (("Jansen", "Jansen-Smit"), ("–", "31 dec 2020")):
        assert f"{old}</span>" in shown
        assert f"{new}</b>" in shown
    assert "trede" in shown.lower()
    assert ANNA not in shown
    assert "Bakker" not in shown


def test_rows_in_error_are_shown_by_their_reason(browser: Browser, mixed: Upload) -> None:
    shown = rows(browser, mixed, group="error", reason="date_invalid")
    assert "ingangsdatum" in shown
    assert "Bakker" in shown
    assert "Er zijn hier geen rijen" in rows(browser, mixed, group="error", reason="overlap")
    assert browser.get(reverse("imports:rows", args=[mixed.pk]), {"group": "odd"}).status_code == 404


def test_a_remark_is_shown_with_its_row(browser: Browser, mixed: Upload) -> None:
    assert "Jansen → Jansen-Smit" in rows(browser, mixed, group="warning", reason="surname_changed")


def test_what_a_full_file_leaves_out_is_shown_with_its_client(
    browser: Browser, send: Send, files: Files
) -> None:
    both = [benefit(bsn, "PW;01-01-2020;;;") for bsn in (ANNA, BERT)]
    files.commit("benefits", HEADER, *both)
    upload = sent(browser, send, HEADER, both[0], kind="benefits", mode=Mode.FULL, reference_date=MARCH)
    assert upload.reading
    assert upload.reading.gone_parts == [{"part": "PW", "count": 1, "of": 2}]
    shown = rows(browser, upload, group="gone")
    assert "de Vries" in shown
    assert "28 feb 2021" in shown
    assert "Jansen" not in shown


def test_a_full_file_that_is_a_part_ends_nothing(browser: Browser, send: Send, files: Files) -> None:
    both = [benefit(bsn, "PW;01-01-2020;;;") for bsn in (ANNA, BERT)]
    files.commit("benefits", HEADER, *both)
    changed = benefit(ANNA, "PW;01-01-2020;31-12-2020;;")
    upload = sent(browser, send, HEADER, changed, kind="benefits", mode=Mode.FULL, reference_date=MARCH)
    address = reverse("imports:upload", args=[upload.pk])
    browser.post(address, {"revision": "0", "gone": "part"})
    work()
    upload.refresh_from_db()
    assert upload.reading
    assert (upload.mode, upload.reading.gone, upload.reading.changed) == (Mode.DELTA, 0, 1)
    commit(browser, upload)
    assert BenefitSpell.objects.filter(end__isnull=True).count() == 1


def test_showing_rows_of_known_clients_is_recorded(browser: Browser, mixed: Upload) -> None:
    rows(browser, mixed, group="changed")
    anna = Client.objects.with_bsn(ANNA).get()
    assert ReadingLog.objects.get().clients == [anna.pk]


def test_rows_are_kept_sealed_and_go_with_the_import(browser: Browser, mixed: Upload) -> None:
    sealed = b"".join(bytes(row.sealed) for row in PreviewedRow.objects.all())
    assert b"Jansen" not in sealed
    assert ANNA.encode() not in sealed
    commit(browser, mixed, skip_errors="on")
    assert not PreviewedRow.objects.exists()
    assert browser.get(reverse("imports:rows", args=[mixed.pk])).status_code == 404


def test_an_ended_benefit_with_a_placement_is_told_before_and_after(
    browser: Browser, send: Send, files: Files
) -> None:
    files.commit("benefits", HEADER, *(benefit(bsn, "PW;01-01-2020;;;") for bsn in (ANNA, BERT)))
    anna = Client.objects.with_bsn(ANNA).get()
    PlacementFactory(client=anna, start=dt.date(2020, 12, 1))
    ended = [benefit(bsn, "PW;01-01-2020;31-12-2020;;") for bsn in (ANNA, BERT)]
    upload = sent(browser, send, HEADER, *ended, kind="benefits")
    told = "1 van de 2 klanten van wie de uitkering eindigt"
    assert told in browser.get(reverse("imports:upload", args=[upload.pk])).content.decode()
    record = commit(browser, upload)
    assert told in browser.get(reverse("imports:import", args=[record.pk])).content.decode()
    assert BenefitSpell.objects.ended_by(record.pk).count() == 2
    people = browser.get(reverse("imports:effect", args=[record.pk, "possible-outflow"])).content.decode()
    assert "Jansen" in people
    assert "de Vries" not in people
    assert ReadingLog.objects.latest("pk").clients == [anna.pk]


def test_a_benefit_that_returns_after_a_placement_is_told(files: Files) -> None:
    files.commit(
        "benefits", HEADER, *(benefit(bsn, "PW;01-01-2020;30-06-2020;;") for bsn in (ANNA, BERT, CARLA))
    )
    for bsn in (ANNA, BERT, CARLA):
        PlacementFactory(client=Client.objects.with_bsn(bsn).get(), start=dt.date(2020, 7, 1))
    report = files.commit(
        "benefits",
        HEADER,
        benefit(ANNA, "PW;01-01-2021;;;"),
        benefit(BERT, "IOAW;01-07-2020;;;"),
    )
    returned = BenefitSpell.objects.returned_by(report.id)
    assert [spell.client.surname for spell in returned] == ["Jansen"]
    told = [effect for effect in Import.objects.get(pk=report.id).effects if effect["code"] == "returned"]
    assert [(effect["count"], effect["of"]) for effect in told] == [(1, 1)]
    reopening = files.commit("benefits", HEADER, benefit(CARLA, "PW;01-01-2020;;;"))
    reopened = BenefitSpell.objects.returned_by(reopening.id)
    assert [spell.client.surname for spell in reopened] == ["Bakker"]
    assert BenefitSpell.objects.returned_by(report.id).count() == 1


@pytest.mark.parametrize("count", [3, 300])
def test_a_page_of_rows_takes_as_many_queries_for_few_and_for_many(
    browser: Browser, send: Send, files: Files, count: int, django_assert_num_queries: Any
) -> None:
    files.people(ANNA)
    upload = sent(browser, send, PERSON, f"{ANNA};Smit;01-02-1980", *[WRONG] * count)
    with django_assert_num_queries(15):
        rows(browser, upload, group="")


def test_the_same_file_is_recognised_by_its_content(browser: Browser, send: Send) -> None:
    record = commit(browser, sent(browser, send, PERSON, GOOD))
    again = sent(browser, send, PERSON, GOOD, name="other.csv")
    shown = browser.get(reverse("imports:upload", args=[again.pk])).content.decode()
    assert reverse("imports:import", args=[record.pk]) in shown
    assert "al eerder geïmporteerd" in shown


def test_a_kind_says_which_table_its_rows_name() -> None:
    assert [kind.code for kind in kinds() if not kind.table] == []
