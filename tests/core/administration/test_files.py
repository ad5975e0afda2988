"""Tables as files, both ways: looked at first, saved whole or not at all."""

import datetime as dt

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client as Browser
from django.urls import reverse

from accounts.models import User
from clients.models import TargetGroup
from targets.models import Target

pytestmark = pytest.mark.django_db

HEADER = "code;label_nl;label_en;order;start;end"


@pytest.fixture
def browser(dirk: User) -> Browser:
    browser = Browser()
    browser.force_login(dirk)
    return browser


@pytest.fixture
def group(db: None) -> TargetGroup:
    return TargetGroup.objects.create(code="zorger", label_nl="Zorger", label_en="Carer", order=5)


def page(step: str, name: str = "targetgroup", **keys: str) -> str:
    return reverse(f"administration:{step}", kwargs={"name": name, **keys})


def look(browser: Browser, *lines: str, encoding: str = "utf-8", name: str = "targetgroup"):
    file = SimpleUploadedFile("lijst.csv", "\r\n".join(lines).encode(encoding))
    return browser.post(page("import", name), {"file": file})


def save(browser: Browser, looked_at, why: str = "nieuwe lijst", name: str = "targetgroup"):
    content = looked_at.context["save"]["content"].value()
    return browser.post(page("import", name), {"content": content, "why": why})


def test_a_file_shows_first_what_it_would_do(browser: Browser, group: TargetGroup) -> None:
    answer = look(browser, HEADER, "zorger;Mantelzorger;Carer;5;;", "tolk;Tolk;Interpreter;6;01-01-2026;")
    outcome = answer.context["outcome"]
    assert [row.name for row in outcome.new] == ["Tolk"]
    assert [row.differences for row in outcome.changed] == [[("label_nl", "Zorger", "Mantelzorger")]]
    group.refresh_from_db()
    assert group.label_nl == "Zorger"


def test_and_saves_it_after_that_with_the_reason(browser: Browser, group: TargetGroup, dirk: User) -> None:
    looked_at = look(browser, HEADER, "zorger;Mantelzorger;Carer;5;;", "tolk;Tolk;Interpreter;6;01-01-2026;")
    assert save(browser, looked_at).status_code == 302
    group.refresh_from_db()
    assert group.label_nl == "Mantelzorger"
    assert TargetGroup.objects.get(pk="tolk").start == dt.date(2026, 1, 1)
    event = TargetGroup.pgh_event_model.objects.filter(pgh_obj_id="tolk").get()  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["reason"] == "nieuwe lijst"
    assert event.pgh_context.metadata["user"] == dirk.pk


def test_what_was_exported_changes_nothing_when_it_comes_back(browser: Browser, group: TargetGroup) -> None:
    answer = browser.get(page("file", kind="csv"))
    content = b"".join(answer.streaming_content)  # type: ignore[attr-defined]
    assert content.decode("utf-8-sig").splitlines()[0] == HEADER
    again = browser.post(page("import"), {"file": SimpleUploadedFile("lijst.csv", content)})
    outcome = again.context["outcome"]
    assert (outcome.new, outcome.changed, outcome.wrong) == ([], [], [])
    assert len(outcome.unchanged) == TargetGroup.objects.count()


def test_a_spreadsheet_is_exported_too(browser: Browser, group: TargetGroup) -> None:
    answer = browser.get(page("file", kind="xlsx"))
    assert b"".join(answer.streaming_content).startswith(b"PK")  # type: ignore[attr-defined]


def test_windows_letters_and_commas_are_read(browser: Browser) -> None:
    answer = look(browser, "code,label_nl,label_en", "cafe,Café,Café", encoding="cp1252")
    assert [row.name for row in answer.context["outcome"].new] == ["Café"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("tolk;;Interpreter;6;;", "label_nl"),
        ("tolk;Tolk;Interpreter;zes;;", "zes"),
        ("tolk;Tolk;Interpreter;6;31-02-2026;", "31-02-2026"),
        ("tolk;Tolk;Interpreter;6;01-02-2026;01-01-2026", "eerste dag"),
    ],
)
def test_a_row_in_error_says_what_is_wrong_and_nothing_can_be_saved(
    browser: Browser, line: str, said: str
) -> None:
    answer = look(browser, HEADER, "goed;Goed;Good;1;;", line)
    assert answer.status_code == 422
    wrong = answer.context["outcome"].wrong
    assert [row.line for row in wrong] == [3]
    assert said in " ".join(wrong[0].errors)
    assert answer.context["save"] is None


def test_with_one_row_in_error_nothing_is_saved_also_when_it_is_sent_anyway(browser: Browser) -> None:
    content = "\r\n".join((HEADER, "goed;Goed;Good;1;;", "fout;;Wrong;1;;"))
    answer = browser.post(page("import"), {"content": content, "why": "toch"})
    assert answer.status_code == 422
    assert not TargetGroup.objects.filter(pk__in=["goed", "fout"]).exists()


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "leeg"),
        (b"PK\x03\x04", "rekenblad"),
        (b"code;label_nl\0;x", "tekstbestand"),
        (b"naam;label\r\na;b", "code"),
        (b"code;code;label_nl\r\na;b;c", "twee keer"),
        (b"code;kleur\r\na;b", "kleur"),
        (b"x" * 1_000_001, "te groot"),
    ],
)
def test_what_is_no_list_is_refused_in_words(browser: Browser, content: bytes, said: str) -> None:
    answer = browser.post(page("import"), {"file": SimpleUploadedFile("lijst.csv", content)})
    assert answer.status_code == 422
    assert said in str(answer.context["form"].errors)


def test_policies_and_targets_come_by_file_too(browser: Browser) -> None:
    Target.objects.all().delete()
    answer = look(
        browser,
        "metric;start;end;value;source_text",
        "placements.counted;01-01-2014;31-12-2026;365;Kadernota",
        "placements.counted;01-01-2027;;400;Raadsbesluit",
        name="target",
    )
    assert save(browser, answer, name="target").status_code == 302
    assert list(Target.objects.order_by("start").values_list("value", flat=True)) == [365, 400]


def test_targets_that_overlap_are_refused(browser: Browser) -> None:
    Target.objects.all().delete()
    answer = look(
        browser,
        "metric;start;value;source_text",
        "placements.counted;01-01-2014;365;Kadernota",
        "placements.counted;01-01-2027;400;Raadsbesluit",
        name="target",
    )
    assert [row.line for row in answer.context["outcome"].wrong] == [3]
