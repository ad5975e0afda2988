"""Adding and correcting in the browser."""

import datetime as dt
from typing import Any
from urllib.parse import urlencode

import pytest
from django.http import HttpResponse

from accounts.models import User
from clients.models import BenefitSpell, Client, LadderSpell
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    BenefitSpellFactory,
    ClientFactory,
    DiagnosisFactory,
    GrantFactory,
    UserFactory,
)
from tests.factories.clients import SchemeFactory

pytestmark = pytest.mark.django_db


def post(user: User, url: str, **values: Any) -> HttpResponse:
    return signed_in(user).post(url, {"why": "op verzoek", **values})


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice)


@pytest.mark.parametrize("kind", ["benefit", "rung", "service", "group"])
def test_each_kind_has_a_form_that_is_recorded(alice: User, client: Client, kind: str) -> None:
    with recorded_reading(client, purpose="client_file"):
        assert signed_in(alice).get(file_url(client, "add_spell", kind=kind)).status_code == 200


@pytest.mark.parametrize(
    ("asked", "back"),
    [
        ("/guidance/my-day/?at=1", "/guidance/my-day/?at=1"),
        ("https://example.org/", None),
        ("//example.org/", None),
        ("", None),
    ],
)
def test_a_form_leads_back_to_where_it_was_opened_but_to_no_other_site(
    alice: User, client: Client, asked: str, back: str | None
) -> None:
    url = f"{file_url(client, 'add_spell', kind='rung')}?{urlencode({'next': asked})}"
    there = back or file_url(client)
    assert f'href="{there}">Annuleren' in signed_in(alice).get(url).text
    assert post(alice, url, rung="3", start="1-4-2020").headers["Location"] == there


def test_another_kind_has_none(alice: User, client: Client) -> None:
    assert signed_in(alice).get(file_url(client, "add_spell", kind="wish")).status_code == 404


def test_alice_adds_a_benefit_typing_days_as_people_do(alice: User, client: Client) -> None:
    SchemeFactory()
    url = file_url(client, "add_spell", kind="benefit")
    assert post(alice, url, scheme="PW", start="1-3-2020")["Location"] == file_url(client)
    spell = BenefitSpell.objects.get(client=client)
    assert (spell.start, spell.end) == (dt.date(2020, 3, 1), None)


def test_a_refused_form_keeps_what_was_typed_and_says_why(alice: User, client: Client) -> None:
    BenefitSpellFactory(client=client)
    url = file_url(client, "add_spell", kind="benefit")
    page = post(alice, url, scheme="PW", start="01-03-2020", end="31-12-2020")
    assert page.status_code == 422
    assert 'value="31-12-2020"' in page.text
    assert page.context["form"].non_field_errors()
    assert BenefitSpell.objects.count() == 1


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"scheme": "PW", "start": "01-03-2020", "end": "01-02-2020"}, "end"),
        ({"scheme": "PW", "start": "31-02-2020"}, "start"),
        ({"scheme": "", "start": "01-03-2020"}, "scheme"),
        ({"scheme": "PW", "start": "01-03-2020", "why": ""}, "why"),
    ],
)
def test_an_error_stands_at_its_field(
    alice: User, client: Client, values: dict[str, str], field: str
) -> None:
    SchemeFactory()
    page = post(alice, file_url(client, "add_spell", kind="benefit"), **values)
    assert page.status_code == 422
    assert list(page.context["form"].errors) == [field]


def test_a_rung_ends_the_one_before(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, on_rung=3)
    post(alice, file_url(client, "add_spell", kind="rung"), rung="4", start="01-04-2020")
    assert list(LadderSpell.objects.order_by("start").values_list("rung", "end")) == [
        (3, dt.date(2020, 3, 31)),
        (4, None),
    ]


def test_who_saves_second_sees_both_versions_and_decides(alice: User, client: Client) -> None:
    spell = BenefitSpellFactory(client=client)
    url = file_url(client, "correct_spell", kind="benefit", pk=spell.pk)
    form = signed_in(alice).get(url).context["form"]
    read = {"scheme": "PW", "version": form["version"].value()}
    post(alice, url, **read, start="01-02-2015")
    page = post(alice, url, **read, start="01-03-2015")
    assert page.status_code == 409
    assert 'value="01-03-2015"' in page.text
    assert ("1 mrt 2015", "1 feb 2015") in {(yours, stored) for _, yours, stored in page.context["both"]}
    assert BenefitSpell.objects.get().start == dt.date(2015, 2, 1)
    again = {**read, "version": page.context["form"]["version"].value()}
    assert post(alice, url, **again, start="01-03-2015").status_code == 302
    assert BenefitSpell.objects.get().start == dt.date(2015, 3, 1)


def test_a_spell_of_another_client_is_not_found(alice: User, client: Client) -> None:
    spell = BenefitSpellFactory()
    url = file_url(client, "correct_spell", kind="benefit", pk=spell.pk)
    assert signed_in(alice).get(url).status_code == 404


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
def test_others_change_nothing(
    person: str, alice: User, client: Client, request: pytest.FixtureRequest
) -> None:
    spell = BenefitSpellFactory(client=client)
    user = request.getfixturevalue(person)
    for url in (
        file_url(client, "add_spell", kind="rung"),
        file_url(client, "correct_spell", kind="benefit", pk=spell.pk),
        file_url(client, "assign"),
    ):
        assert post(user, url, rung="4", start="01-04-2020").status_code == 403
    assert not LadderSpell.objects.exists()


def test_a_rung_is_set_on_a_diagnosis_and_its_advice_stands_beside_it(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, on_rung=2)
    advised = DiagnosisFactory(client=client, made_on=dt.date(2020, 3, 1), advised_rung=4)
    DiagnosisFactory(made_on=dt.date(2020, 3, 1))
    url = file_url(client, "add_spell", kind="rung")
    offered = signed_in(alice).get(url).context["form"].fields["diagnosis"].queryset
    assert list(offered) == [advised]
    assert post(alice, url, rung="3", start="01-04-2020", diagnosis=advised.pk).status_code == 302
    assert LadderSpell.objects.get(rung=3).diagnosis == advised
    assert "advies 4, gezet op 3" in signed_in(alice).get(file_url(client)).content.decode()
    coach = UserFactory(job_coach=True)
    GrantFactory(client=client, user=coach)
    assert "advies 4" not in signed_in(coach).get(file_url(client)).content.decode()


def test_a_diagnosis_of_later_than_the_rung_is_refused_at_its_field(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, on_rung=2)
    later = DiagnosisFactory(client=client, made_on=dt.date(2020, 4, 2))
    url = file_url(client, "add_spell", kind="rung")
    page = post(alice, url, rung="3", start="01-04-2020", diagnosis=later.pk)
    assert (page.status_code, list(page.context["form"].errors)) == (422, ["diagnosis"])
