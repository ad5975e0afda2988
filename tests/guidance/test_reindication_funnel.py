"""The funnel against a computation of its own in plain Python; each count against the rows that it opens."""

import datetime as dt
from collections import Counter
from dataclasses import dataclass, field
from random import Random

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.models import Team, User
from clients.models import Client, Diagnosis, LadderSpell
from guidance.models import Reindication
from guidance.reindication.enums import Step
from tests.clients.browsing import signed_in
from tests.factories import (
    ClientFactory,
    DiagnosisModuleFactory,
    DiagnosisRequestFactory,
    GuidancePolicyFactory,
    HandOverFactory,
    TeamFactory,
    UserFactory,
)
from tests.guidance.days import TODAY

pytestmark = pytest.mark.django_db
TERM, EARLIER_TERM = 18, 12
NEW_TERM_FROM = TODAY - dt.timedelta(days=200)
NEVER = None


@dataclass
class Story:
    """What happened to one client, as plain values."""

    rung: int
    team: str
    noted: dt.date
    asked: dt.date | None = NEVER
    diagnoses: list[tuple[str, dt.date, int | None]] = field(default_factory=list)
    coupled: dt.date | None = NEVER
    by_hand_over: bool = False
    taken_back: bool = False
    acknowledged: dt.date | None = NEVER
    ended: dt.date | None = NEVER
    rungs: list[tuple[int, dt.date]] = field(default_factory=list)

    def answer(self) -> tuple[dt.date, int | None] | None:
        """The last answer from the day it was asked until the day it was decided."""
        if self.asked is None:
            return None
        decided = [day for day in (self.coupled, self.ended) if day]
        until = min(decided, default=TODAY)
        fitting = [
            (day, months)
            for module, day, months in self.diagnoses
            if module == "herindicatie" and self.asked <= day <= until
        ]
        return max(fitting, key=lambda one: one[0]) if fitting else None

    def steps(self) -> set[str]:
        found = {"suspected"}
        if self.asked:
            found.add("asked")
        if answer := self.answer():
            day, months = answer
            found.add("diagnosed")
            if months is not None and months <= (TERM if day >= NEW_TERM_FROM else EARLIER_TERM):
                found.add("expected")
        if self.coupled and not self.taken_back:
            found.add("coupled")
            if self.acknowledged:
                found.add("acknowledged")
            if answer and any(3 <= rung <= 5 and answer[0] <= day <= TODAY for rung, day in self.rungs):
                found.add("climbed")
        return found


def some_day(rng: Random, first: dt.date, chance: float = 1.0) -> dt.date | None:
    if rng.random() > chance or first > TODAY:
        return None
    return min(first + dt.timedelta(days=rng.randint(0, 60)), TODAY)


def tell(rng: Random) -> Story:
    noted = TODAY - dt.timedelta(days=rng.randint(0, 500))
    story = Story(rung=rng.choice((1, 2)), team=rng.choice(("Noord", "Zuid")), noted=noted)
    story.asked = some_day(rng, noted, 0.85)
    for _ in range(rng.choice((0, 1, 1, 2))):
        day = noted + dt.timedelta(days=rng.randint(-40, 200))
        if day <= TODAY and day not in {one[1] for one in story.diagnoses}:
            module = rng.choice(("herindicatie", "herindicatie", "standaard"))
            story.diagnoses.append((module, day, rng.choice((None, 0, 6, 12, 13, 18, 19, 36))))
    story.coupled = some_day(rng, story.asked, 0.6) if story.asked else None
    if story.coupled:
        story.by_hand_over = rng.random() < 0.6
        story.acknowledged = some_day(rng, story.coupled, 0.6)
        story.taken_back = story.by_hand_over and rng.random() < 0.2
    elif rng.random() < 0.3:
        story.ended = some_day(rng, noted)
    day = noted + dt.timedelta(days=rng.randint(-30, 250))
    story.rungs = [(rng.randint(1, 6), day)] if rng.random() < 0.7 else []
    return story


def keep(story: Story, people: dict[str, User], teams: dict[str, Team]) -> Reindication:
    client = ClientFactory(assigned_to=people["alice"], on_rung=story.rung)
    for rung, day in story.rungs:
        LadderSpell.objects.filter(client=client).update(end=day - dt.timedelta(days=1))
        LadderSpell.objects.create(client=client, rung=rung, start=day)
    for module, day, months in story.diagnoses:
        Diagnosis.objects.create(client=client, module_id=module, made_on=day, mediation_months=months)
    row = Reindication(
        client=client,
        rung=story.rung,
        team=teams[story.team],
        why="Werkt weer",
        noted_on=story.noted,
        noted_by=people["alice"],
        regie=people["karim"],
    )
    if story.asked:
        row.diagnosis_request = DiagnosisRequestFactory(
            client=client, module_id="herindicatie", asked_on=story.asked
        )
    if story.coupled:
        row.coupled_on, row.coupled_to = story.coupled, people["alice"]
        if story.by_hand_over:
            undone = {"undone_on": TODAY, "undone_by": people["karim"]} if story.taken_back else {}
            seen = {"acknowledged_on": story.acknowledged, "acknowledged_by": people["alice"]}
            row.hand_over = HandOverFactory(
                day=story.coupled,
                consultant=people["alice"],
                **undone,
                **(seen if story.acknowledged else {}),
            )
        else:
            row.acknowledged_on = story.acknowledged
    if story.ended:
        row.ended_on, row.ending, row.ending_reason = story.ended, "no_change", "Toch niet"
    row.full_clean()
    row.save()
    return row


