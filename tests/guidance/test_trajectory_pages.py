"""The pages of trajectories: who may see and change them, what is refused at which field, and the file."""

import datetime as dt
import re
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from accounts.models import User
from budget.models import Post
from clients.models import Client
from core.versions import version_of
from guidance.models import Certificate, Instrument, Trajectory
from tests.audit.readings import recorded_reading
from tests.clients.browsing import file_url, signed_in
from tests.factories import (
    CertificateFactory,
    ClientFactory,
    GrantFactory,
    InstrumentFactory,
    TrajectoryFactory,
    TrajectoryOutcomeFactory,
    UserFactory,
)
from tests.factories.budget import AllocationFactory, BudgetYearFactory, PostFactory

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()
LATER = TODAY + dt.timedelta(days=30)


@pytest.fixture
def post(db: None) -> Post:
    """A post with € 1,000 for everybody in this year and in the next."""
    post = PostFactory(name="Kandidaatontwikkeling")
    for year in (TODAY.year, TODAY.year + 1):
        AllocationFactory(post=post, year=BudgetYearFactory(year=year), amount=1000)
    return post


@pytest.fixture
def instrument(post: Post) -> Instrument:
    return InstrumentFactory(post=post, provider="WSP Rijswijk", label_nl="Empowermentcursus")


@pytest.fixture
def client(alice: User) -> Client:
    return ClientFactory(assigned_to=alice, on_rung=4, in_benefit=True)


def new_url(client: Client) -> str:
    return reverse("guidance:new_trajectory", kwargs={"number": client.number})


def url(trajectory: Trajectory, page: str = "trajectory", **more: Any) -> str:
    return reverse(f"guidance:{page}", kwargs={"pk": trajectory.pk, **more})


def typed(**values: Any) -> dict[str, Any]:
    ordinary = {
        "instrument": "empowerment",
        "provider": "",
        "start": f"{TODAY:%d-%m-%Y}",
        "planned_end": f"{LATER:%d-%m-%Y}",
        "cost": "310,50",
    }
    return {**ordinary, **values}


def trajectories(user: User, **asked: Any) -> HttpResponse:
    return signed_in(user).get(reverse("guidance:trajectories", query=asked))


def numbers(page: HttpResponse) -> list[str]:
    return [row.number for row, _ in page.context["rows"]]


def test_alice_records_a_trajectory_for_her_client(
    alice: User, client: Client, instrument: Instrument
) -> None:
    answer = signed_in(alice).post(new_url(client), typed())
    trajectory = Trajectory.objects.get()
    assert answer.headers["Location"] == url(trajectory)
    assert (trajectory.client, trajectory.provider, trajectory.cost) == (
        client,
        "WSP Rijswijk",
        Decimal("310.50"),
    )
    assert trajectory.commitment is not None
    with recorded_reading(client, purpose="trajectory"):
        page = signed_in(alice).get(url(trajectory)).content.decode()
    assert trajectory.commitment.number in page
    assert "Kandidaatontwikkeling" in page


def test_the_form_says_what_fits_and_what_is_left(
    alice: User, client: Client, instrument: Instrument
) -> None:
    InstrumentFactory(code="praktijkleren", rungs=[5])
    page = signed_in(alice).get(new_url(client))
    assert [(one.instrument.code, one.fits, one.left) for one in page.context["offers"]] == [
        ("empowerment", True, Decimal(1000)),
        ("praktijkleren", False, None),
    ]


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"start": "31-02-2026"}, "start"),
        ({"start": ""}, "start"),
        ({"planned_end": "01-01-2020"}, "planned_end"),
        ({"planned_end": ""}, "planned_end"),
        ({"cost": "veel"}, "cost"),
        ({"cost": "-1"}, "__all__"),
        ({"cost": "2500"}, "__all__"),
        ({"instrument": "yoga"}, "instrument"),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    alice: User, client: Client, instrument: Instrument, values: dict[str, str], field: str
) -> None:
    answer = signed_in(alice).post(new_url(client), typed(**values))
    assert answer.status_code == 422
    assert field in answer.context["form"].errors
    assert not Trajectory.objects.exists()


