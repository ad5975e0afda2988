"""The page of one client: what it tells, who may see it, and that it is recorded."""

import datetime as dt
import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.models import User
from audit.models import ReadingLog
from clients.models import LadderSpell
from clients.registry import lanes, panels
from clients.services import set_rung
from core.history import acting
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    AssignmentFactory,
    BenefitSpellFactory,
    ClientFactory,
    LadderSpellFactory,
    PlacementFactory,
    UserFactory,
)

pytestmark = pytest.mark.django_db


def test_alice_reads_what_matters_now(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, in_benefit=True, on_rung=4, served=True)
    with recorded_reading(client, purpose="client_file"):
        page = signed_in(alice).get(file_url(client))
    facts = page.context["facts"]
    assert (facts.rung.rung, str(facts.distance)) == (4, "halverwege naar werk")
    assert facts.benefit_since == dt.date(2015, 1, 1)
    assert facts.assignment.consultant == alice
    assert facts.service.start == dt.date(2015, 1, 1)


def test_a_client_of_whom_nothing_is_known_has_a_page_too(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    assert signed_in(alice).get(file_url(client)).context["axis"] is None


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
@pytest.mark.parametrize("page", ["client", "assign"])
def test_others_are_refused_and_see_nothing(
    person: str, page: str, alice: User, request: pytest.FixtureRequest
) -> None:
    client = ClientFactory(assigned_to=alice)
    assert signed_in(request.getfixturevalue(person)).get(file_url(client, page)).status_code == 403
    assert not ReadingLog.objects.exists()


def test_a_number_that_nobody_has_is_not_found(alice: User) -> None:
    client = ClientFactory.build(number=42)
    assert signed_in(alice).get(file_url(client)).status_code == 404


def test_the_bsn_is_masked_until_it_is_asked_for_and_that_is_recorded(alice: User) -> None:
    client, browser = ClientFactory(assigned_to=alice), signed_in(alice)
    page = browser.get(file_url(client))
    assert client.bsn not in page.text
    assert client.masked_bsn in page.text
    with recorded_reading(client):
        page = browser.post(file_url(client, "reveal_bsn"))
    assert client.bsn in page.text
    assert "no-store" in page["Cache-Control"]
    assert ReadingLog.objects.first().fields == "bsn, diagnosis, file"


def test_the_bsn_cannot_be_had_by_an_address(alice: User) -> None:
    client = ClientFactory(assigned_to=alice)
    assert signed_in(alice).get(file_url(client, "reveal_bsn")).status_code == 405


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica"])
def test_others_do_not_get_the_bsn(person: str, alice: User, request: pytest.FixtureRequest) -> None:
    client = ClientFactory(assigned_to=alice)
    browser = signed_in(request.getfixturevalue(person))
    assert browser.post(file_url(client, "reveal_bsn")).status_code == 403


def test_a_job_coach_sees_the_file_but_changes_nothing(alice: User) -> None:
    coach, client = UserFactory(job_coach=True), ClientFactory()
    AssignmentFactory(client=client, consultant=coach)
    browser = signed_in(coach)
    page = browser.get(file_url(client))
    assert page.status_code == 200
    assert not page.context["may_change"]
    assert browser.get(file_url(client, "add_spell", kind="rung")).status_code == 403
    assert browser.post(file_url(client, "reveal_bsn")).status_code == 403


def test_placements_stand_on_the_axis_and_in_a_panel(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, in_benefit=True)
    placement = PlacementFactory(client=client, employer__name="Bakkerij Deeg")
    PlacementFactory(client=client, cancelled=True, employer__name="Nooit Begonnen")
    page = signed_in(alice).get(file_url(client))
    assert {"benefit", "rung", "service", "placements"} <= {lane.name for lane in lanes()}
    assert "placements" in {panel.name for panel in panels()}
    axis = page.context["axis"]
    assert "Bakkerij Deeg" in axis.name
    assert "Nooit Begonnen" not in axis.name
    assert [row[1].text for row in axis.table.rows] == ["PW", f"{placement.kind}, Bakkerij Deeg"]
    assert "Nooit Begonnen" in page.text


def test_what_happened_tells_who_what_and_why(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, on_rung=3)
    set_rung(
        user=alice,
        spell=LadderSpell(client=client, rung=4, start=dt.date(2020, 4, 1)),
        on=dt.date(2020, 4, 1),
        reason="diagnose gezien",
    )
    happenings = signed_in(alice).get(file_url(client)).context["happenings"]
    added, ended = sorted((one for one in happenings if one.user == alice), key=lambda one: one.what)
    assert added.reason == ended.reason == "diagnose gezien"
    assert added.subject == "Trede 4, vanaf 1 apr 2020"
    assert [(one.old, one.new) for one in ended.differences] == [("–", "31 mrt 2020")]


def test_a_change_of_the_person_is_told_without_what_the_history_does_not_keep(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, phone="0612345678")
    with acting(alice, "nieuw nummer"):
        client.phone = "0687654321"
        client.save()
    happenings = signed_in(alice).get(file_url(client)).context["happenings"]
    (changed,) = (one for one in happenings if one.user == alice)
    assert [(one.old, one.new) for one in changed.differences] == [("0612345678", "0687654321")]


def test_links_at_the_top_lead_to_the_parts_of_the_page(alice: User) -> None:
    page = signed_in(alice).get(file_url(ClientFactory(assigned_to=alice)))
    links = re.findall(r'href="#(card-[a-z]+)"', page.text)
    assert len(links) > len(page.context["panels"])
    assert [link for link in links if f'id="{link}"' not in page.text] == []


def test_a_back_dated_rung_and_an_expected_day_are_shown(alice: User) -> None:
    client = ClientFactory(assigned_to=alice, on_rung=3)
    rung = LadderSpell(client=client, rung=4, start=dt.date(2020, 4, 1), expected_on=dt.date(2020, 12, 1))
    set_rung(user=alice, spell=rung, on=dt.date(2020, 6, 1), reason="vergeten")
    page = signed_in(alice).get(file_url(client))
    assert "vastgelegd op 1 jun 2020" in page.text
    assert "klaar voor werk verwacht op 1 dec 2020" in page.text
    told = [one.subject for one in page.context["happenings"]]
    assert "Trede 4, met terugwerkende kracht, vanaf 1 apr 2020" in told


def test_the_number_of_queries_does_not_grow_with_the_file(alice: User) -> None:
    """Each panel, lane and source of history asks its own; how many there are is up to the rooms above."""
    client = ClientFactory(assigned_to=alice)
    browser = signed_in(alice)

    def queries(first: int, last: int) -> int:
        for number in range(first, last):
            day = dt.date(2000, 1, 1) + dt.timedelta(days=10 * number)
            BenefitSpellFactory(client=client, start=day, end=day + dt.timedelta(days=5), ended_by="werk")
            LadderSpellFactory(client=client, rung=1 + number % 6, start=day, end=day + dt.timedelta(days=9))
            PlacementFactory(client=client, start=day, end=day)
        with CaptureQueriesContext(connection) as asked:
            assert browser.get(file_url(client)).status_code == 200
        return len(asked)

    queries(0, 2)
    few = queries(2, 3)
    assert queries(3, 300) == few