@pytest.fixture
def modules(db: None) -> None:
    for code in ("herindicatie", "standaard"):
        DiagnosisModuleFactory(code=code)
    last = NEW_TERM_FROM - dt.timedelta(days=1)
    GuidancePolicyFactory(mediation_months=EARLIER_TERM, end=last)
    GuidancePolicyFactory(mediation_months=TERM, start=NEW_TERM_FROM)


@pytest.fixture
def people(alice: User, karim: User) -> dict[str, User]:
    return {"alice": alice, "karim": karim}


def funnel(user: User, **asked: object) -> HttpResponse:
    return signed_in(user).get(reverse("guidance:reindication_funnel", query=asked))


def everybody_behind(user: User, address: str) -> set[int]:
    """The clients (keys) of all pages of the list at this address."""
    found: set[int] = set()
    browser, after = signed_in(user), ""
    while True:
        page = browser.get(f"{address}{after}")
        assert page.status_code == 200, address
        rows = [row.client_id for row, _ in page.context["rows"]]
        assert not found & set(rows)
        found |= set(rows)
        following = page.context["page"].following
        if following is None:
            return found
        after = f"&after={following}"


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_count_is_that_of_the_stories_and_opens_exactly_these_clients(
    karim: User, people: dict[str, User], team: Team, seed: int
) -> None:
    rng = Random(seed)
    teams = {"Noord": team, "Zuid": TeamFactory(name="Zuid")}
    kept = [(story := tell(rng), keep(story, people, teams).client_id) for _ in range(70)]
    year = TODAY.year - rng.choice((0, 1))
    chosen = rng.choice(({}, {"team": teams["Noord"].pk}))
    of_year = [
        (story, key)
        for story, key in kept
        if story.noted.year == year and (not chosen or story.team == "Noord")
    ]
    page = funnel(karim, year=year, **chosen)
    assert [row["label"] for row in page.context["steps"]] == [step.label for step in Step]
    for step, row in zip(Step, page.context["steps"], strict=True):
        there = {key: story.rung for story, key in of_year if step.value in story.steps()}
        by_rung = Counter(there.values())
        assert row["total"] == len(there), step
        assert [count for _, count, _ in row["by_rung"]] == [by_rung[1], by_rung[2]], step
        assert everybody_behind(karim, row["href"]) == set(there), step
        for rung, (_, _, address) in zip((1, 2), row["by_rung"], strict=True):
            assert everybody_behind(karim, address) == {key for key in there if there[key] == rung}, step


@pytest.mark.usefixtures("modules")
def test_where_they_stand_opens_exactly_these_clients_and_adds_up(
    karim: User, people: dict[str, User], team: Team
) -> None:
    rng = Random(4)
    teams = {"Noord": team, "Zuid": TeamFactory(name="Zuid")}
    kept = {keep(tell(rng), people, teams).client_id for _ in range(60)}
    page = funnel(karim, year="all")
    shown = [everybody_behind(karim, row["href"]) for row in page.context["states"]]
    assert [len(one) for one in shown] == [row["total"] for row in page.context["states"]]
    assert set().union(*shown) == kept
    assert sum(map(len, shown)) == len(kept)


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize("size", [3, 300])
def test_the_pages_ask_as_much_for_300_as_for_3(karim: User, alice: User, team: Team, size: int) -> None:
    clients: list[Client] = ClientFactory.create_batch(size, assigned_to=alice, on_rung=2)
    Reindication.objects.bulk_create(
        Reindication(
            client=client, rung=2, team=team, why="Werkt", noted_on=TODAY, noted_by=alice, regie=karim
        )
        for client in clients
    )
    browser = signed_in(karim)
    for name, count in (("reindication_funnel", 9), ("reindications", 13 + (size > 50))):
        with CaptureQueriesContext(connection) as asked:
            browser.get(reverse(f"guidance:{name}"))
        assert len(asked) == count, (name, [one["sql"][:200] for one in asked])


def test_a_year_that_is_none_is_refused(karim: User) -> None:
    assert funnel(karim, year="1").status_code == 400


def test_a_manager_counts_everybody_and_opens_no_file(bob: User, alice: User) -> None:
    row = Reindication.objects.create(
        client=ClientFactory(assigned_to=alice, surname="Berg"),
        rung=1,
        why="Werkt",
        noted_on=TODAY,
        noted_by=alice,
        regie=UserFactory(regie=True),
    )
    assert funnel(bob).context["steps"][0]["total"] == 1
    page = signed_in(bob).get(reverse("guidance:reindications"))
    assert [one.pk for one, _ in page.context["rows"]] == [row.pk]
    assert reverse("clients:client", kwargs={"number": row.client.number}) not in page.content.decode()