@pytest.mark.parametrize("person", ["bob", "charlie", "dirk", "erica", "gerda", "hans"])
def test_who_may_not_open_the_file_sees_and_does_nothing(
    person: str, client: Client, request: pytest.FixtureRequest
) -> None:
    user = request.getfixturevalue(person)
    trajectory = TrajectoryFactory(client=client)
    assert signed_in(user).get(new_url(client)).status_code == 403
    for page in ("trajectory", "change_trajectory", "end_trajectory", "cancel_trajectory", "add_certificate"):
        assert signed_in(user).get(url(trajectory, page)).status_code == 403, page
    listed = trajectories(user)
    assert listed.status_code == 403 or numbers(listed) == []


def test_a_job_coach_sees_a_trajectory_and_does_not_change_it(client: Client) -> None:
    coach = UserFactory(job_coach=True)
    GrantFactory(user=coach, client=client)
    trajectory = TrajectoryFactory(client=client)
    page = signed_in(coach).get(url(trajectory))
    assert not page.context["may_change"]
    assert signed_in(coach).get(url(trajectory, "end_trajectory")).status_code == 403
    assert trajectories(coach, format="csv").status_code == 403


def test_ended_early_the_page_shows_what_it_cost(alice: User, client: Client, instrument: Instrument) -> None:
    signed_in(alice).post(new_url(client), typed(cost="310"))
    trajectory = Trajectory.objects.get()
    outcome = TrajectoryOutcomeFactory(code="werk")
    values = {"end": f"{TODAY:%d-%m-%Y}", "outcome": outcome.pk, "cost": "", "why": "Aan het werk"}
    version = version_of(trajectory)
    answer = signed_in(alice).post(url(trajectory, "end_trajectory"), {**values, "version": version})
    assert answer.status_code == 302
    trajectory.refresh_from_db()
    assert (trajectory.outcome, trajectory.cost) == (outcome, Decimal("10.00"))
    stale = signed_in(alice).post(url(trajectory, "end_trajectory"), {**values, "version": version})
    assert stale.status_code == 409
    assert stale.context["both"]


def test_a_stale_change_shows_both_versions_and_saving_again_decides(alice: User, client: Client) -> None:
    trajectory = TrajectoryFactory(client=client, provider="Oud")
    page = signed_in(alice).get(url(trajectory, "change_trajectory"))
    seen = page.context["form"]["version"].value()
    values = {"provider": "Van mij", "start": "01-01-2015", "planned_end": "", "cost": "", "why": "Zo is het"}
    other = {**values, "provider": "Van een ander", "version": seen}
    assert signed_in(alice).post(url(trajectory, "change_trajectory"), other).status_code == 302
    stale = signed_in(alice).post(url(trajectory, "change_trajectory"), {**values, "version": seen})
    assert stale.status_code == 409
    assert [(one.yours, one.stored) for one in stale.context["both"] if one.differs] == [
        ("Van mij", "Van een ander")
    ]
    again = {**values, "version": stale.context["form"]["version"].value()}
    assert signed_in(alice).post(url(trajectory, "change_trajectory"), again).status_code == 302
    trajectory.refresh_from_db()
    assert trajectory.provider == "Van mij"


def test_cancelled_it_stays_to_be_seen_and_offers_nothing_more(alice: User, client: Client) -> None:
    trajectory = TrajectoryFactory(client=client)
    values = {"why": "Nooit begonnen", "version": version_of(trajectory)}
    assert signed_in(alice).post(url(trajectory, "cancel_trajectory"), values).status_code == 302
    page = signed_in(alice).get(url(trajectory))
    assert "Geannuleerd" in page.content.decode()
    assert not page.context["may_change"]


