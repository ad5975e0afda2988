"""What comes of an intake, and who sees it."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test import Client as Browser
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from clients.models import Assignment, DiagnosisRequest, Grant, LadderSpell, ServiceSpell, TargetGroupSpell
from guidance.enums import FinancialPlan, Help
from guidance.models import Action, IntakePage, Obstacle, Referral
from guidance.services import intake as services
from tests.factories import (
    ClientFactory,
    DiagnosisRequestFactory,
    IntakeFactory,
    IntakePageFactory,
    ObstacleFactory,
)
from tests.guidance.intakes import begin, browser_of, end_of, page, save

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("reference")]


def test_it_ends_in_rung_consultant_service_groups_and_obstacles_at_once(
    browser: Browser, alice: User
) -> None:
    intake = begin(browser)
    save(browser, intake, "contact", phone="0612345678", postcode="2284 ab", target_groups=["statushouder"])
    save(browser, intake, "money", financial_plan="no", referred_to_fsp="on")
    save(browser, intake, "obstacles", area_schulden="needed", area_taal="elsewhere", area_wonen="none")
    answer = browser.post(end_of(intake), {"rung": "4", "consultant": alice.pk})
    assert answer.status_code == 302
    client, today = intake.client, timezone.localdate()
    client.refresh_from_db()
    assert (client.phone, client.postcode, client.last_contact_on) == ("0612345678", "2284AB", today)
    assert LadderSpell.objects.get().rung == 4
    assert Assignment.objects.get().consultant == alice
    assert ServiceSpell.objects.get().start == today
    assert [spell.group_id for spell in TargetGroupSpell.objects.all()] == ["statushouder"]
    assert {one.area_id: one.help for one in Obstacle.objects.all()} == {
        "schulden": Help.NEEDED,
        "taal": Help.ELSEWHERE,
    }
    intake.refresh_from_db()
    assert (intake.state, intake.financial_plan, intake.referred_to_fsp) == ("finished", "no", True)
    assert Grant.objects.get().end == today


def ended(browser: Browser, alice: User, **chosen: Any) -> Any:
    """The answer to the end of an intake in which all is said."""
    intake = begin(browser)
    save(browser, intake, "money", financial_plan="no", **chosen.pop("money", {}))
    return browser.post(end_of(intake), {"rung": "4", "consultant": alice.pk, **chosen})


def test_it_asks_for_the_diagnosis_plans_the_first_actions_and_refers_to_fsp(
    browser: Browser, alice: User
) -> None:
    today = timezone.localdate()
    answer = ended(
        browser,
        alice,
        money={"referred_to_fsp": "on"},
        module="standaard",
        usual_actions=["cv", "profile"],
        other_action="Bellen over de opleiding",
        due_on=f"{today:%d-%m-%Y}",
    )
    assert answer.status_code == 302
    asked = DiagnosisRequest.objects.get()
    assert (asked.module_id, asked.asked_on, asked.asked_by) == ("standaard", today, alice)
    assert {action.what for action in Action.objects.all()} == {
        "Samen het cv bekijken",
        "HalloWerk-profiel maken",
        "Bellen over de opleiding",
    }
    assert {(action.due_on, action.owner) for action in Action.objects.all()} == {(today, None)}
    referral = Referral.objects.get()
    assert (referral.direction, referral.party, referral.on) == ("to", "fsp", today)


def test_diagnosis_actions_and_referral_are_left_out_where_nobody_asks_for_them(
    browser: Browser, alice: User
) -> None:
    assert ended(browser, alice).status_code == 302
    assert not DiagnosisRequest.objects.exists()
    assert not Action.objects.exists()
    assert not Referral.objects.exists()


def test_an_action_without_a_day_is_refused_at_the_day(browser: Browser, alice: User) -> None:
    answer = ended(browser, alice, usual_actions=["cv"], due_on="")
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["due_on"])


def test_a_diagnosis_that_is_asked_already_keeps_the_intake_open(browser: Browser, alice: User) -> None:
    intake = begin(browser)
    save(browser, intake, "money", financial_plan="yes")
    DiagnosisRequestFactory(client=intake.client, asked_on=timezone.localdate())
    answer = browser.post(end_of(intake), {"rung": "4", "consultant": alice.pk, "module": "standaard"})
    assert (answer.status_code, list(answer.context["form"].errors)) == (422, ["module"])
    assert not Assignment.objects.exists()


def test_it_does_not_end_without_the_question_for_a_financial_plan(browser: Browser, alice: User) -> None:
    intake = begin(browser)
    answer = browser.post(end_of(intake), {"rung": "4", "consultant": alice.pk})
    assert answer.status_code == 422
    assert [state.step.code for state in answer.context["talk"].missing] == ["money"]
    assert not LadderSpell.objects.exists()


def test_nothing_is_kept_where_one_part_is_refused(browser: Browser, alice: User) -> None:
    intake = begin(browser)
    LadderSpell.objects.create(client=intake.client, rung=2, start=timezone.localdate())
    save(browser, intake, "money", financial_plan="yes")
    save(browser, intake, "obstacles", area_schulden="needed")
    answer = browser.post(end_of(intake), {"rung": "4", "consultant": alice.pk})
    assert answer.status_code == 422
    assert "vandaag al op een andere trede" in answer.text
    assert not Obstacle.objects.exists()
    assert not Assignment.objects.exists()


def test_what_is_no_obstacle_any_more_ends(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    old = ObstacleFactory(client=client, start=dt.date(2019, 1, 1))
    intake = IntakeFactory(client=client)
    outcome = services.Outcome(rung=4, consultant=alice, financial_plan=FinancialPlan.YES, obstacles={})
    services.finish(user=alice, intake=intake, outcome=outcome, on=dt.date(2020, 6, 2))
    old.refresh_from_db()
    assert old.end == dt.date(2020, 6, 1)


def test_who_may_not_see_obstacles_leaves_them_alone(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    old = ObstacleFactory(client=client, start=dt.date(2019, 1, 1))
    outcome = services.Outcome(rung=4, consultant=alice, financial_plan=FinancialPlan.YES)
    services.finish(user=alice, intake=IntakeFactory(client=client), outcome=outcome, on=dt.date(2020, 6, 2))
    old.refresh_from_db()
    assert old.end is None


def test_what_has_ended_is_shown_and_not_typed_in_again(browser: Browser, alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    intake = IntakeFactory(client=client, finished=True)
    IntakePageFactory(intake=intake, step="work", typed={"last_occupation": ["kok"]})
    assert "kok" in browser.get(reverse("guidance:intake", kwargs={"pk": intake.pk})).text
    browser.post(page(intake, "work"), {"version": "", "last_occupation": "bakker"})
    assert IntakePage.objects.get().typed == {"last_occupation": ["kok"]}
    with pytest.raises(ValidationError):
        services.stop(user=alice, intake=intake, on=dt.date(2020, 6, 3), reason="toch niet")


def test_it_can_be_stopped_with_a_reason(browser: Browser) -> None:
    intake = begin(browser)
    stop = reverse("guidance:stop_intake", kwargs={"pk": intake.pk})
    assert browser.post(stop, {"why": ""}).status_code == 422
    assert browser.post(stop, {"why": "verhuisd"}).status_code == 302
    intake.refresh_from_db()
    assert (intake.state, intake.stop_reason) == ("stopped", "verhuisd")


def test_the_list_counts_the_question_and_the_referrals(browser: Browser, alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    today = timezone.localdate()
    IntakeFactory(
        client=client,
        finished=True,
        started_on=today,
        ended_on=today,
        financial_plan="no",
        referred_to_fsp=True,
    )
    IntakeFactory(finished=True, started_on=today, ended_on=today)
    answer = browser.get(reverse("guidance:intakes", query={"state": "all"}))
    assert answer.context["asked"] == {"finished": 1, "without": 1, "referred": 1}
    assert len(answer.context["rows"]) == 1


def test_the_page_of_a_client_shows_intakes_and_obstacles(browser: Browser, alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    IntakeFactory(client=client, finished=True)
    ObstacleFactory(client=client)
    shown = browser.get(reverse("clients:client", kwargs={"number": client.number})).text
    assert "Begin een intake" in shown
    assert "Belemmering, hulp is nodig" in shown


@pytest.mark.parametrize("step", ["contact", "work", "money", "obstacles", "wishes"])
def test_a_stranger_sees_nothing_of_it(charlie: User, alice: User, step: str) -> None:
    intake = IntakeFactory(client=ClientFactory(assigned_to=alice))
    stranger = browser_of(charlie)
    for address in (page(intake, step), end_of(intake), reverse("guidance:intake", kwargs={"pk": intake.pk})):
        assert stranger.get(address).status_code == 403
    assert stranger.post(page(intake, step), {"version": ""}).status_code == 403
    assert not IntakePage.objects.exists()


@pytest.mark.parametrize("name", ["bob", "dirk", "erica", "gerda", "hans"])
def test_other_roles_hold_no_intakes(name: str, request: pytest.FixtureRequest) -> None:
    browser = browser_of(request.getfixturevalue(name))
    assert browser.get(reverse("guidance:intakes")).status_code == 403
    assert browser.get(reverse("guidance:new_intake")).status_code == 403


def test_the_number_of_queries_does_not_grow_with_the_intakes(browser: Browser, alice: User) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(reverse("guidance:intakes", query={"state": "all"})).status_code == 200
        return len(asked)

    clients = ClientFactory.create_batch(3, assigned_to=alice)
    for client in clients:
        IntakeFactory(client=client, started_by=alice)
    queries()
    few = queries()
    IntakeFactory.create_batch(297, client=clients[0], finished=True, started_by=alice)
    assert queries() == few + 1  # with more than a page, the rows are counted
