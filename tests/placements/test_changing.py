"""Ending, cancelling and changing a placement in the browser, and two people at once."""

import datetime as dt

import pytest
from django.db import transaction
from django.test import Client as Browser

from core.versions import version_of
from placements.models import Placement
from tests.factories.placements import PlacementEndReasonFactory
from tests.placements.conftest import of

FORMS = ["change", "end", "cancel"]

pytestmark = pytest.mark.usefixtures("reference_data")


def test_end_it(browser: Browser, placement: Placement) -> None:
    reason = PlacementEndReasonFactory()
    answer = browser.post(
        of(placement, "end"),
        {"end": "30-06-2020", "end_reason": reason.pk, "why": "Klaar", "version": version_of(placement)},
    )
    assert answer.status_code == 302
    placement.refresh_from_db()
    assert (placement.end, placement.end_reason) == (dt.date(2020, 6, 30), reason)
    page = browser.get(of(placement)).text
    assert "Klaar" in page
    assert "Alice" in page


def test_an_end_before_the_start_is_an_error_of_the_field(browser: Browser, placement: Placement) -> None:
    answer = browser.post(
        of(placement, "end"),
        {
            "end": "29-02-2020",
            "end_reason": "ontslag",
            "why": "Klaar",
            "version": version_of(placement),
        },
    )
    assert answer.status_code == 422
    assert answer.context["form"].errors["end"]


def test_cancel_it_with_a_reason(browser: Browser, placement: Placement) -> None:
    version = version_of(placement)
    refused = browser.post(of(placement, "cancel"), {"why": "", "version": version})
    assert refused.status_code == 422
    browser.post(of(placement, "cancel"), {"why": "Nooit begonnen", "version": version})
    placement.refresh_from_db()
    assert placement.cancelled
    page = browser.get(of(placement)).text
    assert "geannuleerd" in page.lower()
    assert of(placement, "end") not in page


def test_change_it_after_reading_what_it_means(browser: Browser, placement: Placement) -> None:
    typed = typed_of(placement, kind="bol")
    check = browser.post(of(placement, "change"), {**typed, "step": "check"})
    assert "Stage (BOL)" in check.text
    assert "telt niet mee" in check.text
    placement.refresh_from_db()
    assert placement.kind_id == "dienstverband"
    browser.post(of(placement, "change"), {**typed, "step": "save"})
    placement.refresh_from_db()
    assert placement.kind_id == "bol"


@pytest.mark.parametrize("form", FORMS)
def test_of_two_who_save_at_once_the_second_sees_both_versions(
    browser: Browser, placement: Placement, form: str
) -> None:
    typed = {**typed_of(placement, end="31-05-2020"), "end_reason": "ontslag", "step": "save"}
    with transaction.atomic():  # a writing of its own, which gives the row another version
        Placement.objects.filter(pk=placement.pk).update(hours_per_week=12)
    answer = browser.post(of(placement, form), typed)
    assert answer.status_code == 409
    assert "12,0" in answer.text
    placement.refresh_from_db()
    assert (placement.end, placement.cancelled) == (None, False)
    again = browser.post(of(placement, form), {**typed, "version": version_of(placement)})
    assert again.status_code == 302


def typed_of(placement: Placement, **changed: str) -> dict[str, str]:
    return {
        "employer": placement.employer.kvk,
        "kind": "dienstverband",
        "start": "01-03-2020",
        "end": "",
        "end_reason": "",
        "hours_per_week": "32",
        "contract": "",
        "why": "Vergissing",
        "version": version_of(placement),
        **changed,
    }