def test_a_certificate_is_recorded_and_taken_away(alice: User, client: Client) -> None:
    trajectory = TrajectoryFactory(client=client)
    values = {"kind": "mbo_verklaring", "name": "Zorg", "crebo": "", "awarded_on": f"{TODAY:%d-%m-%Y}"}
    refused = signed_in(alice).post(url(trajectory, "add_certificate"), values)
    assert refused.status_code == 422
    answer = signed_in(alice).post(url(trajectory, "add_certificate"), {**values, "crebo": "25655"})
    assert answer.status_code == 302
    certificate = Certificate.objects.get()
    assert "25655" in signed_in(alice).get(url(trajectory)).content.decode()
    assert "25655" in signed_in(alice).get(file_url(client)).content.decode()
    signed_in(alice).post(url(trajectory, "remove_certificate", certificate=certificate.pk))
    assert not Certificate.objects.exists()


def test_another_trajectory_s_certificate_is_not_taken_away(alice: User, client: Client) -> None:
    trajectory, other = TrajectoryFactory(client=client), CertificateFactory()
    answer = signed_in(alice).post(url(trajectory, "remove_certificate", certificate=other.pk))
    assert answer.status_code == 404


def test_a_cost_that_a_file_changed_is_told_apart_from_the_promise(
    alice: User, client: Client, instrument: Instrument
) -> None:
    signed_in(alice).post(new_url(client), typed())
    Trajectory.objects.update(cost=400)
    assert signed_in(alice).get(url(Trajectory.objects.get())).context["differs"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({}, ["3", "2", "1"]),
        ({"instrument": "scholing"}, ["2"]),
        ({"provider": "mondr"}, ["2"]),
        ({"standing": "running"}, ["2"]),
        ({"standing": "cancelled"}, ["3"]),
        ({"outcome": "afgerond"}, ["1"]),
        ({"client": "berg"}, ["1", "2", "3"][::-1]),
        ({"client": "niemand"}, []),
        ({"first": "02-01-2020"}, ["3", "2"]),
        ({"last": "01-01-2020"}, ["1"]),
    ],
)
def test_the_list_is_filtered(alice: User, asked: dict[str, str], found: list[str]) -> None:
    client = ClientFactory(surname="Berg", assigned_to=alice)
    day = dt.date(2020, 1, 1)
    TrajectoryFactory(number="1", client=client, start=day, end=day, outcome=TrajectoryOutcomeFactory())
    later = day + dt.timedelta(days=1)
    TrajectoryFactory(
        number="2", client=client, start=later, instrument__code="scholing", provider="ROC Mondriaan"
    )
    TrajectoryFactory(number="3", client=client, start=later + dt.timedelta(days=1), cancelled=True)
    TrajectoryFactory(number="4")
    assert numbers(trajectories(alice, **asked)) == found


def test_the_list_is_a_file_without_a_bsn(alice: User, client: Client) -> None:
    TrajectoryFactory(number="7", client=client, cost=Decimal("12.5"), provider="=1+1")
    with recorded_reading(client, purpose="export"):
        answer = trajectories(alice, format="csv")
        text = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]
    assert text.splitlines()[0].startswith("nummer;klantnummer;instrument;ingangsdatum")
    assert "'=1+1" in text
    assert not re.search(r"(?<!\d)\d{9}(?!\d)", text)


@pytest.mark.parametrize("size", [3, 300])
def test_the_pages_ask_as_much_for_300_as_for_3(
    alice: User, client: Client, instrument: Instrument, size: int
) -> None:
    TrajectoryFactory.create_batch(size, client=client, instrument=instrument)
    InstrumentFactory(code="scholing", post=instrument.post, rungs=[5])
    browser = signed_in(alice)
    for address, count in (
        (reverse("guidance:trajectories"), 13 + (size > 50)),
        (new_url(client), 15),
        (url(Trajectory.objects.earliest("pk")), 12),
    ):
        with CaptureQueriesContext(connection) as asked:
            browser.get(address)
        assert len(asked) == count, address
