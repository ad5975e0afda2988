"""Code lists and policies in the hands of the administrator."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import User
from clients.models import TargetGroup
from core.administration.registry import table_named, tables
from core.administration.services import add_row
from core.versions import version_of
from placements.models import PlacementKind, PlacementPolicy
from targets.models import Target

pytestmark = pytest.mark.django_db

TODAY = dt.date(2026, 6, 1)


@pytest.fixture
def browser(dirk: User) -> Browser:
    browser = Browser()
    browser.force_login(dirk)
    return browser


def page(name: str, table: str, **keys: Any) -> str:
    return reverse(f"administration:{name}", kwargs={"name": table, **keys})


def target(start: dt.date, value: int = 365, **values: Any) -> Target:
    return Target(metric="placements.counted", start=start, value=value, source_text="Kadernota", **values)


def code(**values: Any) -> dict[str, Any]:
    return {
        "code": "mantelzorger",
        "label_nl": "Mantelzorger",
        "label_en": "Carer",
        "order": 30,
        "why": "besluit college",
        **values,
    }


def test_the_first_page_leads_to_every_table(browser: Browser) -> None:
    shown = browser.get(reverse("administration:index")).text
    for table in tables():
        assert page("table", table.name) in shown
    assert reverse("users") in shown


@pytest.mark.parametrize("name", [table.name for table in tables()])
def test_every_table_is_shown_and_has_a_form(browser: Browser, name: str) -> None:
    assert browser.get(page("table", name)).status_code == 200
    assert browser.get(page("add", name)).status_code == 200
    assert browser.get(page("import", name)).status_code == 200


def test_a_code_is_added_with_its_reason_in_the_history(browser: Browser, dirk: User) -> None:
    answer = browser.post(page("add", "targetgroup"), code())
    assert answer.status_code == 302
    added = TargetGroup.objects.get(pk="mantelzorger")
    assert added.label_nl == "Mantelzorger"
    event = TargetGroup.pgh_event_model.objects.get(pgh_obj_id="mantelzorger")  # type: ignore[attr-defined]
    assert event.pgh_context.metadata["reason"] == "besluit college"
    assert event.pgh_context.metadata["user"] == dirk.pk


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"code": "met spatie"}, "code"),
        ({"code": ""}, "code"),
        ({"label_nl": ""}, "label_nl"),
        ({"start": "01-02-2026", "end": "01-01-2026"}, "__all__"),
        ({"start": "morgen"}, "start"),
        ({"why": ""}, "why"),
    ],
)
def test_a_wrong_code_is_refused_at_its_field_and_kept_in_the_form(
    browser: Browser, wrong: dict[str, str], field: str
) -> None:
    answer = browser.post(page("add", "targetgroup"), code(**wrong))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert 'value="Carer"' in answer.text
    assert not TargetGroup.objects.filter(label_en="Carer").exists()


def test_a_code_is_given_once(browser: Browser) -> None:
    TargetGroup.objects.create(code="mantelzorger", label_nl="Mantelzorger", label_en="Carer")
    assert "code" in browser.post(page("add", "targetgroup"), code()).context["form"].errors


def test_a_code_keeps_its_key_when_it_is_changed(browser: Browser) -> None:
    row = TargetGroup.objects.create(code="mantelzorger", label_nl="Oud", label_en="Old")
    browser.post(
        page("change", "targetgroup", key="mantelzorger"), code(code="anders", version=version_of(row))
    )
    assert TargetGroup.objects.get(pk="mantelzorger").label_nl == "Mantelzorger"
    assert not TargetGroup.objects.filter(pk="anders").exists()


def test_of_two_who_change_one_row_the_second_sees_both_versions(browser: Browser) -> None:
    row = TargetGroup.objects.create(code="mantelzorger", label_nl="Oud", label_en="Old")
    read = version_of(row)
    with transaction.atomic():
        TargetGroup.objects.filter(pk=row.pk).update(label_nl="Van een ander")
    answer = browser.post(page("change", "targetgroup", key="mantelzorger"), code(version=read))
    assert answer.status_code == 409
    assert "Van een ander" in answer.text
    assert 'value="Mantelzorger"' in answer.text
    again = code(version=answer.context["form"]["version"].value())
    assert browser.post(page("change", "targetgroup", key="mantelzorger"), again).status_code == 302
    assert TargetGroup.objects.get(pk=row.pk).label_nl == "Mantelzorger"


def test_a_new_target_takes_over_from_the_one_before(dirk: User) -> None:
    table = table_named("target")
    assert table is not None
    Target.objects.all().delete()
    add_row(user=dirk, table=table, row=target(dt.date(2014, 1, 1)), reason="nota")
    add_row(user=dirk, table=table, row=target(dt.date(2022, 1, 1), 400), reason="raad")
    add_row(user=dirk, table=table, row=target(dt.date(2018, 1, 1), 380), reason="vergeten")
    periods = list(Target.objects.order_by("start").values_list("start__year", "end", "value"))
    assert periods == [
        (2014, dt.date(2017, 12, 31), 365),
        (2018, dt.date(2021, 12, 31), 380),
        (2022, None, 400),
    ]


def test_what_has_not_begun_is_taken_back_and_the_one_before_lasts(browser: Browser, dirk: User) -> None:
    Target.objects.all().delete()
    first = target(dt.date(2014, 1, 1), end=dt.date(2089, 12, 31))
    first.save()
    coming = target(dt.date(2090, 1, 1), 400)
    coming.save()
    answer = browser.post(
        page("withdraw", "target", key=coming.pk), {"why": "toch niet", "version": version_of(coming)}
    )
    assert answer.status_code == 302
    assert list(Target.objects.values_list("pk", "end")) == [(first.pk, None)]


def test_what_has_begun_cannot_be_taken_back(browser: Browser) -> None:
    begun = target(dt.date(2014, 1, 1))
    Target.objects.all().delete()
    begun.save()
    answer = browser.post(
        page("withdraw", "target", key=begun.pk), {"why": "toch niet", "version": version_of(begun)}
    )
    assert answer.status_code == 422
    assert Target.objects.filter(pk=begun.pk).exists()


def test_a_policy_begins_with_the_values_of_the_latest_and_offers_the_codes(browser: Browser) -> None:
    PlacementKind.objects.get_or_create(code="dienstverband", label_nl="Dienstverband", label_en="Job")
    PlacementPolicy.objects.all().delete()
    PlacementPolicy.objects.create(
        start=dt.date(2014, 1, 1),
        counted_kinds=["dienstverband"],
        counted_rungs=[3, 4, 5],
        continuation_days=31,
        benefit_days=31,
        outflow_months=3,
    )
    form = browser.get(page("add", "placementpolicy")).context["form"]
    assert form["counted_kinds"].value() == ["dienstverband"]
    answer = browser.post(
        page("add", "placementpolicy"),
        {
            "start": "01-01-2027",
            "counted_kinds": ["dienstverband"],
            "counted_rungs": ["4", "5"],
            "continuation_days": "14",
            "benefit_days": "31",
            "outflow_months": "3",
            "why": "nieuwe nota",
        },
    )
    assert answer.status_code == 302
    assert list(PlacementPolicy.objects.values_list("start", "end", "counted_rungs")) == [
        (dt.date(2014, 1, 1), dt.date(2026, 12, 31), [3, 4, 5]),
        (dt.date(2027, 1, 1), None, [4, 5]),
    ]


def test_an_unknown_kind_or_rung_is_no_choice(browser: Browser) -> None:
    answer = browser.post(
        page("add", "placementpolicy"), {"counted_kinds": ["slapen"], "counted_rungs": ["9"]}
    )
    assert {"counted_kinds", "counted_rungs", "start"} <= set(answer.context["form"].errors)


@pytest.mark.parametrize("address", [page("table", "user"), page("change", "scheme", key="XX")])
def test_what_is_not_kept_here_is_not_found(browser: Browser, address: str) -> None:
    assert browser.get(address).status_code == 404


@pytest.mark.parametrize("person", ["alice", "bob", "erica", "gerda"])
def test_other_roles_keep_nothing(person: str, request: pytest.FixtureRequest) -> None:
    browser = Browser()
    browser.force_login(request.getfixturevalue(person))
    for address in (
        reverse("administration:index"),
        page("table", "scheme"),
        page("add", "scheme"),
        page("file", "scheme", kind="csv"),
        page("import", "scheme"),
    ):
        assert browser.get(address).status_code == 403
    assert browser.post(page("add", "targetgroup"), code()).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_rows(browser: Browser) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(page("table", "targetgroup")).status_code == 200
        return len(asked)

    few = queries()
    TargetGroup.objects.bulk_create(
        TargetGroup(code=f"groep_{number}", label_nl="Groep", label_en="Group") for number in range(300)
    )
    assert queries() == few
